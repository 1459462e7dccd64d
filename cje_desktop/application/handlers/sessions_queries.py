"""Answers the questions about sessions."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import in_force, rows_of, sessions_of
from cje_desktop.application.ports import Reading
from cje_desktop.application.queries.cases import AgreementRow
from cje_desktop.application.queries.sessions import ListSessions, SessionListRow, SessionView, ShowSession
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.application.session_rows import agreement_row, session_row
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.papers import Document, Receipt
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.entities.sessions import Agreement, Attendance, Instalment, Session
from cje_desktop.core.ids import SessionId
from cje_desktop.core.values import file_text

_DAYS_AT_ONCE = 400


def list_sessions(ctx: Context, query: ListSessions) -> tuple[SessionListRow, ...]:
    """Return the sessions between two days, newest first."""
    sessions = [
        each
        for each in sessions_between(ctx.reading, query.first, query.last)
        if query.officer_id in (None, each.officer_id)
    ]
    sessions.sort(key=lambda each: (each.on, each.starts_at, each.id), reverse=True)
    ids = [each.id for each in sessions]
    attendance: dict[UUID, list[Attendance]] = {}
    for row in rows_of(ctx.reading, Attendance, "session_id", ids):
        attendance.setdefault(row.session_id, []).append(row)
    cases = _Cases(ctx.reading, ids)
    book, language = ctx.services.law, ctx.services.messages.language
    return tuple(
        SessionListRow(
            row=session_row(book, language, each, attendance.get(each.id, ())),
            case_ids=tuple(case.id for case in cases.of(each.id)),
            file_texts=tuple(file_text(case.file_number, case.file_year) for case in cases.of(each.id)),
            debtor=cases.debtors(each.id),
        )
        for each in sessions
    )


def sessions_between(reading: Reading, first: date, last: date) -> tuple[Session, ...]:
    """Return the sessions of a stretch of days, asked for by day: that is how they are indexed."""
    found: list[Session] = []
    day = first
    while day <= last:
        until = min(last, day + timedelta(days=_DAYS_AT_ONCE - 1))
        days = tuple(day + timedelta(days=index) for index in range((until - day).days + 1))
        found += reading.find(Session, on=days)
        day = until + timedelta(days=1)
    return tuple(found)


class _Cases:
    """The cases of sessions with their debtors, read together."""

    def __init__(self, reading: Reading, sessions: Iterable[SessionId]) -> None:
        self._links = sessions_of(reading, sessions)
        wanted = tuple(link.case_id for links in self._links.values() for link in links)
        self._cases = {case.id: case for case in rows_of(reading, Case, "id", wanted)}
        parties = rows_of(reading, CaseParty, "case_id", wanted)
        debtors = [party for party in parties if party.role is PartyRole.DEBTOR]
        persons = rows_of(reading, Person, "id", (party.person_id for party in debtors))
        names = {person.id: person.full_name for person in persons}
        self._debtors: dict[UUID, list[str]] = {}
        for party in debtors:
            self._debtors.setdefault(party.case_id, []).append(names.get(party.person_id, ""))

    def of(self, session: SessionId) -> tuple[Case, ...]:
        """Return the cases a session serves."""
        links = self._links.get(session, ())
        return tuple(self._cases[link.case_id] for link in links if link.case_id in self._cases)

    def debtors(self, session: SessionId) -> str:
        """Return the names of the debtors, each once."""
        names = (name for case in self.of(session) for name in self._debtors.get(case.id, ()))
        return ", ".join(dict.fromkeys(names))


def show_session(ctx: Context, query: ShowSession) -> SessionView:
    """Return everything the session editor shows."""
    session = ctx.reading.get(Session, query.session_id)
    cases = _Cases(ctx.reading, (session.id,)).of(session.id)
    attendance = ctx.reading.find(Attendance, session_id=session.id)
    return SessionView(
        row=session_row(ctx.services.law, ctx.services.messages.language, session, attendance),
        case_ids=tuple(case.id for case in cases),
        file_texts=tuple(file_text(case.file_number, case.file_year) for case in cases),
        agreement=_agreement(ctx, session.id),
        minutes=None if session.minutes_id is None else ctx.reading.get(Document, session.minutes_id),
    )


def _agreement(ctx: Context, session_id: SessionId) -> AgreementRow | None:
    found = ctx.reading.find(Agreement, session_id=session_id)
    if not found:
        return None
    agreement = found[-1]
    return agreement_row(
        agreement,
        ctx.reading.find(Agreement, case_id=agreement.case_id),
        in_force(ctx.reading.find(Instalment, agreement_id=agreement.id)),
        ctx.reading.find(Receipt, case_id=agreement.case_id),
        ctx.services.clock.today(),
    )


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    ListSessions: list_sessions,
    ShowSession: show_session,
}
