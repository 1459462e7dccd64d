from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from cje_desktop.core.case_file import (
    CaseFile,
    CaseState,
    LineState,
    PaperKind,
    Progress,
    case_state,
    document_kind,
    line_state,
    receipts_under,
    watch_agreement,
)
from cje_desktop.core.entities.cases import Case, CaseBasis, Judgment, ObligationKind, ObligationLine
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt
from cje_desktop.core.entities.sessions import Agreement, Instalment
from cje_desktop.core.ids import (
    AgreementId,
    CaseId,
    DocumentId,
    JudgmentId,
    LineId,
    ReceiptId,
    RowId,
    UnitId,
)

TODAY = date(2026, 11, 23)


def uuid(number: int) -> UUID:
    return UUID(int=number)


UNIT, CASE, JUDGMENT, LINE = UnitId(uuid(1)), CaseId(uuid(2)), JudgmentId(uuid(3)), LineId(uuid(4))


def paper(number: int, form_id: str, dated: date, kind: str = "QD", replaces: int | None = None) -> Document:
    return Document(
        id=DocumentId(uuid(100 + number)),
        origin=DocumentOrigin.EXTERNAL,
        unit_id=UNIT,
        issuer="Thi hành án dân sự tỉnh Nghệ An",
        form_id=form_id,
        kind=kind,
        title="",
        dated=dated,
        regime="B",
        replaces_id=None if replaces is None else DocumentId(uuid(100 + replaces)),
    )


