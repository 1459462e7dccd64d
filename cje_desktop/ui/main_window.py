"""The window around the screens: it owns navigation, and nothing else."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.permissions import Permission, allowed
from cje_desktop.application.queries.office import OfficeView
from cje_desktop.application.services import Services
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.core.ids import CaseId, DocumentId, SessionId
from cje_desktop.ui.jobs import Runner
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import ChangeFeed, Desk, UiContext
from cje_desktop.ui.presenters.search import ShellCommand
from cje_desktop.ui.presenters.shell import History, ShellPresenter
from cje_desktop.ui.screens.case import CaseScreen
from cje_desktop.ui.screens.cases import CasesScreen
from cje_desktop.ui.screens.decision import DecisionScreen
from cje_desktop.ui.screens.facts import FactScreen
from cje_desktop.ui.screens.help import HelpDialog
from cje_desktop.ui.screens.intake import IntakeScreen
from cje_desktop.ui.screens.paper import PaperScreen
from cje_desktop.ui.screens.papers import PapersScreen
from cje_desktop.ui.screens.province import ProvinceScreen
from cje_desktop.ui.screens.search import SearchPanel
from cje_desktop.ui.screens.session_editor import SessionEditorScreen
from cje_desktop.ui.screens.sessions import SessionsScreen
from cje_desktop.ui.screens.sync import SyncScreen
from cje_desktop.ui.screens.today import TodayScreen
from cje_desktop.ui.widgets.badges import Badge, BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.key_bar import KeyBar, KeyHint
from cje_desktop.ui.widgets.navigation import NavEntry, NavigationRail
from cje_desktop.ui.widgets.notices import Toast
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.theme import Breakpoint, Tone
from cje_desktop.ui.widgets.top_bar import TopBar

S = TypeVar("S", bound=ScreenWidget)

_RAIL: Mapping[str, Callable[[UiContext], ScreenWidget]] = {
    "province": ProvinceScreen,
    "today": TodayScreen,
    "cases": CasesScreen,
    "intake": IntakeScreen,
    "sessions": SessionsScreen,
    "papers": PapersScreen,
    "sync": SyncScreen,
}
"""The screens of the rail; each is made when it is first shown."""

_LONG, _SHORT = "Thi hành án dân sự", "THADS"
"""The agency's name and how everybody abbreviates it, where the rail has no room."""
_OFFICE_ONLY: Final = frozenset({"today", "intake", "sessions", "sync"})
_PROVINCE_ONLY: Final = frozenset({"province"})


