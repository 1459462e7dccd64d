"""Pages of a PDF as pictures, drawn in a process of its own: a fault of the drawing ends no work here."""

import struct
import threading
import zlib
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Final

import pypdfium2

from cje_desktop.core.errors import WorldError

_POINTS_PER_INCH: Final = 72
_PATIENCE: Final = 60.0
"""Seconds after which the drawing process is given up."""
_CHANNELS: Final = 3


class PageProcess:
    """Draws pages (port ``PageImages``); its process starts with the first call and is kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def pages(self, pdf: bytes, *, dpi: int) -> tuple[bytes, ...]:
        """Return each page as PNG.

        Raises:
            WorldError: ``document.pages.failed``; the next call starts a new process.
        """
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
            try:
                return self._pool.submit(draw_pages, pdf, dpi).result(_PATIENCE)
            except (BrokenProcessPool, TimeoutError, pypdfium2.PdfiumError) as error:
                self._stop()
                raise WorldError("document.pages.failed", reason=type(error).__name__) from error

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def draw_pages(pdf: bytes, dpi: int) -> tuple[bytes, ...]:
    """Draw all pages; runs in the process of its own."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_png(page, dpi) for page in document)
    finally:
        document.close()


def _png(page: pypdfium2.PdfPage, dpi: int) -> bytes:
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=False)
    pixels, stride, width = bytes(bitmap.buffer), bitmap.stride, bitmap.width
    if bitmap.n_channels != _CHANNELS:
        raise WorldError("document.pages.failed", reason=str(bitmap.format))
    rows = (pixels[y * stride : y * stride + width * _CHANNELS] for y in range(bitmap.height))
    header = struct.pack(">IIBBBBB", width, bitmap.height, 8, 2, 0, 0, 0)
    # Each row begins with its filter: 0, none.
    body = zlib.compress(b"".join(b"\0" + row for row in rows), level=3)
    parts = _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
