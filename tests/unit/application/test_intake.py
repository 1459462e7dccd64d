from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cje_desktop.application.commands.intake import (
    AssignOfficer,
    LineInput,
    PartyInput,
    RegisterJudgment,
    RequestInput,
)
from cje_desktop.application.commands.office import AddUser
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.handlers.intake_handlers import open_case
from cje_desktop.application.services import CommandContext
from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseBasis,
    Judgment,
    ObligationKind,
    ObligationLine,
)
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.errors import Refusal, Refusals
from tests.builders.office import JUDGMENT, creditor, debtor, founded, intake, opened
from tests.fakes.store import MemoryWriting

LINE = LineInput(kind=ObligationKind.MONEY, description="Trả nợ", amount=1)
REQUEST = RequestInput(received_on=date(2026, 9, 28))


def faults(**changes: Any) -> set[tuple[str, str | None]]:
    """Return codes and fields of what a new office refuses."""
    services = founded()
    with pytest.raises(Refusal) as caught:
        services.run(intake(**changes))
    error = caught.value
    found: Sequence[Refusal] = error.refusals if isinstance(error, Refusals) else (error,)
    return {(each.code, each.field) for each in found}


def test_one_transaction_holds_the_whole_intake() -> None:
    services = founded()
    before = services.store.vector()[services.store.identity.device_id].seq
    result = opened(services)
    assert services.store.vector()[services.store.identity.device_id].seq == before + 1
    with services.store.reading() as reading:
        case = reading.get(Case, result.case_id)
        lines = reading.find(ObligationLine, case_id=case.id)
        parties = reading.find(CaseParty, case_id=case.id)
        assert reading.get(Judgment, result.judgment_id).number == "12/2026/DS-ST"
        assert (case.file_number, case.file_year, case.request_id) == (1, 2026, result.request_id)
        assert [(each.person_id, each.role) for each in parties] == [
            (result.person_ids[0], PartyRole.CREDITOR),
            (result.person_ids[1], PartyRole.DEBTOR),
        ]
        assert (lines[0].creditor_ids, lines[0].debtor_ids) == (result.person_ids[:1], result.person_ids[1:])
        assert services.user is not None
        assert reading.find(Assignment, case_id=case.id)[0].officer_id == services.user.id
    assert result.file_text == "0001/2026"


def test_the_person_is_kept_clean_with_the_full_address() -> None:
    services = founded()
    result = opened(services, parties=(creditor(), debtor(full_name="  Ly\u0301   Va\u0306n Ta\u0300i ")))
    with services.store.reading() as reading:
        person = reading.get(Person, result.person_ids[1])
    assert person.full_name == "Lý Văn Tài"
    assert person.address == "số 5 đường Lê Lợi, phường Thành Vinh, tỉnh Nghệ An"


def test_file_numbers_count_up_within_their_year() -> None:
    services = founded()
    first = opened(services)
    persons = tuple(
        PartyInput(role=role, person_id=person)
        for role, person in zip((PartyRole.CREDITOR, PartyRole.DEBTOR), first.person_ids, strict=True)
    )
    taken_over = opened(services, parties=persons, file_number=230)
    later = opened(services, parties=persons, judgment=replace(JUDGMENT, number="13/2026/DS-ST"))
    assert [each.file_text for each in (first, taken_over, later)] == ["0001/2026", "0230/2026", "0231/2026"]
    assert taken_over.judgment_id == first.judgment_id != later.judgment_id
    with services.store.reading() as reading:
        assert [use.number for use in reading.find(NumberUse)] == [1, 230, 231]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        (
            {"parties": (creditor(), debtor(id_number="04008000045"))},
            "person.id_number.length",
            "parties.1.person.id_number",
        ),
        (
            {"parties": (creditor(), debtor(id_number="040185000123"))},
            "person.id_number.repeated",
            "parties.1.person.id_number",
        ),
        (
            {"parties": (creditor(), debtor(full_name="Ă" * 300))},
            "person.name.too_long",
            "parties.1.person.full_name",
        ),
        (
            {"parties": (creditor(), debtor(commune_code="00001"))},
            "person.commune.unknown",
            "parties.1.person.commune_code",
        ),
        (
            {"parties": (creditor(), debtor(birth_date=date(2027, 1, 1)))},
            "date.future",
            "parties.1.person.birth_date",
        ),
        ({"parties": (creditor(),), "lines": (LINE,)}, "case.no_debtor", "parties"),
        (
            {"parties": (creditor(), debtor(), PartyInput(role=PartyRole.RELATED))},
            "case.party.who",
            "parties.2",
        ),
        ({"lines": ()}, "case.no_line", "lines"),
        ({"lines": (replace(LINE, amount=10**15 + 1),)}, "money.too_large", "lines.0.amount"),
        ({"lines": (replace(LINE, amount=-1),)}, "money.not_positive", "lines.0.amount"),
        ({"lines": (replace(LINE, amount=None),)}, "line.amount_missing", "lines.0.amount"),
        ({"lines": (replace(LINE, debtors=(0,)),)}, "line.wrong_role", "lines.0.debtors"),
        ({"lines": (replace(LINE, creditors=(7,)),)}, "case.index", "lines.0.creditors"),
        ({"request": None}, "case.request_missing", "request"),
        (
            {"request": replace(REQUEST, received_on=date(2026, 8, 2))},
            "date.before_judgment",
            "request.received_on",
        ),
        ({"request": replace(REQUEST, received_on=date(2026, 11, 24))}, "date.future", "request.received_on"),
        (
            {"request": replace(REQUEST, requested_on=date(2026, 9, 29))},
            "request.dated_after_receipt",
            "request.requested_on",
        ),
        ({"request": replace(REQUEST, channel="pigeon")}, "code.unknown", "request.channel"),
        ({"request": replace(REQUEST, requester=2)}, "case.index", "request.requester"),
        ({"opened_on": date(2026, 8, 2)}, "date.before_judgment", "opened_on"),
        ({"opened_on": date(2026, 11, 24)}, "date.future", "opened_on"),
        (
            {"judgment": replace(JUDGMENT, received_on=date(2026, 8, 2))},
            "date.before_judgment",
            "judgment.received_on",
        ),
        ({"judgment": replace(JUDGMENT, kind="x")}, "code.unknown", "judgment.kind"),
        ({"judgment": replace(JUDGMENT, number=" ")}, "value.required", "judgment.number"),
        (
            {"judgment": replace(JUDGMENT, earlier_on=date(2026, 8, 4))},
            "judgment.earlier.later",
            "judgment.earlier_on",
        ),
        ({"judgment": None}, "case.judgment_which", "judgment"),
        ({"file_number": 0}, "case.file_number.shape", "file_number"),
        ({"summary": ""}, "value.required", "summary"),
    ],
)
def test_an_intake_refuses(changes: dict[str, Any], code: str, field: str) -> None:
    assert faults(**changes) == {(code, field)}


