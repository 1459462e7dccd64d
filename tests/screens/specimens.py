"""Specimens of all components with their states, each kind on a card of its own."""

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.chips import FilterBar
from cje_desktop.ui.widgets.fields import (
    CheckBox,
    Choice,
    ComboBox,
    DateEdit,
    FormRow,
    LineEdit,
    MoneyEdit,
    TextEdit,
)
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.navigation import NavEntry, NavigationRail
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.theme import Space, TextRole, Tone, current, qcolor

TODAY = date(2026, 11, 23)
TEST_STRING = "Cưỡng chế giữ nguyễn ẩm ẳng ỡ ự Ẫ Ễ Ổ"

OVERDUE = BadgeSpec("quá 2 ngày", "alarm-clock", Tone.DANGER)
DUE = BadgeSpec("hôm nay", "clock", Tone.WARN)
LATER = BadgeSpec("còn 4 ngày", "clock")
SIGNED = BadgeSpec("Đã ký", "stamp", Tone.OK)
SERVED = BadgeSpec("Đã tống đạt", "check", Tone.OK)
RECEIVED = BadgeSpec("Tỉnh đã nhận", "package-check", shape=BadgeShape.TRANSFER)
BUNDLED = BadgeSpec("Gói 119", "package", shape=BadgeShape.TRANSFER)


class Ground(QWidget):
    """The window ground under a gallery."""

    def paintEvent(self, event: QEvent) -> None:
        QPainter(self).fillRect(self.rect(), qcolor(current().colours.window))


