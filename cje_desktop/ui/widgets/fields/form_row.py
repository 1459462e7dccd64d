"""A field with its label above and its hint or error below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.fields.line_edit import set_field_error
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.theme import MEDIUM, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL


class _ErrorIcon(QWidget):
    """Draw the sign beside the sentence of an error."""

    def sizeHint(self) -> QSize:
        return QSize(SIZE_CONTROL, current().line(TextRole.CAPTION))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = current().tone(Tone.DANGER).text
        draw_icon(QPainter(self), "circle-alert", 0, self.height() / 2, SIZE_CONTROL, colour)


class FormRow(QWidget):
    """Hold one field; rows align at the top, so an error does not push the neighbours.

    The label becomes the accessible name of the field; hint or error its description.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint_text = hint
        self._label = Label("", TextRole.SMALL, weight=MEDIUM, colour="text2")
        self._label.set_spans(
            (Span(label), Span(" *", strong=True, tone=Tone.DANGER)) if required else (Span(label),)
        )
        self._label.setBuddy(field)
        self._hint = Label(hint, TextRole.CAPTION, colour="text3", wrap=True)
        self._icon = _ErrorIcon()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._label)
        column.addWidget(field)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._hint, 1)
        column.addLayout(below)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        field.setAccessibleName(f"{label} *" if required else label)
        self.clear_error()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong and how to mend it (``Sớm nhất 26/11/2026``)."""
        self._hint.set_colour(tone=Tone.DANGER)
        self._hint.setText(sentence)
        self._hint.setVisible(True)
        self._icon.setVisible(True)
        self.field.setAccessibleDescription(sentence)
        set_field_error(self.field, True)

    def clear_error(self) -> None:
        """Show the hint again."""
        self._hint.set_colour("text3")
        self._hint.setText(self._hint_text)
        self._hint.setVisible(bool(self._hint_text))
        self._icon.setVisible(False)
        self.field.setAccessibleDescription(self._hint_text)
        set_field_error(self.field, False)

    def error(self) -> str:
        """Return the sentence of the error shown, or the empty text."""
        return "" if self._icon.isHidden() else self._hint.text()
