"""Papers of the office: the newest, the registers of numbers, the forms in force."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.commands.papers import CancelNumber
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.office import ListSeries, SeriesView
from cje_desktop.application.queries.papers import ListForms, ListPapers, ListRegister, RegisterLine
from cje_desktop.core.ids import DocumentId, NumberUseId, RowId
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext


class PapersPresenter(Presenter):
    """Ask for papers, one register and the forms; cancel a number.

    Signals: ``papers_changed(tuple[PaperRow, ...])``; ``series_changed(tuple[SeriesView, ...])``;
    ``register_changed(tuple[RegisterLine, ...])``; ``forms_changed(tuple[FormInfo, ...])``.
    """

    papers_changed = Signal(object)
    series_changed = Signal(object)
    register_changed = Signal(object)
    forms_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.kind = ""
        self.period: int | None = None

    def refresh_on(self) -> frozenset[Change]:
        """Return what a row of the list is made of."""
        return frozenset({Change.PAPER, Change.SYNC, Change.OFFICE})

    def refresh(self) -> None:
        """Ask for everything again."""
        self.ask(ListPapers(), self._take_papers)
        self.ask(ListSeries(), self._take_series)
        self.ask(ListForms(on=self.context.services.clock.today()), self._take_forms)

    def show_register(self, kind: str, period: int | None) -> None:
        """Show the register of a kind of paper in a period."""
        self.kind, self.period = kind, period
        if kind:
            self.ask(ListRegister(kind=kind, period=period), self._take_register)

    def cancel(self, number_use: str, reason: str) -> None:
        """Cancel a number; it stays in the register with its reason."""
        self.run_command(
            CancelNumber(number_use_id=NumberUseId(UUID(number_use)), reason=reason), self._take_cancelled
        )

    def open(self, key: str) -> None:
        """Open the paper with an id."""
        if key:
            self.context.navigator.open_paper(DocumentId(UUID(key)))

    def _take_papers(self, rows: tuple[PaperRow, ...]) -> None:
        self.papers_changed.emit(rows)

    def _take_series(self, series: tuple[SeriesView, ...]) -> None:
        self.series_changed.emit(series)
        if not self.kind and series:
            used = next((each for each in series if each.last is not None), series[0])
            self.kind = used.series.kind
        self.show_register(self.kind, self.period)

    def _take_forms(self, forms: tuple[FormInfo, ...]) -> None:
        self.forms_changed.emit(forms)

    def _take_register(self, lines: tuple[RegisterLine, ...]) -> None:
        self.register_changed.emit(lines)

    def _take_cancelled(self, _row: RowId) -> None:
        """The list is asked again when the change is announced."""
