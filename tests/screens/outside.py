"""What is seen while nothing is open: sign-in, the locked window, the first run."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.application.program import Created
from cje_desktop.bootstrap import Desktop
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.presenters.first_run import FirstRunPresenter
from cje_desktop.ui.presenters.sign_in import SignInPresenter
from cje_desktop.ui.screens.first_run import FirstRunScreen
from cje_desktop.ui.screens.sign_in import Cover, SignInScreen
from tests.screens.camera import Camera, settle
from tests.ui.support import ScriptedDesk

PRACTICE_DAY = date(2026, 11, 23)
_COVER = Cover("Phòng THADS khu vực 2 - Lạng Sơn", "THADS tỉnh Lạng Sơn", practice=True)


def before_opening(camera: Camera, program: Desktop, folder: Path, language: str) -> None:
    """Photograph every page that needs no open office."""
    for name, page in (*_doors(program, folder, language), *_first_run(program, folder, language)):
        if camera.wants(name):
            page.show()
            camera.take(page, name)
        page.close()
        page.deleteLater()
    settle()


def _doors(program: Desktop, folder: Path, language: str) -> list[tuple[str, QWidget]]:
    fresh, asking, wrong, locked = (
        SignInScreen(SignInPresenter(program, folder, language, ImmediateRunner()), PRACTICE_DAY, _COVER)
        for _ in range(4)
    )
    logins = program.logins(folder)
    for screen in (asking, wrong):
        screen.ask(logins, "minh")
    (password,) = wrong.findChildren(QLineEdit, "sign_in.password")
    password.setText("sai-mat-khau")
    password.returnPressed.emit()
    locked.lock("minh")
    return [
        ("08-mo-may", fresh),
        ("08-dang-nhap", asking),
        ("08-dang-nhap-sai", wrong),
        ("08-khoa", locked),
    ]


def _first_run(program: Desktop, folder: Path, language: str) -> list[tuple[str, QWidget]]:
    pages: list[tuple[str, QWidget]] = []
    first = FirstRunPresenter(program, folder, program.messages(language), ImmediateRunner())
    for step, name in enumerate(("muc-dich", "co-quan", "phong", "nguoi")):
        screen = FirstRunScreen(first, ScriptedDesk())
        screen.show_step(step)
        pages.append((f"00-lan-dau-{name}", screen))
    made = FirstRunScreen(first, ScriptedDesk())
    made.show_code(Created("minh", "7Q4K-2M9X-PLW3-8HDT-V6RA"))
    return [*pages, ("00-lan-dau-ma", made)]
