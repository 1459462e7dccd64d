"""Answers what is due: the clocks of all open cases, and the sessions planned (Hôm nay)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import load_files, rows_of, standing_of
from cje_desktop.application.clock_views import ClockTeller, is_open
from cje_desktop.application.code_lists import label
from cje_desktop.application.queries.cases import ClockView
from cje_desktop.application.queries.today import DueList, DueRow, ListDue
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.core.case_file import ENDED, CaseFile
from cje_desktop.core.entities.cases import Assignment, Case
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.entities.sessions import Session, SessionState
from cje_desktop.core.ids import CaseId
from cje_desktop.core.law.due import ClockState, RunningClock
from cje_desktop.core.law.pack import Actor
from cje_desktop.core.values import file_text

WEEK = timedelta(days=7)
_OTHERS = frozenset({Actor.DEBTOR, Actor.PARTIES, Actor.THIRD_PARTY})
_Dated = tuple[date, DueRow]


def list_due(ctx: Context, query: ListDue) -> DueList:
    """Return what is due in the unit, or of one officer, each group by due date.

    Every open case is looked at, but only rows that are shown have their arithmetic written out.
    """
    today = ctx.services.clock.today()
    teller = ClockTeller(ctx.services.law, ctx.services.messages, today)
    overdue: list[_Dated] = []
    now: list[_Dated] = []
    week: list[_Dated] = []
    waiting: list[_Dated] = []
    for file in _files(ctx, query).values():
        standing = standing_of(file, ctx.services.law, today)
        if standing.state in ENDED:
            continue
        for clock in _due(standing.clocks, today):
            row = (clock.due, _row(file, teller.view(clock)))
            if clock.rule.who is Actor.THIRD_PARTY:
                waiting.append(row)
            elif clock.state is ClockState.OVERDUE:
                overdue.append(row)
            elif clock.rule.who in _OTHERS:
                waiting.append(row)
            elif clock.state is ClockState.TODAY:
                now.append(row)
            else:
                week.append(row)
        for session in _planned(file, today):
            row = (session.on, _session_row(teller, file, session))
            (now if session.on == today else week if session.on > today else overdue).append(row)
    return DueList(
        overdue=_in_order(overdue), today=_in_order(now), week=_in_order(week), waiting=_in_order(waiting)
    )


def _files(ctx: Context, query: ListDue) -> Mapping[CaseId, CaseFile]:
    unit_id = ctx.services.store.identity.unit_id
    if query.officer_id is None:
        return load_files(ctx.reading, ctx.reading.find(Case, unit_id=unit_id))
    assigned = ctx.reading.find(Assignment, officer_id=query.officer_id)
    cases = rows_of(ctx.reading, Case, "id", (each.case_id for each in assigned))
    files = load_files(ctx.reading, tuple(case for case in cases if case.unit_id == unit_id))
    return {key: file for key, file in files.items() if file.officer_id == query.officer_id}


def _due(clocks: Iterable[RunningClock], today: date) -> Iterator[RunningClock]:
    """Keep what is to be done by the end of the week; an answer waited for shows until it comes."""
    for clock in clocks:
        if is_open(clock) and (clock.due <= today + WEEK or clock.rule.who is Actor.THIRD_PARTY):
            yield clock


def _planned(file: CaseFile, today: date) -> Iterator[Session]:
    for session in file.sessions:
        if session.state is SessionState.PLANNED and session.on <= today + WEEK:
            yield session


def _row(file: CaseFile, clock: ClockView, session: Session | None = None) -> DueRow:
    return DueRow(
        case_id=file.case.id,
        file_text=file_text(file.case.file_number, file.case.file_year),
        debtor=file.names(PartyRole.DEBTOR),
        amount=file.amount_due,
        clock=clock,
        at="" if session is None else session.starts_at,
        session_id=None if session is None else session.id,
    )


def _session_row(teller: ClockTeller, file: CaseFile, session: Session) -> DueRow:
    """Return a planned session as a row: no rule asks for it, the plan does."""
    days = (session.on - teller.today).days
    state = "running" if days > 0 else "today" if days == 0 else "overdue"
    code = "clock.today" if days == 0 else f"clock.{state}.day"
    kind = label(teller.book, "session_kinds", session.kind, teller.messages.language)
    working = teller.say("due.session", {"hour": session.starts_at, "place": session.place})
    view = ClockView(
        rule_id="",
        title=kind,
        state=state,
        state_text=teller.say(code, {"count": abs(days), "day": session.on}),
        due_on=session.on,
        article="",
        law="",
        working=working,
        explanation=working,
        hint=False,
        action="session record",
    )
    return _row(file, view, session)


def _in_order(rows: Iterable[_Dated]) -> tuple[DueRow, ...]:
    ordered = sorted(rows, key=lambda each: (each[0], each[1].at, each[1].file_text))
    return tuple(row for _, row in ordered)


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {ListDue: list_due}
