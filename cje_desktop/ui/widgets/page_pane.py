"""The pane beside a form: how the paper looks, and which gaps are left."""

from collections.abc import Sequence

from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.badges import Badge, BadgeSpec
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.preview import A4Preview
from cje_desktop.ui.widgets.theme import Breakpoint, Space, TextRole, Tone

_WIDTHS = (330, 456, 630)
"""Width in px on a narrow, a usual and a wide desk."""


class PagePane(QWidget):
    """Show pages under a title and a badge; Ctrl+Shift+P folds the pane away and back.

    Widgets under the pages go into :attr:`foot`, widgets beside the title into :attr:`head`.
    """

    def __init__(self, title: str, waiting: str, *, parent: QWidget | None = None) -> None:
        """``waiting`` is the sentence shown while there are no pages."""
        super().__init__(parent)
        self._title = Label(title, TextRole.HEADING)
        self._note = Label("", TextRole.SMALL, colour="text2")
        self.badge = Badge(BadgeSpec(self.tr("Draft"), "file-pen"))
        self.preview = A4Preview()
        self._waiting = waiting
        self._empty = EmptyState(self.tr("No page yet"), waiting, icon="file-pen", tone=Tone.NEUTRAL)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.preview)
        self._pages.addWidget(self._empty)
        self._pages.setCurrentWidget(self._empty)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        self.head.addWidget(self._title)
        self.head.addWidget(self._note, 1)
        self.head.addWidget(self.badge)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self.head)
        column.addWidget(self._pages, 1)
        column.addLayout(self.foot)
        self.setFixedWidth(_WIDTHS[1])
        self.preview.page_changed.connect(self._count)

    def add_fold_key(self, owner: QWidget) -> None:
        """Let Ctrl+Shift+P fold the pane while the focus is within ``owner``."""
        QShortcut(QKeySequence("Ctrl+Shift+P"), owner).activated.connect(self.fold)

    def fold(self) -> None:
        """Fold the pane away, or back."""
        self.setVisible(self.isHidden())

    def fit(self, window_width: int) -> None:
        """Take the width that suits a window, given in px."""
        place = (window_width >= Breakpoint.NARROW) + (window_width >= Breakpoint.WIDE)
        self.setFixedWidth(_WIDTHS[place])

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show pages, or the waiting sentence when there are none."""
        if not pages:
            self.show_waiting(self._waiting)
            return
        self.preview.set_pages(pages)
        self._pages.setCurrentWidget(self.preview)
        self._count(0)

    def show_waiting(self, sentence: str) -> None:
        """Show why there are no pages."""
        self.preview.set_pages(())
        self._pages.removeWidget(self._empty)
        self._empty.hide()
        self._empty.deleteLater()
        self._empty = EmptyState(self.tr("No page yet"), sentence, icon="file-pen", tone=Tone.NEUTRAL)
        self._pages.addWidget(self._empty)
        self._pages.setCurrentWidget(self._empty)
        self._count(0)

    def _count(self, page: int) -> None:
        total = self.preview.page_count()
        text = self.tr("page {page} of {total}").format(page=page + 1, total=total)
        self._note.setText(text if total else "")
