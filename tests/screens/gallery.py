"""Paint a gallery of all components to ``build/screens/gallery-*.png``, without a display.

Run: ``python tests/screens/gallery.py``. Look at the pictures after every change of a widget.
"""

import os
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.25")

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, CountTile, FactRow, Meter
from cje_desktop.ui.widgets.chips import FilterBar
from cje_desktop.ui.widgets.clocks import ClockSpec, ClockStrip
from cje_desktop.ui.widgets.conditions import ConditionLine, ConditionState, RefusalCard
from cje_desktop.ui.widgets.dialogs import ConfirmDialog
from cje_desktop.ui.widgets.empty_state import EmptyState
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
from cje_desktop.ui.widgets.folding import mark_ranges
from cje_desktop.ui.widgets.key_bar import KeyBar, KeyHint
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.navigation import NavEntry, NavigationRail
from cje_desktop.ui.widgets.notices import NoticeBar, Toast
from cje_desktop.ui.widgets.preview import A4Preview, PageMark
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, GroupHead, Row, TableModel
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.theme import Scheme, Space, TextRole, ThemeManager, Tone, current, qcolor
from cje_desktop.ui.widgets.timeline import TimelineEntry, TimelineModel, TimelineView
from cje_desktop.ui.widgets.top_bar import TopBar
from cje_desktop.ui.widgets.wizard import WizardSteps

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"
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


def table_card(two_lines: bool = True) -> Card:
    card = Card(flush=True)
    columns = (
        Column("Thời hạn", 122),
        Column("Việc cần làm và lý do"),
        Column("Hồ sơ", 130, least=520),
        Column("Điều", 84),
        Column("Giá trị", 92, right=True, least=640),
    )
    model = TableModel(columns, card)
    query = "nguyễn thị hòa"
    party = "Lý Văn Tài – Nguyễn Thị Hòa"

    def row(key: str, badge: BadgeSpec, title: str, reason: str, amount: str) -> Row:
        cells = (
            Cell(badge=badge),
            Cell(title, reason),
            Cell("0231/2026", party, second_marks=mark_ranges(party, query)),
            Cell("Đ. 37.6", "Luật 106", link=True),
            Cell(amount, quiet=True),
        )
        return Row(key, cells, f"{badge.text}, {title}, hồ sơ 0231/2026, điều 37.6")

    model.set_entries(
        (
            GroupHead("Quá hạn", "2 việc", "alarm-clock", Tone.DANGER),
            row(
                "1",
                OVERDUE,
                "Nhắc Chi nhánh VPĐKĐĐ trả lời",
                "Gửi 16/11 + 3 ngày làm việc = 19/11",
                "164,0 m²",
            ),
            row(
                "2", OVERDUE, "Gửi quyết định cho Viện kiểm sát", "Ban hành 17/11 + 3 ngày = 20/11", "12,6 tr"
            ),
            GroupHead("Hôm nay", "1 việc · thứ Hai, 23/11/2026", "sun-medium"),
            row(
                "3",
                DUE,
                "Xác minh điều kiện thi hành án",
                "Tự nguyện 13/11 + 9 ngày = 22/11 CN → 23/11",
                "48,25 tr",
            ),
            row("4", LATER, f"{TEST_STRING}", "Chứng thư 18/11 + 3 ngày làm việc = 23/11", "199,1 tỷ"),
        )
    )
    table = DataTable(model)
    focus(table)
    table.select_key("3")
    table.setMinimumHeight(300)
    card.body.addWidget(table)
    return card


def notices_card() -> Card:
    card = Card("Thông báo")
    card.body.addWidget(NoticeBar(Tone.OK, "Đã tạo gói 119, khoảng 2,4 MiB"))
    action = Button("Nạp từ tỉnh")
    card.body.addWidget(
        NoticeBar(Tone.WARN, "Thiếu lịch nghỉ 2027", "Hạn năm sau là tạm tính.", action=action)
    )
    card.body.addWidget(NoticeBar(Tone.DANGER, "Tệp gói bị cắt ở 61 %. Chép lại từ USB gốc."))
    return card


def clocks_card() -> Card:
    card = Card("Dải thời hạn")
    strip = ClockStrip()
    strip.set_clocks(
        (
            ClockSpec("a", "quá 2 ngày", "Nhắc VPĐKĐĐ", "Đ. 37.6", "alarm-clock", Tone.DANGER),
            ClockSpec("b", "hôm nay", "Xác minh", "Đ. 37.1", tone=Tone.WARN),
            ClockSpec("c", "còn 12 ngày", "Khiếu nại", "Đ. 96.2"),
        )
    )
    card.body.addWidget(strip)
    return card


