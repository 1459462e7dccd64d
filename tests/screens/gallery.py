"""Paint a gallery of all components to ``build/screens/gallery-*.png``, without a display.

Run: ``python -m tests.screens.gallery``. Look at the pictures after every change of a widget.
"""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.25")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.cards import CountTile
from cje_desktop.ui.widgets.dialogs import ConfirmDialog
from cje_desktop.ui.widgets.key_bar import KeyBar, KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import Toast
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.theme import Scheme, Space, TextRole, ThemeManager, Tone
from cje_desktop.ui.widgets.top_bar import TopBar
from tests.screens.specimen_lists import (
    clocks_card,
    conditions,
    empty_card,
    notices_card,
    preview,
    progress_card,
    table_card,
    tabs_card,
    timeline_card,
)
from tests.screens.specimens import (
    Ground,
    badges_card,
    buttons_card,
    fields_card,
    force_states,
    rail,
    row_of,
    type_card,
)

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"


def components(name: str) -> QWidget:
    """The gallery of components, like a specimen sheet."""
    ground = Ground()
    ground.resize(1680, 1180)
    outer = QVBoxLayout(ground)
    outer.setContentsMargins(16, 8, 16, 12)
    outer.addLayout(row_of(Label("Thành phần và trạng thái", TextRole.TITLE), Label(name, colour="text2")))
    columns = QHBoxLayout()
    columns.setSpacing(Space.M)
    outer.addLayout(columns, 1)
    left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    for column, stretch in ((left, 9), (middle, 10), (right, 9)):
        column.setSpacing(Space.M)
        columns.addLayout(column, stretch)
    tiles = row_of(
        CountTile(3, "Quá hạn", "lâu nhất 3 ngày", tone=Tone.DANGER), CountTile(5, "Hôm nay", "2 có giờ hẹn")
    )
    for item in (buttons_card(), fields_card(), badges_card(), type_card()):
        left.addWidget(item)
    left.addStretch(1)
    middle.addWidget(table_card(), 1)
    middle.addLayout(conditions())
    middle.addLayout(tiles)
    middle.addWidget(notices_card())
    for item in (clocks_card(), tabs_card(), timeline_card(), progress_card(), empty_card()):
        right.addWidget(item)
    right.addWidget(preview(), 1)
    return ground


def desk(width: int, height: int) -> QWidget:
    """A mock of the whole window, to see rail, top bar, table and key bar together."""
    narrow = width < 1200
    ground = Ground()
    ground.resize(width, height)
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail(narrow))
    column = QVBoxLayout()
    column.setSpacing(0)
    row.addLayout(column, 1)
    word = "Ngoại tuyến" if narrow else "Ngoại tuyến · mọi việc đã lưu"
    top = TopBar("Tìm hồ sơ, người, văn bản", BadgeSpec(word, "cloud-off"))
    top.set_narrow(narrow)
    top.set_title("Hồ sơ 0231/2026", "thứ Hai, 23/11/2026", crumb="Hồ sơ")
    column.addWidget(top)
    body = QVBoxLayout()
    body.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
    tabs = TabBar()
    for name in (
        "Nhật ký",
        "Đương sự",
        "Khoản",
        "Xác minh",
        "Tống đạt",
        "Hòa giải",
        "Cưỡng chế",
        "Tài sản",
        "Tiền",
        "Văn bản",
    ):
        tabs.add(name, 12)
    body.addWidget(tabs)
    body.addWidget(table_card(), 1)
    column.addLayout(body, 1)
    keys = KeyBar()
    keys.set_hints(
        (
            KeyHint("↑ ↓", "chọn việc"),
            KeyHint("Enter", "mở hồ sơ"),
            KeyHint("Ctrl+Enter", "làm việc này"),
            KeyHint("F8", "vì sao"),
            KeyHint("Alt+1…4", "nhóm"),
            KeyHint("Ctrl+P", "in văn bản"),
        )
    )
    keys.set_status("Sao lưu 07:45 hôm nay", icon="shield-check", tone=Tone.OK)
    column.addWidget(keys)
    toast = Toast(ground)
    toast.say("Đã lưu biên bản 17/BB")
    return ground


def dialog() -> QWidget:
    return ConfirmDialog(
        "Ban hành quyết định số 300?",
        "Số 300 sẽ được lấy và nội dung không sửa được nữa. Sai thì ra quyết định mới thay thế.",
        act="Ban hành",
        back="Xem lại",
    )


def save(widget: QWidget, name: str) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    force_states(widget)
    QApplication.processEvents()
    widget.grab().save(str(OUT / f"gallery-{name}.png"))
    widget.close()
    widget.deleteLater()
    QApplication.processEvents()


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    manager = ThemeManager(application, Scheme.LIGHT)
    names = {Scheme.LIGHT: "sáng", Scheme.DARK: "tối", Scheme.HIGH_CONTRAST: "tương phản cao"}
    for scheme, word in names.items():
        manager.apply(scheme)
        save(components(word), scheme.value)
        save(dialog(), f"dialog-{scheme.value}")
    manager.apply(Scheme.LIGHT)
    save(desk(1366, 690), "desk")
    save(desk(1093, 534), "desk-smallest")
    manager.apply(Scheme.LIGHT, large_text=True)
    save(desk(1366, 690), "desk-large-text")
    save(components("chữ lớn"), "large-text")


if __name__ == "__main__":
    main()
