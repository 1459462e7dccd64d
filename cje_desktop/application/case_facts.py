"""From rows to a case file, and from a case file to the facts the law engine counts with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from cje_desktop.application.law_facts import law_facts
from cje_desktop.application.ports import Reading
from cje_desktop.core.case_file import CaseFile, CaseState, PaperKind, Progress, case_state, document_kind
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseEvent,
    EnforcementRequest,
    InformationRequest,
    Judgment,
    ObligationLine,
    Verification,
)
from cje_desktop.core.entities.measures import Asset, Measure
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt, Service, Signature
from cje_desktop.core.entities.people import CaseParty, Person
from cje_desktop.core.entities.sessions import Agreement, Attendance, Instalment, Session, SessionCase
from cje_desktop.core.ids import CaseId, PersonId, SessionId
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.due import Fact, RunningClock, running_clocks
from cje_desktop.core.law.pack import MeasureKind

E = TypeVar("E", bound=Entity)
_CHUNK = 5_000
"""Rows asked for at once; stores bound the number of values in one question."""


def rows_of(reading: Reading, cls: type[E], field: str, values: Iterable[UUID | str]) -> tuple[E, ...]:
    """Return the rows whose field is one of many values, however many there are."""
    wanted = tuple(dict.fromkeys(values))
    if len(wanted) == 1:
        return reading.find(cls, **{field: wanted[0]})
    found: list[E] = []
    for start in range(0, len(wanted), _CHUNK):
        found += reading.find(cls, **{field: wanted[start : start + _CHUNK]})
    return tuple(found)


def _grouped(rows: Iterable[E], field: str) -> Mapping[UUID, tuple[E, ...]]:
    groups: defaultdict[UUID, list[E]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, field)].append(row)
    return {key: tuple(group) for key, group in groups.items()}


class _Tables:
    """The rows of many cases, asked for table by table and never case by case."""

    def __init__(self, reading: Reading, cases: tuple[Case, ...]) -> None:
        self._reading = reading
        self._cases = tuple(case.id for case in cases)

    def of_case(self, cls: type[E]) -> Mapping[UUID, tuple[E, ...]]:
        """Return the rows of a table by their case."""
        return _grouped(rows_of(self._reading, cls, "case_id", self._cases), "case_id")

    def by_owner(self, cls: type[E], field: str, owners: Iterable[UUID]) -> Mapping[UUID, tuple[E, ...]]:
        """Return the rows of a table by the row they belong to."""
        return _grouped(rows_of(self._reading, cls, field, owners), field)

    def by_id(self, cls: type[E], ids: Iterable[UUID | None]) -> Mapping[UUID, E]:
        """Return rows by their identifier."""
        wanted = (each for each in ids if each is not None)
        return {row.id: row for row in rows_of(self._reading, cls, "id", wanted)}


def load_file(reading: Reading, case_id: CaseId) -> CaseFile:
    """Load everything known of one case.

    Raises:
        Refusal: ``row.unknown``, there is no such case.
    """
    return load_files(reading, (reading.get(Case, case_id),))[case_id]


def load_files(reading: Reading, cases: tuple[Case, ...]) -> Mapping[CaseId, CaseFile]:
    """Load everything known of many cases in about twenty questions, whatever their number."""
    tables = _Tables(reading, cases)
    judgments = tables.by_id(Judgment, (case.judgment_id for case in cases))
    requests = tables.by_id(EnforcementRequest, (case.request_id for case in cases))
    parties = tables.of_case(CaseParty)
    persons = tables.by_id(Person, (party.person_id for group in parties.values() for party in group))
    lines = tables.of_case(ObligationLine)
    assignments = tables.of_case(Assignment)
    events = tables.of_case(CaseEvent)
    verifications = tables.of_case(Verification)
    information = tables.of_case(InformationRequest)
    links = tables.of_case(SessionCase)
    session_ids = tuple(link.session_id for group in links.values() for link in group)
    sessions = tables.by_id(Session, session_ids)
    attendance = tables.by_owner(Attendance, "session_id", session_ids)
    agreements = tables.of_case(Agreement)
    instalments = tables.by_owner(
        Instalment, "agreement_id", (each.id for group in agreements.values() for each in group)
    )
    assets = tables.of_case(Asset)
    measures = tables.of_case(Measure)
    documents = tables.of_case(Document)
    signatures = tables.by_owner(
        Signature, "document_id", (each.id for group in documents.values() for each in group)
    )
    services = tables.of_case(Service)
    receipts = tables.of_case(Receipt)

    def file_of(case: Case) -> CaseFile:
        own_links = links.get(case.id, ())
        papers = documents.get(case.id, ())
        plans = agreements.get(case.id, ())
        return CaseFile(
            case=case,
            judgment=judgments[case.judgment_id],
            request=None if case.request_id is None else requests.get(case.request_id),
            parties=parties.get(case.id, ()),
            persons=_of_parties(parties.get(case.id, ()), persons),
            lines=tuple(sorted(lines.get(case.id, ()), key=lambda line: line.order)),
            assignments=assignments.get(case.id, ()),
            events=events.get(case.id, ()),
            verifications=verifications.get(case.id, ()),
            information_requests=information.get(case.id, ()),
            sessions=tuple(sessions[link.session_id] for link in own_links if link.session_id in sessions),
            attendance={
                link.session_id: _in_order(attendance.get(link.session_id, ())) for link in own_links
            },
            agreements=plans,
            instalments={each.id: in_force(instalments.get(each.id, ())) for each in plans},
            assets=assets.get(case.id, ()),
            measures=measures.get(case.id, ()),
            documents=papers,
            signatures=tuple(sign for paper in papers for sign in signatures.get(paper.id, ())),
            services=services.get(case.id, ()),
            receipts=receipts.get(case.id, ()),
        )

    return {case.id: file_of(case) for case in cases}


def _of_parties(parties: Iterable[CaseParty], persons: Mapping[UUID, Person]) -> Mapping[PersonId, Person]:
    return {each.person_id: persons[each.person_id] for each in parties if each.person_id in persons}


def in_force(instalments: Iterable[Instalment]) -> tuple[Instalment, ...]:
    """Return the instalments of a plan in their order; one that a new plan left out has no amount."""
    return tuple(sorted((each for each in instalments if each.amount), key=lambda each: each.order))


def _in_order(attendance: Iterable[Attendance]) -> tuple[Attendance, ...]:
    return tuple(sorted(attendance, key=lambda each: each.order))


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """Where a case stands today: its facts, its clocks and the state they add up to."""

    file: CaseFile
    facts: tuple[Fact, ...]
    clocks: tuple[RunningClock, ...]
    state: CaseState


def standing_of(file: CaseFile, book: LawBook, today: date) -> CaseStanding:
    """Work out facts, clocks and state of a case."""
    facts = law_facts(file, book, today)
    clocks = _own(file, running_clocks(facts, book, today))
    progress = _progress(file, facts, clocks, book, today)
    return CaseStanding(file, facts, clocks, case_state(file, progress, today))


def _own(file: CaseFile, clocks: tuple[RunningClock, ...]) -> tuple[RunningClock, ...]:
    """Leave out the sending to the procuracy of what was issued elsewhere: whoever issues it sends it."""
    elsewhere = {str(paper.id) for paper in file.documents if paper.origin is DocumentOrigin.EXTERNAL}
    return tuple(clock for clock in clocks if clock.rule.id != "D12" or clock.trigger.ref not in elsewhere)


def _progress(
    file: CaseFile, facts: tuple[Fact, ...], clocks: tuple[RunningClock, ...], book: LawBook, today: date
) -> Progress:
    past = [fact for fact in facts if fact.on <= today]
    happened: dict[str, date] = {}
    for kind, day in (
        *((fact.kind, fact.on) for fact in past),
        *((document_kind(paper), paper.dated) for paper in file.documents if paper.dated <= today),
    ):
        happened[kind] = max(day, happened.get(kind, day))
    kinds = {book.measure(each.kind).kind for each in file.measures if each.decided_on <= today}
    last = max(file.verifications, key=lambda each: (each.on, each.id), default=None)
    return Progress(
        happened=happened,
        served=any(
            fact.kind == "document.served_valid" and fact.subject == PaperKind.ENFORCEMENT for fact in past
        ),
        voluntary_until=max((clock.due for clock in clocks if clock.rule.id == "D17"), default=None),
        secured=MeasureKind.SECURITY in kinds,
        coerced=MeasureKind.COERCIVE in kinds,
        means=None if last is None else has_means(last.result, book),
    )


def has_means(result: str, book: LawBook) -> bool:
    """Tell whether a code of ``verification_results`` says that there are means to perform."""
    return any(each.code == result and each.has_means for each in book.pack.codes.verification_results)


def sessions_of(reading: Reading, sessions: Iterable[SessionId]) -> Mapping[UUID, tuple[SessionCase, ...]]:
    """Return which cases each session serves."""
    return _grouped(rows_of(reading, SessionCase, "session_id", sessions), "session_id")
