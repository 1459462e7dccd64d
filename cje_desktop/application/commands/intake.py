"""Commands of intake: judgment, request, case with its parties and obligation lines."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import CaseId, JudgmentId, PersonId, RequestId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgmentInput:
    """The head of a judgment."""

    number: str
    judged_on: date
    court: str
    received_on: date
    kind: str = "civil_judgment"
    effective_on: date | None = None
    content: str = ""
    earlier_number: str = ""
    earlier_on: date | None = None
    earlier_court: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestInput:
    """A request for enforcement; the requester is the party of that index."""

    received_on: date
    channel: str = "in_person"
    content: str = ""
    requested_on: date | None = None
    requester: int = 0
    """Index into the parties of the same intake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyInput:
    """A party: a known person by id, or a new one."""

    role: PartyRole
    person_id: PersonId | None = None
    person: PersonInput | None = None
    same_name_checked: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInput:
    """An obligation line; debtors and creditors are indexes into the parties."""

    kind: ObligationKind
    description: str
    amount: int | None = None
    """In đồng, at most 10^15."""
    interest_rule: str = ""
    for_state: bool = False
    debtors: tuple[int, ...] = ()
    creditors: tuple[int, ...] = ()
    joint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterJudgment(Command[JudgmentId]):
    """Enter a judgment in the register (nhận bản án, quyết định; Đ. 33.1 Luật 106/2025)."""

    name: ClassVar[str] = "judgment add"
    permission: ClassVar[Permission] = Permission.INTAKE
    judgment: JudgmentInput


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRequest(Command[RequestId]):
    """Enter a request (nhận yêu cầu thi hành án; Đ. 34 Luật 106/2025)."""

    name: ClassVar[str] = "request add"
    permission: ClassVar[Permission] = Permission.INTAKE
    judgment_id: JudgmentId
    requester_id: PersonId
    received_on: date
    channel: str = "in_person"
    content: str = ""
    requested_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeResult:
    """What an intake made."""

    case_id: CaseId
    judgment_id: JudgmentId
    request_id: RequestId | None
    person_ids: tuple[PersonId, ...]
    """In the order of the parties given."""
    file_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase(Command[IntakeResult]):
    """Take in a judgment and open its case in one transaction (tiếp nhận, lập hồ sơ).

    Either ``judgment`` or ``judgment_id``. Refusals are gathered (``Refusals``): dates before
    the judgment, amounts over 10^15, no debtor, an ID number that is not one, ...
    A case on request needs ``request``; the file number is the next of the series ``HS``
    unless ``file_number`` is given (taking over a running file).
    """

    name: ClassVar[str] = "case open"
    permission: ClassVar[Permission] = Permission.INTAKE
    basis: CaseBasis
    parties: tuple[PartyInput, ...]
    lines: tuple[LineInput, ...]
    summary: str
    opened_on: date
    judgment: JudgmentInput | None = None
    judgment_id: JudgmentId | None = None
    request: RequestInput | None = None
    officer_id: UserId | None = None
    file_number: int | None = None
    file_year: int | None = None
    story: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOfficer(Command[None]):
    """Assign or change the officer of a case (phân công, thay đổi chấp hành viên; Đ. 13 NĐ 152/2026)."""

    name: ClassVar[str] = "case assign"
    permission: ClassVar[Permission] = Permission.ASSIGN
    case_id: CaseId
    officer_id: UserId
    assigned_on: date
    reason: str = ""
