"""The bar at the top of the window: where one is, search, and the state of sync."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cje_desktop.ui.widgets.badges import Badge, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.painting import draw_box, draw_line
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone, current
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL

_SEARCH_BESIDE_CRUMB = 264


class TopBar(QWidget):
    """Show title, quiet subtitle, search box and sync badge; 56 px high."""

    crumb_clicked = Signal()
    """The user goes back to the screen named before the title."""

    def __init__(self, search_hint: str, badge: BadgeSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._crumb = Button("", ButtonKind.GHOST)
        self._arrow = IconSign("chevron-right", Tone.NEUTRAL, size=SIZE_CONTROL)
        self._title = Label("", TextRole.TITLE)
        self._subtitle = Label("", TextRole.SMALL, colour="text2")
        self.search = SearchBox(search_hint)
        self.badge = Badge(badge, large=True)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(Space.M)
        for widget in (self._crumb, self._arrow, self._title):
            row.addWidget(widget)
        row.addWidget(self._subtitle, 1)
        row.addWidget(self.search)
        row.addWidget(self.badge)
        self._crumb.clicked.connect(self.crumb_clicked)
        self.set_title("")
        self.set_narrow(False)

    def set_title(self, title: str, subtitle: str = "", *, crumb: str = "") -> None:
        """Name the screen; ``crumb`` names the one to go back to."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._crumb.setText(crumb)
        self._crumb.setVisible(bool(crumb))
        self._arrow.setVisible(bool(crumb))
        self._fit_search()

    def set_badge(self, badge: BadgeSpec) -> None:
        """Show another state of sync."""
        self.badge.set_spec(badge)

    def add_flag(self, flag: Badge) -> None:
        """Show one more badge before the search, such as that of a practice office."""
        self._row.insertWidget(self._row.indexOf(self.search), flag)

    def set_search_visible(self, visible: bool) -> None:
        """Hide the search on a screen with a search box of its own: never two."""
        self.search.setVisible(visible)

    def _fit_search(self) -> None:
        """A title with a crumb before it is long: the search makes room for it."""
        usual = 300 if self._narrow else 340
        self.search.setFixedWidth(_SEARCH_BESIDE_CRUMB if self._crumb.text() else usual)

    def set_narrow(self, narrow: bool) -> None:
        """Take the margins and the search width of a window under 1200 px."""
        self._narrow = narrow
        side = Space.M if narrow else Space.XL
        self._row.setContentsMargins(side, 0, side, 0)
        self._fit_search()
        self.setFixedHeight(current().px(Size.TOP_BAR))

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_narrow(self._narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line below."""
        colours = current().colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 0, colours.window)
        y = self.height() - 0.5
        draw_line(painter, QPointF(0, y), QPointF(self.width(), y), colours.border)
