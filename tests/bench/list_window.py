"""A process of its own: type into the case list, and time each key press to the painted list.

Words: the folder of the office, and ``program`` for the screen of the program or ``floor`` for a plain
line edit and table of Qt, which asks the driver on the thread of the window.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget  # noqa: TID251

from cje_desktop.core.text import words
from cje_desktop.ui.jobs import JobRunner
from cje_desktop.ui.screens.cases.screen import CasesScreen
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.table import DataTable
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.bench.data import Office, keystrokes
from tests.bench.typing import CASES_STATEMENT, FIRST_HITS
from tests.ui.support import surroundings

TEXTS = 12
SIZE = (1366, 768)
PATIENCE = 30_000
"""Milliseconds after which an awaited list is said to be missing."""


class Paints(QObject):
    """Ends the wait when the list has been painted after its rows have come."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._has_rows = False
        viewport.installEventFilter(self)

    def take_rows(self) -> None:
        """Take note that the rows are there; the next paint shows them."""
        self._has_rows = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint behind the rows to be through."""
        if event.type() == QEvent.Type.Paint and self._has_rows:
            self._has_rows = False
            QTimer.singleShot(0, self._loop.quit)
        return False

    def wait(self, act: Callable[[], None]) -> float:
        """Do something and return the milliseconds until its list is painted."""
        self._has_rows = False
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(lambda: self._loop.exit(1))
        patience.start(PATIENCE)
        start = time.perf_counter()
        act()
        if self._loop.exec():
            raise RuntimeError("the list was not painted")
        return (time.perf_counter() - start) * 1000


def visible_changes(texts: Sequence[str]) -> list[str]:
    """Leave out key presses that ask nothing new, such as a space behind a word."""
    return [text for text in texts if text == text.strip()]


def press(box: QLineEdit, text: str) -> None:
    """Bring the box from the text before to this one with one key press, or clear it and begin."""
    if not text.startswith(box.text()) or len(text) != len(box.text()) + 1:
        box.blockSignals(True)
        box.setText(text[:-1])
        box.blockSignals(False)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        QCoreApplication.sendEvent(box, event)


def program(office: Office, texts: Sequence[str]) -> list[float]:
    """Type into the screen of the program."""
    with office.services() as services:
        runner = JobRunner(QApplication.instance())
        screen = CasesScreen(surroundings(services, runner).context)
        screen.resize(*SIZE)
        paints = Paints(screen.findChildren(DataTable)[0].viewport())
        screen._presenter.count_changed.connect(paints.take_rows)
        try:
            screen.show()
            paints.wait(screen.activate)
            box = screen.findChildren(SearchBox)[0]
            return [paints.wait(partial(press, box, text)) for text in texts]
        finally:
            screen.close()
            runner.close()


class PlainList(QWidget):
    """The floor: what Qt and the driver need at least."""

    def __init__(self, raw: sqlcipher.Connection) -> None:
        super().__init__()
        self._raw = raw
        self.box, self.table, self._model = QLineEdit(), QTableView(), QStandardItemModel()
        self.table.setModel(self._model)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.table)
        self.box.textChanged.connect(self.show_hits)
        self.filled: Callable[[], None] = lambda: None

    def show_hits(self, text: str) -> None:
        """Ask, and show the first rows."""
        query = " AND ".join(f'"{word}"*' for word in words(text))
        rows = self._raw.execute(CASES_STATEMENT, (query, FIRST_HITS)).fetchall() if query else []
        self._model.clear()
        for row in rows:
            self._model.appendRow([QStandardItem(str(row[index])) for index in (2, 3, 4, 5, 6)])
        self.filled()
        self.table.viewport().update()


def floor(office: Office, texts: Sequence[str]) -> list[float]:
    """Type into the plain list."""
    with office.raw() as raw:
        window = PlainList(raw)
        window.resize(*SIZE)
        paints = Paints(window.table.viewport())
        window.filled = paints.take_rows
        window.show()
        paints.wait(partial(window.show_hits, "a"))
        return [paints.wait(partial(press, window.box, text)) for text in texts]


def main(folder: Path, which: str) -> None:
    """Type and say all times."""
    application = QApplication(sys.argv[:1])
    office = Office(folder, 0)
    with office.raw() as raw:
        texts = visible_changes(keystrokes(raw, TEXTS))
    if which == "program":
        theme = ThemeManager(application, Scheme.LIGHT)
        times = program(office, texts)
        del theme
    else:
        times = floor(office, texts)
    print(json.dumps({"times": times}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
