"""The desk of the province: offices, bundles in, acknowledgements out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.syncing import ExportDone, ImportDone
from cje_desktop.application.queries.syncing import ProvinceView
from cje_desktop.ui.jobs import Progress
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.province import ProvincePresenter
from cje_desktop.ui.screens.province.rows import columns, office_rows
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.dialogs import ConfirmDialog
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.theme import MEDIUM, Breakpoint, Space, TextRole, Tone

BUNDLE_FILES = ("*.cjeb",)
CARD_FILES = ("*.cjecard",)


class ProvinceScreen(ScreenWidget):
    """Read a bundle (Ctrl+O), acknowledge the chosen office (Ctrl+Enter), enrol an office."""

    screen_key = "province"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = ProvincePresenter(context, self)
        self._today = context.services.clock.today()
        self._problem = ProblemBar()
        self._notice = NoticeBar(Tone.OK, "")
        self._notice.hide()
        self._progress = ProgressPanel()
        self._model = TableModel(columns(), self)
        self._table = DataTable(self._model)
        self._table.setObjectName("province.offices")
        self._table.setAccessibleName(self.tr("Offices"))
        self._make_buttons()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Exchange with the offices")

    def subtitle(self) -> str:
        """Return how many offices there are."""
        view = self._presenter.view
        return "" if view is None else self.tr("%n office(s)", "", len(view.offices))

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the screen."""
        return (
            KeyHint("Ctrl+O", self.tr("read a bundle")),
            KeyHint("Ctrl+Enter", self.tr("make the receipt")),
            KeyHint("↑ ↓", self.tr("choose")),
        )

    def activate(self) -> None:
        """Ask which offices have sent what."""
        self._presenter.refresh()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self) -> None:
        self._read = Button(self.tr("Read a bundle"), icon="package-open", key="Ctrl+O")
        self._read.setObjectName("province.import")
        self._acknowledge = Button(
            self.tr("Make the receipt"), ButtonKind.PRIMARY, icon="package-check", key="Ctrl+Enter"
        )
        self._acknowledge.setObjectName("province.ack")
        self._enrol = Button(self.tr("Accept an office…"), icon="user-plus")
        self._enrol.setObjectName("province.enrol")
        self._card = Button(self.tr("Write our card…"), icon="key-round")
        self._card.setObjectName("province.card")

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(Space.S)
        bar.addWidget(self._acknowledge)
        bar.addWidget(self._read)
        bar.addStretch(1)
        bar.addWidget(self._enrol)
        bar.addWidget(self._card)
        offices = Card(flush=True)
        offices.body.addWidget(self._table)
        self._print = Label("", TextRole.SMALL, weight=MEDIUM, wrap=True)
        self._print.setObjectName("province.fingerprint")
        keys = Card(self.tr("Fingerprint of our card, to be read out to the offices"))
        keys.body.addWidget(self._print)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        for widget in (self._problem, self._notice):
            self._column.addWidget(widget)
        self._column.addLayout(bar)
        self._column.addWidget(self._progress)
        self._column.addWidget(offices, 1)
        self._column.addWidget(keys)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.view_changed.connect(self._show_view)
        presenter.imported.connect(self._show_import)
        presenter.acknowledged.connect(self._show_acknowledgement)
        presenter.enrolled.connect(self._show_enrolment)
        presenter.card_written.connect(self._show_card)
        presenter.progressed.connect(self._show_progress)
        presenter.busy_changed.connect(self._note_busy)
        presenter.stopped.connect(self._note_stopped)
        presenter.failed.connect(self._show_failure)
        self._read.clicked.connect(self._ask_bundle)
        self._acknowledge.clicked.connect(self._ask_folder)
        self._enrol.clicked.connect(self._ask_request)
        self._card.clicked.connect(self._ask_target)
        self._progress.stopped.connect(presenter.stop)
        self._table.row_changed.connect(self._fit)

    def _show_view(self, view: ProvinceView) -> None:
        self._model.set_entries(office_rows(view, self._today))
        if not self._table.current_key():
            self._table.select_first()
        self._print.setText(view.fingerprint)
        self._fit()
        self.title_changed.emit()

    def _fit(self) -> None:
        chosen = self._table.current_key()
        self._acknowledge.set_refused("" if chosen else self.tr("Choose an office first"))

    def _ask_bundle(self) -> None:
        path = self._context.desk.choose_file(self.tr("Bundle of an office"), BUNDLE_FILES)
        if path is not None:
            self._clear()
            self._progress.start(self.tr("Reading the bundle"))
            self._presenter.read(path)

    def _ask_folder(self) -> None:
        code = self._table.current_key()
        folder = self._context.desk.choose_folder(self.tr("Where to write the receipt")) if code else None
        if folder is not None:
            self._clear()
            self._progress.start(self.tr("Writing the receipt"))
            self._presenter.acknowledge(code, folder)

    def _ask_request(self) -> None:
        path = self._context.desk.choose_file(self.tr("Request of an office"), CARD_FILES)
        if path is None:
            return
        dialog = ConfirmDialog(
            self.tr("Was the fingerprint compared with the office?"),
            self.tr("From now on bundles signed with the keys in {file} are accepted.").format(
                file=path.name
            ),
            act=self.tr("Accept the office"),
            back=self.tr("Compare first"),
            parent=self,
        )
        dialog.act_button.setObjectName("province.enrol.act")
        if dialog.exec():
            self._clear()
            self._presenter.enrol(path)
        dialog.deleteLater()

    def _ask_target(self) -> None:
        target = self._context.desk.choose_target(self.tr("Where to write our card"), "the-tinh.cjecard")
        if target is not None:
            self._clear()
            self._presenter.write_card(target)

    def _show_import(self, done: ImportDone) -> None:
        title = self.tr("{sender}: %n new transaction(s)", "", done.new).format(sender=done.sender)
        notes = []
        if not done.new:
            title = self.tr("{sender}: this bundle was read before, nothing is new").format(
                sender=done.sender
            )
        if done.waiting:
            notes.append(self.tr("%n transaction(s) wait for an earlier bundle.", "", done.waiting))
        if done.tickets:
            notes.append(self.tr("%n ticket(s) wait for a decision.", "", done.tickets))
        self._say(title, " ".join(notes), Tone.WARN if done.waiting or done.tickets else Tone.OK)

    def _show_acknowledgement(self, done: ExportDone) -> None:
        self._say(self.tr("The receipt is written"), str(done.path))

    def _show_enrolment(self, code: str) -> None:
        self._say(self.tr("Office {code} is accepted").format(code=code))

    def _show_card(self, path: object) -> None:
        self._say(self.tr("Our card is written"), str(path))

    def _say(self, title: str, text: str = "", tone: Tone = Tone.OK) -> None:
        self._notice.set_notice(tone, title, text)
        self._notice.show()

    def _show_progress(self, progress: Progress) -> None:
        self._progress.set_progress(self._stages().get(progress.stage, ""), progress.done, progress.total)

    def _stages(self) -> Mapping[str, str]:
        return {
            "bundle.read": self.tr("Reading: signature, check sums, content"),
            "import.fold": self.tr("Taking the content over"),
            "bundle.write": self.tr("Writing the receipt, then reading it back"),
            "exchange.digest": self.tr("Summing up the rows of the office"),
        }

    def _note_busy(self, busy: bool) -> None:
        if not busy:
            self._progress.finish()
        for button in (self._read, self._acknowledge, self._enrol, self._card):
            button.setEnabled(not busy)
        if not busy:
            self._fit()

    def _note_stopped(self) -> None:
        self._say(self.tr("Stopped; nothing was taken over"), tone=Tone.NEUTRAL)

    def _clear(self) -> None:
        self._problem.clear()
        self._notice.hide()

    def _show_failure(self, failure: Failure) -> None:
        self._problem.show_problem(failure.sentence.text, failure.sentence.remedy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the desk."""
        super().resizeEvent(event)
        margin = Space.M if self.window().width() < Breakpoint.NARROW else Space.XL
        self._column.setContentsMargins(margin, Space.M, margin, Space.M)
