"""The case list: search as one types, one question at a time."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from cje_desktop.application.ports import CaseFilter
from cje_desktop.ui.jobs import JobContext, JobHandle
from cje_desktop.ui.models.case_list import CaseBlock, Match
from cje_desktop.ui.presenters.case_list import CaseListPresenter
from tests.builders.office import founded, opened
from tests.ui.support import open_case, surroundings


class LateRunner:
    """Keep jobs until the test lets them end."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Any, *, on_result: Any, on_failure: Any, **_others: Any) -> JobHandle:
        job = JobContext()
        self.waiting.append(lambda: on_result(work(job)))
        return JobHandle(job)

    def end_next(self) -> None:
        self.waiting.pop(0)()


def test_typing_asks_again_only_when_the_answer_has_come() -> None:
    services = founded()
    opened(services)
    runner = LateRunner()
    presenter = CaseListPresenter(surroundings(services, runner).context)
    blocks: list[CaseBlock] = []
    presenter.block_added.connect(blocks.append)
    presenter.refresh()
    for text in ("l", "ly", "ly v", "ly van"):
        presenter.search(text)
    assert len(runner.waiting) == 1
    runner.end_next()
    assert blocks == []
    runner.end_next()
    assert runner.waiting == []
    assert [len(block.rows) for block in blocks] == [1]
    assert presenter.wanted.text == "ly van"


def test_rows_are_shown_before_their_states(qtbot: QtBot) -> None:
    services = founded()
    opened(services)
    presenter = CaseListPresenter(surroundings(services).context)
    blocks: list[CaseBlock] = []
    presenter.block_added.connect(blocks.append)
    with qtbot.waitSignal(presenter.states_known) as told:
        presenter.refresh()
        (row,) = blocks[0].rows
        assert row.badge is None
    assert told.args is not None
    ((known,),) = told.args
    assert (known.row, known.state) == (row.row, "received")


def test_states_of_rows_no_longer_shown_are_dropped(qtbot: QtBot) -> None:
    services = founded()
    opened(services)
    runner = LateRunner()
    presenter = CaseListPresenter(surroundings(services, runner).context)
    presenter.refresh()
    runner.end_next()
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    presenter.search("khong co ai")
    runner.waiting.reverse()
    runner.end_next()
    with qtbot.assertNotEmitted(presenter.states_known):
        runner.end_next()
    assert (presenter.total, runner.waiting) == (0, [])


def test_a_row_of_the_search_before_is_not_opened() -> None:
    services = founded()
    case = opened(services).case_id
    runner = LateRunner()
    around = surroundings(services, runner)
    presenter = CaseListPresenter(around.context)
    presenter.refresh()
    runner.end_next()
    presenter.search("ly van")
    presenter.open_case(str(case))
    assert around.navigator.visits == []
    runner.end_next()
    presenter.open_case(str(case))
    assert around.navigator.visits == [("case", case, "")]


def test_exact_hits_come_before_those_without_marks() -> None:
    services = founded()
    open_case(services, 1, "Lý Văn Tài", "Hòa giải đất")
    open_case(services, 2, "Vi Thị Nhung", "Tài sản hoa màu")
    presenter = CaseListPresenter(surroundings(services).context)
    blocks: list[CaseBlock] = []
    presenter.block_added.connect(blocks.append)
    presenter.search("Hòa")
    found = [(block.match, [each.row.summary for each in block.rows]) for block in blocks]
    assert found == [(Match.EXACT, ["Hòa giải đất"]), (Match.FOLDED, ["Tài sản hoa màu"])]
    assert presenter.total == 2


def test_the_count_of_the_office_stays_known_while_searching() -> None:
    services = founded()
    open_case(services, 1, "Lý Văn Tài")
    open_case(services, 2, "Vi Thị Nhung", "Cấp dưỡng")
    presenter = CaseListPresenter(surroundings(services).context)
    presenter.refresh()
    presenter.search("cap duong")
    assert (presenter.total, presenter.office_total) == (1, 2)


def test_the_same_filter_is_not_asked_for_again(qtbot: QtBot) -> None:
    presenter = CaseListPresenter(surroundings(founded()).context)
    presenter.refresh()
    with qtbot.assertNotEmitted(presenter.restarted):
        presenter.set_filter(CaseFilter())
