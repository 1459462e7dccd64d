"""Buttons with icon, word and key cap."""

from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import (
    draw_box,
    draw_focus_ring,
    draw_key_cap,
    draw_text,
    key_cap_width,
    text_width,
)
from cje_desktop.ui.widgets.theme import (
    MEDIUM,
    STRONG,
    Radius,
    Scheme,
    Size,
    TextRole,
    Theme,
    Tone,
    current,
    draw_icon,
)
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL

_PADDING = 12.0
_GAP = 8.0
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ButtonKind(Enum):
    """Rank a button: one primary per screen; it names the act, never "OK"."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    LINK = "link"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    border: str
    text: str
    cap_text: str
    cap_border: str


class Button(QPushButton):
    """Show an act: icon, word, and the key that does it.

    Signals: ``clicked`` of ``QAbstractButton``. A key given as ``key`` is drawn and, unless it
    is Esc or Enter (which belong to the dialog), also works as a shortcut.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon: str = "",
        key: str = "",
        height: int = Size.CONTROL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon_name, self._key, self._height = kind, icon, key, height
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if kind is ButtonKind.LINK else Qt.CursorShape.ArrowCursor
        )
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._bind_key()
        if key.endswith("+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.click)

    @property
    def kind(self) -> ButtonKind:
        """Return the rank of the button."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the rank: while a refusal is open, its remedy is the primary button."""
        self._kind = kind
        self.update()

    def setText(self, text: str) -> None:
        """Show another word; the key stays (Qt would forget it)."""
        super().setText(text)
        self._bind_key()
        self.updateGeometry()

    def _bind_key(self) -> None:
        """Bind the key drawn. "Enter" is Return on the main keys; the keypad has its own code."""
        if self._key and self._key not in ("Esc", "Enter"):
            key = self._key.replace("→", "Right").replace("←", "Left").replace("Enter", "Return")
            self.setShortcut(QKeySequence(key))

    def set_refused(self, reason: str) -> None:
        """Disable with a reason as tool tip and description; an empty reason enables again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for keyboard focus only."""
        self._ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour."""
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _weight(self) -> int:
        return STRONG if self._kind is ButtonKind.PRIMARY else MEDIUM

    def _content_width(self) -> float:
        width = text_width(self._word(), TextRole.SMALL, self._weight())
        if self._icon_name:
            width += SIZE_CONTROL + (_GAP if self._word() else 0)
        if self._key:
            width += _GAP + key_cap_width(self._key)
        return width

    def _word(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def sizeHint(self) -> QSize:
        """Return the size that shows icon, word and key whole."""
        padding = 4.0 if self._kind is ButtonKind.LINK else _PADDING
        height = max(Size.HIT_AREA, current().px(self._height))
        return QSize(max(Size.HIT_AREA, ceil(self._content_width() + 2 * padding)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: an act is never cut."""
        return self.sizeHint()

    def _look(self, theme: Theme) -> _Look:
        colours = theme.colours
        if not self.isEnabled():
            framed = self._kind not in (ButtonKind.GHOST, ButtonKind.LINK)
            fill, border = (colours.sunken, colours.border) if framed else ("", "")
            return _Look(fill, border, colours.disabled, colours.disabled, colours.border)
        down, over = self.isDown() or self.isChecked(), self.underMouse()
        if self._kind is ButtonKind.PRIMARY:
            fill = colours.accent_pressed if down else colours.accent_hover if over else colours.accent
            return _Look(fill, "", colours.on_accent, colours.on_accent, colours.on_accent)
        ground = colours.pressed if down else colours.hover if over else ""
        if self._kind is ButtonKind.LINK:
            return _Look(ground, "", colours.link, colours.text2, colours.border)
        if self._kind is ButtonKind.GHOST:
            return _Look(ground, "", colours.text2, colours.text2, colours.border)
        ground = ground or colours.surface
        if self._kind is ButtonKind.DANGER:
            tone = theme.tone(Tone.DANGER)
            return _Look(ground, tone.border, tone.text, colours.text2, colours.border)
        share = 1.0 if theme.scheme is Scheme.HIGH_CONTRAST else 0.6
        border = blend(colours.border_strong, colours.surface, share)
        return _Look(ground, border, colours.text, colours.text2, colours.border)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, ring, icon, word and key cap."""
        theme = current()
        look = self._look(theme)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, Radius.CONTROL, look.fill, look.border)
        if self._ring and self.isEnabled():
            draw_focus_ring(painter, rect, Radius.CONTROL)
            if self._kind is ButtonKind.PRIMARY:
                draw_box(
                    painter, rect.adjusted(2, 2, -2, -2), Radius.CONTROL - 2, border=theme.colours.surface
                )
        left = (rect.width() - self._content_width()) / 2
        centre = rect.center().y()
        if self._icon_name:
            draw_icon(painter, self._icon_name, left, centre, SIZE_CONTROL, look.text)
            left += SIZE_CONTROL + (_GAP if self._word() else 0)
        font = theme.font(TextRole.SMALL, self._weight())
        width = text_width(self._word(), TextRole.SMALL, self._weight())
        draw_text(painter, QRectF(QPointF(left, 0), rect.bottomRight()), self._word(), font, look.text)
        if self._key:
            draw_key_cap(painter, left + width + _GAP, centre, self._key, look.cap_text, look.cap_border)


def icon_button(icon: str, name: str, *, key: str = "", parent: QWidget | None = None) -> Button:
    """Return a ghost button with an icon only; ``name`` is its accessible name and tool tip."""
    button = Button("", ButtonKind.GHOST, icon=icon, parent=parent)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({key})" if key else name)
    if key:
        button.setShortcut(QKeySequence(key))
    return button


def blend(front: str, back: str, share: float) -> str:
    """Return ``share`` of the front colour over the back colour, as ``#RRGGBB``."""
    mixed = (
        round(int(front[i : i + 2], 16) * share + int(back[i : i + 2], 16) * (1 - share)) for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)
