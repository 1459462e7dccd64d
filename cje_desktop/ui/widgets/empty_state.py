"""What an empty list shows: what is done, or what comes next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_box, draw_line
from cje_desktop.ui.widgets.theme import Radius, Space, TextRole, Tone, current, draw_icon

_CENTRE = Qt.AlignmentFlag.AlignCenter
_TEXT_WIDEST = 560


class _Drawing(QWidget):
    """Draw a sheet of paper with a sign at its corner, 120 x 96 px."""

    def __init__(self, icon: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        colours, tone = theme.colours, theme.tone(self._tone)
        painter = QPainter(self)
        draw_box(painter, QRectF(10, 16, 66, 78), Radius.CONTROL, colours.pressed)
        draw_box(painter, QRectF(22, 2, 72, 82), Radius.CONTROL, colours.surface, colours.border_strong, 1.5)
        for y, width in ((24.0, 42.0), (36.0, 48.0), (48.0, 30.0)):
            draw_line(painter, QPointF(32, y), QPointF(32 + width, y), colours.border, 3)
        draw_box(painter, QRectF(72, 54, 36, 36), 18, tone.fill, tone.text, 2)
        draw_icon(painter, self._icon, 80, 72, 20, tone.text)


class EmptyState(QWidget):
    """Show a drawing, a heading, one sentence and at most two acts."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        *buttons: Button,
        centred: bool = True,
        icon: str = "check",
        tone: Tone = Tone.OK,
        parent: QWidget | None = None,
    ) -> None:
        """Stand in the middle of a panel, or beside the drawing in a card (``centred=False``).

        The tick says that nothing is left to do; what is merely not there yet takes another sign.
        """
        super().__init__(parent)
        align = _CENTRE if centred else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        role = TextRole.TITLE if centred else TextRole.BODY
        words.addWidget(Label(heading, role, weight=600, align=align, wrap=True))
        text = Label(sentence, TextRole.SMALL, colour="text2", align=align, wrap=True)
        text.setMaximumWidth(_TEXT_WIDEST)
        if centred:
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(text, 1000)
            line.addStretch(1)
            words.addLayout(line)
        else:
            words.addWidget(text)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, Space.M if centred else Space.XS, 0, 0)
        if centred:
            acts.addStretch(1)
        for button in buttons:
            acts.addWidget(button)
        acts.addStretch(1)
        words.addLayout(acts)
        outer = QVBoxLayout(self) if centred else QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.M if centred else Space.XL)
        outer.addStretch(1 if centred else 0)
        outer.addWidget(_Drawing(icon, tone), 0, _CENTRE)
        outer.addLayout(words, 0 if centred else 1)
        outer.addStretch(1 if centred else 0)
        self.setAccessibleName(f"{heading}. {sentence}")
