"""The fixed head of a case page: debtor, creditor, two badges, the title, the strip of clocks."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import CaseView, ClockView
from cje_desktop.ui.screens.case.specs import clock_spec, legal_badge, transfer_badge
from cje_desktop.ui.widgets.amounts import full_money
from cje_desktop.ui.widgets.badges import Badge, BadgeSpec
from cje_desktop.ui.widgets.clocks import ClockStrip
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_box
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Space, TextRole, current

_CLOCKS_NARROW, _CLOCKS_WIDE = 4, 5
_POPUP_WIDTH = 420


class CaseHeader(QWidget):
    """Show who owes whom and what is due.

    Signals: ``clock_opened(str)`` the place of the clock whose working is asked for.
    """

    clock_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CaseView | None = None
        self._narrow = False
        self._debtor = Label("", TextRole.TITLE)
        self._debtor.setObjectName("case.debtor")
        self._verb = Label("", TextRole.BODY, colour="text2")
        self._creditor = Label("", TextRole.BODY, weight=MEDIUM)
        self._creditor.setObjectName("case.creditor")
        self._legal = Badge(BadgeSpec("", "circle"), large=True)
        self._legal.setObjectName("case.state")
        self._transfer = Badge(BadgeSpec("", "circle"), large=True)
        self._second = Label("", TextRole.SMALL, colour="text2")
        self.strip = ClockStrip()
        self.strip.setObjectName("case.clocks")
        self.strip.opened.connect(self.clock_opened)
        first = QHBoxLayout()
        first.setSpacing(Space.M)
        first.addWidget(self._debtor)
        first.addWidget(self._verb)
        first.addWidget(self._creditor, 1)
        first.addWidget(self._legal)
        first.addWidget(self._transfer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addSpacing(Space.XS)
        column.addWidget(self.strip)

    def show_case(self, view: CaseView) -> None:
        """Show a case."""
        self._view = view
        self._debtor.setText(view.title)
        self._creditor.setText(view.creditor)
        self._creditor.setVisible(bool(view.debtor and view.creditor))
        self._legal.set_spec(legal_badge(view.badge))
        self._transfer.set_spec(transfer_badge(view.transfer))
        self._second.setText(" · ".join(self._facts(view)))
        self._show_strip(view)
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Say less in a window under 1200 px."""
        changed, self._narrow = narrow != self._narrow, narrow
        owes = "→" if narrow else self.tr("must perform for")
        self._verb.setText(owes)
        self._verb.setVisible(self._view is not None and not self._creditor.isHidden())
        if changed and self._view is not None:
            self._show_strip(self._view)

    def _show_strip(self, view: CaseView) -> None:
        count = _CLOCKS_NARROW if self._narrow else _CLOCKS_WIDE
        self.strip.set_clocks([clock_spec(place, clock) for place, clock in enumerate(view.clocks[:count])])
        self.strip.setVisible(bool(view.clocks))

    def _facts(self, view: CaseView) -> list[str]:
        judgment = view.judgment
        facts = [
            view.case.summary,
            self.tr("Judgment {number}, {court}").format(number=judgment.number, court=judgment.court),
        ]
        if view.decision is not None:
            decision = self.tr("Decision {number} of {day}")
            number = view.decision.number_text
            facts.append(decision.format(number=number, day=f"{view.decision.dated:%d/%m/%Y}"))
        if view.due:
            left = self.tr("{amount} left").format(amount=full_money(max(0, view.due - view.collected)))
            facts.append(left)
        return facts


class ClockWorking(QFrame):
    """Show why a date is that date: the sum, the sentence, the article; Esc closes."""

    def __init__(self, clock: ClockView, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("case.clock_working")
        self.setFixedWidth(_POPUP_WIDTH)
        self.setAccessibleName(f"{clock.title}. {clock.working}. {clock.explanation}")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(Label(f"{clock.title}: {clock.state_text}", TextRole.BODY, weight=STRONG, wrap=True))
        column.addWidget(Label(clock.working, TextRole.SMALL, wrap=True))
        if clock.explanation:
            column.addWidget(Label(clock.explanation, TextRole.SMALL, colour="text2", wrap=True))
        column.addWidget(Label(f"{clock.article} {clock.law}", TextRole.SMALL, colour="link"))
        if clock.hint:
            column.addWidget(
                Label(
                    self.tr("This rule is not confirmed: check it before you rely on it."),
                    TextRole.CAPTION,
                    colour="text3",
                    wrap=True,
                )
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface and border."""
        colours = current().colours
        draw_box(QPainter(self), QRectF(self.rect()), 0, colours.surface, colours.border_strong)
