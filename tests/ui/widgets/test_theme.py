"""Themes change while the program runs; no text is cut at any scale."""

from math import ceil, floor

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, CountTile
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_text
from cje_desktop.ui.widgets.theme import Scheme, TextRole, ThemeManager, Tone, current, icon_pixmap
from cje_desktop.ui.widgets.theme.icons import icon_svg

TEST_STRING = "Cưỡng chế giữ nguyễn ẩm ẳng ỡ ự Ẫ Ễ Ổ Ậ Ợ"
"""Every mark above and below that Vietnamese can stack on a letter."""

SCALES = pytest.mark.parametrize("ratio", [1.0, 1.25])


def ink(image: QImage, top: int, bottom: int) -> int:
    """Count dark pixels between two rows."""
    white = QColor("#FFFFFF").rgb()
    return sum(image.pixel(x, y) != white for y in range(top, bottom) for x in range(image.width()))


@SCALES
@pytest.mark.parametrize("role", list(TextRole))
@pytest.mark.parametrize("large", [False, True])
def test_marks_stay_inside_the_line_of_their_role(
    qtbot: QtBot, themed: ThemeManager, role: TextRole, ratio: float, large: bool
) -> None:
    themed.apply(Scheme.LIGHT, large_text=large)
    height = current().line(role)
    image = QImage(round(1000 * ratio), round((height + 40) * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#FFFFFF"))
    label = Label(TEST_STRING, role)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    painter = QPainter(image)
    draw_text(painter, QRectF(0, 20, 1000, height), TEST_STRING, current().font(role), "#000000")
    painter.end()
    top, bottom = floor(20 * ratio), ceil((20 + height) * ratio)
    assert ink(image, top, bottom) > 100
    assert ink(image, 0, top) == 0
    assert ink(image, bottom, image.height()) == 0
    assert label.sizeHint().height() == height
    assert label.minimumSizeHint().height() == height


@pytest.mark.parametrize("large", [False, True])
def test_size_hints_hold_the_whole_word(qtbot: QtBot, themed: ThemeManager, large: bool) -> None:
    themed.apply(Scheme.LIGHT, large_text=large)
    width = current().metrics(TextRole.SMALL, 500).horizontalAdvance(TEST_STRING)
    small = current().metrics(TextRole.CAPTION, 500).horizontalAdvance(TEST_STRING)
    button = Button(TEST_STRING, key="Ctrl+S")
    badge = Badge(BadgeSpec(TEST_STRING, "stamp", Tone.OK))
    for widget, least in ((button, width), (badge, small)):
        qtbot.addWidget(widget)
        assert widget.minimumSizeHint().width() > least
        assert widget.minimumSizeHint().height() >= 24


def test_weights_come_from_the_axis(qtbot: QtBot) -> None:
    widths = [
        current().metrics(TextRole.BODY, weight).horizontalAdvance(TEST_STRING) for weight in (400, 500, 600)
    ]
    assert widths == sorted(set(widths))
    assert QFontInfo(current().font(TextRole.BODY)).family() == "Inter"


def test_figures_are_tabular() -> None:
    metrics = current().metrics(TextRole.BODY)
    assert metrics.horizontalAdvance("1111111") == metrics.horizontalAdvance("8888888")


def test_theme_changes_every_widget_at_once(qtbot: QtBot, themed: ThemeManager) -> None:
    card = Card("Nút")
    label = Label("Đang thi hành")
    card.body.addWidget(label)
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.show()
    grounds = []
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST):
        themed.apply(scheme)
        grounds.append(card.grab().toImage().pixelColor(100, 90).name().upper())
    assert grounds == ["#FFFFFF", "#1F2226", "#000000"]
    height = label.sizeHint().height()
    themed.apply(Scheme.LIGHT, large_text=True)
    assert label.sizeHint().height() == round(height * 1.15)


def test_system_scheme_is_light_when_unknown(themed: ThemeManager) -> None:
    themed.apply(Scheme.SYSTEM)
    assert themed.choice is Scheme.SYSTEM
    assert current().scheme in (Scheme.LIGHT, Scheme.DARK)


def test_badge_shapes_differ_beyond_colour(qtbot: QtBot) -> None:
    legal = Badge(BadgeSpec("Đã ký", "stamp", Tone.OK))
    transfer = Badge(BadgeSpec("Đã ký", "stamp", Tone.OK, BadgeShape.TRANSFER))
    fills = []
    for badge in (legal, transfer):
        qtbot.addWidget(badge)
        badge.resize(badge.sizeHint())
        image = badge.grab().toImage()
        fills.append(image.pixelColor(4, image.height() // 2).name().upper())
    assert fills[0] == "#E7F4EB"
    assert fills[1] != "#E7F4EB"


def test_icons_take_colour_and_stroke() -> None:
    thick, thin = icon_svg("stamp", "#A3211B", 14), icon_svg("stamp", "#A3211B", 18)
    assert b"currentColor" not in thick
    assert b'stroke-width="2"' in thick
    assert b'stroke-width="1.75"' in thin
    pixmap = icon_pixmap("stamp", 16, "#A3211B", 1.25)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (20, 1.25)
    assert icon_pixmap("stamp", 16, "#A3211B", 1.25).cacheKey() == pixmap.cacheKey()


def test_an_unknown_icon_is_a_fault() -> None:
    with pytest.raises(KeyError):
        icon_svg("no-such-icon", "#000000", 16)


def test_primary_button_ground(qtbot: QtBot) -> None:
    button = Button("Ký", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(6, 17).name().upper() == "#1B4F8F"


def test_count_tile_speaks(qtbot: QtBot) -> None:
    tile = CountTile(3, "Quá hạn", "lâu nhất 3 ngày", tone=Tone.DANGER)
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Quá hạn: 3. lâu nhất 3 ngày"
    tile.set_count(0, "Quá hạn")
    assert tile.accessibleName() == "Quá hạn: 0"
