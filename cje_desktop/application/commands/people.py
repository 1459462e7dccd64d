"""Commands about persons."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.people import PersonKind
from cje_desktop.core.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonInput:
    """What is known of a person when entered (Đ. 9 NĐ 152/2026)."""

    full_name: str
    kind: PersonKind = PersonKind.INDIVIDUAL
    honorific: str = ""
    gender: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    id_number: str = ""
    organisation_number: str = ""
    phone: str = ""
    old_address: str = ""
    address_detail: str = ""
    commune_code: str = ""
    legal_representative: str = ""
    representative_position: str = ""
    bank_account: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPerson(Command[PersonId]):
    """Register a person (đăng ký đương sự).

    Refused: ID number not of 12 digits, ID number already known (``person.id_number.known``),
    name empty or over 200 characters, and a person of the same name unless
    ``same_name_checked`` says that a human compared them (``person.same_name``).
    """

    name: ClassVar[str] = "person add"
    permission: ClassVar[Permission] = Permission.INTAKE
    person: PersonInput
    same_name_checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPerson(Command[PersonId]):
    """Change what is known of a person; every field is given as it shall be."""

    name: ClassVar[str] = "person edit"
    permission: ClassVar[Permission] = Permission.INTAKE
    person_id: PersonId
    person: PersonInput
