"""What every test of the window shares: no display, the theme, and checks for what is left behind."""

import gc
import logging
import os
import threading
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QtMsgType
from PySide6.QtWidgets import QApplication  # noqa: TID251  # the fixtures look at top-level widgets
from pytestqt.logging import Record
from shiboken6 import isValid

from cje_desktop.ui.widgets.theme import Scheme, ThemeManager

_QT_FAULTS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_HARMLESS = "This plugin does not support "
"""What the offscreen platform says of itself; nothing a window does can cause or cure it."""


@pytest.fixture(scope="session")
def theme_manager(qapp: QApplication) -> ThemeManager:
    """The theme of the session; a test that changes it uses ``themed``."""
    return ThemeManager(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _themed_application(theme_manager: ThemeManager) -> None:
    """Give every test fonts, palette and style sheet."""


@pytest.fixture
def themed(theme_manager: ThemeManager) -> Iterator[ThemeManager]:
    """The theme manager, set back to light at 100 % after the test."""
    yield theme_manager
    theme_manager.apply(Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or a top-level widget behind."""
    threads = set(threading.enumerate())
    timers = set(map(id, _running_timers()))
    widgets = set(map(id, qapp.topLevelWidgets()))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [
        *(f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads),
        *(f"timer of {timer.parent()}" for timer in _running_timers() if id(timer) not in timers),
        *(
            f"window {widget}"
            for widget in qapp.topLevelWidgets()
            if id(widget) not in widgets and _is_ours(widget)
        ),
    ]
    if left:
        pytest.fail("left behind: " + "; ".join(left))


def _running_timers() -> list[QTimer]:
    found = [thing for thing in gc.get_objects() if type(thing) is QTimer]
    return [timer for timer in found if isValid(timer) and timer.isActive()]


def _is_ours(widget: object) -> bool:
    """Leave out what Qt keeps for itself, such as the tool tip window."""
    return type(widget).__module__.startswith(("cje_desktop", "tests")) or bool(
        getattr(widget, "isVisible", bool)()
    )


@pytest.fixture(autouse=True)
def _no_warnings(qtlog: "object", caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which Qt or the program logged a warning."""
    yield
    records: list[Record] = getattr(qtlog, "records", [])
    said = [record.message for record in records if record.type in _QT_FAULTS]
    said = [message for message in said if not message.startswith(_HARMLESS)]
    said += [entry.getMessage() for entry in caplog.get_records("call") if entry.levelno >= logging.WARNING]
    if said:
        pytest.fail("unexpected warnings: " + "; ".join(said))
