"""The morning list as table entries: every word is ready before anything is painted."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.queries.cases import ClockView
from cje_desktop.ui.models.due_list import DueBoard, DueGroup, DueItem
from cje_desktop.ui.widgets.amounts import full_money, short_money
from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.dates import long_date
from cje_desktop.ui.widgets.painting import text_width
from cje_desktop.ui.widgets.table import Cell, Column, GroupHead, Row, TableEntry
from cje_desktop.ui.widgets.theme import TextRole, Tone

_TONES: Mapping[str, Tone] = {
    "overdue": Tone.DANGER,
    "missed": Tone.DANGER,
    "today": Tone.WARN,
    "stopped": Tone.PLUM,
    "kept": Tone.OK,
}
_ICONS: Mapping[str, str] = {
    "overdue": "alarm-clock",
    "missed": "alarm-clock",
    "stopped": "pause",
    "kept": "check",
}
_HEAD_ICONS: Mapping[DueGroup, str] = {
    DueGroup.OVERDUE: "alarm-clock",
    DueGroup.TODAY: "sun-medium",
    DueGroup.WEEK: "calendar",
    DueGroup.WAITING: "hourglass",
}


def columns() -> tuple[Column, ...]:
    """Return the columns; the value goes first when it is narrow."""
    translate = QCoreApplication.translate
    return (
        Column(translate("TodayScreen", "Due"), 128, roomy=144),
        Column(translate("TodayScreen", "What to do and why")),
        Column(translate("TodayScreen", "Case"), 156, roomy=216),
        Column(translate("TodayScreen", "Article"), 92, roomy=112),
        Column(translate("TodayScreen", "Value"), 92, right=True, least=860),
    )


def group_name(group: DueGroup) -> str:
    """Return the name of a group."""
    translate = QCoreApplication.translate
    return {
        DueGroup.OVERDUE: translate("TodayScreen", "Overdue"),
        DueGroup.TODAY: translate("TodayScreen", "Today"),
        DueGroup.WEEK: translate("TodayScreen", "Next 7 days"),
        DueGroup.WAITING: translate("TodayScreen", "Waiting on others"),
    }[group]


def entries_of(board: DueBoard, room: float) -> list[TableEntry]:
    """Return heads and rows of all groups that have any; reasons are fitted into ``room`` px."""
    entries: list[TableEntry] = []
    for group in DueGroup:
        items = board.items(group)
        if items:
            entries.append(_head(board, group, len(items)))
            entries.extend(_row(item, room) for item in items)
    return entries


def clock_badge(clock: ClockView, at: str = "") -> BadgeSpec:
    """Return the badge of a clock; a session of today shows its hour."""
    icon = _ICONS.get(clock.state, "clock")
    return BadgeSpec(at or _brief(clock.state_text), icon, _TONES.get(clock.state, Tone.NEUTRAL))


def fitted_reason(working: str, room: float) -> str:
    """Shorten the name of the first fact until the sum fits into ``room`` px, never the sum itself.

    ``09/06 có căn cứ… + 5 ngày làm việc = 16/06``
    """
    fact, plus, total = working.partition(" + ")
    words, fitted = fact.split(), working
    while plus and len(words) > 1 and text_width(fitted, TextRole.SMALL) > room:
        words.pop()
        fitted = f"{' '.join(words)}…{plus}{total}"
    return fitted


def _brief(state: str) -> str:
    """Leave out that days are working days: the sum beside the badge says so."""
    return state.replace(" ngày làm việc", " ngày").replace(" working day", " day")


def _head(board: DueBoard, group: DueGroup, count: int) -> GroupHead:
    note = QCoreApplication.translate("TodayScreen", "{count} to do").format(count=count)
    if group is DueGroup.TODAY:
        note = f"{note} · {long_date(board.today)}"
    tone = Tone.DANGER if group is DueGroup.OVERDUE else None
    return GroupHead(group_name(group), note, _HEAD_ICONS[group], tone)


def _row(item: DueItem, room: float) -> Row:
    row, clock = item.row, item.row.clock
    reason = fitted_reason(clock.working, room)
    if clock.hint:
        doubtful = QCoreApplication.translate("TodayScreen", "{reason} (to check)").format(reason=reason)
        reason = doubtful if text_width(doubtful, TextRole.SMALL) <= room else reason
    amount = Cell(short_money(row.amount), tooltip=full_money(row.amount)) if row.amount else Cell()
    cells = (
        Cell(badge=clock_badge(clock, row.at)),
        Cell(clock.title, reason, tooltip=clock.explanation),
        Cell(row.file_text, row.debtor, tooltip=row.debtor),
        Cell(clock.article, clock.law, link=True),
        amount,
    )
    case = QCoreApplication.translate("TodayScreen", "case {number}").format(number=row.file_text)
    words = (group_name(item.group), clock.state_text, clock.title, case, row.debtor, clock.article)
    return Row(item.key, cells, ", ".join(word for word in words if word))
