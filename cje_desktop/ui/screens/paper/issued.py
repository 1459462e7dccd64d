"""An issued paper: its pages, its state, and what can still be done with it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import Badge as BadgeView
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.papers import IssuedPaper
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.paper import PaperPresenter
from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, FactRow
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.fields import DateEdit, FormRow
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.preview import A4Preview
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, TextRole, Tone

_SIDE = (288, 336, 380)


class SignDialog(Dialog):
    """Ask on which day the paper was signed, and for its scan."""

    def __init__(self, context: UiContext, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Record the signature"))
        self._context = context
        self.scan: Path | None = None
        self.day = DateEdit(today, today=today)
        self.day.setObjectName("paper.signed_on")
        self._file = Label(self.tr("No scan"), TextRole.SMALL, colour="text2")
        choose = Button(self.tr("Choose the scan…"), icon="paperclip")
        choose.setObjectName("paper.scan")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._file, 1)
        row.addWidget(choose)
        self.body.addWidget(FormRow(self.tr("Signed on"), self.day, required=True))
        self.body.addLayout(row)
        back = self.add_button(Button(self.tr("Back"), key="Esc", height=Size.MAIN_ACTION))
        act = self.add_button(
            Button(self.tr("Record"), ButtonKind.PRIMARY, key="Enter", height=Size.MAIN_ACTION)
        )
        act.setObjectName("paper.sign.act")
        act.setDefault(True)
        back.clicked.connect(self.reject)
        act.clicked.connect(self.accept)

    def _choose(self) -> None:
        chosen = self._context.desk.choose_file(
            self.tr("Scan of the signed paper"), ("*.pdf", "*.jpg", "*.png")
        )
        if chosen is not None:
            self.scan = chosen
            self._file.setText(chosen.name)


class IssuedView(QWidget):
    """Pages at the left, facts and acts at the right."""

    title_changed = Signal()

    def __init__(self, context: UiContext, presenter: PaperPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self.paper: IssuedPaper | None = None
        self._preview = A4Preview()
        self._make_side()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._preview, 1)
        row.addWidget(self._side)
        self._side.setVisible(False)
        presenter.cleared.connect(self._clear)
        presenter.shown.connect(self._show_paper)
        presenter.row_changed.connect(self._show_row)
        presenter.pages.drawn.connect(self._preview.set_pages)

    def _make_side(self) -> None:
        self._side = Card()
        self._name = Label("", TextRole.HEADING, wrap=True)
        self._legal = Badge(BadgeSpec(self.tr("Issued"), "file-check", Tone.INFO), large=True)
        self._transfer = Badge(
            BadgeSpec(self.tr("Only here"), "monitor", shape=BadgeShape.TRANSFER), large=True
        )
        self._fact_column = QVBoxLayout()
        self._fact_column.setSpacing(Space.XS)
        badges = QHBoxLayout()
        badges.setSpacing(Space.S)
        badges.addWidget(self._legal)
        badges.addWidget(self._transfer)
        badges.addStretch(1)
        self.print_button = Button(
            self.tr("Print"), ButtonKind.PRIMARY, icon="printer", key="Ctrl+P", height=Size.MAIN_ACTION
        )
        self.print_button.setObjectName("paper.print")
        self.save_button = Button(self.tr("Save as PDF…"), icon="download", key="Ctrl+S")
        self.save_button.setObjectName("paper.save")
        self.sign_button = Button(self.tr("Record the signature…"), icon="stamp")
        self.sign_button.setObjectName("paper.sign")
        self.serve_button = Button(self.tr("Record service"), icon="send")
        self.serve_button.setObjectName("paper.serve")
        self.case_button = Button(self.tr("Open the case"), ButtonKind.LINK)
        self.case_button.setObjectName("paper.case")
        self._side.body.addWidget(self._name)
        self._side.body.addLayout(badges)
        self._side.body.addLayout(self._fact_column)
        self._side.body.addStretch(1)
        for button in (
            self.print_button,
            self.save_button,
            self.sign_button,
            self.serve_button,
            self.case_button,
        ):
            self._side.body.addWidget(button)
        self.print_button.clicked.connect(self._presenter.print)
        self.save_button.clicked.connect(self._presenter.save)
        self.sign_button.clicked.connect(self._ask_signature)
        self.serve_button.clicked.connect(self._presenter.record_service)
        self.case_button.clicked.connect(self._presenter.open_case)

    def fit(self, window_width: int) -> None:
        """Take the width that suits a window."""
        place = (window_width >= Breakpoint.NARROW) + (window_width >= Breakpoint.WIDE)
        self._side.setFixedWidth(_SIDE[place])

    def _clear(self) -> None:
        self.paper = None
        self._side.setVisible(False)
        self.title_changed.emit()

    def _show_paper(self, paper: IssuedPaper) -> None:
        self.paper = paper
        self._side.setVisible(True)
        document = paper.document
        self._name.setText(document.title)
        while (item := self._fact_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, value in (
            (self.tr("Number"), document.number_text),
            (self.tr("Date"), f"{document.dated:%d/%m/%Y}"),
            (self.tr("Signer"), document.signer_name),
            (self.tr("Pages"), str(document.pages or "")),
        ):
            if value:
                self._fact_column.addWidget(FactRow(name, value))
        self.case_button.setVisible(document.case_id is not None)
        self.serve_button.setEnabled(document.case_id is not None)
        self.title_changed.emit()

    def _show_row(self, row: PaperRow) -> None:
        self._legal.set_spec(_badge(row.legal, BadgeShape.LEGAL))
        self._transfer.set_spec(_badge(row.transfer, BadgeShape.TRANSFER))

    def _ask_signature(self) -> None:
        dialog = SignDialog(self._context, self._context.services.clock.today(), self)
        if dialog.exec():
            day = dialog.day.day()
            if day is not None:
                self._presenter.sign(day, dialog.scan)
        dialog.deleteLater()


def _badge(view: BadgeView, shape: BadgeShape) -> BadgeSpec:
    return BadgeSpec(view.label, view.icon, Tone(view.tone), shape)
