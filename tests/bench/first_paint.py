"""A process of its own: come to the first paint of a window, and say when that was.

Words: ``empty`` for an empty window of Qt, or ``program`` and the data folder for the program itself.
"""

import json
import os
import sys
import time


def _tell(**instants: float) -> None:
    print(json.dumps(instants), flush=True)
    os._exit(0)


def empty() -> None:
    """The floor: an application with one empty window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # the floor is Qt itself

    class Empty(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: _tell(painted=time.time()))

    application = QApplication(sys.argv[:1])
    window = Empty()
    window.resize(1366, 768)
    window.show()
    application.exec()


def program(folder: str) -> None:
    """The program as ``cje window`` starts it, stopped when the password may be typed."""
    # Nothing is imported here that the program would not import next by itself.
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from cje_desktop.__main__ import main
    from cje_desktop.ui.app import Window
    from cje_desktop.ui.screens.sign_in import SignInScreen

    instants: dict[str, float] = {}
    paint, prepared = SignInScreen.paintEvent, Window._prepared

    def watched_paint(self: SignInScreen, event: QPaintEvent) -> None:
        paint(self, event)
        QTimer.singleShot(0, lambda: instants.setdefault("painted", time.time()))

    def watched_prepared(self: Window, logins: tuple[str, ...]) -> None:
        prepared(self, logins)
        QTimer.singleShot(0, lambda: _tell(**instants, ready=time.time()))

    SignInScreen.paintEvent = watched_paint  # type: ignore[method-assign]  # nobody else tells the moment
    Window._prepared = watched_prepared  # type: ignore[method-assign]  # nobody else tells the moment
    sys.argv[1:] = ["window", "--data-dir", folder]
    main()


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        program(sys.argv[2])
