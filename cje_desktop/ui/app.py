"""The windowed program: the application object, sign-in, the main window, locking, and the end."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget
from shiboken6 import isValid

from cje_desktop.ui.jobs import JobRunner, Runner
from cje_desktop.ui.presenters.sign_in import SignInPresenter
from cje_desktop.ui.screens.sign_in import Cover, SignInScreen
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import Scheme, Size, TextRole, ThemeManager

if TYPE_CHECKING:
    # The sign-in is painted before what lies behind it is imported.
    from cje_desktop.application.program import OpenOffice, Program
    from cje_desktop.ui.main_window import MainWindow
    from cje_desktop.ui.presenters.context import Desk
    from cje_desktop.ui.presenters.first_run import FirstRunPresenter
    from cje_desktop.ui.presenters.search import ShellCommand
    from cje_desktop.ui.screens.desk import NativeDesk
    from cje_desktop.ui.screens.first_run import FirstRunScreen

_LOG = logging.getLogger(__name__)
_NAME: Final = "CJE Desktop"
_SMALLEST: Final = (1024, 500)
_USUAL: Final = (1366, 768)
_LOCK_MINUTES: Final = 10
SETTINGS_NAME: Final = "window.ini"
"""Beside the store: geometry, look, and the name of the office. Nothing of any case."""
_ACTIVITY: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


MakeDesk = Callable[[QWidget], "Desk"]
"""Makes the native dialogs over a window; a script gives answers of its own."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """What lies behind the sign-in; none of it is imported before the sign-in is painted."""

    main_window: "type[MainWindow]"
    command: "type[ShellCommand]"
    desk: "type[NativeDesk]"
    first_run: "type[FirstRunScreen]"
    first_run_presenter: "type[FirstRunPresenter]"


class Window(QStackedWidget):
    """The one window: sign-in, first run or the main window, and what passes between them.

    The main window stays behind a locked screen with all that was typed in it.
    """

    finished = Signal()
    """The store is closed and the window may go."""

    def __init__(
        self,
        program: "Program",
        folder: Path,
        language: str,
        rooms: Callable[[], Rooms],
        runner: Runner,
        theme: ThemeManager,
        make_desk: MakeDesk | None = None,
    ) -> None:
        super().__init__()
        self._make_desk: MakeDesk = make_desk or self._native_desk
        self._program, self._rooms, self._runner, self._theme = program, rooms, runner, theme
        self._folder, self._language = folder, language
        self._settings = QSettings(str(folder / SETTINGS_NAME), QSettings.Format.IniFormat, self)
        self._door = SignInPresenter(program, folder, language, runner, self)
        self._sign_in = SignInScreen(self._door, date.today(), self._cover())  # noqa: DTZ011  # the day on the wall
        self._main: MainWindow | None = None
        self._logins: tuple[str, ...] = ()
        self._covered: list[QDialog] = []
        """Dialogs that were open when the window was locked."""
        self._is_painted = False
        self._is_closing = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self.addWidget(self._sign_in)
        self.setWindowTitle(_NAME)
        self.setMinimumSize(*_SMALLEST)
        self._restore_geometry()
        self._door.prepared.connect(self._prepared)
        self._door.opened.connect(self._opened)
        self._door.unlocked.connect(self._unlocked)
        self._door.closed.connect(self._closed)
        self._door.failed.connect(self._go_on_closing)
        self._sign_in.leave_requested.connect(self.sign_out)

    def start(self) -> None:
        """Show the sign-in; once it is painted, the rest is prepared behind it."""
        self.show()
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to prepare the rest when all of the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._door.prepare)

    def lock(self) -> None:
        """Cover the work until who signed in gives the password again (khóa máy)."""
        self._idle.stop()
        if self._main is not None and self.currentWidget() is self._main:
            self._covered = [dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()]
            for dialog in self._covered:
                dialog.hide()
            self._sign_in.lock(self._door.login)
            self.setCurrentWidget(self._sign_in)
            self.setWindowTitle(_NAME)

    def sign_out(self) -> None:
        """Close the work and let somebody else sign in."""
        self._leave_main()
        self._door.close()

    def _restore_geometry(self) -> None:
        self.resize(*_USUAL)
        kept = self._settings.value("window/geometry")
        if kept is not None:
            self.restoreGeometry(kept)

    def _cover(self) -> Cover:
        text = self._settings.value
        return Cover(
            office=str(text("office/name", "")),
            agency=str(text("office/agency", "")),
            practice=text("office/practice", "false") == "true",
        )

    def _prepared(self, logins: tuple[str, ...]) -> None:
        self._logins = logins
        if logins:
            self._sign_in.ask(logins, str(self._settings.value("people/last", "")))
            self.setCurrentWidget(self._sign_in)
        else:
            self._show_first_run()

    def _show_first_run(self) -> None:
        rooms, messages = self._rooms(), self._door.messages
        presenter = rooms.first_run_presenter(self._program, self._folder, messages, self._runner)
        screen = rooms.first_run(presenter, self._make_desk(self))
        presenter.setParent(screen)
        screen.finished.connect(partial(self._end_first_run, screen))
        self.addWidget(screen)
        self.setCurrentWidget(screen)

    def _end_first_run(self, screen: QWidget) -> None:
        self.removeWidget(screen)
        screen.deleteLater()
        self._door.prepare()

    def _opened(self, office: "OpenOffice") -> None:
        self._settings.setValue("people/last", self._door.login)
        desk = self._make_desk(self)
        main_window = self._rooms().main_window
        self._main = main_window(office.services, self._runner, desk, commands=self._commands())
        self._main.title_changed.connect(self._show_title)
        self._main.office_known.connect(self._keep_office)
        self._main.lock_requested.connect(self.lock)
        self._main.backed_up.connect(self._keep_backup)
        self._main.show_backup(str(self._settings.value("backup/at", "")))
        self.addWidget(self._main)
        self.setCurrentWidget(self._main)
        self._main.start()
        self._watch()

    def _native_desk(self, window: QWidget) -> "Desk":
        print_file = str(self._settings.value("print/file", ""))
        return self._rooms().desk(window, Path(print_file) if print_file else None)

    def _unlocked(self) -> None:
        if self._main is not None:
            self.setCurrentWidget(self._main)
            self._main.resume()
            self._watch()
            for dialog in self._covered:
                if isValid(dialog):
                    dialog.show()
            self._covered = []

    def _closed(self) -> None:
        if self._is_closing:
            self.finished.emit()
        else:
            self._door.prepare()

    def _go_on_closing(self) -> None:
        """Let the window go even if the store could not be closed in order; its log is safe."""
        if self._is_closing:
            self.finished.emit()

    def _leave_main(self) -> None:
        self._idle.stop()
        if self._main is not None:
            self.removeWidget(self._main)
            self._main.deleteLater()
            self._main = None

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} - {_NAME}" if title else _NAME)

    def _keep_office(self, name: str, agency: str, practice: bool) -> None:
        """Keep what the sign-in shows before anything is open."""
        self._settings.setValue("office/name", name)
        self._settings.setValue("office/agency", agency)
        self._settings.setValue("office/practice", "true" if practice else "false")
        self._sign_in.set_cover(self._cover())

    def _keep_backup(self) -> None:
        """Keep when the last backup was made; the hour is that of the wall."""
        moment = f"{datetime.now().astimezone():%H:%M, %d/%m/%Y}"
        self._settings.setValue("backup/at", moment)
        if self._main is not None:
            self._main.show_backup(moment)

    def _commands(self) -> "tuple[ShellCommand, ...]":
        command = self._rooms().command
        looks = (
            (Scheme.SYSTEM, self.tr("Look: as the system"), "monitor"),
            (Scheme.LIGHT, self.tr("Look: light"), "sun"),
            (Scheme.DARK, self.tr("Look: dark"), "moon"),
            (Scheme.HIGH_CONTRAST, self.tr("Look: high contrast"), "contrast"),
        )
        return (
            *(command(text, partial(self._set_look, scheme), icon) for scheme, text, icon in looks),
            command(self.tr("Large text on or off"), self._toggle_large_text, "a-large-small"),
            command(self.tr("Sign out"), self.sign_out, "log-out"),
        )

    def _set_look(self, scheme: Scheme) -> None:
        self._settings.setValue("look/scheme", scheme.value)
        self._theme.apply(scheme, _large_text(self._settings))

    def _toggle_large_text(self) -> None:
        large = not _large_text(self._settings)
        self._settings.setValue("look/large_text", "true" if large else "false")
        self._theme.apply(self._theme.choice, large)

    def say_fault(self, kind: str) -> None:
        """Say calmly that the program made a mistake, and that what was saved is safe."""
        if self.findChild(FaultDialog) is not None:
            return
        sentence = self._door.messages.sentence("program.fault", {"kind": kind})
        FaultDialog(sentence.text, sentence.remedy, self).open()

    def _watch(self) -> None:
        """Lock after some minutes without a key or the mouse; 0 minutes means never."""
        minutes = int(str(self._settings.value("lock/minutes", _LOCK_MINUTES)))
        if minutes > 0:
            self._idle.start(minutes * 60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the idle time anew whenever the user does something."""
        if event.type() in _ACTIVITY and self._idle.isActive():
            self._idle.start()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the geometry, close the store behind all work that waits, then go."""
        if self._main is not None and not self._main.may_close():
            event.ignore()
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.sync()
        self._is_closing = True
        self._leave_main()
        self._door.close()
        event.accept()


def _large_text(settings: QSettings) -> bool:
    return settings.value("look/large_text", "false") == "true"


def _scheme(settings: QSettings) -> Scheme:
    kept = str(settings.value("look/scheme", ""))
    return Scheme(kept) if kept in tuple(Scheme) else Scheme.SYSTEM


def translations_folder() -> Path:
    """Return the folder of the compiled catalogues, in an installation or in the source tree."""
    package = Path(__file__).resolve().parents[1]
    bundled = package / "_bundled" / "resources" / "i18n"
    return bundled if bundled.is_dir() else package.parent / "resources" / "i18n"


def install_translation(application: QApplication, folder: Path, language: str) -> bool:
    """Load the labels of a language; without them the window speaks English."""
    translator = QTranslator(application)
    found = translator.load(f"cje_{language}", str(folder))
    if found:
        application.installTranslator(translator)
    else:
        _LOG.warning("no labels for language %s", language)
    return found


class FaultDialog(Dialog):
    """Say one sentence about a mistake of the program; Esc closes."""

    def __init__(self, text: str, remedy: str, parent: QWidget) -> None:
        super().__init__(_NAME, parent)
        self.body.addWidget(Label(text, TextRole.HEADING, wrap=True))
        self.body.addWidget(Label(remedy, TextRole.BODY, colour="text2", wrap=True))
        close = self.add_button(Button(self.tr("Close"), key="Esc", height=Size.MAIN_ACTION))
        close.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)


class _Calm:
    """Say in one sentence that something of ours went wrong, and log where, without any data."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
        _LOG.error("fault %s at %s", kind.__name__, place)
        self._window.say_fault(kind.__name__)


def run(
    program: "Program",
    folder: Path,
    language: str,
    rooms: Callable[[], Rooms],
    *,
    translations: Path | None = None,
) -> int:
    """Open the window and stay in it until it is closed; return the exit code."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(_NAME)
    application.setQuitOnLastWindowClosed(False)
    settings = QSettings(str(folder / SETTINGS_NAME), QSettings.Format.IniFormat)
    theme = ThemeManager(application, _scheme(settings), _large_text(settings))
    install_translation(application, translations or translations_folder(), language)
    runner = JobRunner(application)
    window = Window(program, folder, language, rooms, runner, theme)
    window.finished.connect(application.quit)
    hook, sys.excepthook = sys.excepthook, _Calm(window)
    try:
        window.start()
        return application.exec()
    finally:
        sys.excepthook = hook
        runner.close()
        window.deleteLater()
