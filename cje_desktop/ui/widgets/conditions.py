"""Preconditions: a refusal with its remedy first, the passed ones after, one line each."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.painting import draw_line, draw_text
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Size, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_ROW


class ConditionState(Enum):
    """Tell how a condition stands; a hint never blocks."""

    PASSED = ("circle-check", Tone.OK)
    HINT = ("info", Tone.WARN)
    REFUSED = ("circle-x", Tone.DANGER)

    def __init__(self, icon: str, tone: Tone) -> None:
        self.icon = icon
        self.tone = tone


class ConditionLine(QWidget):
    """Show one condition on one line of 31 px: sign, what, fact, article."""

    article_clicked = Signal()
    """The user asks for the article and its working."""

    def __init__(
        self,
        state: ConditionState,
        what: str,
        fact: str = "",
        *,
        article: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._what, self._fact = state, what, fact
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = {
            ConditionState.PASSED: self.tr("met"),
            ConditionState.HINT: self.tr("to check"),
            ConditionState.REFUSED: self.tr("not met"),
        }
        self.setAccessibleName(", ".join(part for part in (words[state], what, fact, article) if part))
        self.setToolTip(f"{what} · {fact}" if fact else what)
        self._article = Button(article, ButtonKind.LINK, height=Size.HIT_AREA, parent=self)
        self._article.setAccessibleName(f"{article}: {what}")
        self._article.setVisible(bool(article))
        self._article.clicked.connect(self.article_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Space.M, 1)
        row.addStretch(1)
        row.addWidget(self._article)

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 31 px in height."""
        return QSize(320, current().px(Size.CONDITION))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the same height."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign, what and fact; the fact is cut first."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        right = self._article.x() if not self._article.isHidden() else self.width()
        draw_icon(
            painter,
            self._state.icon,
            Space.M + 2,
            self.height() / 2,
            SIZE_ROW,
            theme.tone(self._state.tone).text,
        )
        rest = QRectF(2 * Space.M + SIZE_ROW, 0, 0, self.height() - 1)
        rest.setRight(right - Space.S)
        taken = draw_text(painter, rest, self._what, theme.font(TextRole.SMALL, MEDIUM), colours.text)
        rest.setLeft(rest.left() + taken + Space.M)
        if rest.width() > Space.XXL:
            draw_text(painter, rest, self._fact, theme.font(TextRole.SMALL), colours.text2)
        y = self.height() - 0.5
        draw_line(painter, QPointF(0, y), QPointF(self.width(), y), colours.divider)


class RefusalCard(Card):
    """Say what refuses, the sum and the earliest date, with the button that mends it.

    While it is open, ``remedy`` is the primary button of the screen.
    """

    article_clicked = Signal()
    """The user asks for the article and its working."""

    def __init__(
        self,
        title: str,
        reason: Sequence[Span] | str,
        *,
        remedy: Button | None = None,
        others: Sequence[Button] = (),
        article: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone=Tone.DANGER, parent=parent)
        self.remedy = remedy
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        sign = IconSign("circle-x", Tone.DANGER)
        sign.setContentsMargins(0, 3 if article else 0, 0, 0)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        head = QHBoxLayout()
        name = Label(title, TextRole.BODY, weight=STRONG, wrap=True)
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        if article:
            link = Button(article, ButtonKind.LINK, height=Size.HIT_AREA)
            link.clicked.connect(self.article_clicked)
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        spans = (Span(reason),) if isinstance(reason, str) else tuple(reason)
        text = Label("", TextRole.SMALL, wrap=True)
        text.set_spans(spans)
        column.addWidget(text)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        acts.setContentsMargins(0, Space.S, 0, 0)
        for button in (*((remedy,) if remedy else ()), *others):
            acts.addWidget(button)
        acts.addStretch(1)
        if acts.count() > 1:
            column.addLayout(acts)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.setAccessibleName(f"{title}. {text.text()}")