def test_all_faults_of_a_form_are_told_together_and_nothing_is_kept() -> None:
    services = founded()
    before = services.store.digest()
    with pytest.raises(Refusals) as caught:
        services.run(intake(parties=(creditor(id_number="1"),), lines=(), request=None))
    assert {each.code for each in caught.value.refusals} == {
        "case.request_missing",
        "case.no_debtor",
        "case.no_line",
        "person.id_number.length",
    }
    assert services.store.digest() == before


def test_a_known_id_number_names_its_person() -> None:
    services = founded()
    opened(services)
    with pytest.raises(Refusals) as caught:
        services.run(intake(parties=(creditor(full_name="Người Khác"), debtor(full_name="Người Nữa"))))
    assert [each.fields["name"] for each in caught.value.refusals] == ["Trần Thị Bích", "Lý Văn Tài"]


def test_a_person_of_the_same_name_must_be_compared() -> None:
    services = founded()
    opened(services)
    again = (creditor(full_name="Lê Thị Mới", id_number=""), debtor(full_name="LY VAN TAI", id_number=""))
    with pytest.raises(Refusal, match=r"person\.same_name"):
        services.run(intake(parties=again))
    compared = (again[0], replace(again[1], same_name_checked=True))
    assert opened(services, parties=compared).file_text == "0002/2026"


def test_own_initiative_needs_no_request() -> None:
    result = opened(founded(), basis=CaseBasis.OWN_INITIATIVE, request=None)
    assert result.request_id is None


def test_thousands_of_parties_are_looked_up_together() -> None:
    services = founded()
    people = (
        PersonInput(full_name=f"Người {each}", id_number=f"{40185000000 + each:012}") for each in range(2_000)
    )
    parties = (debtor(), *(PartyInput(role=PartyRole.CREDITOR, person=person) for person in people))
    with services.store.transaction(actor=None, command="case open") as writing:
        context = CommandContext(services, writing, writing)
        result = open_case(context, intake(parties=parties, lines=(LINE,)))
        assert isinstance(writing, MemoryWriting)
        assert writing.finds < 30
        assert writing.count(CaseParty, case_id=result.case_id) == len(result.person_ids) == 2_001


def test_a_judgment_is_registered_once() -> None:
    services = founded()
    services.run(RegisterJudgment(judgment=JUDGMENT))
    with pytest.raises(Refusal, match=r"judgment\.known"):
        services.run(RegisterJudgment(judgment=replace(JUDGMENT, court=JUDGMENT.court.upper())))


def test_only_an_officer_at_work_is_assigned() -> None:
    services = founded()
    case = opened(services)
    clerk = services.run(AddUser(login="thu", full_name="Lê Thu", roles=("clerk",))).result
    officer = services.run(AddUser(login="ha", full_name="Vũ Hà", roles=("officer",))).result
    with pytest.raises(Refusal, match=r"case\.officer\.not_one"):
        services.run(AssignOfficer(case_id=case.case_id, officer_id=clerk, assigned_on=date(2026, 11, 2)))
    services.run(AssignOfficer(case_id=case.case_id, officer_id=officer, assigned_on=date(2026, 11, 2)))
    with services.store.reading() as reading:
        assert [each.officer_id for each in reading.find(Assignment)][-1] == officer
