"""Exchange with the province: what goes, what was acknowledged, enrolment."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.syncing import ExportDone, ImportDone
from cje_desktop.application.queries.syncing import SyncView
from cje_desktop.ui.jobs import Progress
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.sync import Enrolled, SyncPresenter
from cje_desktop.ui.screens.sync.parts import EnrolCard, NextBundle, PendingCard, ResultCard
from cje_desktop.ui.screens.sync.rows import accepted, bundle_rows, columns
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.scrolling import ScrollColumn
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.theme import Breakpoint, Space, Tone

BUNDLE_FILES = ("*.cjeb",)
CARD_FILES = ("*.cjecard",)
_HEAD, _ROW = 90, 38


class SyncScreen(ScreenWidget):
    """Make the bundle (Ctrl+Enter), read a receipt (Ctrl+O)."""

    screen_key = "sync"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = SyncPresenter(context, self)
        self._today = context.services.clock.today()
        self._problem = ProblemBar()
        self._notice = NoticeBar(Tone.OK, "")
        self._notice.hide()
        self._next = NextBundle()
        self._pending = PendingCard()
        self._enrol = EnrolCard()
        for card in (self._enrol, self._next, self._pending):
            card.hide()
        self._result = ResultCard()
        self._model = TableModel(columns(), self)
        self._table = DataTable(self._model, two_lines=False, row_height=_ROW)
        self._table.setObjectName("sync.bundles")
        self._table.setAccessibleName(self.tr("Bundles sent and receipts"))
        self._bundles = Card(self.tr("Bundles sent and receipts"), aside=" ", flush=True)
        self._bundles.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Exchange")

    def subtitle(self) -> str:
        """Return how much waits."""
        view = self._presenter.view
        if view is None or not view.pending_operations:
            return ""
        return self.tr("%n change(s) not sent", "", view.pending_operations)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the screen."""
        return (
            KeyHint("Ctrl+Enter", self.tr("make the bundle")),
            KeyHint("Ctrl+O", self.tr("read a receipt")),
        )

    def activate(self) -> None:
        """Ask what is to send."""
        self._presenter.refresh()
        self._next.make.setFocus()

    def _lay_out(self) -> None:
        self._bundles.body.addWidget(self._table)
        self._bundles.setMinimumHeight(_HEAD + 3 * _ROW)
        left = ScrollColumn()
        for widget in (self._problem, self._notice, self._enrol, self._result, self._next, self._pending):
            left.column.addWidget(widget)
        left.column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(Space.M)
        right.addWidget(self._bundles, 1)
        right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.S)
        self._row.addWidget(left, 10)
        self._row.addLayout(right, 11)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.view_changed.connect(self._show_view)
        presenter.exported.connect(self._show_export)
        presenter.imported.connect(self._show_import)
        presenter.enrolled.connect(self._show_enrolment)
        presenter.progressed.connect(self._show_progress)
        presenter.busy_changed.connect(self._note_busy)
        presenter.stopped.connect(self._note_stopped)
        presenter.failed.connect(self._show_failure)
        self._next.make.clicked.connect(self._export)
        self._next.read.clicked.connect(self._import)
        self._next.full.toggled.connect(self._refit)
        self._next.progress.stopped.connect(presenter.stop)
        self._enrol.read.clicked.connect(self._ask_card)

    def _show_view(self, view: SyncView) -> None:
        self._enrol.setVisible(not view.enrolled)
        self._next.setVisible(view.enrolled)
        self._pending.setVisible(view.enrolled)
        self._next.show_view(view)
        self._pending.show_view(view)
        rows = bundle_rows(view, self._today)
        self._model.set_entries(rows)
        total = len(view.bundles)
        text = self.tr("{accepted} of {total} acknowledged")
        self._bundles.aside.setText(
            text.format(accepted=accepted(view.bundles), total=total) if total else ""
        )
        self._bundles.setMaximumHeight(_HEAD + _ROW * max(4, len(rows)))
        self.title_changed.emit()

    def _refit(self) -> None:
        if self._presenter.view is not None:
            self._next.show_view(self._presenter.view)

    def _export(self) -> None:
        folder = self._context.desk.choose_folder(self.tr("Where to write the bundle"))
        if folder is not None:
            self._clear()
            self._next.progress.start(self.tr("Writing the bundle"))
            self._presenter.export(folder, full=self._next.full.isChecked())

    def _import(self) -> None:
        path = self._context.desk.choose_file(self.tr("Receipt of the province"), BUNDLE_FILES)
        if path is not None:
            self._clear()
            self._next.progress.start(self.tr("Reading the receipt"))
            self._presenter.read(path)

    def _ask_card(self) -> None:
        card = self._context.desk.choose_file(self.tr("Card of the province"), CARD_FILES)
        if card is None:
            return
        request = self._context.desk.choose_target(
            self.tr("Where to write the request of this office"), "phieu-de-nghi.cjecard"
        )
        if request is not None:
            self._clear()
            self._presenter.enrol(card, request)

    def _show_export(self, done: ExportDone) -> None:
        self._next.full.setChecked(False)
        title = self.tr("Bundle {number} is written, read back and checked").format(number=done.number)
        self._result.show_export(done, title)
        self._context.navigator.say(title)

    def _show_import(self, done: ImportDone) -> None:
        papers = self.tr("%n paper(s) are now with the province.", "", done.papers_accepted)
        title = self.tr("The province holds %n transaction(s) more", "", done.new)
        if not done.new:
            title, papers = self.tr("This receipt was read before; nothing is new"), ""
        self._notice.set_notice(Tone.OK, title, papers)
        self._notice.show()

    def _show_enrolment(self, enrolled: Enrolled) -> None:
        self._notice.set_notice(
            Tone.INFO,
            self.tr("Compare this fingerprint with the province: {fingerprint}").format(
                fingerprint=enrolled.fingerprint
            ),
            self.tr("Then give the province the file {file}.").format(file=str(enrolled.request)),
            icon="key-round",
        )
        self._notice.show()

    def _show_progress(self, progress: Progress) -> None:
        self._next.progress.set_progress(
            self._stages().get(progress.stage, ""), progress.done, progress.total
        )

    def _stages(self) -> Mapping[str, str]:
        return {
            "bundle.write": self.tr("Writing the bundle: step by step, then reading it back"),
            "bundle.read": self.tr("Reading: signature, check sums, content"),
            "import.fold": self.tr("Taking the content over"),
            "exchange.digest": self.tr("Comparing with our own rows"),
        }

    def _note_busy(self, busy: bool) -> None:
        if not busy:
            self._next.progress.finish()
        for button in (self._next.make, self._next.read, self._enrol.read):
            button.setEnabled(not busy)
        if not busy:
            self._refit()

    def _note_stopped(self) -> None:
        self._notice.set_notice(Tone.NEUTRAL, self.tr("Stopped; no file was left behind"))
        self._notice.show()

    def _clear(self) -> None:
        self._problem.clear()
        self._notice.hide()
        self._result.hide()

    def _show_failure(self, failure: Failure) -> None:
        self._problem.show_problem(failure.sentence.text, failure.sentence.remedy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the desk."""
        super().resizeEvent(event)
        margin = Space.M if self.window().width() < Breakpoint.NARROW else Space.XL
        self._row.setContentsMargins(margin, Space.M, margin, Space.M)
