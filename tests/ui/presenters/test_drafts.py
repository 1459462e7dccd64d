"""Drafts are kept beside the work of a screen: neither waits for the other."""

from typing import Any

from cje_desktop.core.entities.base import JsonObject
from cje_desktop.ui.jobs import JobContext, JobHandle
from cje_desktop.ui.presenters.drafts import DraftPresenter
from cje_desktop.ui.presenters.intake import IntakePresenter
from tests.builders.office import founded, intake
from tests.ui.support import surroundings


class LateRunner:
    """Keep jobs until the test lets them end."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []

    def run(self, work: Any, *, on_result: Any, on_failure: Any, **_others: Any) -> JobHandle:
        job = JobContext()
        self.waiting.append(lambda: on_result(work(job)))
        return JobHandle(job)

    def end_next(self) -> None:
        self.waiting.pop(0)()


def test_while_a_draft_is_written_only_the_last_that_follows_is_kept() -> None:
    services, runner = founded(), LateRunner()
    drafts = DraftPresenter(surroundings(services, runner).context, "intake")
    written: list[JsonObject | None] = []
    drafts.kept.connect(lambda: written.append(services.store.drafts.load("intake", "new")))
    for text in ("L", "Lý", "Lý Văn"):
        drafts.keep("new", {"name": text})
    assert len(runner.waiting) == 1
    runner.end_next()
    runner.end_next()
    assert written == [{"name": "L"}, {"name": "Lý Văn"}]
    assert runner.waiting == []


def test_a_draft_forgotten_while_it_is_written_is_gone() -> None:
    services, runner = founded(), LateRunner()
    drafts = DraftPresenter(surroundings(services, runner).context, "intake")
    drafts.keep("new", {"name": "Lý Văn Tài"})
    drafts.forget("new")
    runner.end_next()
    runner.end_next()
    assert services.store.drafts.load("intake", "new") is None


def test_a_case_is_opened_though_its_draft_is_still_being_written() -> None:
    services, runner = founded(), LateRunner()
    presenter = IntakePresenter(surroundings(services, runner).context)
    opened: list[object] = []
    presenter.case_opened.connect(opened.append)
    presenter.save_draft({"summary": "Tranh chấp hợp đồng vay"})
    presenter.open_case(intake())
    runner.end_next()
    runner.end_next()
    assert len(opened) == 1
