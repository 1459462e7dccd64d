"""Answers the questions of the case list and the case page."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from cje_desktop.application.badges import paper_badge, state_badge
from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import CaseStanding, load_file, load_files, rows_of, standing_of
from cje_desktop.application.clock_views import ClockTeller
from cje_desktop.application.diary import DiaryMaker
from cje_desktop.application.ports import CaseFilter, CaseRow, SearchHit
from cje_desktop.application.queries.cases import (
    AgreementRow,
    CaseListPage,
    CaseView,
    ClockView,
    FindCase,
    ListCases,
    ListedCase,
    ListedState,
    ListStates,
    PaperRow,
    PartyView,
    SearchAll,
    ShowCase,
    ShowClocks,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.application.session_rows import agreement_row, session_row
from cje_desktop.application.transfer_state import Transfers
from cje_desktop.core.case_file import CaseFile, replaced
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.office import User
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId
from cje_desktop.core.values import file_text, parse_file_text

STORED_STATES = frozenset({"", "decided", "undecided"})
"""States the store itself can filter by; every other is derived from the facts of each case."""
_BATCH = 500


def teller_of(ctx: Context) -> ClockTeller:
    """Return who tells clocks in the language of the user, as of today."""
    return ClockTeller(ctx.services.law, ctx.services.messages, ctx.services.clock.today())


def list_cases(ctx: Context, query: ListCases) -> CaseListPage:
    """Return a page of cases, with their derived states if these are asked for or filtered by."""
    wanted = query.wanted
    if wanted.state not in STORED_STATES:
        return _in_state(ctx, wanted)
    rows = ctx.reading.case_rows(wanted)
    listed = _listed(ctx, rows) if query.with_states else tuple(ListedCase(row=row) for row in rows)
    return CaseListPage(rows=listed, total=ctx.reading.count_cases(wanted))


def list_states(ctx: Context, query: ListStates) -> tuple[ListedState, ...]:
    """Return where cases stand today, in the order asked for."""
    states = _states(ctx, query.case_ids)
    return tuple(states[case] for case in query.case_ids if case in states)


def _in_state(ctx: Context, wanted: CaseFilter) -> CaseListPage:
    """Look through all cases the rest of the filter lets through: a derived state stands in no table."""
    found: list[ListedCase] = []
    after = None
    while True:
        rows = ctx.reading.case_rows(replace(wanted, state="", after=after, limit=_BATCH))
        found += [each for each in _listed(ctx, rows) if each.state == wanted.state]
        if len(rows) < _BATCH:
            break
        after = _place(rows[-1])
    seen = wanted.after
    page = [each for each in found if seen is None or _place(each.row) < seen]
    return CaseListPage(rows=tuple(page[: wanted.limit]), total=len(found))


def _place(row: CaseRow) -> tuple[int, int, str]:
    return row.file_year, row.file_number, str(row.case_id)


def _listed(ctx: Context, rows: tuple[CaseRow, ...]) -> tuple[ListedCase, ...]:
    states = _states(ctx, (row.case_id for row in rows))
    return tuple(
        ListedCase(row=row, state=states[row.case_id].state, badge=states[row.case_id].badge) for row in rows
    )


def _states(ctx: Context, cases: Iterable[CaseId]) -> Mapping[CaseId, ListedState]:
    files = load_files(ctx.reading, rows_of(ctx.reading, Case, "id", cases))
    law, today, messages = ctx.services.law, ctx.services.clock.today(), ctx.services.messages
    states = {case: standing_of(file, law, today).state for case, file in files.items()}
    return {
        case: ListedState(case_id=case, state=state.value, badge=state_badge(state, messages))
        for case, state in states.items()
    }


def search_all(ctx: Context, query: SearchAll) -> tuple[SearchHit, ...]:
    """Return cases, persons and papers by words or number fragments; nothing for nothing."""
    return ctx.reading.search(query.text, query.limit) if query.text.strip() else ()


def find_case(ctx: Context, query: FindCase) -> CaseId:
    """Return a case by its file number."""
    number, year = parse_file_text(query.file_text)
    found = ctx.reading.find(Case, file_year=year, file_number=number)
    if not found:
        raise Refusal("case.file_number.unknown", field="file_text", file=file_text(number, year))
    own = [case for case in found if case.unit_id == ctx.services.store.identity.unit_id]
    return (own or list(found))[0].id


def show_clocks(ctx: Context, query: ShowClocks) -> tuple[ClockView, ...]:
    """Return the clocks of a case with their working, what is due first."""
    services = ctx.services
    file = load_file(ctx.reading, query.case_id)
    standing = standing_of(file, services.law, services.clock.today())
    return teller_of(ctx).strip(standing.clocks)


def show_case(ctx: Context, query: ShowCase) -> CaseView:
    """Return everything the case page shows."""
    services = ctx.services
    file = load_file(ctx.reading, query.case_id)
    standing = standing_of(file, services.law, services.clock.today())
    transfers = Transfers.of(services.store, ctx.reading, services.messages, _rows_shown(file))
    return _case_view(ctx, standing, transfers)


def _rows_shown(file: CaseFile) -> tuple[UUID, ...]:
    tables: tuple[Iterable[Any], ...] = (
        file.documents,
        file.services,
        file.verifications,
        file.sessions,
        file.agreements,
        file.measures,
        file.receipts,
        file.events,
    )
    return (file.case.id, *(row.id for table in tables for row in table))


def _case_view(ctx: Context, standing: CaseStanding, transfers: Transfers) -> CaseView:
    file, messages = standing.file, ctx.services.messages
    teller = teller_of(ctx)
    users = user_names(ctx, (*(each.officer_id for each in file.assignments),))
    gone = replaced(file.documents)
    debtor = file.names(PartyRole.DEBTOR)
    rows = _rows_shown(file)
    return CaseView(
        case=file.case,
        file_text=file_text(file.case.file_number, file.case.file_year),
        title=debtor or file.case.summary,
        creditor=file.names(PartyRole.CREDITOR),
        debtor=debtor,
        badge=state_badge(standing.state, messages),
        transfer=transfers.badge(*rows),
        officer=users.get(file.officer_id, "") if file.officer_id else "",
        officer_id=file.officer_id,
        judgment=file.judgment,
        request=file.request,
        decision=file.enforcement_decision,
        clocks=teller.strip(standing.clocks),
        diary=DiaryMaker(standing, teller, transfers, users).entries(),
        parties=tuple(
            PartyView(row_id=party.id, role=party.role, person=file.persons[party.person_id])
            for party in file.parties
            if party.person_id in file.persons
        ),
        lines=file.lines,
        verifications=file.verifications,
        services=file.services,
        sessions=tuple(
            session_row(ctx.services.law, messages.language, each, file.attendance.get(each.id, ()))
            for each in sorted(file.sessions, key=lambda each: (each.on, each.id), reverse=True)
        ),
        agreements=_agreements(ctx, file),
        measures=file.measures,
        assets=file.assets,
        receipts=file.receipts,
        papers=tuple(
            PaperRow(
                document=paper,
                legal=paper_badge(
                    paper, file.signatures, file.services, messages, is_replaced=paper.id in gone
                ),
                transfer=transfers.badge(paper.id),
            )
            for paper in sorted(file.documents, key=lambda each: (each.dated, each.id), reverse=True)
        ),
        due=file.amount_due,
        collected=file.collected,
    )


def _agreements(ctx: Context, file: CaseFile) -> tuple[AgreementRow, ...]:
    today = ctx.services.clock.today()
    return tuple(
        agreement_row(each, file.agreements, file.instalments.get(each.id, ()), file.receipts, today)
        for each in file.agreements
    )


def user_names(ctx: Context, users: Iterable[UUID]) -> Mapping[UUID, str]:
    """Return the full names of users."""
    return {user.id: user.full_name for user in rows_of(ctx.reading, User, "id", users)}


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    ListCases: list_cases,
    ListStates: list_states,
    SearchAll: search_all,
    FindCase: find_case,
    ShowCase: show_case,
    ShowClocks: show_clocks,
}
