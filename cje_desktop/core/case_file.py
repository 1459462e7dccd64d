"""A whole case file in memory, and what follows from it (hồ sơ thi hành án).

Nothing here is stored: the state of a case, of its lines and of an agreement is worked out from dated
facts each time it is asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate

from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseEvent,
    EnforcementRequest,
    InformationRequest,
    Judgment,
    ObligationKind,
    ObligationLine,
    Verification,
)
from cje_desktop.core.entities.measures import Asset, Measure
from cje_desktop.core.entities.papers import Document, Receipt, Service, Signature
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.entities.sessions import Agreement, Attendance, Instalment, Session
from cje_desktop.core.ids import AgreementId, DocumentId, PersonId, SessionId, UserId

NOT_UNDER_AGREEMENT = frozenset({"deducted", "collected", "auction_price", "advance"})
"""Receipt kinds that come from coercion or are advances: they never count towards an agreement."""


class PaperKind(StrEnum):
    """Codes of the list ``document_kinds`` that decide something about a case."""

    ENFORCEMENT = "decision.enforcement"
    COERCION = "decision.coercion"
    SECURITY = "decision.security"
    INABILITY = "decision.inability"
    POSTPONEMENT = "decision.postponement"
    SUSPENSION = "decision.suspension"
    CONTINUATION = "decision.continuation"
    TERMINATION = "decision.termination"
    ENTRUSTMENT = "decision.entrustment"
    WITHDRAWAL = "decision.withdrawal"
    COSTS_NOTICE = "notice.costs"
    REAL_ESTATE_NOTICE = "notice.real_estate"
    CONFIRMATION = "confirmation"


_BY_FORM: tuple[tuple[str, str], ...] = (
    ("quyet-dinh-tha", PaperKind.ENFORCEMENT),
    ("quyet-dinh-thi-hanh-an", PaperKind.ENFORCEMENT),
    ("cuong-che", PaperKind.COERCION),
    ("quyet-dinh-cuong-che", PaperKind.COERCION),
    ("bao-dam", PaperKind.SECURITY),
    ("quyet-dinh-chua-co-dieu-kien", PaperKind.INABILITY),
    ("quyet-dinh-hoan", PaperKind.POSTPONEMENT),
    ("quyet-dinh-tam-dinh-chi", PaperKind.SUSPENSION),
    ("quyet-dinh-tiep-tuc", PaperKind.CONTINUATION),
    ("quyet-dinh-dinh-chi", PaperKind.TERMINATION),
    ("quyet-dinh-uy-thac", PaperKind.ENTRUSTMENT),
    ("quyet-dinh-thu-hoi", PaperKind.WITHDRAWAL),
    ("quyet-dinh-sua-doi", "decision.amendment"),
    ("thong-bao-chi-phi", PaperKind.COSTS_NOTICE),
    ("thong-bao-ke-bien", PaperKind.REAL_ESTATE_NOTICE),
    ("giay-moi", "summons.session"),
    ("giay-bao", "summons.session"),
    ("giay-trieu-tap", "summons.session"),
    ("giay-xac-nhan", PaperKind.CONFIRMATION),
    ("bien-ban-tong-dat", "minutes.service"),
    ("bien-ban-giao-nhan", "minutes.service"),
    ("bien-ban-xac-minh", "minutes.verification"),
    ("bien-ban-thoa-thuan", "minutes.agreement"),
    ("bien-ban-ke-bien", "minutes.seizure"),
    ("bien-ban-phien", "minutes.session"),
    ("quyet-dinh", "decision.other"),
    ("thong-bao", "notice.other"),
    ("bien-ban", "minutes.other"),
    ("cong-van", "letter.other"),
)
"""Beginnings of form ids, the more particular first."""
_BY_SERIES: Mapping[str, str] = {
    "QD": "decision.other",
    "GM": "summons.session",
    "GB": "summons.session",
    "GTT": "summons.session",
    "BB": "minutes.other",
    "TB": "notice.other",
    "CV": "letter.other",
}


class CaseState(StrEnum):
    """Where a case stands (trạng thái hồ sơ), the one word of its badge."""

    RECEIVED = "received"
    """Taken in; no enforcement decision is recorded yet (đã tiếp nhận)."""
    OPEN = "open"
    """Decided, not yet validly served on the debtor (đã ra quyết định)."""
    VOLUNTARY = "voluntary"
    VERIFYING = "verifying"
    ABLE = "able"
    UNABLE = "unable"
    SECURED = "secured"
    COERCED = "coerced"
    POSTPONED = "postponed"
    SUSPENDED = "suspended"
    ENTRUSTED_OUT = "entrusted_out"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"
    COMPLETED = "completed"


ENDED = frozenset({CaseState.ENTRUSTED_OUT, CaseState.TERMINATED, CaseState.WITHDRAWN, CaseState.COMPLETED})
"""States in which nothing is due any more."""


class LineState(StrEnum):
    """Where one obligation line stands (trạng thái khoản thi hành)."""

    OPEN = "open"
    PART = "part"
    """Some of the money has come in."""
    PERFORMED = "performed"
    ENDED = "ended"
    """The case ended without this line being performed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """All rows of one case, each table in the order of its making."""

    case: Case
    judgment: Judgment
    request: EnforcementRequest | None = None
    parties: tuple[CaseParty, ...] = ()
    persons: Mapping[PersonId, Person]
    lines: tuple[ObligationLine, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    events: tuple[CaseEvent, ...] = ()
    verifications: tuple[Verification, ...] = ()
    information_requests: tuple[InformationRequest, ...] = ()
    sessions: tuple[Session, ...] = ()
    attendance: Mapping[SessionId, tuple[Attendance, ...]]
    agreements: tuple[Agreement, ...] = ()
    instalments: Mapping[AgreementId, tuple[Instalment, ...]]
    assets: tuple[Asset, ...] = ()
    measures: tuple[Measure, ...] = ()
    documents: tuple[Document, ...] = ()
    signatures: tuple[Signature, ...] = ()
    services: tuple[Service, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    @property
    def officer_id(self) -> UserId | None:
        """Return the officer responsible now: of the last assignment."""
        last = max(self.assignments, key=lambda each: (each.assigned_on, each.id), default=None)
        return None if last is None else last.officer_id

    def of_role(self, role: PartyRole) -> tuple[PersonId, ...]:
        """Return the persons who have a role in the case."""
        return tuple(party.person_id for party in self.parties if party.role is role)

    def names(self, role: PartyRole) -> str:
        """Return the names of a role, joined; of more than three the first and how many more."""
        names = [self.persons[each].full_name for each in self.of_role(role) if each in self.persons]
        return ", ".join(names) if len(names) <= 3 else f"{names[0]} (+{len(names) - 1})"

    @property
    def amount_due(self) -> int:
        """Return the sum of the money lines, in đồng."""
        return sum(line.amount or 0 for line in self.lines)

    @property
    def collected(self) -> int:
        """Return the sum of the receipts that go towards the duty, in đồng: advances on costs do not."""
        return sum(receipt.amount for receipt in self.receipts if receipt.kind != "advance")

    def papers_of(self, kind: str) -> tuple[Document, ...]:
        """Return the papers of a kind that nothing has replaced, by date."""
        gone = replaced(self.documents)
        found = (paper for paper in self.documents if paper.id not in gone and document_kind(paper) == kind)
        return tuple(sorted(found, key=lambda paper: (paper.dated, paper.id)))

    @property
    def enforcement_decision(self) -> Document | None:
        """Return the enforcement decision in force (quyết định thi hành án), the last one recorded."""
        found = self.papers_of(PaperKind.ENFORCEMENT)
        return found[-1] if found else None


def document_kind(document: Document) -> str:
    """Return the code of ``document_kinds`` that a paper answers to, by its form or else its series."""
    by_form = next((kind for start, kind in _BY_FORM if document.form_id.startswith(start)), None)
    if by_form is not None:
        return by_form
    return document.kind if "." in document.kind else _BY_SERIES.get(document.kind, document.kind)


def replaced(documents: Iterable[Document]) -> frozenset[DocumentId]:
    """Return the papers that a later one replaces."""
    return frozenset(paper.replaces_id for paper in documents if paper.replaces_id is not None)


@dataclass(frozen=True, slots=True)
class Progress:
    """What the facts and clocks of a case say, as its state is read from it."""

    happened: Mapping[str, date]
    """Last day of each kind of event or paper that has happened by today."""
    served: bool
    """The enforcement decision was validly served on a debtor."""
    voluntary_until: date | None
    """Last day of the voluntary period of the debtor served last."""
    secured: bool
    coerced: bool
    means: bool | None
    """What the last verification showed; None when there was none."""


_ENDINGS: tuple[tuple[str, CaseState], ...] = (
    ("performance.completed", CaseState.COMPLETED),
    (PaperKind.TERMINATION, CaseState.TERMINATED),
    (PaperKind.ENTRUSTMENT, CaseState.ENTRUSTED_OUT),
    (PaperKind.WITHDRAWAL, CaseState.WITHDRAWN),
)


def case_state(file: CaseFile, progress: Progress, today: date) -> CaseState:
    """Return the state of a case: how it ended, what halts it, the measures taken, else how far it got."""
    happened = progress.happened
    ended = next((state for kind, state in _ENDINGS if kind in happened), None)
    return ended or _halted(happened) or _under_measures(progress) or _on_the_way(file, progress, today)


def _halted(happened: Mapping[str, date]) -> CaseState | None:
    halts = {
        state: max(happened.get(fact, date.min), happened.get(paper, date.min))
        for state, fact, paper in (
            (CaseState.POSTPONED, "case.postponed", PaperKind.POSTPONEMENT),
            (CaseState.SUSPENDED, "case.suspended", PaperKind.SUSPENSION),
        )
    }
    state = max(halts, key=lambda each: halts[each])
    return state if halts[state] > _resumed(happened) else None


def _resumed(happened: Mapping[str, date]) -> date:
    return max(happened.get("case.continued", date.min), happened.get(PaperKind.CONTINUATION, date.min))


def _under_measures(progress: Progress) -> CaseState | None:
    if progress.coerced:
        return CaseState.COERCED
    return CaseState.SECURED if progress.secured else None


def _on_the_way(file: CaseFile, progress: Progress, today: date) -> CaseState:
    inability = progress.happened.get(PaperKind.INABILITY, date.min)
    if inability > _resumed(progress.happened) and progress.means is not True:
        return CaseState.UNABLE
    if progress.means:
        return CaseState.ABLE
    if progress.voluntary_until is not None and today <= progress.voluntary_until:
        return CaseState.VOLUNTARY
    if progress.served:
        return CaseState.VERIFYING
    return CaseState.OPEN if file.enforcement_decision is not None else CaseState.RECEIVED


def line_state(line: ObligationLine, receipts: Iterable[Receipt], case: CaseState) -> LineState:
    """Return the state of one line: by the receipts that name it for money, else by the case."""
    paid = sum(receipt.amount for receipt in receipts if receipt.line_id == line.id)
    if case is CaseState.COMPLETED:
        return LineState.PERFORMED
    if line.kind is ObligationKind.MONEY and line.amount and paid >= line.amount:
        return LineState.PERFORMED
    if case in ENDED:
        return LineState.ENDED
    return LineState.PART if paid else LineState.OPEN


@dataclass(frozen=True, slots=True)
class InstalmentState:
    """One instalment held against the receipts; instalments are covered in the order of their due dates."""

    instalment: Instalment
    covered_on: date | None
    """Day on which the receipts reached the sum of this instalment and all before it."""


@dataclass(frozen=True, slots=True)
class AgreementState:
    """An agreement held against the receipts."""

    received: int
    """In đồng."""
    instalments: tuple[InstalmentState, ...]

    def is_broken(self, today: date) -> bool:
        """Tell whether an instalment was due before today and is not covered."""
        return any(each.covered_on is None and each.instalment.due_on < today for each in self.instalments)


def receipts_under(
    agreement: Agreement, agreements: Sequence[Agreement], receipts: Iterable[Receipt]
) -> tuple[Receipt, ...]:
    """Return the receipts that count towards an agreement, by date.

    They name it; where the case has one agreement only, voluntary payments since then count too.
    """
    only_one = len(agreements) == 1

    def counts(receipt: Receipt) -> bool:
        if receipt.agreement_id is not None:
            return receipt.agreement_id == agreement.id
        return only_one and receipt.kind not in NOT_UNDER_AGREEMENT and receipt.on >= agreement.made_on

    return tuple(sorted(filter(counts, receipts), key=lambda receipt: (receipt.on, receipt.id)))


def watch_agreement(instalments: Iterable[Instalment], receipts: Sequence[Receipt]) -> AgreementState:
    """Hold a payment plan against the receipts under its agreement, given by date."""
    reached = tuple(accumulate(receipt.amount for receipt in receipts))
    states: list[InstalmentState] = []
    wanted = 0
    for instalment in sorted(instalments, key=lambda each: (each.due_on, each.order)):
        wanted += instalment.amount
        day = next(
            (receipt.on for receipt, total in zip(receipts, reached, strict=True) if total >= wanted), None
        )
        states.append(InstalmentState(instalment, day))
    return AgreementState(reached[-1] if reached else 0, tuple(states))
