"""Rows of sessions and agreements as the screens show them."""

from collections.abc import Iterable, Sequence
from datetime import date

from cje_desktop.application.code_lists import label
from cje_desktop.application.queries.cases import AgreementRow, SessionRow
from cje_desktop.core.case_file import receipts_under, watch_agreement
from cje_desktop.core.entities.papers import Receipt
from cje_desktop.core.entities.sessions import Agreement, Attendance, Instalment, Session
from cje_desktop.core.law.book import LawBook


def session_row(
    book: LawBook, language: str, session: Session, attendance: Iterable[Attendance]
) -> SessionRow:
    """Return a session with its labels and people."""
    outcomes = {each.code: each for each in book.pack.codes.session_outcomes}
    outcome = outcomes.get(session.outcome)
    return SessionRow(
        session=session,
        kind_label=label(book, "session_kinds", session.kind, language),
        outcome_label=label(book, "session_outcomes", session.outcome, language) if outcome else "",
        is_failure=outcome is not None and outcome.is_failure,
        attendance=tuple(sorted(attendance, key=lambda each: each.order)),
    )


def agreement_row(
    agreement: Agreement,
    agreements: Sequence[Agreement],
    instalments: Iterable[Instalment],
    receipts: Iterable[Receipt],
    today: date,
) -> AgreementRow:
    """Return an agreement held against the receipts of its case."""
    plan = tuple(instalments)
    watched = watch_agreement(plan, receipts_under(agreement, agreements, receipts))
    return AgreementRow(
        agreement=agreement, instalments=plan, received=watched.received, broken=watched.is_broken(today)
    )
