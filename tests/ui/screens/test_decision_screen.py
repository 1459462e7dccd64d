"""The compulsory decision: conditions as the law pack says them, the way out of each, the lock."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.casework import RecordVerification
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.services import Services
from cje_desktop.core.law.book import LawBook
from cje_desktop.ui.screens.decision import DecisionScreen
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.conditions import ConditionLine, RefusalCard
from cje_desktop.ui.widgets.fields import CheckBox, ComboBox, TextEdit
from tests.builders.office import decided, founded, opened, served
from tests.ui.screens.keys import CTRL, key, show
from tests.ui.support import Surroundings, surroundings


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings) -> DecisionScreen:
    screen = DecisionScreen(around.context)
    show(qtbot, screen)
    return screen


def able(services: Services, case: IntakeResult) -> None:
    """Let the voluntary period be over and the debtor have means."""
    served(services, case, decided(services, case), date(2026, 10, 5))
    services.run(
        RecordVerification(
            case_id=case.case_id,
            person_id=case.person_ids[1],
            on=date(2026, 11, 2),
            result="has_means",
            findings="Có lương",
        )
    )


def start(qtbot: QtBot, screen: DecisionScreen, case: IntakeResult) -> None:
    """Begin a decision and wait until its conditions are laid out."""
    screen.start(case.case_id)
    qtbot.waitUntil(lambda: bool(shown_texts(screen)))


def refusals(screen: DecisionScreen) -> list[str]:
    return [card.accessibleName() for card in screen.findChildren(RefusalCard) if card.isVisible()]


def shown_texts(screen: DecisionScreen) -> str:
    parts = (*screen.findChildren(RefusalCard), *screen.findChildren(ConditionLine))
    return "\n".join(part.accessibleName() for part in parts if part.isVisible())


def child(screen: DecisionScreen, name: str) -> Button:
    found = screen.findChild(Button, name)
    assert found is not None
    return found


def test_the_first_refusal_holds_the_primary_button_and_ctrl_enter_goes_to_mend_it(
    qtbot: QtBot, screen: DecisionScreen, case: IntakeResult, around: Surroundings
) -> None:
    screen.start(case.case_id)
    remedy = child(screen, "decision.remedy.0")
    assert remedy.kind is ButtonKind.PRIMARY
    assert child(screen, "decision.next").kind is ButtonKind.SECONDARY
    screen.activate()
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert around.navigator.visits[-1][1] == case.case_id


def test_a_fact_recorded_elsewhere_takes_its_refusal_away(
    qtbot: QtBot, screen: DecisionScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    start(qtbot, screen, case)
    assert refusals(screen)
    able(services, case)
    around.context.feed.announce(
        services.run(
            RecordVerification(
                case_id=case.case_id,
                person_id=case.person_ids[1],
                on=date(2026, 11, 3),
                result="has_means",
                findings="Có xe",
            )
        ).changes
    )
    qtbot.waitUntil(lambda: bool(shown_texts(screen)))
    assert refusals(screen) == []


def test_the_article_shown_is_the_one_of_the_pack(
    qtbot: QtBot, services: Services, case: IntakeResult
) -> None:
    book: LawBook = services.law
    conditions = tuple(
        replace(each, article=replace(each.article, clause="999.9")) for each in book.pack.conditions
    )
    other = replace(services, law=LawBook.of(replace(book.pack, conditions=conditions), book.calendar))
    screen = DecisionScreen(surroundings(other).context)
    show(qtbot, screen)
    start(qtbot, screen, case)
    shown = [
        button.text()
        for button in screen.findChildren(Button)
        if button.kind is ButtonKind.LINK and button.isVisible()
    ]
    assert shown
    assert all("999.9" in text for text in shown)


def test_the_exception_is_checked_with_its_written_reason(
    qtbot: QtBot, screen: DecisionScreen, services: Services, case: IntakeResult
) -> None:
    screen.start(case.case_id)
    box = screen.findChild(CheckBox, "decision.exception")
    reason = screen.findChild(TextEdit, "decision.exception.reason")
    assert box is not None
    assert reason is not None
    assert not reason.isVisible()
    box.setChecked(True)
    assert reason.isVisibleTo(screen)
    reason.setPlainText("Đang bán nhà")
    given = screen._presenter.given
    assert given is not None
    assert given.dissipation_reason == "Đang bán nhà"
    box.setChecked(False)
    assert screen._presenter.given is not None
    assert screen._presenter.given.dissipation_reason == ""


def test_steps_are_free_and_only_issuing_is_locked_with_the_reason_said(
    qtbot: QtBot, screen: DecisionScreen, case: IntakeResult
) -> None:
    screen.start(case.case_id)
    screen.activate()
    for _ in range(3):
        key(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    issue = child(screen, "decision.issue")
    assert issue.isVisible()
    assert not issue.isEnabled()
    assert issue.toolTip()
    assert not child(screen, "decision.next").isVisible()


def test_a_draft_is_taken_up_again(
    qtbot: QtBot, screen: DecisionScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    screen.start(case.case_id)
    box = screen.findChild(CheckBox, "decision.exception")
    reason = screen.findChild(TextEdit, "decision.exception.reason")
    assert box is not None
    assert reason is not None
    box.setChecked(True)
    reason.setPlainText("Đang bán nhà")
    screen.activate()
    key(qtbot, Qt.Key.Key_S, CTRL)
    assert around.navigator.said
    again = DecisionScreen(around.context)
    qtbot.addWidget(again)
    again.start(case.case_id)
    reason = again.findChild(TextEdit, "decision.exception.reason")
    assert reason is not None
    assert reason.value() == "Đang bán nhà"


def test_another_measure_is_checked_at_once(qtbot: QtBot, screen: DecisionScreen, case: IntakeResult) -> None:
    start(qtbot, screen, case)
    measures = screen.findChild(ComboBox, "decision.measure")
    assert measures is not None
    before, title = shown_texts(screen), screen.title()
    other = measures.itemData(measures.count() - 1, Qt.ItemDataRole.UserRole)
    measures.set_key(other)
    measures.chosen.emit(other)
    assert screen.title() != title
    qtbot.waitUntil(lambda: shown_texts(screen) not in ("", before))


def test_who_comes_back_from_mending_finds_what_was_typed(
    qtbot: QtBot, screen: DecisionScreen, case: IntakeResult
) -> None:
    start(qtbot, screen, case)
    box = screen.findChild(CheckBox, "decision.exception")
    reason = screen.findChild(TextEdit, "decision.exception.reason")
    assert box is not None
    assert reason is not None
    box.setChecked(True)
    reason.setPlainText("Đang bán nhà")
    screen.start(case.case_id)
    assert reason.value() == "Đang bán nhà"
    assert screen._presenter.given is not None
    assert screen._presenter.given.dissipation_reason == "Đang bán nhà"
