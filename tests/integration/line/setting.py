"""A practice office and its province on real stores, and the facts of one told case."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cje_desktop.application.commands.casework import RecordService, RecordVerification, RegisterAsset
from cje_desktop.application.commands.intake import (
    IntakeResult,
    JudgmentInput,
    LineInput,
    OpenCase,
    PartyInput,
    RequestInput,
)
from cje_desktop.application.commands.office import AddSigner, FirstUser, UnitInput
from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.commands.sessions import AttendanceInput, RecordSession
from cje_desktop.application.commands.syncing import EnrolOffice, ReadProvinceCard, WriteProvinceCard
from cje_desktop.application.program import Credentials, OfficeSetup, ProvinceSetup
from cje_desktop.application.queries.office import ShowOffice
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import AssetId, DocumentId, SessionId

PASSWORD = "một câu dài dễ nhớ"
DECIDED = date(2026, 11, 3)
SERVED = date(2026, 11, 5)
VOLUNTARY_END = date(2026, 11, 16)
"""5/11 and 10 days is 15/11, a Sunday; the period ends on Monday 16/11 (Đ. 36.1 Luật 106/2025/QH15)."""
TODAY = date(2026, 11, 23)

PROVINCE_UNIT = UnitInput(
    code="LS",
    name="Thi hành án dân sự tỉnh Lạng Sơn",
    superior_line="CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ",
    body_line="THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
    place="Lạng Sơn",
    account="3949.0.1054321.00000 tại Kho bạc Nhà nước khu vực VI",
    procuracy="Viện kiểm sát nhân dân tỉnh Lạng Sơn",
)


def office_unit(code: str = "LS-KV2", number: int = 2) -> UnitInput:
    return UnitInput(
        code=code,
        name=f"Phòng Thi hành án dân sự khu vực {number} - Lạng Sơn",
        superior_line="THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
        body_line=f"PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC {number}",
        place="Lạng Sơn",
        address="Xã Na Sầm, tỉnh Lạng Sơn",
        procuracy=f"Viện kiểm sát nhân dân khu vực {number} - Lạng Sơn",
    )


@dataclass(frozen=True, slots=True)
class World:
    """Two data folders and who opens them."""

    desktop: Desktop
    root: Path
    numbers: tuple[int, int] = (101, 120)

    @property
    def office_folder(self) -> Path:
        return self.root / "office"

    @property
    def province_folder(self) -> Path:
        return self.root / "province"

    def found(self) -> "World":
        """Make both stores; nobody knows the other yet."""
        province = ProvinceSetup(
            issuing=PROVINCE_UNIT,
            user=FirstUser(login="tonghop", full_name="Vy Thị Lụa", roles=("province",)),
            practice=True,
        )
        self.desktop.create_province(self.province_folder, province, PASSWORD)
        self.add_office(self.office_folder, office_unit())
        return self

    def add_office(self, folder: Path, unit: UnitInput) -> None:
        office = OfficeSetup(
            issuing=PROVINCE_UNIT,
            working=unit,
            user=FirstUser(login="hung", full_name="Lộc Văn Hùng", roles=("chief", "officer", "admin")),
            decision_numbers=self.numbers,
            practice=True,
        )
        self.desktop.create_office(folder, office, PASSWORD)

    @contextmanager
    def office(self, folder: Path | None = None) -> Iterator[Services]:
        with self.desktop.open(folder or self.office_folder, Credentials("hung", PASSWORD)) as opened:
            yield opened.services

    @contextmanager
    def province(self) -> Iterator[Services]:
        with self.desktop.open(self.province_folder, Credentials("tonghop", PASSWORD)) as opened:
            yield opened.services

    def enrol(self, folder: Path | None = None) -> str:
        """Let office and province know each other; return the fingerprint the office read."""
        card, request = self.root / "tinh.cjecard", self.root / "phong.cjecard"
        with self.province() as province:
            province.run(WriteProvinceCard(target=card))
        with self.office(folder) as office:
            fingerprint = office.run(ReadProvinceCard(card=card, request_target=request)).result
        with self.province() as province:
            province.run(EnrolOffice(request=request))
        return fingerprint


def add_signers(services: Services) -> None:
    """Let the officer sign, and sign the enforcement decision by delegation."""
    view = services.ask(ShowOffice())
    user = services.user
    assert user is not None
    services.run(
        AddSigner(
            unit_id=view.issuing_unit_id,
            full_name=user.full_name,
            user_id=user.id,
            capacity="head",
            prefix="TUQ.",
            position_lines=("TRƯỞNG THI HÀNH ÁN DÂN SỰ", "CHẤP HÀNH VIÊN TRƯỞNG"),
            form_ids=("quyet-dinh-tha-yeu-cau",),
            valid_from=date(2026, 7, 1),
            basis="Quyết định ủy quyền số 88/QĐ-THADS ngày 01/7/2026",
        )
    )
    for unit in (view.issuing_unit_id, view.unit_id):
        services.run(
            AddSigner(
                unit_id=unit,
                full_name=user.full_name,
                user_id=user.id,
                capacity="officer",
                position_lines=("CHẤP HÀNH VIÊN",),
                valid_from=date(2025, 7, 1),
            )
        )


def open_case(
    services: Services, debtor: str = "Lý Văn Tài", id_number: str = "020079001234"
) -> IntakeResult:
    """Take in a judgment on 100 million đồng."""
    user = services.user
    assert user is not None
    creditor = PersonInput(full_name="Ngân hàng TMCP Đông Bắc", honorific="", old_address="TP Lạng Sơn")
    person = PersonInput(
        full_name=debtor,
        honorific="Ông",
        id_number=id_number,
        birth_date=date(1979, 5, 20),
        old_address="Thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
    )
    command = OpenCase(
        basis=CaseBasis.ON_REQUEST,
        parties=(
            PartyInput(role=PartyRole.CREDITOR, person=creditor, same_name_checked=True),
            PartyInput(role=PartyRole.DEBTOR, person=person, same_name_checked=True),
        ),
        lines=(
            LineInput(
                kind=ObligationKind.MONEY,
                description="Trả nợ gốc và lãi",
                amount=100_000_000,
                debtors=(1,),
                creditors=(0,),
            ),
        ),
        summary="Trả nợ vay",
        opened_on=date(2026, 11, 2),
        judgment=JudgmentInput(
            number="12/2026/DS-ST",
            judged_on=date(2026, 9, 1),
            court="Tòa án nhân dân khu vực 2 - Lạng Sơn",
            received_on=date(2026, 10, 26),
            kind="civil_judgment",
            effective_on=date(2026, 10, 2),
        ),
        request=RequestInput(received_on=date(2026, 10, 28), content="Yêu cầu thi hành toàn bộ"),
        officer_id=user.id,
    )
    return services.run(command).result


@dataclass(frozen=True, slots=True)
class ToldCase:
    """What the told case is made of."""

    intake: IntakeResult
    decision: DocumentId
    session: SessionId
    account: AssetId


def issue_decision(services: Services, intake: IntakeResult) -> DocumentId:
    """Issue the enforcement decision by delegation."""
    subject = PaperSubject(case_id=intake.case_id)
    command = IssueDocument(form_id="quyet-dinh-tha-yeu-cau", subject=subject, dated=DECIDED)
    return services.run(command).result


def serve(services: Services, intake: IntakeResult, decision: DocumentId) -> None:
    """Serve the enforcement decision on the debtor in person."""
    services.run(
        RecordService(
            document_id=decision,
            channel="direct",
            result="received",
            on=SERVED,
            person_id=intake.person_ids[1],
            at="09:30",
            place="Thôn Bản Tích, xã Na Sầm",
        )
    )


def verify(
    services: Services, intake: IntakeResult, result: str = "has_means", on: date = date(2026, 11, 18)
) -> None:
    """Record a verification of means."""
    services.run(
        RecordVerification(
            case_id=intake.case_id,
            person_id=intake.person_ids[1],
            on=on,
            result=result,
            findings="Có tài khoản tại ngân hàng",
            started_at="08:00",
            ended_at="09:00",
            place="Ủy ban nhân dân xã Na Sầm",
            informants=("Nông Thị Bích, công chức xã",),
            assets="Tài khoản ngân hàng",
            income="Lương",
            family="Đã kết hôn",
        )
    )


def fail_session(services: Services, intake: IntakeResult) -> SessionId:
    """Record a dialogue that failed."""
    return services.run(
        RecordSession(
            case_ids=(intake.case_id,),
            kind="dialogue",
            on=date(2026, 11, 19),
            starts_at="08:30",
            ends_at="10:00",
            place="Trụ sở Phòng THADS khu vực 2",
            outcome="failed",
            recorder="Vi Thị Lan",
            subject="Đối thoại về việc trả nợ",
            course="Hai bên trình bày ý kiến; không thống nhất được thời hạn trả.",
            attendance=(
                AttendanceInput(
                    full_name="Lý Văn Tài", capacity="Người phải thi hành án", person_id=intake.person_ids[1]
                ),
            ),
        )
    ).result


def add_account(services: Services, intake: IntakeResult) -> AssetId:
    """Register the debtor's bank account."""
    return services.run(
        RegisterAsset(
            case_id=intake.case_id,
            kind=AssetKind.ACCOUNT,
            description="Tài khoản thanh toán",
            owner_id=intake.person_ids[1],
            holder="Ngân hàng Hợp tác Xứ Lạng",
            address="Số 1 đường Hùng Vương, phường Lương Văn Tri, tỉnh Lạng Sơn",
            account_number="1903 5566 7788",
            account_holder="LÝ VĂN TÀI",
        )
    ).result


def tell(services: Services) -> ToldCase:
    """Bring a case to where a compulsory decision may be issued."""
    add_signers(services)
    intake = open_case(services)
    decision = issue_decision(services, intake)
    serve(services, intake, decision)
    session = fail_session(services, intake)
    verify(services, intake)
    return ToldCase(intake, decision, session, add_account(services, intake))
