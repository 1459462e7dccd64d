"""Carries out the commands about persons; intake uses the same checks for its parties."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from cje_desktop.application.addresses import AddressBook
from cje_desktop.application.base import Command
from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.commands.people import EditPerson, PersonInput, RegisterPerson
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.core.entities.people import Person, PersonKind
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import PersonId
from cje_desktop.core.operations import insert, update
from cje_desktop.core.text import fold
from cje_desktop.core.values import (
    LONGEST_TEXT,
    digits_of,
    future_faults,
    id_number_faults,
    id_number_warnings,
    many_lines,
    name_faults,
    one_line,
    organisation_number_warnings,
    refuse_any,
)

GENDERS = frozenset({"", "male", "female"})
_FEW = 50
"""Up to so many names are compared without tones; a pasted list is compared as written, in bulk."""
_OLDEST = 1880


def register_person(ctx: CommandContext, command: RegisterPerson) -> PersonId:
    """Register a person who is not known yet."""
    book = AddressBook.of(ctx.services.gazetteer)
    given = {"person": command.person}
    refuse_any(
        (
            *person_faults(command.person, ctx.services.clock.today(), "person", book),
            *known_number_faults(ctx.reading, given),
            *(() if command.same_name_checked else same_name_faults(ctx.reading, given)),
        )
    )
    person = as_entity(PersonId(ctx.writing.new_id()), command.person, book)
    ctx.write(insert(person))
    return person.id


def edit_person(ctx: CommandContext, command: EditPerson) -> PersonId:
    """Change what is known of a person; another's ID number is refused."""
    old = ctx.reading.get(Person, command.person_id)
    book = AddressBook.of(ctx.services.gazetteer)
    refuse_any(
        (
            *person_faults(command.person, ctx.services.clock.today(), "person", book),
            *known_number_faults(ctx.reading, {"person": command.person}, but=old.id),
        )
    )
    new = as_entity(old.id, command.person, book)
    if new != old:
        ctx.write(update(old, new))
    return old.id


def person_faults(person: PersonInput, today: date, at: str, book: AddressBook) -> Iterator[Refusal]:
    """Find faults of what was typed about a person; ``at`` is the field of the form it stands in."""
    yield from name_faults(person.full_name, f"{at}.full_name")
    if person.kind is PersonKind.INDIVIDUAL:
        yield from id_number_faults(person.id_number, f"{at}.id_number")
    if person.gender not in GENDERS:
        yield Refusal("code.unknown", field=f"{at}.gender", value=person.gender)
    yield from future_faults(_not_a_birth_date(person.birth_date), today, f"{at}.birth_date")
    year = person.birth_year
    if year is not None and not _OLDEST <= year <= today.year:
        yield Refusal("person.birth_year.range", field=f"{at}.birth_year", year=year, first=_OLDEST)
    if year is not None and person.birth_date is not None and person.birth_date.year != year:
        yield Refusal("person.birth_year.differs", field=f"{at}.birth_year", year=year, day=person.birth_date)
    if person.commune_code and person.commune_code not in book.communes:
        yield Refusal("person.commune.unknown", field=f"{at}.commune_code", value=person.commune_code)
    if len(person.note) > LONGEST_TEXT:
        yield Refusal("value.text.too_long", field=f"{at}.note", count=len(person.note), most=LONGEST_TEXT)


def _not_a_birth_date(day: date | None) -> date | None:
    """Old people are lawful: only the future is not."""
    return None if day is not None and day.year >= _OLDEST and day < date(1945, 9, 2) else day


def known_number_faults(
    reading: Reading, given: Mapping[str, PersonInput], but: PersonId | None = None
) -> Iterator[Refusal]:
    """Find ID numbers that somebody known has, or that stand twice in the form; one question for all."""
    numbers = {at: digits_of(person.id_number) for at, person in given.items() if person.id_number.strip()}
    known = {
        person.id_number: person
        for person in rows_of(reading, Person, "id_number", numbers.values())
        if person.id != but
    }
    first: dict[str, str] = {}
    for at, number in numbers.items():
        if number in known:
            yield Refusal(
                "person.id_number.known",
                field=f"{at}.id_number",
                value=number,
                name=known[number].full_name,
                person=str(known[number].id),
            )
        elif number in first:
            yield Refusal("person.id_number.repeated", field=f"{at}.id_number", value=number)
        first.setdefault(number, at)


def same_name_faults(reading: Reading, given: Mapping[str, PersonInput]) -> Iterator[Refusal]:
    """Find persons of the same name already known: a person must compare them, a name decides nothing."""
    for at, person in _of_known_name(reading, given):
        yield Refusal("person.same_name", field=f"{at}.full_name", name=one_line(person.full_name))


def _of_known_name(reading: Reading, given: Mapping[str, PersonInput]) -> Iterable[tuple[str, PersonInput]]:
    if len(given) <= _FEW:
        return [
            (at, person)
            for at, person in given.items()
            if person.full_name.strip() and reading.similar_persons(fold(person.full_name), "", 1)
        ]
    names = {at: one_line(person.full_name) for at, person in given.items()}
    known = {person.full_name for person in rows_of(reading, Person, "full_name", names.values())}
    return [(at, given[at]) for at, name in names.items() if name in known]


def person_warnings(person: PersonInput) -> tuple[Refusal, ...]:
    """Return what looks odd and is no fault: shown beside the field, never refused."""
    if person.kind is PersonKind.ORGANISATION:
        return tuple(organisation_number_warnings(person.organisation_number))
    year = person.birth_year or (person.birth_date.year if person.birth_date else None)
    return tuple(id_number_warnings(person.id_number, person.gender, year))


def as_entity(person_id: PersonId, person: PersonInput, book: AddressBook) -> Person:
    """Return the row of a person as typed: NFC, single spaces, digits only, full address joined."""
    detail = one_line(person.address_detail)
    return Person(
        id=person_id,
        kind=person.kind,
        full_name=one_line(person.full_name),
        honorific=one_line(person.honorific),
        gender=person.gender,
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        id_number=digits_of(person.id_number),
        organisation_number=one_line(person.organisation_number),
        phone=one_line(person.phone),
        old_address=one_line(person.old_address),
        address_detail=detail,
        commune_code=person.commune_code,
        address=book.full(detail, person.commune_code),
        legal_representative=one_line(person.legal_representative),
        representative_position=one_line(person.representative_position),
        bank_account=one_line(person.bank_account),
        aliases=tuple(one_line(alias) for alias in person.aliases),
        note=many_lines(person.note),
    )


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    RegisterPerson: register_person,
    EditPerson: edit_person,
}
