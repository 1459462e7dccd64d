"""The diary of a case (nhật ký hồ sơ): every dated record as one line, newest first, and what is due."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cje_desktop.application.badges import paper_badge
from cje_desktop.application.case_facts import CaseStanding
from cje_desktop.application.clock_views import ClockTeller, is_open
from cje_desktop.application.code_lists import label
from cje_desktop.application.event_kinds import event_label
from cje_desktop.application.queries.cases import DiaryEntry
from cje_desktop.application.transfer_state import Transfers
from cje_desktop.core.case_file import CaseFile, PaperKind, document_kind, replaced
from cje_desktop.core.entities.papers import Document, Service
from cje_desktop.core.entities.sessions import Session, SessionState
from cje_desktop.core.errors import FieldValue
from cje_desktop.core.law.pack import MeasureKind
from cje_desktop.core.values import file_text
from cje_desktop.core.words import money

_HALTS: Mapping[str, str] = {PaperKind.POSTPONEMENT: "postponed", PaperKind.SUSPENSION: "suspended"}
_HALT_EVENTS = {"case.postponed": "postponed", "case.suspended": "suspended"}
_PAPER_ICONS = {"decision": "file-check", "minutes": "file-pen", "notice": "file-text", "summons": "send"}


@dataclass(frozen=True, slots=True)
class DiaryMaker:
    """Writes the diary of one case."""

    standing: CaseStanding
    teller: ClockTeller
    transfers: Transfers
    user_names: Mapping[UUID, str]

    @property
    def file(self) -> CaseFile:
        """Return the case."""
        return self.standing.file

    def entries(self) -> tuple[DiaryEntry, ...]:
        """Return every line, what lies ahead first, then newest first."""
        sources: tuple[Callable[[], Iterator[DiaryEntry]], ...] = (
            self._intake,
            self._assignments,
            self._papers,
            self._services,
            self._verifications,
            self._information,
            self._sessions,
            self._agreements,
            self._measures,
            self._receipts,
            self._events,
            self._ahead,
        )
        found = [entry for source in sources for entry in source()]
        # Of one day, what follows from the rest stands higher: the sources are in that order.
        placed = sorted(enumerate(found), key=lambda each: (each[1].on, each[0]), reverse=True)
        return tuple(entry for _, entry in placed)

    def _say(self, code: str, **fields: FieldValue) -> str:
        return self.teller.say(f"diary.{code}", fields)

    def _label(self, list_name: str, code: str) -> str:
        return label(self.teller.book, list_name, code, self.teller.messages.language)

    def _intake(self) -> Iterator[DiaryEntry]:
        judgment, case = self.file.judgment, self.file.case
        yield DiaryEntry(
            on=judgment.received_on,
            kind="judgment",
            icon="scale",
            tone="neutral",
            title=self._say("judgment", number=judgment.number, day=judgment.judged_on),
            detail=judgment.court,
            refers_to=judgment.id,
        )
        if self.file.request is not None:
            yield DiaryEntry(
                on=self.file.request.received_on,
                kind="request",
                icon="inbox",
                tone="neutral",
                title=self._say("request"),
                detail=self._label("request_channels", self.file.request.channel),
                refers_to=self.file.request.id,
            )
        yield DiaryEntry(
            on=case.opened_on,
            kind="case",
            icon="folder-open",
            tone="info",
            title=self._say("opened", file=file_text(case.file_number, case.file_year)),
            detail=case.summary,
            refers_to=case.id,
            transfer=self.transfers.badge(case.id),
        )

    def _assignments(self) -> Iterator[DiaryEntry]:
        for each in self.file.assignments:
            yield DiaryEntry(
                on=each.assigned_on,
                kind="assignment",
                icon="user",
                tone="neutral",
                title=self._say("assigned", name=self.user_names.get(each.officer_id, "?")),
                detail=each.reason,
                refers_to=each.id,
            )

    def _papers(self) -> Iterator[DiaryEntry]:
        gone = replaced(self.file.documents)
        for paper in self.file.documents:
            halt = _HALTS.get(document_kind(paper))
            yield DiaryEntry(
                on=paper.dated,
                kind="paper",
                icon=_PAPER_ICONS.get(document_kind(paper).partition(".")[0], "file-text"),
                tone="info",
                title=self._numbered(paper),
                detail=paper.issuer,
                refers_to=paper.id,
                legal=paper_badge(
                    paper,
                    self.file.signatures,
                    self.file.services,
                    self.teller.messages,
                    is_replaced=paper.id in gone,
                ),
                transfer=self.transfers.badge(paper.id),
                stretch="" if halt is None else self._stretch(halt, paper.dated),
            )

    def _numbered(self, paper: Document) -> str:
        if not paper.number_text:
            return paper.title
        return self._say("paper", title=paper.title, number=paper.number_text)

    def _stretch(self, halt: str, since: date) -> str:
        """Return the words of a stopped stretch, up to what resumed it or today."""
        resumed = [
            fact.on for fact in self.standing.facts if fact.kind == "case.continued" and fact.on >= since
        ]
        until = min(resumed, default=self.teller.today)
        return self._say(f"stretch.{halt}", days=(until - since).days)

    def _services(self) -> Iterator[DiaryEntry]:
        papers = {paper.id: paper for paper in self.file.documents}
        for each in self.file.services:
            paper = papers.get(each.document_id)
            yield DiaryEntry(
                on=each.on,
                kind="service",
                icon="send",
                tone="ok" if each.valid_on is not None else "warn",
                title=self._say("service", title=paper.title if paper else "", name=each.addressee),
                detail=self._service_detail(each),
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
            )

    def _service_detail(self, service: Service) -> str:
        code = "service_valid" if service.valid_on is not None else "service_not_valid"
        return self._say(
            code,
            channel=self._label("service_channels", service.channel),
            result=self._label("service_results", service.result),
            day=service.valid_on,
        )

    def _verifications(self) -> Iterator[DiaryEntry]:
        for each in self.file.verifications:
            yield DiaryEntry(
                on=each.on,
                kind="verification",
                icon="search",
                tone="info",
                title=self._say("verification", result=self._label("verification_results", each.result)),
                detail=each.findings,
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
            )

    def _information(self) -> Iterator[DiaryEntry]:
        for each in self.file.information_requests:
            yield DiaryEntry(
                on=each.sent_on,
                kind="information",
                icon="hourglass" if each.answered_on is None else "circle-check",
                tone="plum" if each.answered_on is None else "ok",
                title=self._say("information", agency=each.agency),
                detail=each.answer or each.asked,
                refers_to=each.id,
            )

    def _sessions(self) -> Iterator[DiaryEntry]:
        for session in self.file.sessions:
            yield DiaryEntry(
                on=session.on,
                kind="session",
                icon="handshake",
                tone=self._session_tone(session),
                title=self._session_title(session),
                detail=session.outcome_note or session.place,
                refers_to=session.id,
                transfer=self.transfers.badge(session.id),
                ahead=session.state is SessionState.PLANNED and session.on >= self.teller.today,
            )

    def _session_title(self, session: Session) -> str:
        kind = self._label("session_kinds", session.kind)
        if session.outcome:
            outcome = self._label("session_outcomes", session.outcome)
            return self._say("session", kind=kind, outcome=outcome)
        return self._say(f"session_{session.state.value}", kind=kind)

    def _session_tone(self, session: Session) -> str:
        outcomes = {each.code: each for each in self.teller.book.pack.codes.session_outcomes}
        outcome = outcomes.get(session.outcome)
        if outcome is None:
            return "neutral"
        return "warn" if outcome.is_failure else "ok" if outcome.needs_agreement else "info"

    def _agreements(self) -> Iterator[DiaryEntry]:
        for each in self.file.agreements:
            yield DiaryEntry(
                on=each.made_on,
                kind="agreement",
                icon="handshake",
                tone="ok",
                title=self._say("agreement", term=each.term),
                detail=each.content,
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
            )

    def _measures(self) -> Iterator[DiaryEntry]:
        assets = {asset.id: asset.description for asset in self.file.assets}
        for each in self.file.measures:
            measure = self.teller.book.measure(each.kind)
            yield DiaryEntry(
                on=each.decided_on,
                kind="measure",
                icon="shield" if measure.kind is MeasureKind.SECURITY else "gavel",
                tone="warn",
                title=measure.name.in_language(self.teller.language),
                detail="; ".join(assets[asset] for asset in each.asset_ids if asset in assets),
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
            )

    def _receipts(self) -> Iterator[DiaryEntry]:
        for each in self.file.receipts:
            yield DiaryEntry(
                on=each.on,
                kind="money",
                icon="banknote",
                tone="ok",
                title=self._say("receipt", amount=money(each.amount), number=each.number),
                detail=each.payer,
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
            )

    def _events(self) -> Iterator[DiaryEntry]:
        for each in self.file.events:
            halt = _HALT_EVENTS.get(each.kind)
            yield DiaryEntry(
                on=each.on,
                kind="event",
                icon="pause" if halt else "circle-check" if each.kind.endswith("completed") else "info",
                tone="plum" if halt else "neutral",
                title=event_label(self.teller.book, self.teller.messages, each.kind),
                detail=each.text or each.source,
                refers_to=each.id,
                transfer=self.transfers.badge(each.id),
                stretch="" if halt is None else self._stretch(halt, each.on),
                ahead=each.on > self.teller.today,
            )

    def _ahead(self) -> Iterator[DiaryEntry]:
        for clock in self.standing.clocks:
            if is_open(clock) and clock.due >= self.teller.today:
                view = self.teller.view(clock)
                yield DiaryEntry(
                    on=clock.due,
                    kind="due",
                    icon="alarm-clock" if clock.due == self.teller.today else "clock",
                    tone="warn" if clock.due == self.teller.today else "neutral",
                    title=view.title,
                    detail=f"{view.working} · {view.article} {view.law}",
                    ahead=True,
                )
