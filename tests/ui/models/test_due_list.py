"""The morning list: groups, keys and the figures of its tiles."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from cje_desktop.application.queries.cases import ClockView
from cje_desktop.application.queries.today import DueList, DueRow
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.models.due_list import DueGroup, board_of

TODAY = date(2026, 11, 23)
CLOCK = ClockView(
    rule_id="D20",
    title="Xác minh",
    state="overdue",
    state_text="quá 3 ngày",
    due_on=date(2026, 11, 20),
    article="Đ. 37.1",
    law="Luật 106",
    working="11/11 + 9 ngày = 20/11",
    explanation="",
    hint=False,
)
ROW = DueRow(case_id=CaseId(UUID(int=1)), file_text="0231/2026", debtor="Lý Văn Tài", amount=0, clock=CLOCK)
NOTHING = DueList(overdue=(), today=(), week=(), waiting=())


def test_an_empty_list_says_so() -> None:
    board = board_of(NOTHING, TODAY)
    assert board.is_empty
    assert (board.longest_overdue(), board.appointments(), board.late_answers()) == (0, 0, 0)
    assert board.next_item() is None


def test_the_tiles_count_days_hours_and_late_answers() -> None:
    older = replace(ROW, clock=replace(CLOCK, due_on=date(2026, 11, 13)))
    late = replace(ROW, clock=replace(CLOCK, state="overdue"))
    running = replace(ROW, clock=replace(CLOCK, state="running"))
    board = board_of(
        DueList(
            overdue=(older, ROW), today=(replace(ROW, at="14:00"), ROW), week=(ROW,), waiting=(late, running)
        ),
        TODAY,
    )
    assert board.longest_overdue() == 10
    assert board.appointments() == 1
    assert board.late_answers() == 1
    assert [len(board.items(group)) for group in DueGroup] == [2, 2, 1, 2]


def test_two_runs_of_one_rule_in_one_case_have_keys_of_their_own() -> None:
    board = board_of(replace(NOTHING, overdue=(ROW, ROW)), TODAY)
    first, second = board.items(DueGroup.OVERDUE)
    assert first.key != second.key
    assert board.find(second.key) is second


def test_a_row_keeps_its_key_when_the_list_is_asked_again() -> None:
    other = replace(ROW, case_id=CaseId(UUID(int=2)))
    before = board_of(replace(NOTHING, overdue=(ROW,)), TODAY)
    after = board_of(replace(NOTHING, overdue=(other, ROW)), TODAY)
    found = after.find(before.items(DueGroup.OVERDUE)[0].key)
    assert found is not None
    assert found.row is ROW