def receipt(number: int, on: date, amount: int, kind: str = "voluntary", **more: object) -> Receipt:
    made = Receipt(
        id=ReceiptId(uuid(200 + number)),
        case_id=CASE,
        number=str(number),
        on=on,
        amount=amount,
        payer="",
        kind=kind,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a receipt


def file(*papers: Document) -> CaseFile:
    return CaseFile(
        case=Case(
            id=CASE,
            unit_id=UNIT,
            issuing_unit_id=UNIT,
            judgment_id=JUDGMENT,
            basis=CaseBasis.ON_REQUEST,
            file_number=1,
            file_year=2026,
            opened_on=date(2026, 10, 1),
            summary="",
        ),
        judgment=Judgment(
            id=JUDGMENT,
            unit_id=UNIT,
            kind="civil_judgment",
            number="1",
            judged_on=date(2026, 8, 3),
            court="",
            received_on=date(2026, 9, 21),
        ),
        persons={},
        attendance={},
        instalments={},
        documents=papers,
    )


DECIDED = file(paper(1, "quyet-dinh-tha-yeu-cau", date(2026, 10, 2)))


def progress(**changes: object) -> Progress:
    known: dict[str, object] = {
        "happened": {},
        "served": False,
        "voluntary_until": None,
        "secured": False,
        "coerced": False,
        "means": None,
    }
    return Progress(**{**known, **changes})  # type: ignore[arg-type]  # fields of Progress


@pytest.mark.parametrize(
    ("form_id", "kind", "expected"),
    [
        ("quyet-dinh-tha-chu-dong", "QD", PaperKind.ENFORCEMENT),
        ("cuong-che-khau-tru", "QD", PaperKind.COERCION),
        ("bien-ban-phien", "BB", "minutes.session"),
        ("thong-bao-chi-phi-cuong-che", "TB", PaperKind.COSTS_NOTICE),
        ("", "GM", "summons.session"),
        ("", "QD", "decision.other"),
        ("", "decision.postponement", PaperKind.POSTPONEMENT),
        ("", "XX", "XX"),
    ],
)
def test_a_paper_is_known_by_its_form_or_its_series(form_id: str, kind: str, expected: str) -> None:
    assert document_kind(paper(1, form_id, TODAY, kind)) == expected


def test_the_decision_in_force_is_the_last_that_nothing_replaced() -> None:
    first = paper(1, "quyet-dinh-tha-yeu-cau", date(2026, 10, 2))
    second = paper(2, "quyet-dinh-tha-yeu-cau", date(2026, 10, 9), replaces=1)
    assert file(second, first).enforcement_decision == second
    assert file(first).enforcement_decision == first
    assert file().enforcement_decision is None


@pytest.mark.parametrize(
    ("case", "known", "expected"),
    [
        (file(), progress(), CaseState.RECEIVED),
        (DECIDED, progress(), CaseState.OPEN),
        (DECIDED, progress(served=True, voluntary_until=TODAY), CaseState.VOLUNTARY),
        (DECIDED, progress(served=True, voluntary_until=date(2026, 11, 22)), CaseState.VERIFYING),
        (DECIDED, progress(served=True, means=True), CaseState.ABLE),
        (DECIDED, progress(served=True, means=False), CaseState.VERIFYING),
        (
            DECIDED,
            progress(means=False, happened={PaperKind.INABILITY: date(2026, 11, 1)}),
            CaseState.UNABLE,
        ),
        (DECIDED, progress(means=True, secured=True), CaseState.SECURED),
        (DECIDED, progress(means=True, secured=True, coerced=True), CaseState.COERCED),
        (
            DECIDED,
            progress(coerced=True, happened={"case.postponed": date(2026, 11, 1)}),
            CaseState.POSTPONED,
        ),
        (
            DECIDED,
            progress(
                coerced=True,
                happened={"case.postponed": date(2026, 11, 1), "case.continued": date(2026, 11, 9)},
            ),
            CaseState.COERCED,
        ),
        (DECIDED, progress(happened={PaperKind.SUSPENSION: date(2026, 11, 1)}), CaseState.SUSPENDED),
        (
            DECIDED,
            progress(coerced=True, happened={PaperKind.TERMINATION: date(2026, 11, 1)}),
            CaseState.TERMINATED,
        ),
        (
            DECIDED,
            progress(
                happened={"performance.completed": date(2026, 11, 1), "case.postponed": date(2026, 11, 2)}
            ),
            CaseState.COMPLETED,
        ),
    ],
)
def test_the_state_of_a_case_follows_from_its_facts(
    case: CaseFile, known: Progress, expected: CaseState
) -> None:
    assert case_state(case, known, TODAY) is expected


MONEY = ObligationLine(
    id=LINE, case_id=CASE, order=1, kind=ObligationKind.MONEY, description="", amount=1_000_000
)


@pytest.mark.parametrize(
    ("paid", "case", "expected"),
    [
        (0, CaseState.OPEN, LineState.OPEN),
        (400_000, CaseState.OPEN, LineState.PART),
        (1_000_000, CaseState.OPEN, LineState.PERFORMED),
        (400_000, CaseState.TERMINATED, LineState.ENDED),
        (0, CaseState.COMPLETED, LineState.PERFORMED),
    ],
)
def test_the_state_of_a_line_follows_its_own_receipts(
    paid: int, case: CaseState, expected: LineState
) -> None:
    receipts = (receipt(1, TODAY, 9_000_000), receipt(2, TODAY, paid, line_id=LINE))
    assert line_state(MONEY, receipts, case) is expected


def instalment(order: int, due_on: date, amount: int) -> Instalment:
    return Instalment(
        id=RowId(uuid(300 + order)),
        agreement_id=AgreementId(uuid(5)),
        order=order,
        due_on=due_on,
        amount=amount,
    )


PLAN = (
    instalment(1, date(2026, 11, 10), 10),
    instalment(2, date(2026, 11, 20), 20),
    instalment(3, date(2026, 12, 20), 30),
)


def test_receipts_cover_instalments_in_the_order_of_their_days() -> None:
    paid = (receipt(1, date(2026, 11, 8), 6), receipt(2, date(2026, 11, 12), 24))
    watched = watch_agreement(PLAN, paid)
    assert watched.received == 30
    assert [each.covered_on for each in watched.instalments] == [
        date(2026, 11, 12),
        date(2026, 11, 12),
        None,
    ]


@pytest.mark.parametrize(
    ("today", "broken"),
    [(date(2026, 11, 20), False), (date(2026, 11, 21), True)],
)
def test_an_agreement_is_broken_the_day_after_an_instalment_is_missed(today: date, broken: bool) -> None:
    assert watch_agreement(PLAN, (receipt(1, date(2026, 11, 8), 10),)).is_broken(today) is broken


def test_voluntary_money_counts_towards_the_only_agreement() -> None:
    agreement = Agreement(id=AgreementId(uuid(5)), case_id=CASE, made_on=date(2026, 11, 5), content="")
    other = replace(agreement, id=AgreementId(uuid(6)))
    before = receipt(1, date(2026, 11, 4), 1)
    free = receipt(2, date(2026, 11, 6), 2)
    auction = receipt(3, date(2026, 11, 6), 4, kind="auction_price")
    named = receipt(4, date(2026, 11, 1), 8, agreement_id=agreement.id)
    given = (free, before, auction, named)
    assert receipts_under(agreement, (agreement,), given) == (named, free)
    assert receipts_under(agreement, (agreement, other), given) == (named,)
