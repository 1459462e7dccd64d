"""Answers the questions about persons."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.queries.people import (
    ListSimilarPersons,
    PersonCase,
    PersonView,
    ShowPerson,
    SimilarPerson,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.people import CaseParty, Person
from cje_desktop.core.ids import PersonId
from cje_desktop.core.text import fold
from cje_desktop.core.values import digits_of, file_text

_CASES_SHOWN = 20


def list_similar_persons(ctx: Context, query: ListSimilarPersons) -> tuple[SimilarPerson, ...]:
    """Return who is known under a name or ID number, the same number first."""
    name, number = fold(query.full_name), digits_of(query.id_number)
    if not name and not number:
        return ()
    found = rows_of(ctx.reading, Person, "id", ctx.reading.similar_persons(name, number, query.limit))
    cases = _cases_of(ctx, [person.id for person in found])
    similar = (
        SimilarPerson(
            person=person,
            same_id_number=bool(number) and person.id_number == number,
            cases=cases.get(person.id, ()),
        )
        for person in found
    )
    return tuple(sorted(similar, key=lambda each: not each.same_id_number))


def show_person(ctx: Context, query: ShowPerson) -> PersonView:
    """Return a person with the cases they are in."""
    person = ctx.reading.get(Person, query.person_id)
    return PersonView(person=person, cases=_cases_of(ctx, [person.id]).get(person.id, ()))


def _cases_of(ctx: Context, persons: Sequence[PersonId]) -> Mapping[UUID, tuple[PersonCase, ...]]:
    """Return the cases of persons, newest first, at most twenty for each."""
    parties = rows_of(ctx.reading, CaseParty, "person_id", persons)
    wanted = (party.case_id for party in parties)
    cases = {case.id: case for case in rows_of(ctx.reading, Case, "id", wanted)}
    found: dict[UUID, list[PersonCase]] = {}
    newest = sorted(
        (party for party in parties if party.case_id in cases),
        key=lambda party: (cases[party.case_id].file_year, cases[party.case_id].file_number),
        reverse=True,
    )
    for party in newest:
        case = cases[party.case_id]
        mine = found.setdefault(party.person_id, [])
        if len(mine) < _CASES_SHOWN:
            role = ctx.services.messages.sentence(f"party.{party.role.value}").text
            number = file_text(case.file_number, case.file_year)
            mine.append(PersonCase(case_id=case.id, file_text=number, role=role, summary=case.summary))
    return {person: tuple(each) for person, each in found.items()}


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    ListSimilarPersons: list_similar_persons,
    ShowPerson: show_person,
}
