"""Specimens of lists, strips and pages: what shows many things at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout  # noqa: TID251  # a script about widgets

from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, FactRow, Meter
from cje_desktop.ui.widgets.clocks import ClockSpec, ClockStrip
from cje_desktop.ui.widgets.conditions import ConditionLine, ConditionState, RefusalCard
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.folding import mark_ranges
from cje_desktop.ui.widgets.labels import Span
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.preview import A4Preview, PageMark
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, GroupHead, Row, TableModel
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.theme import Space, Tone
from cje_desktop.ui.widgets.timeline import TimelineEntry, TimelineModel, TimelineView
from cje_desktop.ui.widgets.wizard import WizardSteps
from tests.screens.specimens import BUNDLED, DUE, LATER, OVERDUE, RECEIVED, SIGNED, TEST_STRING, focus


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
