"""The case list as table entries, and a model that grows while it is scrolled."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Signal

from cje_desktop.application.queries.cases import ListedCase
from cje_desktop.ui.models.case_list import CaseBlock, Match
from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.folding import mark_ranges
from cje_desktop.ui.widgets.table import Cell, Column, GroupHead, Row, TableEntry, TableModel
from cje_desktop.ui.widgets.theme import Tone

_NOWHERE = QModelIndex()


class GrowingTableModel(TableModel):
    """A table model that asks for more when the view reaches its end, and takes it later."""

    more_wanted = Signal()
    """The view has reached the last row."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._grown: list[TableEntry] = []
        self._has_more = False

    def restart(self) -> None:
        """Forget all rows."""
        self._grown = []
        self._has_more = False
        self.set_entries(self._grown)

    def append(self, entries: Sequence[TableEntry], *, has_more: bool) -> None:
        """Add rows at the end; tell whether there are more behind them."""
        self._has_more = has_more
        if not entries:
            return
        if not self._grown:
            self._grown = list(entries)
            self.set_entries(self._grown)
            return
        start = len(self._grown)
        self.beginInsertRows(_NOWHERE, start, start + len(entries) - 1)
        self._grown.extend(entries)
        self.endInsertRows()

    def put(self, rows: Iterable[Row]) -> None:
        """Put rows in the place of those with the same keys."""
        found = {row.key: row for row in rows}
        places = [place for place in range(len(self._grown)) if self.key(place) in found]
        for place in places:
            self._grown[place] = found[self.key(place)]
        if places:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell the view whether there is more below."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for more without waiting for it."""
        self.more_wanted.emit()


def columns() -> tuple[Column, ...]:
    """Return the columns; the officer needs a wide window."""
    translate = QCoreApplication.translate
    return (
        Column(translate("CasesScreen", "Case"), 112),
        Column(translate("CasesScreen", "Parties, subject")),
        Column(translate("CasesScreen", "Stage"), 196),
        Column(translate("CasesScreen", "Left to enforce (đồng)"), 176, right=True),
        Column(translate("CasesScreen", "Officer"), 184, least=1000),
    )


def entries_of(block: CaseBlock, text: str) -> list[TableEntry]:
    """Return the rows of a block, under a head where a part of the answer begins."""
    entries: list[TableEntry] = [case_row(listed, text) for listed in block.rows]
    if block.starts_part and block.match is not Match.ALL:
        entries.insert(0, _head(block))
    return entries


def _head(block: CaseBlock) -> GroupHead:
    translate = QCoreApplication.translate
    note = translate("CasesScreen", "{count} found").format(count=write_money(block.part_total))
    if block.match is Match.EXACT:
        return GroupHead(translate("CasesScreen", "With these marks"), note, "check")
    return GroupHead(translate("CasesScreen", "Without regard to marks"), note, "search")


def case_row(listed: ListedCase, text: str) -> Row:
    """Return one case with the letters marked that the search has hit."""
    row = listed.row
    parties = " – ".join(name for name in (row.debtor, row.creditor) if name) or row.summary
    told = listed.badge
    badge = None if told is None else BadgeSpec(told.label, told.icon, Tone(told.tone))
    opened = f"{row.opened_on:%d/%m/%Y}"
    left = row.amount - row.collected
    cells = (
        Cell(row.file_text, opened, strong=True, marks=mark_ranges(row.file_text, text)),
        Cell(
            parties,
            row.summary,
            marks=mark_ranges(parties, text),
            second_marks=mark_ranges(row.summary, text),
            tooltip=f"{parties}\n{row.summary}",
        ),
        Cell(badge=badge),
        _amount(left, row.amount),
        Cell(row.officer, quiet=True),
    )
    stage = "" if badge is None else badge.text
    sentence = ", ".join(filter(None, (row.file_text, parties, row.summary, stage, row.officer)))
    return Row(str(row.case_id), cells, sentence)


def _amount(left: int, amount: int) -> Cell:
    if not amount:
        return Cell()
    of_all = QCoreApplication.translate("CasesScreen", "of {amount}").format(amount=write_money(amount))
    return Cell(write_money(left), of_all)
