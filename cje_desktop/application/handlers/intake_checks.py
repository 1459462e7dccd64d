"""What an intake must satisfy: each check yields the refusals of one part of the form."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cje_desktop.application.addresses import AddressBook
from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.code_lists import code_faults
from cje_desktop.application.commands.intake import (
    JudgmentInput,
    LineInput,
    OpenCase,
    PartyInput,
    RequestInput,
)
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.handlers.people_handlers import (
    known_number_faults,
    person_faults,
    same_name_faults,
)
from cje_desktop.application.ports import Reading
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.people import PartyRole, Person
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import PersonId
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.values import amount_faults, future_faults, required_faults


def not_before(day: date | None, earliest: date | None, field: str) -> Iterator[Refusal]:
    """Find that something is said to have happened before the judgment it rests on."""
    if day is not None and earliest is not None and day < earliest:
        yield Refusal("date.before_judgment", field=field, day=day, judged=earliest)


def judgment_faults(judgment: JudgmentInput, book: LawBook, today: date, at: str) -> Iterator[Refusal]:
    """Find faults of the head of a judgment."""
    yield from required_faults(judgment.number, f"{at}.number")
    yield from required_faults(judgment.court, f"{at}.court")
    yield from code_faults(book, "title_kinds", judgment.kind, f"{at}.kind")
    yield from future_faults(judgment.judged_on, today, f"{at}.judged_on")
    yield from future_faults(judgment.received_on, today, f"{at}.received_on")
    yield from not_before(judgment.received_on, judgment.judged_on, f"{at}.received_on")
    yield from not_before(judgment.effective_on, judgment.judged_on, f"{at}.effective_on")
    earlier = judgment.earlier_on
    if earlier is not None and earlier > judgment.judged_on:
        yield Refusal(
            "judgment.earlier.later", field=f"{at}.earlier_on", day=earlier, judged=judgment.judged_on
        )


def request_faults(
    request: RequestInput, judged_on: date | None, book: LawBook, today: date
) -> Iterator[Refusal]:
    """Find faults of a request."""
    yield from code_faults(book, "request_channels", request.channel, "request.channel")
    yield from future_faults(request.received_on, today, "request.received_on")
    yield from not_before(request.received_on, judged_on, "request.received_on")
    yield from not_before(request.requested_on, judged_on, "request.requested_on")
    if request.requested_on is not None and request.requested_on > request.received_on:
        yield Refusal(
            "request.dated_after_receipt",
            field="request.requested_on",
            day=request.requested_on,
            received=request.received_on,
        )


def case_faults(command: OpenCase, judged_on: date | None, book: LawBook, today: date) -> Iterator[Refusal]:
    """Find faults of the case itself: its basis, dates and lines."""
    yield from required_faults(command.summary, "summary")
    yield from future_faults(command.opened_on, today, "opened_on")
    yield from not_before(command.opened_on, judged_on, "opened_on")
    if command.basis is CaseBasis.ON_REQUEST and command.request is None:
        yield Refusal("case.request_missing", field="request")
    if command.request is not None:
        yield from request_faults(command.request, judged_on, book, today)
        if not 0 <= command.request.requester < len(command.parties):
            yield Refusal("case.index", field="request.requester", value=command.request.requester)
    if all(party.role is not PartyRole.DEBTOR for party in command.parties):
        yield Refusal("case.no_debtor", field="parties")
    if not command.lines:
        yield Refusal("case.no_line", field="lines")
    for index, line in enumerate(command.lines):
        yield from line_faults(line, command.parties, f"lines.{index}")


def line_faults(line: LineInput, parties: Sequence[PartyInput], at: str) -> Iterator[Refusal]:
    """Find faults of an obligation line."""
    yield from required_faults(line.description, f"{at}.description")
    if line.amount is not None:
        yield from amount_faults(line.amount, f"{at}.amount")
    elif line.kind is ObligationKind.MONEY:
        yield Refusal("line.amount_missing", field=f"{at}.amount")
    for name, indexes, role in (
        ("debtors", line.debtors, PartyRole.DEBTOR),
        ("creditors", line.creditors, PartyRole.CREDITOR),
    ):
        for index in indexes:
            if not 0 <= index < len(parties):
                yield Refusal("case.index", field=f"{at}.{name}", value=index)
            elif parties[index].role is not role:
                yield Refusal("line.wrong_role", field=f"{at}.{name}", value=index + 1)


def party_faults(
    reading: Reading, parties: Sequence[PartyInput], today: date, book: AddressBook
) -> Iterator[Refusal]:
    """Find faults of all parties, however many: known persons are looked up together."""
    new: dict[str, PersonInput] = {}
    for index, party in enumerate(parties):
        if (party.person is None) == (party.person_id is None):
            yield Refusal("case.party.who", field=f"parties.{index}")
        elif party.person is not None:
            at = f"parties.{index}.person"
            new[at] = party.person
            yield from person_faults(party.person, today, at, book)
    yield from known_number_faults(reading, new)
    yield from same_name_faults(reading, _unchecked(parties, new))
    yield from _known_party_faults(reading, parties)


def _unchecked(parties: Sequence[PartyInput], new: Mapping[str, PersonInput]) -> Mapping[str, PersonInput]:
    checked = {f"parties.{index}.person" for index, party in enumerate(parties) if party.same_name_checked}
    return {at: person for at, person in new.items() if at not in checked}


def _known_party_faults(reading: Reading, parties: Sequence[PartyInput]) -> Iterator[Refusal]:
    wanted = [each.person_id for each in parties if each.person_id is not None]
    known = {person.id for person in rows_of(reading, Person, "id", wanted)}
    seen: set[tuple[PersonId, PartyRole]] = set()
    for index, party in enumerate(parties):
        if party.person_id is None:
            continue
        if party.person_id not in known:
            yield Refusal("person.unknown", field=f"parties.{index}.person_id", person=str(party.person_id))
        if (party.person_id, party.role) in seen:
            yield Refusal("case.party.repeated", field=f"parties.{index}.person_id")
        seen.add((party.person_id, party.role))
