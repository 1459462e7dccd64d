"""What the intake screen knows and does: lists to choose from, who is known already, opening the case."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.commands.intake import IntakeResult, OpenCase
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.handlers.people_handlers import person_warnings
from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Sentence
from cje_desktop.application.queries.office import Code, ListCodes, ListUsers, OfficeView, ShowOffice
from cje_desktop.application.queries.people import ListSimilarPersons, SimilarPerson
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.office import User
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.errors import Refusal
from cje_desktop.ui.jobs import JobContext, JobHandle, Lane
from cje_desktop.ui.messages import failure_of
from cje_desktop.ui.models.party_list import PartyList, read_party_list
from cje_desktop.ui.models.places import Commune, read_communes
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.drafts import DraftPresenter

DRAFT_KIND = "intake"
DRAFT_KEY = "new"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the form offers."""

    title_kinds: tuple[Code, ...]
    channels: tuple[Code, ...]
    officers: tuple[User, ...]


@dataclass(frozen=True, slots=True)
class SimilarAnswer:
    """Who is known under what was typed for the party of a key."""

    key: str
    persons: tuple[SimilarPerson, ...]


class IntakePresenter(Presenter):
    """Ask for lists and known persons off the UI thread, keep the draft, open the case.

    Signals: ``setting_changed(Setting)``; ``communes_changed(tuple[Commune, ...])``;
    ``similar_found(SimilarAnswer)``; ``list_read(PartyList)``; ``draft_found(JsonObject)``;
    ``case_opened(IntakeResult)``.
    """

    setting_changed = Signal(object)
    communes_changed = Signal(object)
    similar_found = Signal(object)
    list_read = Signal(object)
    draft_found = Signal(object)
    case_opened = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._drafts = DraftPresenter(context, DRAFT_KIND, self)
        self._drafts.failed.connect(self.failed)
        self.communes: tuple[Commune, ...] = ()
        self._codes: dict[str, tuple[Code, ...]] = {}
        self._asked_similar = ""
        self._reading: JobHandle | None = None

    @property
    def today(self) -> date:
        """Return the day of the office."""
        return self.context.services.clock.today()

    def start(self) -> None:
        """Ask for what the form offers, and for a draft left behind."""
        self.ask(ListCodes(codes="title_kinds"), self._take_title_kinds)
        self.ask(ListCodes(codes="request_channels"), self._take_channels)
        self.ask(ListUsers(role=Role.OFFICER), self._take_officers)
        self.ask(ShowOffice(), self._take_office)
        self.context.runner.run(
            _ReadDraft(self.context), on_result=self._take_draft, on_failure=self._fail_quietly
        )

    def open_case(self, command: OpenCase) -> None:
        """Open the case."""
        self.run_command(command, self._take_case)

    def look_similar(self, key: str, full_name: str, id_number: str) -> None:
        """Ask who is known under a name or ID number; only the last wish is answered."""
        self._asked_similar = key
        if not full_name.strip() and not id_number.strip():
            self.similar_found.emit(SimilarAnswer(key, ()))
            return
        self.ask(ListSimilarPersons(full_name=full_name, id_number=id_number), self._take_similar)

    def warnings(self, person: PersonInput) -> tuple[Sentence, ...]:
        """Return what looks odd in what was typed: to look at, never to refuse."""
        return tuple(self.sentence(warning) for warning in person_warnings(person))

    def sentence(self, refusal: Refusal) -> Sentence:
        """Put a refusal into words."""
        return failure_of(refusal, self.context.services.messages).sentence

    def read_list(self, text: str, role: PartyRole) -> None:
        """Read a pasted table of parties off the UI thread."""
        self._begin()
        self._reading = self.context.runner.run(
            _ReadList(text, role, self.communes, self.today),
            on_result=self._take_list,
            on_failure=self._fail,
            on_progress=self.progressed.emit,
            on_cancelled=self._end,
            lane=Lane.OTHER,
        )

    def stop_reading(self) -> None:
        """Stop reading a pasted table."""
        if self._reading is not None:
            self._reading.cancel()

    def save_draft(self, value: JsonObject) -> None:
        """Keep what stands in the form."""
        self._drafts.keep(DRAFT_KEY, value)

    def forget_draft(self) -> None:
        """Forget the draft."""
        self._drafts.forget(DRAFT_KEY)

    def _take_title_kinds(self, codes: tuple[Code, ...]) -> None:
        self._codes["title_kinds"] = codes

    def _take_channels(self, codes: tuple[Code, ...]) -> None:
        self._codes["request_channels"] = codes

    def _take_officers(self, officers: tuple[User, ...]) -> None:
        kinds, channels = (self._codes.get(name, ()) for name in ("title_kinds", "request_channels"))
        active = tuple(user for user in officers if user.active)
        self.setting_changed.emit(Setting(kinds, channels, active))

    def _take_office(self, office: OfficeView) -> None:
        self.context.runner.run(
            _ReadCommunes(self.context, office.place),
            on_result=self._take_communes,
            on_failure=self._fail_quietly,
            lane=Lane.OTHER,
        )

    def _take_communes(self, communes: tuple[Commune, ...]) -> None:
        self.communes = communes
        self.communes_changed.emit(communes)

    def _take_similar(self, persons: tuple[SimilarPerson, ...]) -> None:
        self.similar_found.emit(SimilarAnswer(self._asked_similar, persons))

    def _take_list(self, parties: PartyList) -> None:
        self._end()
        self.list_read.emit(parties)

    def _take_draft(self, draft: JsonObject | None) -> None:
        if draft:
            self.draft_found.emit(draft)

    def _take_case(self, result: IntakeResult) -> None:
        self.forget_draft()
        self.case_opened.emit(result)

    def _fail_quietly(self, error: Exception) -> None:
        self._begin()
        self._fail(error)


class _ReadCommunes:
    """Reads the gazetteer, which is large."""

    def __init__(self, context: UiContext, home: str) -> None:
        self._gazetteer, self._home = context.services.gazetteer, home

    def __call__(self, _job: JobContext) -> tuple[Commune, ...]:
        return read_communes(self._gazetteer, self._home)


class _ReadDraft:
    """Reads the draft left behind."""

    def __init__(self, context: UiContext) -> None:
        self._drafts = context.services.store.drafts

    def __call__(self, _job: JobContext) -> JsonObject | None:
        return self._drafts.load(DRAFT_KIND, DRAFT_KEY)


class _ReadList:
    """Reads a pasted table."""

    def __init__(self, text: str, role: PartyRole, communes: tuple[Commune, ...], today: date) -> None:
        self._text, self._role, self._communes, self._today = text, role, communes, today

    def __call__(self, job: JobContext) -> PartyList:
        return read_party_list(self._text, self._role, self._communes, self._today, job.report)
