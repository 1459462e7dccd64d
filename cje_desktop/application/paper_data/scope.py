"""What a builder may look at."""

from dataclasses import dataclass
from datetime import date

from cje_desktop.application.commands.papers import CoerciveInput, PaperSubject
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import Services
from cje_desktop.application.units import profile_on, unit_for
from cje_desktop.core.case_file import CaseFile
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.entities.office import Signer, UnitProfile, User
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.entities.people import Person
from cje_desktop.core.entities.sessions import Session
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import PersonId, SessionId, UserId
from cje_desktop.core.law.basis import Language

Data = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Scope:
    """The case, the subject, the day and who signs; builders only read."""

    services: Services
    reading: Reading
    file: CaseFile
    form: FormInfo
    subject: PaperSubject
    dated: date
    signer: Signer | None = None
    decision: CoerciveInput | None = None
    """What a compulsory decision says."""
    decision_end: date | None = None
    """Last day of the voluntary period, when a compulsory decision names it."""

    @property
    def issuing(self) -> UnitProfile | None:
        """Letterhead of the provincial agency on the day of the paper."""
        return self._profile("province")

    @property
    def working(self) -> UnitProfile | None:
        """Letterhead of the regional office on the day of the paper."""
        return self._profile("office")

    def _profile(self, issuer: str) -> UnitProfile | None:
        unit = unit_for(self.reading, self.services.store.identity.unit_id, issuer)
        return profile_on(self.reading, unit.id, self.dated)

    @property
    def officer(self) -> User | None:
        """The officer who held the session that the paper is about, else the one responsible for the case."""
        officer = responsible(self.file, self.subject)
        return None if officer is None else self.reading.get(User, officer)

    @property
    def session(self) -> Session | None:
        """The session that the paper is about, or whose agreement it is about."""
        wanted = _session_id(self.file, self.subject)
        if wanted is None:
            return None
        found = next((each for each in self.file.sessions if each.id == wanted), None)
        if found is None:
            raise Refusal("paper.subject.other_case", field="session_id")
        return found

    @property
    def enforcement(self) -> Document | None:
        """The enforcement decision in force."""
        return self.file.enforcement_decision

    def person(self, person_id: PersonId) -> Person:
        """Return a person of the case, or any other known one."""
        return self.file.persons.get(person_id) or self.reading.get(Person, person_id)

    def label(self, codes: str, code: str) -> str:
        """Return the Vietnamese name of a code; papers are always in Vietnamese."""
        found = (each for each in self.services.law.codes(codes) if each.code == code)
        return next((each.name.in_language(Language.VI) for each in found), code)

    def wants(self, name: str) -> bool:
        """Tell whether the form has a field of that very name."""
        return any(each.name == name for each in self.form.fields)


def responsible(file: CaseFile, subject: PaperSubject) -> UserId | None:
    """Return the officer of the session that a paper is about, else of the case."""
    wanted = _session_id(file, subject)
    held = next((each for each in file.sessions if each.id == wanted), None)
    return (held.officer_id if held is not None else None) or file.officer_id


def _session_id(file: CaseFile, subject: PaperSubject) -> SessionId | None:
    if subject.session_id is not None or subject.agreement_id is None:
        return subject.session_id
    return next((each.session_id for each in file.agreements if each.id == subject.agreement_id), None)


def day(value: date | None) -> str | None:
    """Write a date as data hold it."""
    return None if value is None else value.isoformat()
