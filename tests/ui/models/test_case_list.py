"""Blocks of the case list: keyset, exact hits first, nothing twice."""

from datetime import date
from uuid import UUID

from cje_desktop.application.ports import CaseFilter, CaseRow
from cje_desktop.application.queries.cases import Badge, CaseListPage, ListedCase
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.models.case_list import BLOCK, FIRST_BLOCK, CaseBlocks, Match


def listed(number: int, debtor: str = "") -> ListedCase:
    row = CaseRow(
        case_id=CaseId(UUID(int=number)),
        file_year=2026,
        file_number=number,
        summary="",
        creditor="",
        debtor=debtor,
        officer="",
        amount=0,
        collected=0,
        opened_on=date(2026, 1, 2),
        decided=False,
    )
    return ListedCase(row=row, state="open", badge=Badge(tone="info", icon="play", label=""))


def page(*numbers: int, total: int = 0) -> CaseListPage:
    return CaseListPage(rows=tuple(map(listed, numbers)), total=total or len(numbers))


def numbers(rows: tuple[ListedCase, ...]) -> list[int]:
    return [each.row.file_number for each in rows]


def test_a_full_block_is_followed_by_the_one_after_its_last_row() -> None:
    blocks = CaseBlocks(CaseFilter())
    blocks.take(page(*range(500, 500 - BLOCK, -1), total=120))
    assert blocks.next_filter().after == (2026, 451, str(UUID(int=451)))
    (last,) = blocks.take(page(*range(400, 380, -1), total=120))
    assert blocks.is_complete
    assert not last.starts_part
    assert blocks.total == 120


def test_words_without_marks_are_not_parted() -> None:
    (block,) = CaseBlocks(CaseFilter(text="hoa")).take(page(231))
    assert (block.match, block.starts_part) == (Match.ALL, False)


def test_words_with_marks_part_the_answer() -> None:
    blocks = CaseBlocks(CaseFilter(text="Hòa"))
    answer = CaseListPage(
        rows=(listed(231, "Nguyễn Thị Hoài"), listed(203, "Nguyễn Thị HÒA"), listed(98, "Hoa")), total=3
    )
    exact, others = blocks.take(answer)
    assert (exact.match, exact.starts_part, exact.part_total, numbers(exact.rows)) == (
        Match.EXACT,
        True,
        1,
        [203],
    )
    assert (others.match, others.starts_part, others.part_total) == (Match.FOLDED, True, 2)
    assert numbers(others.rows) == [231, 98]


def test_a_part_without_rows_is_left_out() -> None:
    (only,) = CaseBlocks(CaseFilter(text="Hòa")).take(page(231))
    assert (only.match, only.starts_part) == (Match.FOLDED, True)


def test_later_blocks_have_no_head_of_their_own() -> None:
    blocks = CaseBlocks(CaseFilter(text="Hòa"))
    blocks.take(page(*range(900, 900 - FIRST_BLOCK, -1), total=201))
    (later,) = blocks.take(page(7, total=201))
    assert (later.match, later.starts_part) == (Match.FOLDED, False)


def test_nothing_found_gives_no_block() -> None:
    assert CaseBlocks(CaseFilter(text="hoa")).take(page()) == ()
