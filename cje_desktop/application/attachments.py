"""Files that users give: their type is read from their bytes, never believed from their name."""

import io
import re
import zipfile

from cje_desktop.application.base import FileInput
from cje_desktop.core.errors import Refusal
from cje_desktop.core.values import one_line

LARGEST_FILE = 25 * 1024 * 1024
"""In bytes."""
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BEGINNINGS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
_OFFICE = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX))
_NOT_IN_A_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


def media_type(file: FileInput, field: str) -> str:
    """Return the type of a file: PDF, JPEG, PNG, DOCX or XLSX without macros.

    Raises:
        Refusal: ``file.empty``, ``file.too_large``, ``file.type`` or ``file.macros``.
    """
    if not file.data:
        raise Refusal("file.empty", field=field, name=file.name)
    if len(file.data) > LARGEST_FILE:
        size, most = (count // 1024**2 for count in (len(file.data), LARGEST_FILE))
        raise Refusal("file.too_large", field=field, name=file.name, size=size, most=most)
    for beginning, found in _BEGINNINGS:
        if file.data.startswith(beginning):
            return found
    return _office_type(file, field)


def _office_type(file: FileInput, field: str) -> str:
    names = _names_in(file.data)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refusal("file.macros", field=field, name=file.name)
    for part, found in _OFFICE:
        if part in names:
            return found
    raise Refusal("file.type", field=field, name=file.name)


def _names_in(data: bytes) -> frozenset[str]:
    """Return the names in a ZIP file; its contents stay packed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return frozenset()


def safe_name(name: str) -> str:
    """Return the last part of a path as a file name that every system accepts."""
    last = one_line(name).replace("\\", "/").rsplit("/", 1)[-1]
    return _NOT_IN_A_NAME.sub("_", last)[-120:] or "_"
