"""A one-line text field with an icon before and a unit after the text."""

import unicodedata
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import RIGHT, draw_text, text_width
from cje_desktop.ui.widgets.theme import Size, TextRole, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL

_EDGE = 10.0


def set_field_error(field: QWidget, wrong: bool) -> None:
    """Give a field the error border, or take it away."""
    value = "error" if wrong else ""
    if field.property("st") == value:
        return
    field.setProperty("st", value)
    style = field.style()
    style.unpolish(field)
    style.polish(field)
    field.update()


class LineEdit(QLineEdit):
    """Take one line of text; :meth:`value` is trimmed and NFC, whatever the input method sends."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        unit: str = "",
        height: int = Size.CONTROL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._unit, self._height = icon, unit, height
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._take_theme()

    def value(self) -> str:
        """Return the text without outer spaces, in NFC."""
        return unicodedata.normalize("NFC", self.text()).strip()

    def set_unit(self, unit: str) -> None:
        """Show another unit after the text, such as ``m²``."""
        self._unit = unit
        self._take_theme()

    def right_extra(self) -> float:
        """Return the px kept free at the right; subclasses that paint there add theirs."""
        return text_width(self._unit, TextRole.SMALL) + 4 if self._unit else 0.0

    def _take_theme(self) -> None:
        left = SIZE_CONTROL + 6 if self._icon_name else 0
        self.setTextMargins(left, 0, ceil(self.right_extra()), 0)
        self.setFont(current().font(TextRole.BODY))
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_theme()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long text once it is typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.home(False)

    def sizeHint(self) -> QSize:
        """Return a usual width and the height of a control."""
        return QSize(160, current().px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the same height."""
        return QSize(64, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then icon and unit over it."""
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        centre = self.height() / 2
        if self._icon_name:
            draw_icon(painter, self._icon_name, _EDGE, centre, SIZE_CONTROL, theme.colours.text2)
        if self._unit:
            rect = QRectF(0, 0, self.width() - _EDGE, self.height())
            draw_text(painter, rect, self._unit, theme.font(TextRole.SMALL), theme.colours.text2, RIGHT)
