"""The card beside the morning list: the case, why there is something to do, and the button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import Badge as BadgeView
from cje_desktop.application.queries.cases import CaseView, ClockView
from cje_desktop.ui.models.due_list import DueItem
from cje_desktop.ui.widgets.amounts import full_money
from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind, icon_button
from cje_desktop.ui.widgets.cards import Card, FactRow, Meter
from cje_desktop.ui.widgets.flow import FlowLayout
from cje_desktop.ui.widgets.labels import Divider, Label, Span
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Size, Space, TextRole, Tone

_TOP = Qt.AlignmentFlag.AlignTop


def badge_spec(view: BadgeView, shape: BadgeShape = BadgeShape.LEGAL) -> BadgeSpec:
    """Return a badge of the application as the kit paints it."""
    return BadgeSpec(view.label, view.icon, Tone(view.tone), shape)


def _reason(clock: ClockView) -> tuple[Span, ...]:
    """Return the sentence with its article as a link, wherever in the sentence it stands."""
    why = clock.explanation or clock.working
    before, article, after = why.partition(clock.article)
    if clock.article and article:
        return Span(before), Span(article, link=True), Span(after)
    return Span(f"{why} "), Span(" ".join(filter(None, (clock.article, clock.law))), link=True)


class _PersonLine(QWidget):
    """A party with its part in the case."""

    def __init__(self, icon: str, part: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(IconSign(icon, Tone.NEUTRAL, size=16), 0, _TOP)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = Label("", TextRole.SMALL, weight=MEDIUM)
        words.addWidget(self.name)
        words.addWidget(Label(part, TextRole.CAPTION, colour="text2"))
        row.addLayout(words, 1)


class DueCard(Card):
    """Show the chosen thing to do; roomy shows parties, money and the last facts, too."""

    act_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._roomy = True
        self._build_head()
        self._build_case()
        self._build_reason()
        self.body.addStretch(1)
        self.act_button = Button("", ButtonKind.PRIMARY, key="Ctrl+Enter", height=Size.MAIN_ACTION)
        self.act_button.clicked.connect(self.act_requested)
        self.body.addWidget(self.act_button)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        self._number = Label("", TextRole.HEADING)
        self._open = icon_button("arrow-up-right", self.tr("Open the case"))
        self._open.clicked.connect(self.open_requested)
        head.addWidget(self._number, 1)
        head.addWidget(self._open)
        self._summary = Label("", TextRole.SMALL, colour="text2")
        self._legal = Badge(BadgeSpec("", "play"))
        self._transfer = Badge(BadgeSpec("", "monitor", shape=BadgeShape.TRANSFER))
        self._badges = QWidget()
        badges = FlowLayout(self._badges, spacing=Space.S)
        badges.addWidget(self._legal)
        badges.addWidget(self._transfer)
        self.body.addLayout(head)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._badges)

    def _build_case(self) -> None:
        self._parties = QWidget()
        column = QVBoxLayout(self._parties)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._debtor = _PersonLine("user", self.tr("judgment debtor"))
        self._creditor = _PersonLine("user", self.tr("judgment creditor"))
        column.addWidget(Divider())
        column.addWidget(self._debtor)
        column.addWidget(self._creditor)
        self._money = QWidget()
        money = QVBoxLayout(self._money)
        money.setContentsMargins(0, 0, 0, 0)
        money.setSpacing(Space.XS)
        self._due = FactRow(self.tr("To enforce"), "")
        self._collected = FactRow(self.tr("Collected"), "")
        self._meter = Meter(tone=Tone.OK)
        self._left = FactRow(self.tr("Left"), "", strong=True)
        money.addWidget(Divider())
        for widget in (self._due, self._collected, self._meter, self._left):
            money.addWidget(widget)
        self.body.addWidget(self._parties)
        self.body.addWidget(self._money)

    def _build_reason(self) -> None:
        self.body.addWidget(Divider())
        self.body.addWidget(Label(self.tr("Why this is due"), TextRole.SMALL, weight=STRONG))
        self._reason = Label("", TextRole.SMALL, colour="text2", wrap=True)
        self.body.addWidget(self._reason)

    def set_roomy(self, roomy: bool) -> None:
        """Leave out what a small desk has no room for."""
        self._roomy = roomy
        for widget in (self._due, self._collected):
            widget.setVisible(roomy)
        self._creditor.setVisible(roomy)
        self._transfer.setVisible(roomy)

    def show_item(self, item: DueItem, act: str) -> None:
        """Show a thing to do; its case follows by :meth:`show_case`."""
        row, clock = item.row, item.row.clock
        self._number.setText(self.tr("Case {number}").format(number=row.file_text))
        self._summary.setText(row.debtor)
        for widget in (self._badges, self._parties, self._money):
            widget.setVisible(False)
        self._reason.set_spans(_reason(clock))
        self.act_button.setText(act)

    def show_case(self, case: CaseView) -> None:
        """Show whose case it is and how much is left."""
        self._summary.setText(case.case.summary)
        self._legal.set_spec(badge_spec(case.badge))
        self._transfer.set_spec(badge_spec(case.transfer, BadgeShape.TRANSFER))
        self._badges.setVisible(True)
        self._debtor.name.setText(case.debtor)
        self._creditor.name.setText(case.creditor)
        self._creditor.setVisible(self._roomy and bool(case.creditor))
        self._parties.setVisible(bool(case.debtor))
        left = case.due - case.collected
        self._due.value.setText(full_money(case.due))
        self._collected.value.setText(full_money(case.collected))
        self._left.value.setText(full_money(left))
        self._meter.set_share(case.collected / case.due if case.due else 0.0)
        self._money.setVisible(case.due > 0)
