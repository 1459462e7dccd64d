"""The case list, block by block: keyset pages, exact hits first, nothing shown twice."""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import compress
from operator import not_

from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import CaseListPage, ListedCase
from cje_desktop.core.text import is_toned, nfc

BLOCK = 50
"""Rows asked for at a time: some windows full, so that a key press stays short."""
FIRST_BLOCK = 200
"""Rows asked for at a time where exact hits are looked for among them."""


class Match(Enum):
    """Tell how the rows of a part were found."""

    ALL = "all"
    """Nothing was searched for, or the words have no marks."""
    EXACT = "exact"
    """With the marks as typed (khớp đúng dấu)."""
    FOLDED = "folded"
    """Without regard to marks (khớp không dấu)."""


@dataclass(frozen=True, slots=True)
class CaseBlock:
    """New rows for the end of the list."""

    match: Match
    rows: tuple[ListedCase, ...]
    starts_part: bool
    """The first rows found in this way: a head goes above them."""
    part_total: int
    """How many rows this part has in all."""


class CaseBlocks:
    """Say what to ask next, and turn answers into blocks.

    The store finds words without regard to marks, newest file first. Where the words were typed
    with marks, the first answer is parted: rows with these very letters come before the others.
    """

    def __init__(self, wanted: CaseFilter) -> None:
        self._parts = is_toned(wanted.text)
        self._text = nfc(wanted.text).casefold()
        self._wanted = replace(wanted, limit=FIRST_BLOCK if self._parts else BLOCK, after=None)
        self._begun = False
        self.total = 0
        """How many rows there are in all."""
        self.is_complete = False

    def next_filter(self) -> CaseFilter:
        """Return the question for the next block."""
        return self._wanted

    def take(self, page: CaseListPage) -> tuple[CaseBlock, ...]:
        """Take the answer to :meth:`next_filter`."""
        self.total = page.total
        self.is_complete = len(page.rows) < self._wanted.limit
        if not self.is_complete:
            last = page.rows[-1].row
            after = (last.file_year, last.file_number, str(last.case_id))
            self._wanted = replace(self._wanted, after=after)
        begun, self._begun = self._begun, True
        if not self._parts:
            return (CaseBlock(Match.ALL, page.rows, False, page.total),) if page.rows else ()
        hits = [not begun and self._is_exact(listed) for listed in page.rows]
        exact = tuple(compress(page.rows, hits))
        others = tuple(compress(page.rows, map(not_, hits)))
        blocks = (
            CaseBlock(Match.EXACT, exact, True, len(exact)),
            CaseBlock(Match.FOLDED, others, not begun, page.total - len(exact)),
        )
        return tuple(block for block in blocks if block.rows)

    def _is_exact(self, listed: ListedCase) -> bool:
        row = listed.row
        words = f"{row.debtor} {row.creditor} {row.summary}"
        return self._text in nfc(words).casefold()
