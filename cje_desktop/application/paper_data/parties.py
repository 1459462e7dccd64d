"""Creditors, debtors and what is owed."""

from collections.abc import Iterable

from cje_desktop.application.paper_data.scope import Data, Scope, day
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.entities.cases import ObligationLine
from cje_desktop.core.entities.people import PartyRole, Person, PersonKind
from cje_desktop.core.words import capitalised, date_short, uncapitalised

CAPACITIES = {
    PartyRole.CREDITOR: "Người được thi hành án",
    PartyRole.DEBTOR: "Người phải thi hành án",
    PartyRole.RELATED: "Người có quyền lợi, nghĩa vụ liên quan",
}
"""Capacities as papers print them (Đ. 3 Luật 106/2025/QH15)."""


def person_data(person: Person) -> Data:
    """Return a person as papers describe them; the ID number is never masked."""
    representative = person.legal_representative
    if representative and person.representative_position:
        representative = f"{representative} - {person.representative_position}"
    return {
        "honorific": person.honorific,
        "name": person.full_name,
        "birth": _birth(person),
        "id_number": person.id_number,
        "organisation_number": person.organisation_number,
        "representative": representative if person.kind is PersonKind.ORGANISATION else "",
        "address": person.address or person.old_address,
    }


def _birth(person: Person) -> str:
    if person.birth_date is not None:
        return date_short(person.birth_date)
    return "" if person.birth_year is None else str(person.birth_year)


def creditors(scope: Scope) -> JsonValue:
    """Return the judgment creditors."""
    return _of_role(scope, PartyRole.CREDITOR)


def debtors(scope: Scope) -> JsonValue:
    """Return the judgment debtors; a compulsory decision may be against one of them."""
    decision = scope.decision
    if decision is not None and decision.debtor_id is not None:
        return [person_data(scope.person(decision.debtor_id))]
    return _of_role(scope, PartyRole.DEBTOR)


def debtor(scope: Scope) -> JsonValue:
    """Return the debtor whose means were verified."""
    wanted = scope.subject.verification_id
    verified = [each.person_id for each in scope.file.verifications if each.id == wanted]
    return [person_data(scope.person(each)) for each in verified] or _of_role(scope, PartyRole.DEBTOR)


def _of_role(scope: Scope, role: PartyRole) -> list[JsonValue]:
    return [person_data(scope.person(each)) for each in scope.file.of_role(role)]


def capacity_of(scope: Scope, person: Person) -> str:
    """Return the capacity of a person in the case."""
    roles = (each.role for each in scope.file.parties if each.person_id == person.id)
    return next((CAPACITIES[role] for role in roles), CAPACITIES[PartyRole.RELATED])


def obligations(scope: Scope) -> JsonValue:
    """Return the obligation lines that the paper is about."""
    return [
        {"text": line.description, "amount": line.amount, "interest": line.interest_rule}
        for line in _lines(scope)
    ]


def obligation(scope: Scope) -> Data:
    """Return the obligation in one text and one sum."""
    lines = _lines(scope)
    decision = scope.decision
    amount = None if decision is None else decision.amount
    total = sum(line.amount or 0 for line in lines)
    return {
        "joint": any(line.joint for line in lines),
        "text": capitalised("; ".join(uncapitalised(line.description.rstrip(" .;")) for line in lines)),
        "amount": amount or total or None,
    }


def _lines(scope: Scope) -> tuple[ObligationLine, ...]:
    wanted: Iterable[object] = () if scope.decision is None else scope.decision.line_ids
    chosen = tuple(line for line in scope.file.lines if line.id in set(wanted))
    return chosen or scope.file.lines


def request(scope: Scope) -> Data:
    """Return the request for enforcement."""
    asked = scope.file.request
    if asked is None:
        return {}
    by = scope.person(asked.requester_id)
    return {
        "date": day(asked.requested_on or asked.received_on),
        "by": f"{by.honorific} {by.full_name}".strip(),
    }
