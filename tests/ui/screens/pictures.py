"""Pages that a widget can paint, where a test does not care what stands on them."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter


def white_page() -> bytes:
    """Return a small white page as PNG."""
    image = QImage(21, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


class WhitePages:
    """One white page for every paper."""

    def pages(self, pdf: bytes, *, dpi: int) -> tuple[bytes, ...]:
        return (white_page(),)
