"""What happens between the enforcement decision and the coercion, recorded by the normal commands."""

from dataclasses import dataclass
from datetime import date

from cje_desktop.application.commands.casework import (
    RecordEvent,
    RecordService,
    RecordVerification,
    RegisterAsset,
)
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.commands.sessions import (
    AgreementInput,
    AttendanceInput,
    InstalmentInput,
    RecordSession,
)
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.services import Services
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.entities.sessions import Presence
from cje_desktop.core.ids import AgreementId, AssetId, DocumentId, PersonId, RowId, SessionId
from tests.demo.paper_cases import BANK

SERVED, VERIFIED = date(2026, 11, 5), date(2026, 11, 17)
OFFICE = "trụ sở Phòng Thi hành án dân sự khu vực 2 - Lạng Sơn"
RECORDER, MINH = "Triệu Thị Ngân", "Nông Văn Minh"
CAPACITIES = {PartyRole.CREDITOR: "Người được thi hành án", PartyRole.DEBTOR: "Người phải thi hành án"}
VILLAGE_HEAD = AttendanceInput(full_name="Lăng Văn Thạo", capacity="Trưởng thôn Bản Tích")


@dataclass(frozen=True, slots=True)
class Held:
    """A session to be held."""

    kind: str
    on: date
    hours: tuple[str, str]
    subject: str
    course: str
    outcome: str = "failed"
    officer_view: str = ""
    outcome_note: str = ""
    next_step: str = ""
    next_on: date | None = None