class MainWindow(QWidget):
    """Show one screen at a time between rail, top bar and key bar; implements ``Navigator``.

    Screens are made when first shown and kept, so that text typed in one is there on return.
    """

    title_changed = Signal(str)
    """Words for the title bar, without the name of the program."""
    backed_up = Signal()
    """A backup was made and checked."""
    office_known = Signal(str, str, bool)
    """Name of the office, name of the agency, whether it is for practice."""
    lock_requested = Signal()

    def __init__(
        self,
        services: Services,
        runner: Runner,
        desk: Desk,
        *,
        commands: Sequence[ShellCommand] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = UiContext(services, runner, self, desk, ChangeFeed(self))
        self._shell = ShellPresenter(self.context, self)
        self._history = History()
        self._made: dict[object, ScreenWidget] = {}
        self._is_narrow = False
        self._unsent = 0
        self._practice = Badge(BadgeSpec(self.tr("Practice"), "graduation-cap", Tone.PLUM), large=True)
        entries = self._entries()
        self._rail_keys = frozenset(entry.key for entry in entries)
        self._rail = NavigationRail(entries, self)
        self._top = TopBar(self.tr("Find a case, a person, a command"), self._sync_badge(), self)
        self._stack = QStackedWidget()
        self._keys = KeyBar()
        self._toast = Toast(self)
        self._search = SearchPanel(self.context, self._top.search, self)
        self._search.set_commands((*self._own_commands(), *commands))
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Ask for the office and show the first screen of the role."""
        self._shell.refresh()
        self.go(self._entries()[0].key)

    def resume(self) -> None:
        """Take the focus again after the window was locked."""
        screen = self._current()
        if screen is not None:
            screen.activate()
            self._describe()

    def may_close(self) -> bool:
        """Tell whether the window may be closed: no screen holds it back."""
        return self._may_leave()

    # Navigator

    def go(self, screen: str) -> None:
        """Show a screen of the rail; a name it does not have shows the first."""
        make = _RAIL[screen if screen in self._rail_keys else self._entries()[0].key]
        self._visit(partial(self._put, make))

    def open_case(self, case_id: CaseId, tab: str = "") -> None:
        """Show a case page."""
        self._visit(partial(self._put, CaseScreen, lambda screen: screen.show_case(case_id, tab)))

    def open_session(self, session_id: SessionId | None, case_id: CaseId | None = None) -> None:
        """Edit a session, or begin one of a case."""
        self._visit(
            partial(self._put, SessionEditorScreen, lambda screen: screen.show_session(session_id, case_id))
        )

    def open_decision(self, case_id: CaseId, measure: str = "") -> None:
        """Begin a compulsory decision."""
        self._visit(partial(self._put, DecisionScreen, lambda screen: screen.start(case_id, measure)))

    def open_paper(self, document_id: DocumentId) -> None:
        """Show an issued paper."""
        self._visit(partial(self._put, PaperScreen, lambda screen: screen.show_paper(document_id)))

    def compose_paper(self, case_id: CaseId, form_id: str = "", **subject: object) -> None:
        """Begin a paper."""
        self._visit(
            partial(self._put, PaperScreen, lambda screen: screen.compose(case_id, form_id, **subject))
        )

    def record_fact(self, case_id: CaseId, kind: str = "", document_id: DocumentId | None = None) -> None:
        """Open the editor of a fact."""
        self._visit(
            partial(self._put, FactScreen, lambda screen: screen.show_fact(case_id, kind, document_id))
        )

    def back(self) -> None:
        """Return to the screen before, or to the first one."""
        if not self._may_leave():
            return
        visit = self._history.back()
        if visit is not None:
            visit()

    def say(self, sentence: str, *, tone: str = "ok") -> None:
        """Tell the user something without taking the focus."""
        self._toast.say(sentence, Tone(tone))

    # Screens

    def _visit(self, show: Callable[[], None]) -> None:
        if self._may_leave():
            self._history.go(show)
            show()

    def _may_leave(self) -> bool:
        screen = self._current()
        return screen is None or screen.may_leave()

    def _put(self, make: Callable[[UiContext], S], prepare: Callable[[S], None] | None = None) -> None:
        """Show a screen, made if need be, after it has been told what to show."""
        screen = self._screen(make)
        if prepare is not None:
            prepare(screen)
        self._stack.setCurrentWidget(screen)
        self._toast.hide()
        self._search.close_panel()
        self._top.set_search_visible(not screen.owns_search)
        self._find.setEnabled(screen.owns_search)
        self._describe()
        screen.activate()

    def _screen(self, make: Callable[[UiContext], S]) -> S:
        found = self._made.get(make)
        if found is None:
            found = self._made[make] = make(self.context)
            found.title_changed.connect(self._describe)
            self._stack.addWidget(found)
        return cast(S, found)

    def _current(self) -> ScreenWidget | None:
        screen = self._stack.currentWidget()
        return screen if isinstance(screen, ScreenWidget) else None

    def _describe(self) -> None:
        """Take title and keys of the screen that is shown."""
        screen = self._current()
        if screen is None:
            return
        if screen.screen_key in self._rail_keys:
            self._rail.set_current(screen.screen_key)
        crumb = self._crumb(screen)
        self._top.set_title(screen.title(), "" if self._is_narrow else screen.subtitle(), crumb=crumb)
        self._keys.set_hints((*screen.key_hints(), KeyHint("F1", self.tr("all keys"))))
        self.title_changed.emit(screen.title())

    def _crumb(self, screen: ScreenWidget) -> str:
        """Name the rail entry above a screen that is not itself in the rail."""
        if type(screen) in _RAIL.values():
            return ""
        return next((entry.text for entry in self._entries() if entry.key == screen.screen_key), "")

    # Frame

    def _entries(self) -> tuple[NavEntry, ...]:
        """Return the rail of the role: the province has a desk of its own."""
        user = self.context.services.user
        roles = user.roles if user is not None else ()
        entries = (
            NavEntry("province", self.tr("Province"), "landmark"),
            NavEntry("today", self.tr("Today"), "sun-medium"),
            NavEntry("cases", self.tr("Cases"), "folder-open"),
            NavEntry("intake", self.tr("Intake"), "inbox"),
            NavEntry("sessions", self.tr("Mediation"), "handshake", starts_group=True),
            NavEntry("papers", self.tr("Papers"), "file-text"),
            NavEntry("sync", self.tr("Sync"), "refresh-cw", starts_group=True),
        )
        hidden = _OFFICE_ONLY if allowed(roles, Permission.CONSOLIDATE) else _PROVINCE_ONLY
        return tuple(entry for entry in entries if entry.key in _RAIL and entry.key not in hidden)

    def _own_commands(self) -> tuple[ShellCommand, ...]:
        screens = tuple(
            ShellCommand(entry.text, partial(self.go, entry.key), entry.icon) for entry in self._entries()
        )
        return (
            *screens,
            ShellCommand(self.tr("The screen before"), self.back, "arrow-left", "Alt+←"),
            ShellCommand(self.tr("Keys"), self._show_help, "keyboard", "F1"),
            *self._upkeep_commands(),
            ShellCommand(self.tr("Lock the window"), self.lock_requested.emit, "lock", "Ctrl+Shift+L"),
        )

    def _upkeep_commands(self) -> tuple[ShellCommand, ...]:
        user = self.context.services.user
        if user is None or not allowed(user.roles, Permission.MAINTAIN):
            return ()
        return (ShellCommand(self.tr("Back up now"), self._back_up, "archive"),)

    def _back_up(self) -> None:
        today = self.context.services.clock.today()
        target = self.context.desk.choose_target(self.tr("Back up to"), f"cje-{today:%Y-%m-%d}.cjebackup")
        if target is not None:
            self._shell.back_up(target)

    def _tell_backed_up(self) -> None:
        self.say(self.tr("The backup was made, opened again and checked."))
        self.backed_up.emit()

    def _tell_failure(self, failure: Failure) -> None:
        sentence = failure.sentence
        self.say(" ".join(filter(None, (sentence.text, sentence.remedy))), tone=Tone.DANGER)

    def show_backup(self, moment: str) -> None:
        """Show in the key bar when the last backup was made; empty when none is known."""
        if moment:
            text = self.tr("Backed up {moment}").format(moment=moment)
            self._keys.set_status(text, icon="shield-check", tone=Tone.OK)
        else:
            self._keys.set_status(self.tr("No backup from this window yet"), icon="shield")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        right.addWidget(self._keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        self._top.add_flag(self._practice)
        self._practice.hide()

    def _connect(self) -> None:
        self._rail.chosen.connect(self.go)
        self._top.crumb_clicked.connect(self._leave)
        self._shell.backed_up.connect(self._tell_backed_up)
        self._shell.failed.connect(self._tell_failure)
        self._shell.office_changed.connect(self._show_office)
        self._shell.due_changed.connect(self._show_due)
        self._shell.unsent_changed.connect(self._show_unsent)
        for keys, act in (
            ("Alt+Left", self.back),
            ("F1", self._show_help),
            ("F6", self._next_pane),
            ("Ctrl+Shift+L", self.lock_requested.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        # The box has Ctrl+K of its own while it is seen; two shortcuts at once would do nothing.
        self._find = QShortcut(QKeySequence("Ctrl+K"), self)
        self._find.activated.connect(self._show_search)

    def _show_search(self) -> None:
        """Show the search of the window over a screen that has one of its own."""
        self._top.set_search_visible(True)
        self._find.setEnabled(False)
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_help(self) -> None:
        screen = self._current()
        HelpDialog(screen.key_hints() if screen is not None else (), self).open()

    def _next_pane(self) -> None:
        """Go from the rail to the screen and back."""
        screen, focus = self._current(), self.focusWidget()
        if focus is not None and self._rail.isAncestorOf(focus) and screen is not None:
            screen.activate()
        else:
            self._rail.take_focus()

    def _leave(self) -> None:
        screen = self._current()
        if screen is not None:
            self.go(screen.screen_key)

    def _show_office(self, office: OfficeView) -> None:
        above = office.issuing_name if office.kind is UnitKind.OFFICE else office.place
        self._rail.set_office(office.short_name or office.name, above.replace(_LONG, _SHORT))
        user = self.context.services.user
        if user is not None:
            self._rail.set_user(user.full_name, user.rank)
        self._practice.setVisible(office.practice)
        self.office_known.emit(office.name, office.issuing_name, office.practice)

    def _show_due(self, count: int) -> None:
        if "today" in self._rail_keys:
            self._rail.set_count("today", count)

    def _show_unsent(self, count: int) -> None:
        self._unsent = count
        if "sync" in self._rail_keys:
            self._rail.set_count("sync", count)
        self._top.set_badge(self._sync_badge())

    def _sync_badge(self) -> BadgeSpec:
        if not self._unsent:
            text = self.tr("Offline") if self._is_narrow else self.tr("Offline · everything is saved")
            return BadgeSpec(text, "cloud-off", shape=BadgeShape.TRANSFER)
        template = self.tr("{count} not sent") if self._is_narrow else self.tr("{count} changes not sent")
        text = template.format(count=write_money(self._unsent))
        return BadgeSpec(text, "cloud-off", shape=BadgeShape.TRANSFER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the layout of the width."""
        super().resizeEvent(event)
        narrow = self.width() < Breakpoint.NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._rail.set_narrow(narrow)
            self._top.set_narrow(narrow)
            self._top.set_badge(self._sync_badge())
            self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back with Esc from a screen that is not in the rail, if the screen left the key alone."""
        screen = self._current()
        if event.key() == Qt.Key.Key_Escape and screen is not None and self._crumb(screen):
            self.back()
        else:
            super().keyPressEvent(event)
