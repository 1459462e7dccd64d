"""The dated facts of a case file, in the vocabulary of the law pack (``facts.toml``).

Each small function reads one kind of record. A reference ties an answer to what it answers: a service to
its paper, a payment to its receipt; what concerns the case as a whole carries the id of the case.
"""

from collections.abc import Callable, Iterator
from datetime import date

from cje_desktop.application.local_time import local
from cje_desktop.core.case_file import (
    CaseFile,
    PaperKind,
    document_kind,
    receipts_under,
    replaced,
    watch_agreement,
)
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Service
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.core.ids import DocumentId, PersonId
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.due import Fact
from cje_desktop.core.law.pack import MeasureKind
from cje_desktop.core.text import fold

PROCURACY = "vien kiem sat"
"""How the addressee of what is sent to the procuracy begins, folded (Viện kiểm sát)."""
_SPECIAL_TITLES = {"bankruptcy_decision": "bankruptcy", "interim_decision": "interim"}
_HOLDERS: tuple[tuple[str, str], ...] = (
    ("dang ky dat dai", "land_registry"),
    ("ngan hang", "bank"),
    ("kho bac", "bank"),
    ("bao hiem", "insurance"),
    ("dang ky", "asset_registry"),
)
_PAPER_FACTS = {
    PaperKind.POSTPONEMENT: "case.postponed",
    PaperKind.SUSPENSION: "case.suspended",
    PaperKind.CONTINUATION: "case.continued",
    PaperKind.CONFIRMATION: "confirmation.issued",
}
_OTHER_NAMES = {"case.completed": "performance.completed"}
"""Kinds of events under which a fact is also recorded: a file closed as performed."""
_REAL_ESTATE = frozenset({AssetKind.LAND, AssetKind.BUILDING})

_Source = Callable[[CaseFile, LawBook], Iterator[Fact]]


def law_facts(file: CaseFile, book: LawBook, today: date) -> tuple[Fact, ...]:
    """Return every fact of a case: what happened, and what is planned or falls due.

    Facts before the first regime of the pack start no clock and are left out.
    """
    first = min((span.effective_from for span in book.pack.regimes), default=date.min)
    facts = (fact for source in _SOURCES for fact in source(file, book))
    return tuple(fact for fact in (*facts, *_instalments(file, today)) if fact.on >= first)


