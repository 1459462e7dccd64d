"""What a case file says to the preconditions of a compulsory decision (Đ. 71, 72 Luật 106/2025/QH15)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from cje_desktop.application.case_facts import has_means, load_file, standing_of
from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.application.local_time import local
from cje_desktop.application.ports import Reading
from cje_desktop.core.case_file import CaseFile, CaseState, LineState, PaperKind, document_kind, line_state
from cje_desktop.core.entities.cases import Verification
from cje_desktop.core.entities.measures import AssetKind, CoercionPlan
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.entities.sessions import Session
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId, PersonId
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.coercion import CoercionFacts, CoercionSlot, FailedSession, Halt, MeansVerification
from cje_desktop.core.values import refuse_any

_HALTS = {CaseState.POSTPONED: Halt.POSTPONED, CaseState.SUSPENDED: Halt.SUSPENDED}
_REAL_ESTATE = (AssetKind.LAND, AssetKind.BUILDING)


@dataclass(frozen=True, slots=True)
class CoercionCase:
    """A case with what else its measures are judged by."""

    file: CaseFile
    plans: tuple[CoercionPlan, ...]


def load_coercion(reading: Reading, case_id: CaseId) -> CoercionCase:
    """Load a case with its coercion plans."""
    return CoercionCase(load_file(reading, case_id), reading.find(CoercionPlan, case_id=case_id))


def check_input(file: CaseFile, decision: CoerciveInput, book: LawBook) -> None:
    """Refuse what is not of the case: lines, assets, sessions that did not fail, a debtor who is none.

    Raises:
        Refusal: one for each fault, gathered.
    """
    refuse_any(_input_faults(file, decision, book))


def _input_faults(file: CaseFile, decision: CoerciveInput, book: LawBook) -> Iterator[Refusal]:
    if set(decision.line_ids) - {line.id for line in file.lines}:
        yield Refusal("decision.line.other_case", field="line_ids")
    if set(decision.asset_ids) - {asset.id for asset in file.assets}:
        yield Refusal("decision.asset.other_case", field="asset_ids")
    if set(decision.session_ids) - {session.id for session in failed_sessions(file, book)}:
        yield Refusal("decision.session.not_failed", field="session_ids")
    debtor = decision.debtor_id
    if debtor is not None and debtor not in file.of_role(PartyRole.DEBTOR):
        yield Refusal("decision.debtor.none", field="debtor_id")
    yield from slot_faults(decision.planned_start, decision.planned_end, decision.dated)


def slot_faults(start: datetime | None, end: datetime | None, decided_on: date) -> Iterator[Refusal]:
    """Find a planned time without start or end, out of order, or before its decision."""
    if start is None and end is None:
        return
    if start is None or end is None or start >= end:
        yield Refusal("decision.day.order", field="planned_end")
    elif local(start).date() < decided_on:
        yield Refusal(
            "decision.day.before", field="planned_start", day=local(start).date(), decided=decided_on
        )


def failed_sessions(file: CaseFile, book: LawBook) -> tuple[Session, ...]:
    """Return the sessions of a case that failed, oldest first."""
    failures = {each.code for each in book.pack.codes.session_outcomes if each.is_failure}
    found = (session for session in file.sessions if session.outcome in failures)
    return tuple(sorted(found, key=lambda session: (session.on, session.id)))


def coercion_facts(case: CoercionCase, decision: CoerciveInput, book: LawBook) -> CoercionFacts:
    """Gather the facts by which a measure is judged on the day of its decision."""
    file = case.file
    state = standing_of(file, book, decision.dated).state
    enforcement = file.enforcement_decision
    plan = max(case.plans, key=lambda each: each.id, default=None)
    assets = tuple(asset for asset in file.assets if asset.id in decision.asset_ids)
    return CoercionFacts(
        decided_on=decision.dated,
        enforcement_decision_on=None if enforcement is None else enforcement.dated,
        enforcement_decision_number="" if enforcement is None else enforcement.number_text,
        enforcement_decision_withdrawn=state is CaseState.WITHDRAWN,
        halt=_HALTS.get(state),
        served_on=_served_on(file, decision),
        performed=_performed(file, decision, state),
        verification=_verification(file, decision, book),
        dissipation_reason=decision.dissipation_reason,
        failed_sessions=tuple(
            FailedSession(each.on, _minutes_ref(file, each)) for each in failed_sessions(file, book)
        ),
        planned=slot_of(decision.planned_start, decision.planned_end),
        uses_forces=decision.uses_forces,
        costs_notified_on=_notified(file, PaperKind.COSTS_NOTICE, "costs_notice.given"),
        concerns_real_estate=any(asset.kind in _REAL_ESTATE for asset in assets),
        real_estate_notified_on=_notified(file, PaperKind.REAL_ESTATE_NOTICE, "real_estate_notice.given"),
        plan_approved_on=None if plan is None else plan.approved_on,
        police_answered_on=None if plan is None else plan.police_answered_on,
        account_known=any(
            asset.kind is AssetKind.ACCOUNT and asset.account_number and asset.holder for asset in assets
        ),
        land_data_known=any(
            asset.kind in _REAL_ESTATE and asset.map_sheet and asset.parcel for asset in assets
        ),
        amount_due=decision.amount or amount_left(file) + (decision.costs or 0),
    )


def amount_left(file: CaseFile) -> int:
    """Return the money lines less what has come in, in đồng."""
    return max(file.amount_due - file.collected, 0)


def slot_of(start: datetime | None, end: datetime | None) -> CoercionSlot | None:
    """Return the planned time as the wall clock in Vietnam shows it."""
    if start is None or end is None:
        return None
    first, last = local(start), local(end)
    return CoercionSlot(first.date(), first.time(), last.time(), last.date())


def _debtors(file: CaseFile, decision: CoerciveInput) -> tuple[PersonId, ...]:
    return file.of_role(PartyRole.DEBTOR) if decision.debtor_id is None else (decision.debtor_id,)


def _served_on(file: CaseFile, decision: CoerciveInput) -> tuple[date, ...]:
    """Return when the enforcement decision was served; against several debtors, on the last of them."""
    paper = file.enforcement_decision
    firsts: list[date] = []
    for debtor in _debtors(file, decision):
        days = [
            service.valid_on
            for service in file.services
            if paper is not None
            and service.document_id == paper.id
            and service.person_id == debtor
            and service.valid_on is not None
        ]
        if not days:
            return ()
        firsts.append(min(days))
    return (max(firsts),) if firsts else ()


def _performed(file: CaseFile, decision: CoerciveInput, state: CaseState) -> bool:
    wanted = [line for line in file.lines if not decision.line_ids or line.id in decision.line_ids]
    states = {line_state(line, file.receipts, state) for line in wanted}
    return state is CaseState.COMPLETED or states == {LineState.PERFORMED}


def _verification(file: CaseFile, decision: CoerciveInput, book: LawBook) -> MeansVerification | None:
    debtors = _debtors(file, decision)
    own = (each for each in file.verifications if each.person_id in debtors)
    last: Verification | None = max(own, key=lambda each: (each.on, each.id), default=None)
    if last is None:
        return None
    number = next((each.number_text for each in file.documents if each.id == last.document_id), "")
    return MeansVerification(last.on, has_means(last.result, book), number)


def _minutes_ref(file: CaseFile, session: Session) -> str:
    number = next((each.number_text for each in file.documents if each.id == session.minutes_id), "")
    return number or session.external_ref


def _notified(file: CaseFile, kind: PaperKind, event: str) -> date | None:
    """Return the day of the last notice: a paper of that kind validly served, or a recorded fact."""
    papers = {paper.id for paper in file.documents if document_kind(paper) == kind}
    days = [each.valid_on for each in file.services if each.document_id in papers and each.valid_on]
    days += [each.on for each in file.events if each.kind == event]
    return max(days, default=None)
