"""The search everywhere: what is found, commands by their words, where a hit leads."""

from pytestqt.qtbot import QtBot

from cje_desktop.ui.presenters.search import SearchPresenter, ShellCommand
from tests.builders.office import founded, opened
from tests.ui.support import surroundings


def test_commands_answer_to_the_beginnings_of_their_words() -> None:
    command = ShellCommand("Khóa màn hình", print)
    assert command.answers(["khoa"])
    assert command.answers(["man", "kh"])
    assert not command.answers(["oa"])


def test_a_person_leads_to_the_case(qtbot: QtBot) -> None:
    services = founded()
    case = opened(services)
    around = surroundings(services)
    presenter = SearchPresenter(around.context)
    with qtbot.waitSignal(presenter.found):
        presenter.search("ly van tai")
    kinds = [hit.kind for hit in presenter.result.hits]
    presenter.choose(f"hit:{kinds.index('person')}")
    assert around.navigator.visits == [("case", case.case_id, "parties")]


def test_a_file_number_leads_to_the_case() -> None:
    services = founded()
    case = opened(services)
    around = surroundings(services)
    presenter = SearchPresenter(around.context)
    presenter.search("0001/2026")
    assert [hit.kind for hit in presenter.result.hits][:1] == ["case"]
    presenter.choose("hit:0")
    assert around.navigator.visits == [("case", case.case_id, "")]


def test_no_words_show_every_command() -> None:
    presenter = SearchPresenter(surroundings(founded()).context)
    done: list[str] = []
    presenter.set_commands([ShellCommand("Khóa màn hình", lambda: done.append("lock"))])
    presenter.search("")
    presenter.choose("command:0")
    assert done == ["lock"]
