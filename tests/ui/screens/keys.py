"""Typing as a person does: into whatever has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget  # noqa: TID251  # a helper about widgets
from pytestqt.qtbot import QtBot

TAB = Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier


def show(qtbot: QtBot, screen: QWidget, width: int = 1093, height: int = 534) -> None:
    """Show a screen in the smallest window and give it the keyboard."""
    qtbot.addWidget(screen)
    screen.resize(width, height)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def target() -> QWidget:
    """Return what a key goes to: a list that is open, else the field with the focus."""
    return QApplication.activePopupWidget() or focused()


def focused_name() -> str:
    """Return the name of the field with the focus; of a segment, the name of its box."""
    widget: QWidget | None = focused()
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget else ""


def key(qtbot: QtBot, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key; a button it stands for is shown pressed for a moment before it acts."""
    window = focused().window()
    QApplication.processEvents()
    if QApplication.activePopupWidget() is None and QApplication.activeWindow() is not window:
        # Without a display a list that closes does not give the window back its activation.
        with qtbot.waitActive(window):
            window.activateWindow()
    if QApplication.activePopupWidget() is None:
        # The focus comes back a moment after the activation.
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(target(), code, modifier)
    qtbot.waitUntil(lambda: not any(button.isDown() for button in window.findChildren(QAbstractButton)))


def type_text(text: str) -> None:
    """Type into the field with the focus; what stands on no key comes as an input method sends it."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(target(), letter)
            continue
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(focused(), event)


def to(qtbot: QtBot, name: str) -> None:
    """Press Tab until the field of a name has the focus."""
    for _ in range(60):
        if focused_name() == name:
            return
        key(qtbot, TAB)
    raise AssertionError(f"Tab never comes to {name}")


def fill(qtbot: QtBot, name: str, text: str) -> None:
    """Go to a field by Tab and type."""
    to(qtbot, name)
    type_text(text)
