"""Carries out intake: judgment, request, persons, case, parties, lines and file number in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from cje_desktop.application.addresses import AddressBook
from cje_desktop.application.base import Command
from cje_desktop.application.commands.intake import (
    AssignOfficer,
    IntakeResult,
    JudgmentInput,
    OpenCase,
    RegisterJudgment,
    RegisterRequest,
    RequestInput,
)
from cje_desktop.application.handlers.intake_checks import (
    case_faults,
    judgment_faults,
    not_before,
    party_faults,
    request_faults,
)
from cje_desktop.application.handlers.people_handlers import as_entity
from cje_desktop.application.numbers import take_file_number
from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.application.units import issuing_unit
from cje_desktop.core.entities.cases import Assignment, Case, EnforcementRequest, Judgment, ObligationLine
from cje_desktop.core.entities.office import User
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId, JudgmentId, LineId, PersonId, RequestId, RowId, UserId
from cje_desktop.core.operations import Operation, insert
from cje_desktop.core.text import fold
from cje_desktop.core.values import file_text, future_faults, many_lines, one_line, refuse_any

_NAMED_IN_A_LINE = 100
"""Of a role with more persons than this, a line without names means all of them."""


def register_judgment(ctx: CommandContext, command: RegisterJudgment) -> JudgmentId:
    """Enter a judgment; the same number, court and day again is refused."""
    services = ctx.services
    refuse_any(judgment_faults(command.judgment, services.law, services.clock.today(), "judgment"))
    known = _same_judgment(ctx.reading, command.judgment)
    if known is not None:
        raise Refusal(
            "judgment.known", field="judgment.number", number=known.number, received=known.received_on
        )
    return _new_judgment(ctx, command.judgment).id


def register_request(ctx: CommandContext, command: RegisterRequest) -> RequestId:
    """Enter a request on a registered judgment."""
    judgment = ctx.reading.get(Judgment, command.judgment_id)
    ctx.reading.get(Person, command.requester_id)
    request = RequestInput(
        received_on=command.received_on,
        channel=command.channel,
        content=command.content,
        requested_on=command.requested_on,
    )
    services = ctx.services
    refuse_any(request_faults(request, judgment.judged_on, services.law, services.clock.today()))
    return _new_request(ctx, request, judgment.id, command.requester_id)


def open_case(ctx: CommandContext, command: OpenCase) -> IntakeResult:
    """Take in a judgment and open its case."""
    book = AddressBook.of(ctx.services.gazetteer)
    refuse_any(_open_faults(ctx, command, book))
    judgment = _judgment_of(ctx, command)
    person_ids = _write_persons(ctx, command, book)
    request_id = None
    if command.request is not None:
        requester = person_ids[command.request.requester]
        request_id = _new_request(ctx, command.request, judgment.id, requester)
    given = None
    if command.file_number is not None:
        given = command.file_number, command.file_year or command.opened_on.year
    number, year = take_file_number(ctx, command.opened_on, given)
    unit_id = ctx.services.store.identity.unit_id
    case = Case(
        id=CaseId(ctx.writing.new_id()),
        unit_id=unit_id,
        issuing_unit_id=issuing_unit(ctx.reading, unit_id).id,
        judgment_id=judgment.id,
        request_id=request_id,
        basis=command.basis,
        file_number=number,
        file_year=year,
        opened_on=command.opened_on,
        summary=one_line(command.summary),
        story=command.story,
    )
    ctx.write(insert(case))
    ctx.write(*_parties(ctx, case.id, command, person_ids))
    ctx.write(*_lines(ctx, case.id, command, person_ids))
    if command.officer_id is not None:
        _assign(ctx, case.id, command.officer_id, command.opened_on, "")
    return IntakeResult(
        case_id=case.id,
        judgment_id=judgment.id,
        request_id=request_id,
        person_ids=person_ids,
        file_text=file_text(number, year),
    )


def assign_officer(ctx: CommandContext, command: AssignOfficer) -> None:
    """Assign or change the officer of a case."""
    case = ctx.reading.get(Case, command.case_id)
    judged_on = ctx.reading.get(Judgment, case.judgment_id).judged_on
    refuse_any(
        (
            *_officer_faults(ctx.reading, command.officer_id),
            *future_faults(command.assigned_on, ctx.services.clock.today(), "assigned_on"),
            *not_before(command.assigned_on, judged_on, "assigned_on"),
        )
    )
    _assign(ctx, case.id, command.officer_id, command.assigned_on, one_line(command.reason))


def _open_faults(ctx: CommandContext, command: OpenCase, book: AddressBook) -> Iterator[Refusal]:
    reading, law, today = ctx.reading, ctx.services.law, ctx.services.clock.today()
    if (command.judgment is None) == (command.judgment_id is None):
        yield Refusal("case.judgment_which", field="judgment")
    if command.judgment is not None:
        yield from judgment_faults(command.judgment, law, today, "judgment")
    yield from case_faults(command, _judged_on(reading, command), law, today)
    yield from party_faults(reading, command.parties, today, book)
    if command.officer_id is not None:
        yield from _officer_faults(reading, command.officer_id)
    if command.file_number is not None:
        yield from _file_number_faults(ctx, command.file_number, command.file_year or command.opened_on.year)


def _judged_on(reading: Reading, command: OpenCase) -> date | None:
    if command.judgment is not None:
        return command.judgment.judged_on
    if command.judgment_id is not None:
        return reading.get(Judgment, command.judgment_id).judged_on
    return None


def _officer_faults(reading: Reading, officer_id: UserId) -> Iterator[Refusal]:
    user = next(iter(reading.find(User, id=officer_id)), None)
    if user is None or not user.active or Role.OFFICER not in user.roles:
        name = "?" if user is None else user.full_name
        yield Refusal("case.officer.not_one", field="officer_id", name=name)


def _file_number_faults(ctx: CommandContext, number: int, year: int) -> Iterator[Refusal]:
    if number < 1:
        yield Refusal("case.file_number.shape", field="file_number", value=number)
    unit_id = ctx.services.store.identity.unit_id
    if ctx.reading.count(Case, file_year=year, file_number=number, unit_id=unit_id):
        yield Refusal("case.file_number.used", field="file_number", file=file_text(number, year))


def _same_judgment(reading: Reading, judgment: JudgmentInput) -> Judgment | None:
    known = reading.find(Judgment, number=one_line(judgment.number), judged_on=judgment.judged_on)
    return next((each for each in known if fold(each.court) == fold(judgment.court)), None)


def _judgment_of(ctx: CommandContext, command: OpenCase) -> Judgment:
    """Return the judgment of the case: one judgment gives a case for each debtor, so it may be known."""
    if command.judgment is None:
        return ctx.reading.get(Judgment, command.judgment_id or JudgmentId(ctx.writing.new_id()))
    return _same_judgment(ctx.reading, command.judgment) or _new_judgment(ctx, command.judgment)


def _new_judgment(ctx: CommandContext, given: JudgmentInput) -> Judgment:
    judgment = Judgment(
        id=JudgmentId(ctx.writing.new_id()),
        unit_id=ctx.services.store.identity.unit_id,
        kind=given.kind,
        number=one_line(given.number),
        judged_on=given.judged_on,
        effective_on=given.effective_on,
        court=one_line(given.court),
        received_on=given.received_on,
        content=many_lines(given.content),
        earlier_number=one_line(given.earlier_number),
        earlier_on=given.earlier_on,
        earlier_court=one_line(given.earlier_court),
    )
    ctx.write(insert(judgment))
    return judgment


def _new_request(
    ctx: CommandContext, given: RequestInput, judgment_id: JudgmentId, requester: PersonId
) -> RequestId:
    request = EnforcementRequest(
        id=RequestId(ctx.writing.new_id()),
        unit_id=ctx.services.store.identity.unit_id,
        judgment_id=judgment_id,
        requester_id=requester,
        received_on=given.received_on,
        channel=given.channel,
        content=many_lines(given.content),
        requested_on=given.requested_on,
    )
    ctx.write(insert(request))
    return request.id


def _write_persons(ctx: CommandContext, command: OpenCase, book: AddressBook) -> tuple[PersonId, ...]:
    person_ids: list[PersonId] = []
    operations: list[Operation] = []
    for party in command.parties:
        if party.person is None:
            person_ids += [party.person_id] if party.person_id is not None else []
            continue
        person = as_entity(PersonId(ctx.writing.new_id()), party.person, book)
        operations.append(insert(person))
        person_ids.append(person.id)
    ctx.write(*operations)
    return tuple(person_ids)


def _parties(
    ctx: CommandContext, case_id: CaseId, command: OpenCase, person_ids: Sequence[PersonId]
) -> Iterator[Operation]:
    for party, person_id in zip(command.parties, person_ids, strict=True):
        row = RowId(ctx.writing.new_id())
        yield insert(
            CaseParty(id=row, case_id=case_id, person_id=person_id, role=party.role, note=party.note)
        )


def _lines(
    ctx: CommandContext, case_id: CaseId, command: OpenCase, person_ids: Sequence[PersonId]
) -> Iterator[Operation]:
    everyone = {role: _all_of(command, person_ids, role) for role in PartyRole}
    for order, line in enumerate(command.lines, start=1):
        debtors = tuple(person_ids[index] for index in line.debtors) or everyone[PartyRole.DEBTOR]
        creditors = tuple(person_ids[index] for index in line.creditors)
        if not creditors and not line.for_state:
            creditors = everyone[PartyRole.CREDITOR]
        yield insert(
            ObligationLine(
                id=LineId(ctx.writing.new_id()),
                case_id=case_id,
                order=order,
                kind=line.kind,
                description=many_lines(line.description),
                amount=line.amount,
                interest_rule=many_lines(line.interest_rule),
                for_state=line.for_state,
                debtor_ids=debtors,
                creditor_ids=creditors,
                joint=line.joint,
            )
        )


def _all_of(command: OpenCase, person_ids: Sequence[PersonId], role: PartyRole) -> tuple[PersonId, ...]:
    found = [person for party, person in zip(command.parties, person_ids, strict=True) if party.role is role]
    return tuple(found) if len(found) <= _NAMED_IN_A_LINE else ()


def _assign(ctx: CommandContext, case_id: CaseId, officer_id: UserId, on: date, reason: str) -> None:
    row = RowId(ctx.writing.new_id())
    ctx.write(
        insert(Assignment(id=row, case_id=case_id, officer_id=officer_id, assigned_on=on, reason=reason))
    )


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    RegisterJudgment: register_judgment,
    RegisterRequest: register_request,
    OpenCase: open_case,
    AssignOfficer: assign_officer,
}