def _intake(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    ref = str(file.case.id)
    subject = _SPECIAL_TITLES.get(file.judgment.kind, file.case.basis.value)
    yield Fact("judgment.received", file.judgment.received_on, ref, subject)
    if file.request is not None:
        yield Fact("request.received", file.request.received_on, ref)
    decision = file.enforcement_decision
    if decision is not None:
        yield Fact("enforcement_decision.issued", decision.dated, ref)


def _assignment(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    """The file is opened with the case; the officer's two days run from the first assignment."""
    first = min((each.assigned_on for each in file.assignments), default=None)
    if first is not None:
        yield Fact("officer.assigned", first)
        yield Fact("case_file.opened", max(first, file.case.opened_on))


def _papers(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    """A paper of another body is for that body to serve: it starts no clock here."""
    gone = replaced(file.documents)
    for paper in file.documents:
        if paper.id in gone:
            continue
        kind = document_kind(paper)
        if paper.origin is DocumentOrigin.ISSUED or paper.issuing_unit_id is not None:
            yield Fact("document.issued", paper.dated, str(paper.id), kind)
        fact = _PAPER_FACTS.get(PaperKind(kind)) if kind in set(PaperKind) else None
        if fact is not None:
            yield Fact(fact, paper.dated, str(file.case.id))


def _services(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    papers = {paper.id: paper for paper in file.documents}
    debtors = frozenset(file.of_role(PartyRole.DEBTOR))
    seen: set[tuple[DocumentId, PersonId | None, str]] = set()
    for service in sorted(file.services, key=lambda each: (each.valid_on or each.on, each.id)):
        paper = papers.get(service.document_id)
        if paper is None:
            continue
        yield from _attempt(service, paper)
        who = (service.document_id, service.person_id, service.addressee if service.person_id is None else "")
        if service.valid_on is not None and who not in seen and not is_to_procuracy(service):
            seen.add(who)
            yield _valid_service(service, service.valid_on, paper, debtors)


def _attempt(service: Service, paper: Document) -> Iterator[Fact]:
    if is_to_procuracy(service):
        yield Fact("procuracy.sent", service.on, str(paper.id), document_kind(paper))
    elif service.channel == "posting" and service.valid_on is not None:
        yield Fact("posting.started", service.valid_on, str(service.id), document_kind(paper))


def _valid_service(service: Service, valid_on: date, paper: Document, debtors: frozenset[PersonId]) -> Fact:
    """Name the enforcement decision only where a debtor got it: the voluntary period is the debtor's."""
    kind = document_kind(paper)
    subject = "" if kind == PaperKind.ENFORCEMENT and service.person_id not in debtors else kind
    return Fact("document.served_valid", valid_on, str(paper.id), subject)


def is_to_procuracy(service: Service) -> bool:
    """Tell whether a paper went to the procuracy that supervises the office (Đ. 35.2 Luật 106/2025)."""
    return service.person_id is None and fold(service.addressee).startswith(PROCURACY)


def _verifications(file: CaseFile, book: LawBook) -> Iterator[Fact]:
    """A later verification that confirms a decision of inability is no new ground for one."""
    results = {each.code: each for each in book.pack.codes.verification_results}
    decided = [paper.dated for paper in file.documents if document_kind(paper) == PaperKind.INABILITY]
    for each in file.verifications:
        yield Fact("verification.done", each.on, str(each.id), each.result)
        known = any(day <= each.on for day in decided)
        if each.result in results and not results[each.result].has_means and not known:
            yield Fact("means.none", each.on, str(each.id))


def _information(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    for each in file.information_requests:
        agency = fold(each.agency)
        holder = next((code for words, code in _HOLDERS if words in agency), "other")
        yield Fact("information.requested", each.sent_on, str(each.id), holder)
        if each.answered_on is not None:
            yield Fact("information.answered", each.answered_on, str(each.id), holder)


def _sessions(file: CaseFile, book: LawBook) -> Iterator[Fact]:
    outcomes = {each.code: each for each in book.pack.codes.session_outcomes}
    for session in file.sessions:
        outcome = outcomes.get(session.outcome)
        if session.state is SessionState.HELD:
            yield Fact("session.held", session.on, str(session.id), session.kind)
        if outcome is not None and outcome.is_failure:
            yield Fact("session.failed", session.on, str(session.id), session.kind)
        if session.outcome == "performed":
            yield Fact("performance.completed", session.on, str(session.id))


def _agreements(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    for each in file.agreements:
        yield Fact("agreement.made", each.made_on, str(each.id))


def _instalments(file: CaseFile, today: date) -> Iterator[Fact]:
    for agreement in file.agreements:
        receipts = receipts_under(agreement, file.agreements, file.receipts)
        for each in watch_agreement(file.instalments.get(agreement.id, ()), receipts).instalments:
            due = each.instalment.due_on
            yield Fact("instalment.due", due, str(each.instalment.id))
            # Paid ahead of its day, it is kept: the clock of an instalment begins on its day.
            if each.covered_on is not None and each.covered_on <= today:
                yield Fact("instalment.performed", max(due, each.covered_on), str(each.instalment.id))


def _measures(file: CaseFile, book: LawBook) -> Iterator[Fact]:
    real_estate = {asset.id for asset in file.assets if asset.kind in _REAL_ESTATE}
    for each in file.measures:
        ref = str(each.id)
        security = book.measure(each.kind).kind is MeasureKind.SECURITY
        kind = "security_decision.issued" if security else "coercion_decision.issued"
        yield Fact(kind, each.decided_on, ref, each.kind)
        if each.planned_start is None:
            continue
        start = local(each.planned_start)
        yield Fact("coercion.planned", start.date(), ref, each.kind, each.planned_start)
        if each.uses_forces:
            yield Fact("forces.planned", start.date(), ref, each.kind, each.planned_start)
        if each.kind == "seize_property" and real_estate.intersection(each.asset_ids):
            yield Fact("real_estate_seizure.planned", start.date(), ref)
        earlier = (other.decided_on for other in file.measures if other.decided_on < each.decided_on)
        yield from _notices(file, ref, max(earlier, default=date.min))


def _notices(file: CaseFile, ref: str, since: date) -> Iterator[Fact]:
    """A notice answers the measure it was given for: those given since the measure before was decided."""
    papers = {paper.id: document_kind(paper) for paper in file.documents if paper.dated >= since}
    for service in file.services:
        kind = papers.get(service.document_id)
        if service.valid_on is not None and kind == PaperKind.COSTS_NOTICE:
            yield Fact("costs_notice.given", service.valid_on, ref)
        if service.valid_on is not None and kind == PaperKind.REAL_ESTATE_NOTICE:
            yield Fact("real_estate_notice.given", service.valid_on, ref)
    for event in file.events:
        if event.kind in ("costs_notice.given", "real_estate_notice.given", "coordination_meeting.held"):
            yield Fact(event.kind, event.on, ref)


def _money(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    """A payment covers every receipt up to its day."""
    paid = sorted(event.on for event in file.events if event.kind == "money.paid")
    for receipt in file.receipts:
        yield Fact("money.received", receipt.on, str(receipt.id), receipt.kind)
        day = next((day for day in paid if day >= receipt.on), None)
        if day is not None:
            yield Fact("money.paid", day, str(receipt.id))


def _events(file: CaseFile, _: LawBook) -> Iterator[Fact]:
    for event in file.events:
        kind = _OTHER_NAMES.get(event.kind, event.kind)
        yield Fact(kind, event.on, str(file.case.id), at=event.at)


_SOURCES: tuple[_Source, ...] = (
    _intake,
    _assignment,
    _papers,
    _services,
    _verifications,
    _information,
    _sessions,
    _agreements,
    _measures,
    _money,
    _events,
)
