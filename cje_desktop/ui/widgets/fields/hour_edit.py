"""A field for an hour of the day."""

import re

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields.line_edit import LineEdit, set_field_error

_HOUR = re.compile(r"(\d{1,2})(?:[:h. ]?(\d{2}))?h?", re.IGNORECASE)


def read_hour(text: str) -> str:
    """Return ``14:00`` for ``14:00``, ``14h00``, ``1400`` or ``14``; the empty text if it is no hour."""
    match = _HOUR.fullmatch(text.strip())
    if match is None:
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


class HourEdit(LineEdit):
    """Take an hour or nothing; the text is read when the field is left."""

    def __init__(self, hour: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(hour, placeholder="14:00", icon="clock", parent=parent)
        self.editingFinished.connect(self._read)
        self.textEdited.connect(self._forget_error)

    def value(self) -> str:
        """Return the hour as ``HH:MM``, or the text as it stands when it is none."""
        return read_hour(self.text()) or super().value()

    def _read(self) -> None:
        hour = read_hour(self.text())
        if hour:
            self.setText(hour)
        set_field_error(self, bool(self.text().strip()) and not hour)

    def _forget_error(self) -> None:
        set_field_error(self, False)