SESSIONS = (
    Held(
        kind="dialogue",
        on=date(2026, 11, 17),
        hours=("08:30", "10:45"),
        subject="Đối thoại về số tiền nợ gốc, lãi và thời hạn trả nợ theo bản án.",
        course="Chấp hành viên phổ biến quyền và nghĩa vụ của đương sự, giải thích hậu quả của việc không tự "
        "nguyện thi hành án.\nHai bên đối chiếu số nợ gốc, thống nhất số liệu; không thống nhất được thời "
        "hạn trả.",
        next_step="Chấp hành viên tổ chức buổi hòa giải",
        next_on=date(2026, 11, 18),
    ),
    Held(
        kind="mediation",
        on=date(2026, 11, 18),
        hours=("14:00", "15:30"),
        subject="Hòa giải về thời hạn và phương thức trả nợ.",
        course="Người phải thi hành án đề nghị trả dần trong 24 tháng; Ngân hàng không chấp nhận.",
        officer_view="Đề nghị các bên cân nhắc phương án trả dần có bảo đảm trong 12 tháng.",
        outcome_note="Các bên không thống nhất được thời hạn trả nợ.",
    ),
    Held(
        kind="persuasion",
        on=date(2026, 11, 19),
        hours=("08:00", "09:30"),
        subject="Vận động người phải thi hành án tự nguyện giao tài sản thế chấp để xử lý.",
        course="Trưởng thôn và Chấp hành viên phân tích quyền, nghĩa vụ và chi phí cưỡng chế; ông Đễ, bà "
        "Thưởng đề nghị có thêm thời gian bàn bạc trong gia đình.",
        outcome="adjourned",
        next_step="Làm việc lại với người phải thi hành án",
        next_on=date(2026, 11, 20),
    ),
    Held(
        kind="working",
        on=date(2026, 11, 20),
        hours=("14:00", "15:00"),
        subject="Làm việc về hiện trạng nhà, đất và tài sản gắn liền với đất.",
        course="Ông Đễ, bà Thưởng xác nhận nhà, đất do hai vợ chồng trực tiếp quản lý, sử dụng; không cho "
        "thuê, không tranh chấp.",
        outcome_note="Người phải thi hành án không tự nguyện giao nhà, đất.",
    ),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Records facts of cases in the name of who is signed in."""

    services: Services

    def people(self, intake: IntakeResult, role: PartyRole) -> tuple[PersonId, ...]:
        """Return the parties of a role."""
        view = self.services.ask(ShowCase(case_id=intake.case_id))
        return tuple(each.person.id for each in view.parties if each.role is role)

    def decision(self, intake: IntakeResult) -> DocumentId:
        """Return the enforcement decision of a case."""
        decision = self.services.ask(ShowCase(case_id=intake.case_id)).decision
        assert decision is not None
        return decision.id

    def serve(self, intake: IntakeResult) -> RowId:
        """Serve the enforcement decision on the debtors; return the service on the last of them.

        She takes it for nobody else: the last debtor is away, a member of the household receives it.
        """
        *present, last = self.people(intake, PartyRole.DEBTOR)
        paper = self.decision(intake)
        for person in present:
            self.services.run(
                RecordService(
                    document_id=paper,
                    person_id=person,
                    channel="direct",
                    result="received",
                    on=SERVED,
                    at="09:00",
                    place="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
                    server=RECORDER,
                )
            )
        return self.services.run(
            RecordService(
                document_id=paper,
                person_id=last,
                channel="direct",
                result="received_for",
                on=SERVED,
                at="09:30",
                place="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
                server=RECORDER,
                receiver="ông Hoàng Ngọc Bảo, con",
                witness="ông Lăng Văn Thạo, Trưởng thôn Bản Tích",
            )
        ).result

    def verify(self, intake: IntakeResult) -> RowId:
        """Verify the means of the first debtor at the commune."""
        return self.services.run(
            RecordVerification(
                case_id=intake.case_id,
                person_id=self.people(intake, PartyRole.DEBTOR)[0],
                on=VERIFIED,
                result="has_means",
                started_at="14:00",
                ended_at="15:30",
                place="Ủy ban nhân dân xã Na Sầm",
                informants=("Bà Hoàng Thị Xuyến, công chức địa chính xã Na Sầm",),
                family="Đã kết hôn, có hai con đã thành niên.",
                assets="Nhà ở một tầng trên thửa đất số 215, tờ bản đồ số 27, diện tích 164,0 m²; "
                "tài khoản tại Ngân hàng Hợp tác Xứ Lạng.",
                income="Khoảng 9.000.000 đồng mỗi tháng từ nghề mộc, không ổn định.",
                land="Đất ở tại nông thôn, phù hợp quy hoạch, không tranh chấp, đủ điều kiện chuyển nhượng.",
                findings="Người phải thi hành án đang trực tiếp quản lý, sử dụng nhà, đất.",
            )
        ).result

    def hold(self, intake: IntakeResult, held: Held) -> SessionId:
        """Hold a session with officer, recorder, parties and the head of the hamlet."""
        return self.services.run(
            RecordSession(
                case_ids=(intake.case_id,),
                kind=held.kind,
                on=held.on,
                starts_at=held.hours[0],
                ends_at=held.hours[1],
                place=OFFICE,
                outcome=held.outcome,
                recorder=RECORDER,
                subject=held.subject,
                course=held.course,
                officer_view=held.officer_view,
                outcome_note=held.outcome_note,
                next_step=held.next_step,
                next_on=held.next_on,
                attendance=(
                    AttendanceInput(full_name=MINH, capacity="Chấp hành viên trung cấp"),
                    *self._attendance(intake),
                    VILLAGE_HEAD,
                ),
            )
        ).result

    def _attendance(self, intake: IntakeResult) -> tuple[AttendanceInput, ...]:
        view = self.services.ask(ShowCase(case_id=intake.case_id))
        came = {BANK.full_name: Presence.REPRESENTED}
        return tuple(
            AttendanceInput(
                full_name=each.person.full_name,
                capacity=CAPACITIES[each.role],
                person_id=each.person.id,
                presence=came.get(each.person.full_name, Presence.PRESENT),
            )
            for each in view.parties
        )

    def agree(self, intake: IntakeResult) -> tuple[SessionId, AgreementId]:
        """Let the parties of the loan agree on three parts."""
        parts = (
            (date(2026, 12, 15), 40_000_000, "chuyển khoản"),
            (date(2027, 1, 15), 40_000_000, "chuyển khoản"),
            (date(2027, 2, 15), 41_015_000, "tiền mặt tại trụ sở cơ quan"),
        )
        agreement = AgreementInput(
            content="Ông Đàm Quốc Khởi trả bà Bế Thị Mỹ Lệ 121.015.000 đồng; bà Lệ không yêu cầu lãi.",
            term="Từ ngày 15/12/2026 đến hết ngày 15/02/2027.",
            breach="Chậm trả một đợt thì bà Lệ có quyền yêu cầu thi hành ngay toàn bộ phần còn lại.",
            costs="Phí thi hành án nộp theo quy định của pháp luật; hai bên không phát sinh chi phí khác.",
            instalments=tuple(
                InstalmentInput(due_on=due, amount=amount, note=note) for due, amount, note in parts
            ),
        )
        session = self.services.run(
            RecordSession(
                case_ids=(intake.case_id,),
                kind="mediation",
                on=date(2026, 11, 20),
                starts_at="08:00",
                ends_at="10:00",
                place=OFFICE,
                outcome="agreed_full",
                recorder=RECORDER,
                subject="Hòa giải về phương thức trả nợ.",
                course="Hai bên tự nguyện thỏa thuận trả nợ làm ba đợt.",
                attendance=self._attendance(intake),
                agreement=agreement,
            )
        ).result
        (row,) = self.services.ask(ShowCase(case_id=intake.case_id)).agreements
        return session, row.agreement.id

    def real_estate(self, intake: IntakeResult, mortgagee: str = "") -> AssetId:
        """Register house and land of the first debtor."""
        return self.services.run(
            RegisterAsset(
                case_id=intake.case_id,
                kind=AssetKind.LAND,
                description="Nhà và 164,0 m² đất",
                owner_id=self.people(intake, PartyRole.DEBTOR)[0],
                address="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
                map_sheet="27",
                parcel="215",
                area="165,8",
                certificate_area="164,0",
                land_type="Đất ở tại nông thôn (ONT)",
                certificate_serial="BX 315662",
                certificate_book_number="CH 00419",
                attached_assets="Nhà ở một tầng; Công trình phụ; 03 cây hồi",
                mortgagee=mortgagee,
            )
        ).result

    def account(self, intake: IntakeResult) -> AssetId:
        """Register a bank account of the first debtor."""
        return self.services.run(
            RegisterAsset(
                case_id=intake.case_id,
                kind=AssetKind.ACCOUNT,
                description="Tài khoản thanh toán",
                owner_id=self.people(intake, PartyRole.DEBTOR)[0],
                holder="Ngân hàng Hợp tác Xứ Lạng",
                address="số 1 đường Hùng Vương, phường Lương Văn Tri, tỉnh Lạng Sơn",
                account_number="1903 5566 7788",
                account_holder="HOÀNG NGỌC ĐỄ",
            )
        ).result

    def notify(self, intake: IntakeResult, kinds: tuple[str, ...]) -> None:
        """Record notices that must come before a coercion."""
        for kind in kinds:
            self.services.run(
                RecordEvent(case_id=intake.case_id, kind=kind, on=date(2026, 11, 20), text="Đã thông báo")
            )
