"""A hand and an eye: key and mouse events to visible widgets, and waiting for what they bring.

Letters go in by input-method events, as a Vietnamese keyboard sends them: ``QTest.keyClicks``
aborts on them.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (  # noqa: TID251  # a script about widgets
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QScrollArea,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
PATIENCE = 60.0
"""Seconds after which something awaited is said to be missing."""


class Missing(AssertionError):
    """Say what did not come up on the screen."""


class Hand:
    """Works a program through its visible widgets only."""

    def __init__(self, application: QApplication, pictures: Path) -> None:
        self.application = application
        self.pictures = pictures
        self.shots: list[Path] = []

    def wait(self, what: str, condition: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Let the program work until a condition holds.

        Raises:
            Missing: it never did.
        """
        end = time.monotonic() + patience
        while not condition():
            if time.monotonic() > end:
                raise Missing(what)
            loop = QEventLoop()
            QTimer.singleShot(15, loop.quit)
            loop.exec()

    def find(self, name: str, kind: type[W], patience: float = PATIENCE) -> W:
        """Wait for a visible widget of that object name and return it."""
        found: list[W] = []

        def visible() -> bool:
            found[:] = [widget for widget in self._named(name, kind) if widget.isVisible()]
            return bool(found)

        self.wait(f"no visible {kind.__name__} «{name}»", visible, patience)
        return found[-1]

    def visible(self, name: str) -> bool:
        """Tell whether a widget of that name is on the screen."""
        return any(widget.isVisible() for widget in self._named(name, QWidget))

    def _tops(self) -> list[QWidget]:
        return list(self.application.topLevelWidgets())

    def _named(self, name: str, kind: type[W]) -> list[W]:
        result: list[W] = []
        for top in self._tops():
            if top.objectName() == name and isinstance(top, kind):
                result.append(top)
            result.extend(top.findChildren(kind, name))
        return result

    def click(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Click in the middle of a widget that is enabled, scrolling to it first."""
        widget = self.find(name, kind)
        self.wait(f"«{name}» stays disabled", widget.isEnabled)
        self.show(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())

    def click_through(self, name: str, act: str) -> None:
        """Click what opens a dialog, and the dialog's own button as soon as it is there."""
        timer = QTimer()
        timer.setInterval(50)

        def answer() -> None:
            if self.visible(act):
                timer.stop()
                self.click(act)

        timer.timeout.connect(answer)
        timer.start()
        self.click(name)
        self.wait(f"«{act}» does not come", lambda: not timer.isActive())

    def click_button(self, text: str) -> None:
        """Click the visible button that bears a text."""
        found: list[QAbstractButton] = []

        def visible() -> bool:
            buttons = [button for top in self._tops() for button in top.findChildren(QAbstractButton)]
            found[:] = [each for each in buttons if each.isVisible() and each.text() == text]
            return bool(found) and found[-1].isEnabled()

        self.wait(f"no button «{text}»", visible)
        self.show(found[-1])
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton, pos=found[-1].rect().center())

    def show(self, widget: QWidget) -> None:
        """Scroll until a widget can be seen, as a user would with the wheel."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self.application.processEvents()

    def choose(self, name: str, text: str) -> None:
        """Choose the entry of a box whose text begins so: by typing where one can, else from the list."""
        box = self.find(name, QComboBox)
        self.wait(f"«{name}» offers no «{text}»", lambda: self._entry(box, text) >= 0)
        self.show(box)
        if box.isEditable():
            QTest.mouseClick(box.lineEdit() or box, Qt.MouseButton.LeftButton)
            self.press("Ctrl+A")
            self.type(box.itemText(self._entry(box, text)))
            for key in ("Down", "Return") if QApplication.activePopupWidget() else ("Tab",):
                self.press(key)
            self.wait(f"«{name}» did not take «{text}»", lambda: QApplication.activePopupWidget() is None)
            return
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
        view: QAbstractItemView = box.view()
        self.wait(f"the list of «{name}» does not open", view.isVisible)
        self.press("Home", view)
        for _ in range(self._entry(box, text)):
            self.press("Down", view)
        self.press("Return", view)
        self.wait(f"the list of «{name}» stays open", lambda: not view.isVisible())
        self.wait(f"«{name}» did not take «{text}»", lambda: box.currentText().startswith(text))

    @staticmethod
    def _entry(box: QComboBox, text: str) -> int:
        return next((row for row in range(box.count()) if box.itemText(row).startswith(text)), -1)

    def menu(self, name: str, key: str) -> None:
        """Click the entry of an open menu whose data is ``key``."""
        menu = self.find(name, QMenu)
        action = next(each for each in menu.actions() if each.data() == key)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def click_at(self, widget: QWidget, point: QPoint, *, double: bool = False) -> None:
        """Click a point of a widget."""
        act = QTest.mouseDClick if double else QTest.mouseClick
        act(widget, Qt.MouseButton.LeftButton, pos=point)

    def press(self, keys: str, target: QWidget | None = None) -> None:
        """Press a key or a combination such as ``Ctrl+Return`` on what has the focus."""
        popup = QApplication.activePopupWidget()  # an open list hears the keys first
        widget = target or popup or QApplication.focusWidget() or QApplication.activeWindow()
        if widget is None:
            raise Missing(f"nothing has the focus for {keys}")
        combination = QKeySequence.fromString(keys)[0]  # type: ignore[index]  # the stubs forget __getitem__
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
        # A key that stands for a button presses it down and lets it go a moment later.
        self.wait("a button stays down", lambda: not self._is_a_button_down())

    def _is_a_button_down(self) -> bool:
        return any(
            button.isDown() and button.isVisible()
            for top in self._tops()
            for button in top.findChildren(QAbstractButton)
        )

    def type(self, text: str, target: QWidget | None = None) -> None:
        """Type text into what has the focus, word by word, as an input method commits it."""
        widget: QObject | None = target or QApplication.focusWidget()
        if widget is None:
            raise Missing(f"nothing has the focus for «{text}»")
        for part in re.findall(r"\S+\s*|\s+", text):
            event = QInputMethodEvent()
            event.setCommitString(part)
            QApplication.sendEvent(widget, event)

    def fill(self, name: str, text: str) -> None:
        """Click a field, select what stands in it and type over it."""
        widget = self.find(name, QWidget)
        self.click(name)
        self.wait(f"«{name}» does not take the focus", lambda: self._has_focus(widget))
        self.press("Ctrl+A")
        self.type(text)

    @staticmethod
    def _has_focus(widget: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))

    def picture(self, name: str) -> None:
        """Keep a picture of the active window."""
        window = QApplication.activeModalWidget() or QApplication.activeWindow()
        if window is None:
            window = next(top for top in self.application.topLevelWidgets() if top.isVisible())
        path = self.pictures / f"{len(self.shots) + 1:02d}-{name}.png"
        window.window().grab().save(str(path))
        self.shots.append(path)
