"""Lucide icons, recoloured and stroked to size, with pixmaps kept in Qt's pixmap cache.

The icons come from the package ``justmyresource-lucide``; no icon file is copied here.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

SIZE_BADGE: Final = 14
SIZE_CONTROL: Final = 16
SIZE_ROW: Final = 18
SIZE_HERO: Final = 22

_THIN_FROM: Final = 18


@lru_cache(maxsize=1)
def _archive() -> ZipFile:
    # The package is looked up, not imported: its modules would hold up the first paint for their sake only.
    package = find_spec("justmyresource_lucide")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("the package of the icons is missing: the installation is incomplete")
    return ZipFile(Path(package.submodule_search_locations[0]) / "icons.zip")


@lru_cache(maxsize=256)
def icon_svg(name: str, colour: str, size: float) -> bytes:
    """Return the SVG of an icon in a colour, with the stroke that suits its size.

    Raises:
        KeyError: Lucide has no icon of this name.
    """
    stroke = "1.75" if size >= _THIN_FROM else "2"
    text = _archive().read(f"{name}.svg").decode()
    return (
        text.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()
    )


def icon_pixmap(name: str, size: float, colour: str, ratio: float) -> QPixmap:
    """Return the pixmap of an icon, ``size`` logical px wide at a device pixel ratio."""
    key = f"lucide:{name}:{size}:{colour}:{ratio}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(icon_svg(name, colour, size))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def draw_icon(painter: QPainter, name: str, left: float, centre_y: float, size: float, colour: str) -> None:
    """Draw an icon with its left edge and vertical centre given, on whole device pixels."""
    transform = painter.deviceTransform()
    device = transform.map(QPointF(left, centre_y - size / 2))
    back = transform.inverted()[0]
    aligned = back.map(QPointF(round(device.x()), round(device.y())))
    # Not painter.device(): its wrapper may outlive the backing store and bring a crash.
    ratio = transform.m11()
    painter.drawPixmap(aligned, icon_pixmap(name, size, colour, ratio))
