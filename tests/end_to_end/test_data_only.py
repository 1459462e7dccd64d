"""A session outcome and a form added as data, without a line of Python, are offered by the window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox  # noqa: TID251  # a test of the window

from cje_desktop.application.program import Credentials
from cje_desktop.application.queries.cases import ListCases
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.ui.support import ScriptedDesk

ROOT = Path(__file__).resolve().parents[2]
OUTCOME = '{ code = "withdrawn", name = { vi = "Hai bên rút lui", en = "Both withdrew" }, state = "held" },'
TITLE = "Giấy hẹn thử nghiệm"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    root = tmp_path / "root"
    shutil.copytree(ROOT / "resources", root / "resources", ignore=shutil.ignore_patterns("i18n"))
    shutil.copytree(ROOT / "forms", root / "forms")
    codes = root / "resources" / "law" / "codes.toml"
    text = codes.read_text("utf-8")
    codes.write_text(text.replace("session_outcomes = [", f"session_outcomes = [\n  {OUTCOME}", 1), "utf-8")
    form = root / "forms" / "giay-hen" / "form.toml"
    shutil.copytree(root / "forms" / "giay-moi", form.parent)
    pack = form.read_text("utf-8").replace('id = "giay-moi"', 'id = "giay-hen"', 1)
    form.write_text(pack.replace('title = "Giấy mời, giấy triệu tập"', f'title = "{TITLE}"', 1), "utf-8")
    program = Desktop(root)
    made = program.create_practice(tmp_path / "home", 6, 1)
    with program.open(made.office, Credentials("minh", made.password)) as office:
        yield office.services


@pytest.fixture
def window(services: Services, qapp: QApplication) -> Iterator[MainWindow]:
    ThemeManager(qapp, Scheme.LIGHT)
    window = MainWindow(services, ImmediateRunner(), ScriptedDesk())
    window.resize(1366, 768)
    window.show()
    window.start()
    yield window
    window.close()
    window.deleteLater()


def entries(window: MainWindow, name: str) -> list[str]:
    boxes = [box for box in window.findChildren(QComboBox, name) if box.isVisible()]
    return [box.itemText(row) for box in boxes for row in range(box.count())]


def test_both_appear_in_the_window(services: Services, window: MainWindow) -> None:
    case_id = services.ask(ListCases()).rows[0].row.case_id
    window.open_session(None, case_id)
    assert "Hai bên rút lui" in entries(window, "session.outcome")
    window.compose_paper(case_id)
    assert TITLE in entries(window, "paper.form")
