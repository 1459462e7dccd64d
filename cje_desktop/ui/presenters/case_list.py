"""What the case list knows: the filter, the blocks read so far, and how many there are."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import CaseListPage, ListCases, ListedCase, ListedState, ListStates
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.models.case_list import CaseBlocks
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext

_STATES_AT_ONCE: Final = 20
"""Cases whose states are derived in one question: what a window shows, and no longer than a key press."""
_PAUSE_MS: Final = 60
"""Milliseconds without another key press after which states are asked for."""


class CaseListPresenter(Presenter):
    """Search as one types and read on as one scrolls; one question at a time.

    Rows are shown as soon as they are found; where each case stands is derived after they have
    been painted, from the top. Typing goes before: states not yet asked for are given up.

    Signals: ``restarted()`` when the first answer of another search is there; ``block_added(CaseBlock)``;
    ``states_known(tuple[ListedCase, ...])`` of rows added before; ``count_changed()``.
    """

    restarted = Signal()
    block_added = Signal(object)
    states_known = Signal(object)
    count_changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.wanted = CaseFilter()
        self.office_total = 0
        """Cases of the whole store, for ``9 trong 3.148 hồ sơ``."""
        self._blocks = CaseBlocks(self.wanted)
        self._asking = False
        self._is_stale = True
        self._begins = False
        """The rows shown are those of another search: its answer has not come yet."""
        self._shown: dict[CaseId, ListedCase] = {}
        self._stateless: list[CaseId] = []
        """Cases shown without their state, from the top."""
        self._asking_states = False
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._ask_states)

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
            self._begins = True
            self._blocks = CaseBlocks(self.wanted)
        if self.has_more:
            self._asking = True
            self.ask(ListCases(wanted=self._blocks.next_filter(), with_states=False), self._take)

    def open_case(self, key: str) -> None:
        """Open the case with an id; nothing happens while the rows are not those searched for."""
        if self._begins or self._is_stale:
            return
        self.context.navigator.open_case(CaseId(UUID(key)))

    def _take(self, page: CaseListPage) -> None:
        self._asking = False
        if self._is_stale:
            self.read_on()
            return
        self._begin_list()
        blocks = self._blocks.take(page)
        if self.wanted == CaseFilter():
            self.office_total = page.total
        for block in blocks:
            self._shown |= {listed.row.case_id: listed for listed in block.rows}
            self._stateless += [listed.row.case_id for listed in block.rows if listed.badge is None]
            self.block_added.emit(block)
        self.count_changed.emit()
        self._painted.start(_PAUSE_MS if self.wanted.text else 0)

    def _begin_list(self) -> None:
        if self._begins:
            self._begins = False
            self._shown, self._stateless = {}, []
            self.restarted.emit()

    def _ask_states(self) -> None:
        if self._asking or self._asking_states or not self._stateless:
            return
        some, self._stateless = self._stateless[:_STATES_AT_ONCE], self._stateless[_STATES_AT_ONCE:]
        self._asking_states = True
        self.ask(ListStates(case_ids=tuple(some)), self._take_states)

    def _take_states(self, states: tuple[ListedState, ...]) -> None:
        self._asking_states = False
        known = tuple(
            replace(self._shown[each.case_id], state=each.state, badge=each.badge)
            for each in states
            if each.case_id in self._shown
        )
        if known:
            self.states_known.emit(known)
        self._painted.start(0)

    def _fail(self, error: Exception) -> None:
        self._asking = self._asking_states = False
        self._begin_list()
        super()._fail(error)