def hover(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    widget.setProperty("forced", "hover")
    return widget


def focus(widget: QWidget) -> QWidget:
    widget.setProperty("forced", "focus")
    return widget


def force_states(root: QWidget) -> None:
    """Force hover and focus on the widgets that ask for it; off screen nobody moves a mouse."""
    for widget in root.findChildren(QWidget):
        state = widget.property("forced")
        if state == "hover":
            point = widget.rect().center().toPointF()
            QApplication.sendEvent(widget, QEnterEvent(point, point, point))
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
        elif state == "focus":
            QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def captioned(widget: QWidget, word: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(widget)
    column.addWidget(Label(word, TextRole.CAPTION, colour="text3"))
    return column


def row_of(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def buttons_card() -> Card:
    card = Card("Nút")
    first, second = QHBoxLayout(), QHBoxLayout()
    primary = [Button("Lập biên bản", ButtonKind.PRIMARY) for _ in range(5)]
    hover(primary[1])
    primary[2].setDown(True)
    focus(primary[3])
    primary[4].set_refused("Chưa chọn hồ sơ")
    for button, word in zip(primary, ("thường", "rê chuột", "nhấn", "tiêu điểm", "tắt"), strict=True):
        first.addLayout(captioned(button, word))
    others = [Button("Xem lại") for _ in range(4)]
    hover(others[1])
    focus(others[2])
    others[3].setEnabled(False)
    others.append(Button("Hủy gói", ButtonKind.DANGER))
    others.append(Button("Đóng", ButtonKind.GHOST, key="Esc"))
    others.append(Button("Đ. 37.1", ButtonKind.LINK))
    words = ("thường", "rê chuột", "tiêu điểm", "tắt", "hệ trọng", "phụ", "điều")
    for button, word in zip(others, words, strict=True):
        second.addLayout(captioned(button, word))
    for row in (first, second):
        row.setSpacing(Space.M)
        row.addStretch(1)
        card.body.addLayout(row)
    return card


def fields_card() -> Card:
    card = Card("Ô nhập")
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(10)
    card.body.addLayout(grid)
    focused = LineEdit("Nguyễn Thị Hồng")
    disabled = LineEdit("212/QĐ-THADS")
    disabled.setEnabled(False)
    wrong = FormRow("Lỗi", DateEdit(today=TODAY))
    wrong.field.setText("12/2026")  # type: ignore[attr-defined]  # a DateEdit
    wrong.set_error("Ngày phải đủ ngày/tháng/năm")
    land = ComboBox([Choice("odt", "Đất ở (ODT)"), Choice("clN", "Đất trồng cây")])
    land.set_key("odt")
    rows = [
        FormRow("Thường", LineEdit("164,0", unit="m²")),
        FormRow("Tiêu điểm", focus(focused)),
        FormRow("Tắt", disabled),
        wrong,
        FormRow("Chọn", land, hint="Loại đất theo giấy chứng nhận"),
        FormRow("Bắt buộc", LineEdit(placeholder="ví dụ CH 01234"), required=True),
        FormRow("Ngày", DateEdit(TODAY, today=TODAY)),
        FormRow("Số tiền", MoneyEdit(199_100_000_000)),
        FormRow("Tìm", ComboBox([Choice("a", "Na Sầm")], searchable=True, placeholder="Xã, phường")),
    ]
    for place, row in enumerate(rows):
        grid.addWidget(row, place // 3, place % 3)
    text = FormRow("Nội dung", TextEdit(f"{TEST_STRING}\nHai bên thống nhất trả trong 14 tháng.", lines=2))
    card.body.addWidget(text)
    card.body.addLayout(row_of(CheckBox("Có huy động lực lượng", checked=True), CheckBox("Vắng mặt, đã báo")))
    choices = [
        ("full", "Thỏa thuận toàn bộ"),
        ("part", "Một phần"),
        ("none", "Không thành"),
        ("later", "Hẹn lại"),
    ]
    card.body.addLayout(row_of(SegmentedChoice(choices, key="full")))
    return card


def badges_card() -> Card:
    card = Card("Nhãn pháp lý, nơi đến, thời hạn")
    rows = (
        (BadgeSpec("Dự thảo", "file-pen"), SIGNED, SERVED),
        (BadgeSpec("Chỉ ở máy này", "monitor", shape=BadgeShape.TRANSFER), RECEIVED),
        (
            OVERDUE,
            DUE,
            BadgeSpec("đang dừng", "pause", Tone.PLUM),
            BadgeSpec("Đang thi hành", "play", Tone.INFO),
        ),
    )
    for specs in rows:
        card.body.addLayout(row_of(*(Badge(spec) for spec in specs)))
    bar = FilterBar()
    bar.add_chip("open", "Đang mở", on=True)
    bar.add_chip("old", "Quá 12 tháng", count=1486)
    card.body.addWidget(bar)
    card.body.addStretch(1)
    return card


ENTRIES = (
    NavEntry("today", "Hôm nay", "sun-medium"),
    NavEntry("cases", "Hồ sơ", "folder-open"),
    NavEntry("intake", "Tiếp nhận", "inbox"),
    NavEntry("sessions", "Hòa giải", "handshake", starts_group=True),
    NavEntry("papers", "Văn bản", "file-text"),
    NavEntry("assets", "Tài sản", "house"),
    NavEntry("money", "Thu chi", "wallet"),
    NavEntry("partners", "Phối hợp", "send"),
    NavEntry("statistics", "Thống kê", "chart-column", starts_group=True),
    NavEntry("sync", "Đồng bộ", "refresh-cw"),
    NavEntry("office", "Quản trị", "settings"),
)


def rail(narrow: bool = False) -> NavigationRail:
    result = NavigationRail(ENTRIES)
    result.set_office("Phòng khu vực 2", "THADS tỉnh Lạng Sơn")
    result.set_user("Nông Văn Minh", "Chấp hành viên")
    for key, count in (("today", 8), ("intake", 4), ("partners", 8), ("sync", 1)):
        result.set_count(key, count)
    result.set_current("today")
    result.set_narrow(narrow)
    return result


def type_card() -> Card:
    card = Card("Chữ")
    for role in TextRole:
        card.body.addWidget(Label(f"{role.name.lower()} {role.size}/{role.line} · {TEST_STRING}", role))
    card.body.addLayout(
        row_of(
            Label("199.100.000.000 đồng", TextRole.TITLE),
            Label("Thửa 312, tờ bản đồ 27", TextRole.BODY, colour="text2"),
            Label("23/11/2026", TextRole.SMALL, colour="text3"),
        )
    )
    return card
