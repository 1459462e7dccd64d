"""Persons: an ID number decides who somebody is, a name never does."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.core.entities.base import Entity
from cje_desktop.core.ids import CaseId, PersonId, RowId


class PersonKind(StrEnum):
    """Individual (cá nhân) or organisation (cơ quan, tổ chức)."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"


class PartyRole(StrEnum):
    """Role of a person in a case (Đ. 3 Luật 106/2025)."""

    CREDITOR = "creditor"
    """Người được thi hành án."""
    DEBTOR = "debtor"
    """Người phải thi hành án."""
    RELATED = "related"
    """Người có quyền lợi, nghĩa vụ liên quan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """An individual or an organisation."""

    id: PersonId
    kind: PersonKind
    full_name: str
    honorific: str = ""
    """``Ông`` or ``Bà``; empty for organisations."""
    gender: str = ""
    """``male``, ``female`` or empty."""
    birth_date: date | None = None
    birth_year: int | None = None
    id_number: str = ""
    """Personal ID number (số định danh cá nhân), 12 digits; never masked on paper."""
    organisation_number: str = ""
    """ID or enterprise code of an organisation (mã số doanh nghiệp)."""
    phone: str = ""
    old_address: str = ""
    """Address as the judgment writes it, district included."""
    address_detail: str = ""
    """House number, street or hamlet."""
    commune_code: str = ""
    """Commune since 1 July 2025, 5 digits (QĐ 19/2025/QĐ-TTg)."""
    address: str = ""
    """Full current address as printed, two levels."""
    legal_representative: str = ""
    representative_position: str = ""
    bank_account: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseParty(Entity):
    """A person's role in a case (tư cách trong việc thi hành án)."""

    id: RowId
    case_id: CaseId
    person_id: PersonId
    role: PartyRole
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative(Entity):
    """Who acts for a party in a case (người đại diện, người được ủy quyền)."""

    id: RowId
    case_id: CaseId
    person_id: PersonId
    full_name: str
    basis: str = ""
    id_number: str = ""
    phone: str = ""
