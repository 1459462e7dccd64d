"""What a case file says to the preconditions, on rows alone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from uuid import UUID

import pytest

from cje_desktop.application.coercion_facts import (
    CoercionCase,
    amount_left,
    check_input,
    coercion_facts,
    slot_of,
)
from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.core.case_file import CaseFile
from cje_desktop.core.entities.cases import (
    Case,
    CaseBasis,
    Judgment,
    ObligationKind,
    ObligationLine,
    Verification,
)
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt, Service
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person, PersonKind
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import (
    AssetId,
    CaseId,
    DocumentId,
    JudgmentId,
    LineId,
    PersonId,
    ReceiptId,
    RowId,
    UnitId,
)
from cje_desktop.core.law.book import LawBook
from cje_desktop.system.law_packs import load_law_book
from cje_desktop.system.paths import resources_root

_NUMBERS = count(1)
DECIDED = date(2026, 11, 23)


def new() -> UUID:
    return UUID(int=next(_NUMBERS))


@pytest.fixture(scope="module")
def book() -> LawBook:
    return load_law_book(resources_root() / "resources" / "law")


CASE, UNIT, PAPER = CaseId(new()), UnitId(new()), DocumentId(new())
FIRST, SECOND = PersonId(new()), PersonId(new())


def served(person: PersonId, day: int, *, valid: bool = True) -> Service:
    on = date(2026, 11, day)
    return Service(
        id=RowId(new()),
        document_id=PAPER,
        case_id=CASE,
        person_id=person,
        addressee="",
        channel="direct",
        result="received" if valid else "not_found",
        on=on,
        valid_on=on if valid else None,
    )


def verified(person: PersonId, day: int, result: str) -> Verification:
    on = date(2026, 11, day)
    return Verification(id=RowId(new()), case_id=CASE, person_id=person, on=on, result=result)


def case_file(*services: Service, verifications: tuple[Verification, ...] = ()) -> CaseFile:
    judgment = Judgment(
        id=JudgmentId(new()),
        unit_id=UNIT,
        kind="civil_judgment",
        number="12/2026/DS-ST",
        judged_on=date(2026, 9, 1),
        court="Tòa án",
        received_on=date(2026, 10, 26),
    )
    people = {
        each: Person(id=each, kind=PersonKind.INDIVIDUAL, full_name=f"Người {index}")
        for index, each in enumerate((FIRST, SECOND))
    }
    return CaseFile(
        case=Case(
            id=CASE,
            unit_id=UNIT,
            issuing_unit_id=UNIT,
            judgment_id=judgment.id,
            basis=CaseBasis.ON_REQUEST,
            file_number=1,
            file_year=2026,
            opened_on=date(2026, 11, 2),
            summary="Trả nợ",
        ),
        judgment=judgment,
        persons=people,
        parties=tuple(
            CaseParty(id=RowId(new()), case_id=CASE, person_id=each, role=PartyRole.DEBTOR) for each in people
        ),
        lines=(
            ObligationLine(
                id=LineId(new()),
                case_id=CASE,
                order=1,
                kind=ObligationKind.MONEY,
                description="Trả nợ",
                amount=10_000_000,
            ),
        ),
        documents=(
            Document(
                id=PAPER,
                origin=DocumentOrigin.EXTERNAL,
                unit_id=UNIT,
                issuer="Tỉnh",
                case_id=CASE,
                form_id="quyet-dinh-tha-yeu-cau",
                kind="QD",
                title="Quyết định thi hành án",
                number_text="105/QĐ-THADS",
                dated=date(2026, 11, 3),
                regime="B",
            ),
        ),
        services=services,
        verifications=verifications,
        attendance={},
        instalments={},
    )


def decision(debtor: PersonId | None = None) -> CoerciveInput:
    return CoerciveInput(case_id=CASE, measure="deduct_account", dated=DECIDED, debtor_id=debtor)


@pytest.mark.parametrize(
    ("services", "debtor", "expected"),
    [
        ((served(FIRST, 5), served(SECOND, 9)), None, (date(2026, 11, 9),)),
        ((served(FIRST, 5),), None, ()),
        ((served(FIRST, 5),), FIRST, (date(2026, 11, 5),)),
        ((served(FIRST, 5, valid=False), served(FIRST, 7), served(FIRST, 12)), FIRST, (date(2026, 11, 7),)),
        ((served(SECOND, 5),), FIRST, ()),
    ],
    ids=["the last of all", "one is not served", "only this one", "the first valid day", "somebody else"],
)
def test_several_debtors_are_served_when_the_last_is(
    book: LawBook, services: tuple[Service, ...], debtor: PersonId | None, expected: tuple[date, ...]
) -> None:
    case = CoercionCase(case_file(*services), ())
    assert coercion_facts(case, decision(debtor), book).served_on == expected


def test_the_last_verification_of_the_debtor_counts(book: LawBook) -> None:
    rows = (
        verified(FIRST, 10, "has_means"),
        verified(FIRST, 18, "no_means"),
        verified(SECOND, 20, "has_means"),
    )
    facts = coercion_facts(CoercionCase(case_file(verifications=rows), ()), decision(FIRST), book)
    assert facts.verification is not None
    assert (facts.verification.on, facts.verification.has_means) == (date(2026, 11, 18), False)


def test_what_was_paid_is_no_longer_due(book: LawBook) -> None:
    file = case_file()
    paid = Receipt(
        id=ReceiptId(new()),
        case_id=CASE,
        number="1",
        on=date(2026, 11, 20),
        amount=4_000_000,
        payer="Người 0",
        line_id=file.lines[0].id,
    )
    part = replace(file, receipts=(paid,))
    assert amount_left(part) == 6_000_000
    assert not coercion_facts(CoercionCase(part, ()), decision(), book).performed
    whole = replace(file, receipts=(paid, replace(paid, id=ReceiptId(new()), amount=6_000_000)))
    assert coercion_facts(CoercionCase(whole, ()), decision(), book).performed


def test_the_planned_time_is_that_of_vietnam() -> None:
    slot = slot_of(datetime(2026, 12, 1, 23, 30, tzinfo=UTC), datetime(2026, 12, 2, 4, 0, tzinfo=UTC))
    assert slot is not None
    assert (slot.day, f"{slot.starts:%H:%M}", f"{slot.ends:%H:%M}") == (date(2026, 12, 2), "06:30", "11:00")


@pytest.mark.parametrize(
    ("faulty", "code"),
    [
        (replace(decision(), line_ids=(LineId(new()),)), "decision.line.other_case"),
        (replace(decision(), asset_ids=(AssetId(new()),)), "decision.asset.other_case"),
        (decision(PersonId(new())), "decision.debtor.none"),
        (replace(decision(), planned_start=datetime(2026, 12, 2, 1, tzinfo=UTC)), "decision.day.order"),
        (
            replace(
                decision(),
                planned_start=datetime(2026, 11, 20, 1, tzinfo=UTC),
                planned_end=datetime(2026, 11, 20, 3, tzinfo=UTC),
            ),
            "decision.day.before",
        ),
    ],
)
def test_what_is_not_of_the_case_is_refused(book: LawBook, faulty: CoerciveInput, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_input(case_file(), faulty, book)
    assert refused.value.code == code
