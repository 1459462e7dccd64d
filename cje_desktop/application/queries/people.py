"""Questions about persons."""

from dataclasses import dataclass
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.people import Person
from cje_desktop.core.ids import CaseId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCase:
    """A case of a person, in one line."""

    case_id: CaseId
    file_text: str
    role: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarPerson:
    """Somebody already known who may be the same."""

    person: Person
    same_id_number: bool
    cases: tuple[PersonCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSimilarPersons(Query[tuple[SimilarPerson, ...]]):
    """Ask who is already known under this name or ID number (người trùng tên)."""

    name: ClassVar[str] = "person similar"
    permission: ClassVar[Permission] = Permission.READ
    full_name: str = ""
    id_number: str = ""
    limit: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person with the cases they are in."""

    person: Person
    cases: tuple[PersonCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPerson(Query[PersonView]):
    """Ask for a person."""

    name: ClassVar[str] = "person show"
    permission: ClassVar[Permission] = Permission.READ
    person_id: PersonId
