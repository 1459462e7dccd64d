"""The pane beside the editor: the minutes as they will be, what is missing, and the main act."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.ui.models.session_form import AGREEMENT_FORM, SESSION_FORM, Content
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.flow import FlowLayout
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.page_pane import PagePane
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.theme import STRONG, Size, Space, TextRole, Tone

_ROOMY_HEIGHT = 640


class _Tick(QWidget):
    """One part that is there, with a tick."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(IconSign("check", Tone.OK, size=14))
        row.addWidget(Label(text, TextRole.SMALL))


class ContentsCard(Card):
    """Count what an agreement must hold, name the first part that is missing, and go there."""

    mend = Signal(str)
    """The user wants to fill in the part of this name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._missing, self._is_roomy = "", True
        self._head = Label("", TextRole.SMALL, weight=STRONG, wrap=True)
        self._ticks = QWidget()
        self._flow = FlowLayout(self._ticks, spacing=Space.S)
        self._gap = Label("", TextRole.SMALL, tone=Tone.DANGER)
        self.fill = Button(self.tr("Fill in"), key="F4", height=Size.TOOLBAR)
        self.fill.setObjectName("session.fill")
        self.fill.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self._gap, 1)
        row.addWidget(self.fill)
        self.body.addWidget(self._head)
        self.body.addWidget(self._ticks)
        self.body.addLayout(row)

    def set_roomy(self, roomy: bool) -> None:
        """Leave the ticks out where the page needs the height."""
        self._is_roomy = roomy
        self._ticks.setVisible(roomy and bool(self._missing))

    def show_parts(self, parts: Mapping[Content, bool]) -> None:
        """Show which parts are there."""
        words = self._words()
        there = [part for part, filled in parts.items() if filled]
        missing = [part for part, filled in parts.items() if not filled]
        self._head.set_spans(
            (
                Span(
                    self.tr("Required content: {there} of {all}").format(there=len(there), all=len(parts)),
                    strong=True,
                ),
                Span("  " + self.tr("Art. 36.2 Law 106, Art. 14 Decree 152"), link=True),
            )
        )
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in there:
            self._flow.addWidget(_Tick(words[part]))
        self._missing = missing[0].value if missing else ""
        self._gap.setText(self.tr("Not yet: {part}").format(part=words[missing[0]]) if missing else "")
        self._ticks.setVisible(self._is_roomy and bool(missing))
        self._gap.setVisible(bool(missing))
        self.fill.setVisible(bool(missing))

    def _words(self) -> Mapping[Content, str]:
        return {
            Content.TIME_AND_PLACE: self.tr("time, place"),
            Content.PEOPLE: self.tr("people"),
            Content.SUBSTANCE: self.tr("content"),
            Content.TERM: self.tr("term"),
            Content.BREACH: self.tr("consequence"),
            Content.COSTS: self.tr("fee and costs"),
        }

    def _ask(self) -> None:
        self.mend.emit(self._missing)


class SessionSide(QWidget):
    """Preview with the choice of minutes, required content, and the button that issues."""

    paper_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = PagePane(
            self.tr("Minutes"), self.tr("The minutes appear here once the session is saved.")
        )
        self.choice = SegmentedChoice(
            ((AGREEMENT_FORM, self.tr("Agreement")), (SESSION_FORM, self.tr("Session"))), key=AGREEMENT_FORM
        )
        self.choice.setObjectName("session.paper")
        self.choice.chosen.connect(self.paper_chosen)
        self.contents = ContentsCard()
        self.issue = Button("", ButtonKind.PRIMARY, icon="stamp", key="Ctrl+Enter", height=Size.MAIN_ACTION)
        self.issue.setObjectName("session.issue")
        self.pane.foot.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.pane, 1)
        column.addWidget(self.contents)
        column.addWidget(self.issue)

    def fit(self, window: QSize) -> None:
        """Take the width that suits a window, and leave out what a low one has no room for."""
        self.pane.fit(window.width())
        self.contents.set_roomy(window.height() >= _ROOMY_HEIGHT)
        self.setFixedWidth(self.pane.width())

    def set_agreement(self, agreed: bool) -> None:
        """Show what an agreement needs, or only the minutes of the session."""
        self.choice.setVisible(agreed)
        self.contents.setVisible(agreed)
        self.choice.set_key(AGREEMENT_FORM if agreed else SESSION_FORM)

    def form_id(self) -> str:
        """Return which minutes are shown."""
        return self.choice.key() or SESSION_FORM
