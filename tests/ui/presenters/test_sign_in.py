"""Opening, locking and closing, with a program that opens at once."""

import unicodedata
from pathlib import Path

from pytestqt.qtbot import QtBot

from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.presenters.sign_in import KeptPassword, SignInPresenter
from tests.ui.program import PASSWORD, MemoryProgram


def presenter_of(program: MemoryProgram) -> SignInPresenter:
    return SignInPresenter(program, Path("nowhere"), "vi", ImmediateRunner())


def test_who_has_a_password_is_asked_before_the_rest_is_imported(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    with qtbot.waitSignal(presenter.prepared) as known:
        presenter.prepare()
    assert known.args == [("minh",)]
    assert program.prepared


def test_the_right_password_opens_and_closing_leaves_the_store(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    with qtbot.waitSignal(presenter.opened):
        presenter.sign_in("minh", PASSWORD)
    assert (program.entered, program.left) == (1, 0)
    with qtbot.waitSignal(presenter.closed):
        presenter.close()
    assert not presenter.is_open
    assert program.left == 1


def test_the_wrong_password_is_refused_in_words(qtbot: QtBot) -> None:
    presenter = presenter_of(MemoryProgram())
    with qtbot.waitSignal(presenter.failed) as refused:
        presenter.sign_in("minh", "something else")
    assert refused.args[0].code == "signin.wrong_password"
    assert refused.args[0].field == "password"
    assert not presenter.is_open


def test_a_locked_window_opens_only_for_the_same_password(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    presenter.sign_in("minh", PASSWORD)
    with qtbot.waitSignal(presenter.wrong_password):
        presenter.sign_in("minh", "something else")
    with qtbot.waitSignal(presenter.unlocked):
        presenter.sign_in("minh", PASSWORD)
    assert program.entered == 1


def test_a_kept_password_is_compared_in_the_composed_form() -> None:
    kept = KeptPassword("mật khẩu dài")
    assert kept.matches(unicodedata.normalize("NFD", "mật khẩu dài"))
    assert not kept.matches("mat khau dai")


def test_the_password_shows_nowhere() -> None:
    presenter = presenter_of(MemoryProgram())
    presenter.sign_in("minh", PASSWORD)
    assert PASSWORD not in repr(vars(presenter))
