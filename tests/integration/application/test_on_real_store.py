"""The same commands on the real store: what the store in memory cannot show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cje_desktop.application.commands.casework import RecordVerification
from cje_desktop.application.commands.intake import LineInput, PartyInput
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.commands.sessions import AttendanceInput, RecordSession
from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import ListCases, SearchAll, ShowCase
from cje_desktop.application.queries.people import ListSimilarPersons
from cje_desktop.application.queries.sessions import ListSessions
from cje_desktop.application.queries.today import ListDue
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import ObligationKind
from cje_desktop.core.entities.people import CaseParty, PartyRole
from cje_desktop.core.errors import Refusal
from cje_desktop.persistence.api import create_store
from tests.builders.office import IDENTITY, creditor, debtor, decided, founded, intake, opened, served


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    store = create_store(tmp_path / "office.cjedb", b"k" * 32, IDENTITY)
    yield founded(store)
    store.close()


def test_a_case_from_intake_to_the_failed_dialogue(services: Services) -> None:
    case = opened(services)
    served(services, case, decided(services, case), date(2026, 10, 5))
    services.run(
        RecordVerification(
            case_id=case.case_id,
            person_id=case.person_ids[1],
            on=date(2026, 10, 20),
            result="has_means",
            findings="Có nhà, đất",
        )
    )
    services.run(
        RecordSession(
            case_ids=(case.case_id,),
            kind="dialogue",
            on=date(2026, 11, 10),
            starts_at="08:00",
            ends_at="09:00",
            place="Trụ sở Phòng",
            outcome="failed",
            attendance=(AttendanceInput(full_name="Lý Văn Tài", capacity="Người phải thi hành án"),),
        )
    )
    view = services.ask(ShowCase(case_id=case.case_id))
    assert (view.badge.label, view.transfer.label, view.sessions[0].is_failure) == (
        "Có điều kiện",
        "Chỉ ở máy này",
        True,
    )
    (listed,) = services.ask(ListCases(wanted=CaseFilter(text="ly van tai"))).rows
    assert (listed.row.debtor, listed.row.decided, listed.state) == ("Lý Văn Tài", True, "able")
    assert services.ask(SearchAll(text="0001"))[0].case_id == case.case_id
    assert services.ask(ListSimilarPersons(full_name="ly van tai"))[0].same_id_number is False
    (session,) = services.ask(ListSessions(first=date(2026, 11, 1), last=date(2026, 11, 30)))
    assert session.debtor == "Lý Văn Tài"
    assert services.store.rebuild() == services.store.digest()


def test_a_refused_intake_leaves_no_trace(services: Services) -> None:
    before = services.store.digest()
    with pytest.raises(Refusal):
        services.run(intake(parties=(creditor(), debtor(id_number="1"))))
    assert services.store.digest() == before
    assert opened(services).file_text == "0001/2026"


def test_a_pasted_list_of_parties_is_one_transaction(services: Services) -> None:
    people = (
        PersonInput(full_name=f"Người {each}", id_number=f"{40185000000 + each:012}") for each in range(3_000)
    )
    parties = (debtor(), *(PartyInput(role=PartyRole.CREDITOR, person=person) for person in people))
    line = LineInput(kind=ObligationKind.MONEY, description="Trả tiền", amount=10**15)
    before = services.store.vector()[IDENTITY.device_id].seq
    case = opened(services, parties=parties, lines=(line,))
    assert services.store.vector()[IDENTITY.device_id].seq == before + 1
    with services.store.reading() as reading:
        assert reading.count(CaseParty, case_id=case.case_id) == 3_001
    again = replace(intake(), parties=parties[:5], lines=(line,))
    with pytest.raises(Refusal):
        services.run(again)


def test_the_morning_list_reads_the_store_in_bulk(services: Services) -> None:
    for number in range(30):
        others = (
            creditor(full_name=f"Người Được {number}", id_number=""),
            debtor(full_name=f"Người Phải {number}", id_number=""),
        )
        opened(services, parties=others)
    due = services.ask(ListDue())
    assert len({row.file_text for row in due.overdue}) == 30
