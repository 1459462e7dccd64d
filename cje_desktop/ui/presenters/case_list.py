"""What the case list knows: the filter, the blocks read so far, and how many there are."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import CaseListPage, ListCases
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.models.case_list import CaseBlocks
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext


class CaseListPresenter(Presenter):
    """Search as one types and read on as one scrolls; one question at a time.

    Signals: ``restarted()`` when the list begins anew; ``block_added(CaseBlock)``;
    ``count_changed()``.
    """

    restarted = Signal()
    block_added = Signal(object)
    count_changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.wanted = CaseFilter()
        self.office_total = 0
        """Cases of the whole store, for ``9 trong 3.148 hồ sơ``."""
        self._blocks = CaseBlocks(self.wanted)
        self._asking = False
        self._is_stale = True

    @property
    def total(self) -> int:
        """Return how many cases the filter lets through."""
        return self._blocks.total

    @property
    def has_more(self) -> bool:
        """Tell whether the list goes on below what has been read."""
        return not self._blocks.is_complete

    def refresh_on(self) -> frozenset[Change]:
        """Return what a row of the list is made of."""
        return frozenset({Change.CASE, Change.PERSON, Change.PAPER, Change.MONEY, Change.SYNC})

    def refresh(self) -> None:
        """Read the list again from its start."""
        self._is_stale = True
        self.read_on()

    def search(self, text: str) -> None:
        """Look for words, numbers or names."""
        self.set_filter(replace(self.wanted, text=text.strip()))

    def set_filter(self, wanted: CaseFilter) -> None:
        """Show other cases; nothing happens when the filter is the same."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.refresh()

    def read_on(self) -> None:
        """Ask for the next block, unless an answer is awaited: it asks on by itself if need be."""
        if self._asking:
            return
        if self._is_stale:
            self._is_stale = False
            self._blocks = CaseBlocks(self.wanted)
            self.restarted.emit()
        if self.has_more:
            self._asking = True
            self.ask(ListCases(wanted=self._blocks.next_filter()), self._take)

    def open_case(self, key: str) -> None:
        """Open the case with an id."""
        self.context.navigator.open_case(CaseId(UUID(key)))

    def _take(self, page: CaseListPage) -> None:
        self._asking = False
        if self._is_stale:
            self.read_on()
            return
        blocks = self._blocks.take(page)
        if self.wanted == CaseFilter():
            self.office_total = page.total
        for block in blocks:
            self.block_added.emit(block)
        self.count_changed.emit()

    def _fail(self, error: Exception) -> None:
        self._asking = False
        super()._fail(error)
