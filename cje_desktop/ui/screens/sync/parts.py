"""The cards of the exchange screen: the next bundle, what goes in it, enrolment, the result."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.syncing import ExportDone
from cje_desktop.application.queries.syncing import PendingPart, SyncView
from cje_desktop.ui.screens.sync.rows import size_text
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, FactRow
from cje_desktop.ui.widgets.fields import CheckBox
from cje_desktop.ui.widgets.labels import Divider, Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.theme import MEDIUM, Size, Space, TextRole, Tone

_TOP = Qt.AlignmentFlag.AlignTop
_SHORT_HASH = 16


class NextBundle(Card):
    """Name the next bundle and make it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = Label("", TextRole.HEADING, wrap=True)
        self._text = Label("", TextRole.SMALL, colour="text2", wrap=True)
        self.make = Button("", ButtonKind.PRIMARY, icon="package", key="Ctrl+Enter", height=Size.MAIN_ACTION)
        self.make.setObjectName("sync.export")
        self.read = Button(self.tr("Read a receipt"), icon="package-check", key="Ctrl+O")
        self.read.setObjectName("sync.import")
        self.full = CheckBox(self.tr("Send everything again from the beginning"))
        self.full.setObjectName("sync.full")
        self.progress = ProgressPanel()
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._title)
        words.addWidget(self._text)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(IconSign("package", Tone.INFO, size=22), 0, _TOP)
        head.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        acts.addWidget(self.make)
        acts.addWidget(self.read)
        acts.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.full)
        self.body.addLayout(acts)
        self.body.addWidget(self.progress)

    def show_view(self, view: SyncView) -> None:
        """Show how much waits, and for whom."""
        number = view.next_number
        self._title.setText(
            self.tr("Bundle {number} for {province}").format(number=number, province=view.province)
        )
        if view.pending_transactions:
            changes = self.tr("%n change(s) the province does not hold yet.", "", view.pending_operations)
            text = f"{changes} " + self.tr("Copy the file to a USB stick or send it by e-mail.")
        else:
            text = self.tr("The province holds everything that is here.")
        self._text.setText(text)
        self.make.setText(self.tr("Make bundle {number}").format(number=number))
        self._fit_make(bool(view.pending_transactions))

    def _fit_make(self, has_news: bool) -> None:
        ready = has_news or self.full.isChecked()
        self.make.set_refused("" if ready else self.tr("There is nothing new to send"))


class PendingCard(Card):
    """Say in words what goes, and what never leaves this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What this bundle sends"), aside=" ", flush=True, parent=parent)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(0)

    def show_view(self, view: SyncView) -> None:
        """Show the parts of the next bundle."""
        self.aside.setText(view.stays_here)
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in view.parts:
            self.body.addWidget(Divider())
            self.body.addWidget(_Part(part))
        if not view.parts:
            self.body.addWidget(Divider())
            nothing = PendingPart(icon="circle-check", text=self.tr("Nothing waits"), detail="")
            self.body.addWidget(_Part(nothing))


class _Part(QWidget):
    """One line: icon, what, detail."""

    def __init__(self, part: PendingPart) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, 7, Space.L, 7)
        row.setSpacing(Space.M)
        row.addWidget(IconSign(part.icon, Tone.NEUTRAL, size=18))
        row.addWidget(Label(part.text, TextRole.SMALL, weight=MEDIUM))
        row.addWidget(Label(part.detail, TextRole.SMALL, colour="text2"), 1)
        self.setMinimumHeight(Size.ROW_ONE_LINE)


class EnrolCard(Card):
    """An office that knows no province yet: read the card, compare, hand the request over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.addWidget(Label(self.tr("This office does not know its province yet"), TextRole.HEADING))
        self.body.addWidget(
            Label(
                self.tr(
                    "Read the card that the province gave you. Compare its fingerprint by telephone, then"
                    " take the request file to the province."
                ),
                TextRole.SMALL,
                colour="text2",
                wrap=True,
            )
        )
        self.read = Button(
            self.tr("Read the card of the province"),
            ButtonKind.PRIMARY,
            icon="key-round",
            height=Size.MAIN_ACTION,
        )
        self.read.setObjectName("sync.enrol")
        row = QHBoxLayout()
        row.addWidget(self.read)
        row.addStretch(1)
        self.body.addLayout(row)


class ResultCard(Card):
    """What was written: where, how large, and the first letters of its check sum."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.OK, parent=parent)
        self.setObjectName("sync.result")
        self._title = Label("", TextRole.BODY, weight=MEDIUM, wrap=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(Space.XS)
        self.body.addWidget(self._title)
        self.body.addLayout(self._facts)
        self.hide()

    def show_export(self, done: ExportDone, title: str) -> None:
        """Show a file that was written, read back and checked."""
        self._title.setText(title)
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        facts = (
            (self.tr("File"), done.path.name),
            (self.tr("Folder"), str(done.path.parent)),
            (self.tr("Size"), size_text(done.size)),
            (self.tr("Check sum"), done.sha256[:_SHORT_HASH]),
        )
        for name, value in facts:
            row = FactRow(name, value)
            row.value.setToolTip(value)
            self._facts.addWidget(row)
        self.show()
