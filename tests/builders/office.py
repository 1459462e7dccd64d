"""An office on 23 November 2026, founded in memory or in any store, and what its cases need."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from cje_desktop.application.bundles import BundlePort
from cje_desktop.application.commands.casework import RecordExternalPaper, RecordService
from cje_desktop.application.commands.intake import (
    IntakeResult,
    JudgmentInput,
    LineInput,
    OpenCase,
    PartyInput,
    RequestInput,
)
from cje_desktop.application.commands.office import FirstUser, FoundOffice, UnitInput
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.ports import Store, StoreIdentity
from cje_desktop.application.registry import registry
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.office import UnitKind, User
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import DeviceId, DocumentId, UnitId
from cje_desktop.core.law.book import LawBook
from cje_desktop.system.clock import PracticeClock
from cje_desktop.system.law_packs import load_law_book
from cje_desktop.system.messages import CatalogueMessages, load_messages
from tests.fakes.outside import FakeForms, FakeGazetteer, FakePages, FakeRenderer
from tests.fakes.store import MemoryStore

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TODAY = date(2026, 11, 23)
IDENTITY = StoreIdentity(
    unit_id=UnitId(UUID("0190a000-0000-7000-8000-000000000001")),
    unit_kind=UnitKind.OFFICE,
    device_id=DeviceId(UUID("0190a000-0000-7000-8000-0000000000d1")),
    practice=True,
)
PROVINCE = UnitInput(
    code="NA",
    name="Thi hành án dân sự tỉnh Nghệ An",
    superior_line="BỘ TƯ PHÁP",
    body_line="THI HÀNH ÁN DÂN SỰ TỈNH NGHỆ AN",
    place="Nghệ An",
    head_title="TRƯỞNG THI HÀNH ÁN DÂN SỰ",
)
OFFICE = UnitInput(
    code="NA-KV2",
    name="Phòng Thi hành án dân sự khu vực 2 - Nghệ An",
    superior_line="THI HÀNH ÁN DÂN SỰ TỈNH NGHỆ AN",
    body_line="PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 2",
    place="Thành Vinh",
)


@cache
def law() -> LawBook:
    return load_law_book(RESOURCES / "law")


@cache
def messages(language: str = "vi") -> CatalogueMessages:
    return load_messages(RESOURCES / "messages", language)


def services_of(store: Store, today: date = TODAY) -> Services:
    return Services(
        store=store,
        law=law(),
        forms=FakeForms(),
        renderer=FakeRenderer(),
        pages=FakePages(),
        bundles=cast(BundlePort, None),
        messages=messages(),
        gazetteer=FakeGazetteer(),
        clock=PracticeClock(today),
        registry=registry(),
    )


def founded(store: Store | None = None, **changes: Any) -> Services:
    """Return the services of a new office, its only officer and chief signed in."""
    services = services_of(store or MemoryStore(IDENTITY))
    command = FoundOffice(
        kind=UnitKind.OFFICE,
        issuing=PROVINCE,
        working=OFFICE,
        user=FirstUser(login="minh", full_name="Hoàng Văn Minh", roles=("officer", "chief")),
        device_name="PC-01",
        signing_key="00" * 32,
        practice=True,
        decision_numbers=(101, 150),
    )
    user_id = services.run(replace(command, **changes)).result
    with services.store.reading() as reading:
        return services.signed_in(reading.get(User, user_id))


def creditor(**changes: Any) -> PartyInput:
    person = PersonInput(full_name="Trần Thị Bích", id_number="040185000123", gender="female")
    return PartyInput(role=PartyRole.CREDITOR, person=replace(person, **changes))


def debtor(**changes: Any) -> PartyInput:
    person = PersonInput(
        full_name="Lý Văn Tài",
        id_number="040080000456",
        gender="male",
        address_detail="số 5 đường Lê Lợi",
        commune_code="16681",
    )
    return PartyInput(role=PartyRole.DEBTOR, person=replace(person, **changes))


JUDGMENT = JudgmentInput(
    number="12/2026/DS-ST",
    judged_on=date(2026, 8, 3),
    effective_on=date(2026, 9, 3),
    received_on=date(2026, 9, 21),
    court="Tòa án nhân dân khu vực 2 - Nghệ An",
)


def intake(**changes: Any) -> OpenCase:
    """Return an intake on request that nothing is wrong with."""
    command = OpenCase(
        basis=CaseBasis.ON_REQUEST,
        parties=(creditor(), debtor()),
        lines=(
            LineInput(
                kind=ObligationKind.MONEY,
                description="Trả nợ gốc",
                amount=48_250_000,
                creditors=(0,),
                debtors=(1,),
            ),
        ),
        summary="Trả nợ 48.250.000 đồng",
        opened_on=date(2026, 10, 1),
        judgment=JUDGMENT,
        request=RequestInput(received_on=date(2026, 9, 28), content="Yêu cầu thi hành án"),
    )
    return replace(command, **changes)


def opened(services: Services, **changes: Any) -> IntakeResult:
    """Open a case."""
    changes.setdefault("officer_id", services.user.id if services.user else None)
    return services.run(intake(**changes)).result


def decided(services: Services, case: IntakeResult, dated: date = date(2026, 10, 2)) -> DocumentId:
    """Record the enforcement decision of the province."""
    return services.run(
        RecordExternalPaper(
            case_id=case.case_id,
            form_id="quyet-dinh-tha-yeu-cau",
            kind="QD",
            title="Quyết định thi hành án theo yêu cầu",
            number_text="15/QĐ-THADS",
            dated=dated,
            issuer=PROVINCE.name,
        )
    ).result


def served(services: Services, case: IntakeResult, document_id: DocumentId, on: date) -> UUID:
    """Serve a paper on the debtor in person."""
    return services.run(
        RecordService(
            document_id=document_id,
            person_id=case.person_ids[1],
            channel="direct",
            result="received",
            on=on,
        )
    ).result
