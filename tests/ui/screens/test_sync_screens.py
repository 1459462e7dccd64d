"""Exchange: the office makes bundles and reads receipts, the province reads, acknowledges, enrols."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # a test about widgets
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.syncing import (
    AcknowledgeOffice,
    EnrolOffice,
    ExportBundle,
    ExportDone,
    ImportBundle,
    ImportDone,
    ReadProvinceCard,
    WriteProvinceCard,
)
from cje_desktop.application.queries.syncing import (
    PendingPart,
    ProvinceOffice,
    ProvinceView,
    SentBundle,
    ShowProvince,
    ShowSync,
    SyncView,
)
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.ui.screens.province import ProvinceScreen
from cje_desktop.ui.screens.sync import SyncScreen
from cje_desktop.ui.screens.sync.rows import size_text
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.dialogs import ConfirmDialog
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.table import DataTable
from tests.ui.screens.keys import CTRL, key, show
from tests.ui.screens.scripted import Script, scripted
from tests.ui.support import Surroundings, surroundings

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
USB = Path("/media/usb")
SENT = SentBundle(
    number=118,
    file_name="NA-KV2-000118.cjeb",
    at=NOW,
    transactions=20,
    operations=131,
    size=5_347_737,
    state="accepted",
    accepted_at=NOW,
)
VIEW = SyncView(
    enrolled=True,
    province="THADS tỉnh Nghệ An",
    fingerprint="A1B2",
    next_number=119,
    pending_transactions=12,
    pending_operations=46,
    parts=(PendingPart(icon="folder-open", text="3 hồ sơ mới thụ lý", detail="0342, 0344, 0345"),),
    stays_here="5 dự thảo",
    bundles=(SENT,),
)
EXPORTED = ExportDone(
    path=USB / "NA-KV2-000119.cjeb",
    sha256="ab" * 32,
    size=2_516_582,
    number=119,
    transactions=12,
    operations=46,
    papers=2,
    full=False,
)
IMPORTED = ImportDone(
    kind="ack", sender="Tỉnh", new=12, already_known=20, waiting=0, tickets=0, papers_accepted=2
)


def office(view: SyncView = VIEW) -> tuple[Script, Surroundings]:
    script = Script(
        {
            ShowSync: lambda _query: view,
            ExportBundle: lambda _command: EXPORTED,
            ImportBundle: lambda _command: IMPORTED,
            ReadProvinceCard: lambda _command: "A1B2-C3D4",
        }
    )
    return script, surroundings(scripted(script))


def shown(qtbot: QtBot, around: Surroundings) -> SyncScreen:
    screen = SyncScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    return screen


def words(screen: QWidget, kind: type[QWidget]) -> str:
    return " ".join(each.accessibleName() for each in screen.findChildren(kind) if each.isVisibleTo(screen))


def test_ctrl_enter_writes_the_bundle_and_says_where_it_lies(qtbot: QtBot) -> None:
    script, around = office()
    around.desk.folder = USB
    screen = shown(qtbot, around)
    assert "46" in screen.subtitle()
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert script.run == [ExportBundle(folder=USB)]
    result = screen.findChild(QWidget, "sync.result")
    assert result is not None
    assert result.isVisible()
    texts = [label.toolTip() for label in result.findChildren(QWidget)]
    assert "NA-KV2-000119.cjeb" in texts
    assert "abababababababab" in texts
    assert "2,4 MiB" in texts


def test_no_folder_writes_nothing(qtbot: QtBot) -> None:
    script, around = office()
    screen = shown(qtbot, around)
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert script.run == []
    assert screen.isVisible()


def test_with_nothing_new_only_the_whole_can_be_sent(qtbot: QtBot) -> None:
    quiet = SyncView(
        enrolled=True,
        province=VIEW.province,
        fingerprint="",
        next_number=120,
        pending_transactions=0,
        pending_operations=0,
        parts=(),
        stays_here="",
        bundles=(SENT,),
    )
    script, around = office(quiet)
    around.desk.folder = USB
    screen = shown(qtbot, around)
    make = screen.findChild(Button, "sync.export")
    full = screen.findChild(QWidget, "sync.full")
    assert make is not None
    assert full is not None
    assert not make.isEnabled()
    full.setFocus()
    key(qtbot, Qt.Key.Key_Space)
    assert make.isEnabled()
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert script.run == [ExportBundle(folder=USB, full=True)]


def test_a_receipt_is_read_with_ctrl_o(qtbot: QtBot) -> None:
    script, around = office()
    around.desk.file = USB / "ack.cjeb"
    screen = shown(qtbot, around)
    key(qtbot, Qt.Key.Key_O, CTRL)
    assert script.run == [ImportBundle(path=USB / "ack.cjeb")]
    assert "12" in words(screen, NoticeBar)


@pytest.mark.parametrize("error", [Refusal("exchange.nothing_new"), WorldError("blob.missing")])
def test_a_failure_is_said_and_the_buttons_come_back(qtbot: QtBot, error: Exception) -> None:
    def fail(_command: object) -> object:
        raise error

    script = Script({ShowSync: lambda _query: VIEW, ExportBundle: fail})
    around = surroundings(scripted(script))
    around.desk.folder = USB
    screen = shown(qtbot, around)
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert words(screen, ProblemBar)
    make = screen.findChild(Button, "sync.export")
    assert make is not None
    assert make.isEnabled()


def test_an_office_that_knows_no_province_reads_its_card_and_sees_the_fingerprint(qtbot: QtBot) -> None:
    stranger = SyncView(
        enrolled=False,
        province="",
        fingerprint="",
        next_number=1,
        pending_transactions=1,
        pending_operations=1,
        parts=(),
        stays_here="",
        bundles=(),
    )
    script, around = office(stranger)
    around.desk.file, around.desk.target = USB / "tinh.cjecard", USB / "phong.cjecard"
    screen = shown(qtbot, around)
    read = screen.findChild(Button, "sync.enrol")
    make = screen.findChild(Button, "sync.export")
    assert read is not None
    assert make is not None
    assert not make.isVisible()
    read.setFocus()
    key(qtbot, Qt.Key.Key_Space)
    assert script.run == [ReadProvinceCard(card=USB / "tinh.cjecard", request_target=USB / "phong.cjecard")]
    assert "A1B2-C3D4" in words(screen, NoticeBar)


@pytest.mark.parametrize(("size", "text"), [(100, "1 KiB"), (12_288, "12 KiB"), (2_516_582, "2,4 MiB")])
def test_sizes_are_written_in_vietnamese(size: int, text: str) -> None:
    assert size_text(size) == text


OFFICE = ProvinceOffice(
    code="NA-KV2",
    name="Phòng khu vực 2",
    devices=2,
    transactions=40,
    waiting=0,
    last_import=NOW,
    cases=3148,
    papers=12,
)


def province() -> tuple[Script, Surroundings]:
    view = ProvinceView(name="Tỉnh", fingerprint="FP-1", offices=(OFFICE,), digest="d")
    script = Script(
        {
            ShowProvince: lambda _query: view,
            ImportBundle: lambda _command: IMPORTED,
            AcknowledgeOffice: lambda _command: EXPORTED,
            EnrolOffice: lambda _command: "NA-KV3",
            WriteProvinceCard: lambda command: command.target,
        }
    )
    return script, surroundings(scripted(script, roles=("province",)))


def test_the_province_reads_a_bundle_and_acknowledges_the_chosen_office(qtbot: QtBot) -> None:
    script, around = province()
    around.desk.file, around.desk.folder = USB / "in.cjeb", USB
    screen = ProvinceScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    table = screen.findChild(DataTable, "province.offices")
    assert table is not None
    assert table.current_key() == "NA-KV2"
    key(qtbot, Qt.Key.Key_O, CTRL)
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert script.run == [
        ImportBundle(path=USB / "in.cjeb"),
        AcknowledgeOffice(unit_code="NA-KV2", folder=USB),
    ]


def test_an_office_is_enrolled_only_after_the_fingerprints_were_compared(qtbot: QtBot) -> None:
    script, around = province()
    around.desk.file = USB / "phong.cjecard"
    screen = ProvinceScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    enrol = screen.findChild(Button, "province.enrol")
    assert enrol is not None

    def answer(accept: bool) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        (dialog.accept if accept else dialog.reject)()

    QTimer.singleShot(0, screen, lambda: answer(False))
    enrol.click()
    assert script.run == []
    QTimer.singleShot(0, screen, lambda: answer(True))
    enrol.click()
    assert script.run == [EnrolOffice(request=USB / "phong.cjecard")]
    assert "NA-KV3" in words(screen, NoticeBar)


def test_the_card_of_the_province_is_written(qtbot: QtBot) -> None:
    script, around = province()
    around.desk.target = USB / "tinh.cjecard"
    screen = ProvinceScreen(around.context)
    show(qtbot, screen)
    card = screen.findChild(Button, "province.card")
    assert card is not None
    card.click()
    assert script.run == [WriteProvinceCard(target=USB / "tinh.cjecard")]