def tabs_card() -> Card:
    card = Card("Thẻ và bước")
    tabs = TabBar()
    for name, count in (("Nhật ký", 23), ("Đương sự", 2), ("Khoản", 3), ("Cưỡng chế", None), ("Tiền", 4)):
        tabs.add(name, count)
    steps = WizardSteps(("Điều kiện", "Nội dung", "Nơi nhận", "Ký"))
    steps.set_done(0)
    steps.set_current(1)
    card.body.addWidget(tabs)
    card.body.addWidget(steps)
    return card


def timeline_card() -> Card:
    card = Card("Dòng thời gian", flush=True)
    model = TimelineModel(card)
    model.set_entries(
        (
            TimelineEntry(
                "0",
                "23/11",
                "hôm nay",
                "Phải xác minh điều kiện",
                "Hết tự nguyện 22/11 (CN) → 23/11/2026",
                "search",
                Tone.WARN,
                ahead=True,
            ),
            TimelineEntry(
                "1",
                "16/11",
                "thứ Hai",
                "Yêu cầu thông tin thửa 312",
                "chưa trả lời, hạn 19/11",
                "send",
                Tone.PLUM,
                (SIGNED, BUNDLED),
            ),
            TimelineEntry(
                "2",
                "05/11",
                "thứ Năm",
                "Buổi làm việc",
                "không thống nhất mốc ranh giới",
                "handshake",
                Tone.INFO,
                (SIGNED, RECEIVED),
                "Biên bản 17/BB · 2 ảnh",
                stopped="82 ngày: hoãn theo thỏa thuận, 14/08 – 03/11/2026",
            ),
            TimelineEntry(
                "3", "13/08", "thứ Năm", "Thu 9.600.000 đồng", "biên lai 0004127", "banknote", Tone.OK
            ),
        )
    )
    view = TimelineView(model)
    view.setMinimumHeight(300)
    card.body.addWidget(view)
    return card


def progress_card() -> Card:
    card = Card("Tiến độ")
    panel = ProgressPanel()
    panel.set_progress("Đang đọc gói: kiểm chữ ký, 3 trên 7 bước", 62, 100)
    panel.show()
    card.body.addWidget(panel)
    meter = Meter(0.39)
    meter.set_share(0.39, 0.53, 0.57)
    card.body.addWidget(meter)
    card.body.addWidget(FactRow("Còn lại", "28.800.000 đồng", strong=True))
    return card


def empty_card() -> Card:
    card = Card("Trống")
    add = Button("Thêm tài sản", icon="plus")
    card.body.addWidget(EmptyState("Chưa có tài sản", "Ghi tài sản khi xác minh xong.", add, centred=False))
    return card


def conditions() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.S)
    reason = (
        Span("Chưa báo dự trù chi phí cho "),
        Span("ông Lý Văn Tài", strong=True),
        Span(". Báo hôm nay 23/11 + 2 ngày làm việc = 25/11, nên cưỡng chế sớm nhất "),
        Span("thứ Năm, 26/11/2026", strong=True),
        Span("."),
    )
    remedy = Button("Lập thông báo chi phí", ButtonKind.PRIMARY, icon="send", key="Ctrl+Enter")
    other = Button("Chuyển sang 26/11", icon="calendar")
    column.addWidget(
        RefusalCard(
            "Ngày cưỡng chế 25/11 quá sớm", reason, remedy=remedy, others=(other,), article="Đ. 72.7 Luật 106"
        )
    )
    card = Card(flush=True)
    card.body.setSpacing(0)
    hint = ConditionState.HINT
    card.body.addWidget(ConditionLine(hint, "Huy động lực lượng: cần xem", "chưa chọn", article="Đ. 72.6"))
    for what, fact, article in (
        ("Quyết định thi hành án còn hiệu lực", "212/QĐ-THADS ngày 03/08/2026", "Đ. 34.3"),
        ("Hết thời hạn tự nguyện", "ngừng đến 03/11; 10 ngày → 13/11/2026", "Đ. 36.1"),
    ):
        card.body.addWidget(ConditionLine(ConditionState.PASSED, what, fact, article=article))
    column.addWidget(card)
    return column


def page(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    font = QFont("Liberation Serif")
    font.setPixelSize(26)
    painter.setFont(font)
    for line in range(24):
        rect = QRectF(100, 120 + line * 52, size.width() - 200, 50)
        painter.drawText(rect, f"Điều {line + 1}. Buộc ông Lý Văn Tài giao quyền sử dụng đất")
    painter.end()
    return image


def preview() -> A4Preview:
    result = A4Preview()
    result.set_pages((page(QSize(1000, 1414)),), (PageMark(0, 0.1, 0.12, 0.3, 0.03),))
    result.setMinimumSize(330, 260)
    return result


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
