"""Who a paper names: who led and recorded, who came for whom, who received, who is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from cje_desktop.application.commands.casework import RecordService, RecordVerification
from cje_desktop.application.commands.intake import IntakeResult, PartyInput
from cje_desktop.application.commands.office import AddUser
from cje_desktop.application.commands.papers import PaperSubject
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.commands.sessions import AttendanceInput, RecordSession
from cje_desktop.application.queries.papers import PaperPreview, PreviewPaper
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.people import PartyRole, PersonKind
from cje_desktop.core.entities.sessions import Presence
from cje_desktop.core.ids import SessionId, UserId
from tests.demo.paper_cases import mortgage
from tests.integration.line.setting import (
    DECIDED,
    SERVED,
    TODAY,
    add_signers,
    issue_decision,
    open_case,
)

HELD = date(2026, 11, 19)


def preview(office: Services, form_id: str, subject: PaperSubject, dated: date = TODAY) -> PaperPreview:
    return office.ask(PreviewPaper(form_id=form_id, subject=subject, dated=dated))


def group(data: JsonObject, name: str) -> Mapping[str, object]:
    found = data[name]
    assert isinstance(found, Mapping)
    return found


def people(data: JsonObject, name: str) -> list[Mapping[str, object]]:
    found = data[name]
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Mapping)]


def hold(
    office: Services, intake: IntakeResult, *attendance: AttendanceInput, officer: UserId | None = None
) -> SessionId:
    return office.run(
        RecordSession(
            case_ids=(intake.case_id,),
            kind="dialogue",
            on=HELD,
            starts_at="08:30",
            ends_at="10:00",
            place="Trụ sở Phòng",
            outcome="failed",
            officer_id=officer,
            recorder="Vi Thị Lan",
            subject="Đối thoại",
            course="Hai bên trình bày ý kiến.",
            attendance=attendance,
        )
    ).result


def test_officer_and_recorder_are_not_listed_again(office: Services) -> None:
    intake = open_case(office)
    session = hold(
        office,
        intake,
        AttendanceInput(full_name="Lộc Văn Hùng", capacity="Chấp hành viên trung cấp"),
        AttendanceInput(full_name="Vi Thị Lan", capacity="Thư ký"),
        AttendanceInput(
            full_name="Lý Văn Tài", capacity="Người phải thi hành án", person_id=intake.person_ids[1]
        ),
        AttendanceInput(full_name="Lăng Văn Thạo", capacity="Trưởng thôn"),
    )
    data = preview(office, "bien-ban-phien", PaperSubject(case_id=intake.case_id, session_id=session)).data
    assert [each["name"] for each in people(data, "attendees")] == ["Lý Văn Tài", "Lăng Văn Thạo"]
    assert group(data, "officer")["name"] == "Lộc Văn Hùng"
    assert group(data, "recorder")["name"] == "Vi Thị Lan"


def test_a_party_of_the_officers_name_stays(office: Services) -> None:
    intake = open_case(office, debtor="Lộc Văn Hùng")
    debtor = AttendanceInput(
        full_name="Lộc Văn Hùng", capacity="Người phải thi hành án", person_id=intake.person_ids[1]
    )
    session = hold(office, intake, debtor)
    data = preview(office, "bien-ban-phien", PaperSubject(case_id=intake.case_id, session_id=session)).data
    assert [each["name"] for each in people(data, "attendees")] == ["Lộc Văn Hùng"]


def test_minutes_name_the_officer_who_held_the_session(office: Services) -> None:
    other = office.run(
        AddUser(login="binh", full_name="Hà Thanh Bình", roles=("officer",), rank="Chấp hành viên sơ cấp")
    ).result
    intake = open_case(office)
    debtor = AttendanceInput(full_name="Lý Văn Tài", capacity="Người phải thi hành án")
    session = hold(office, intake, debtor, officer=other)
    data = preview(office, "bien-ban-phien", PaperSubject(case_id=intake.case_id, session_id=session)).data
    assert group(data, "officer") == {"name": "Hà Thanh Bình", "rank": "Chấp hành viên sơ cấp"}
    decision = preview(office, "quyet-dinh-tha-yeu-cau", PaperSubject(case_id=intake.case_id), DECIDED)
    assert group(decision.data, "officer")["name"] == "Lộc Văn Hùng"


def test_who_came_for_a_body_is_named(office: Services) -> None:
    user = office.user
    assert user is not None
    intake = office.run(mortgage(user.id)).result
    bank, husband, wife = intake.person_ids
    session = hold(
        office,
        intake,
        AttendanceInput(
            full_name="Ngân hàng TMCP Đông Bắc",
            capacity="Người được thi hành án",
            person_id=bank,
            presence=Presence.REPRESENTED,
        ),
        AttendanceInput(
            full_name="Hoàng Thế Anh",
            capacity="Người phải thi hành án",
            person_id=husband,
            presence=Presence.REPRESENTED,
        ),
        AttendanceInput(full_name="Lương Thị Thưởng", capacity="Người phải thi hành án", person_id=wife),
    )
    data = preview(office, "bien-ban-phien", PaperSubject(case_id=intake.case_id, session_id=session)).data
    assert [(each["name"], each.get("representative")) for each in people(data, "attendees")] == [
        ("Ngân hàng TMCP Đông Bắc", "bà Trần Minh Nguyệt"),
        ("Hoàng Ngọc Đễ", "Hoàng Thế Anh"),
        ("Lương Thị Thưởng", None),
    ]


def test_who_gave_information_signs_the_verification(office: Services) -> None:
    intake = open_case(office)
    row = office.run(
        RecordVerification(
            case_id=intake.case_id,
            person_id=intake.person_ids[1],
            on=HELD,
            result="has_means",
            findings="Có lương",
            informants=("Bà Nông Thị Bích, công chức xã Na Sầm", "Lăng Văn Thạo"),
        )
    ).result
    subject = PaperSubject(case_id=intake.case_id, verification_id=row)
    found = people(preview(office, "bien-ban-xac-minh", subject).data, "attendees")
    assert [(each.get("honorific"), each["name"], each["capacity"]) for each in found] == [
        ("Bà", "Nông Thị Bích", "Công chức xã Na Sầm"),
        (None, "Lăng Văn Thạo", "Người cung cấp thông tin"),
    ]


def test_who_is_served_in_person_is_the_receiver(office: Services) -> None:
    add_signers(office)
    office.run(AddUser(login="lan", full_name="Vi Thị Lan", roles=("clerk",), rank="Thư ký trung cấp"))
    intake = open_case(office)
    row = office.run(
        RecordService(
            document_id=issue_decision(office, intake),
            channel="direct",
            result="received",
            on=SERVED,
            person_id=intake.person_ids[1],
            server="Vi Thị Lan",
        )
    ).result
    data = preview(office, "bien-ban-tong-dat", PaperSubject(case_id=intake.case_id, service_id=row)).data
    assert group(data, "receiver")["name"] == group(data, "addressee")["name"] == "ông Lý Văn Tài"
    assert group(data, "server") == {"name": "Vi Thị Lan", "capacity": "Thư ký trung cấp"}


def test_related_persons_are_told(office: Services) -> None:
    user = office.user
    assert user is not None
    command = mortgage(user.id)
    related = PersonInput(full_name="Công ty TNHH Hồi Xứ Lạng", kind=PersonKind.ORGANISATION)
    party = PartyInput(role=PartyRole.RELATED, person=related, same_name_checked=True)
    intake = office.run(replace(command, parties=(*command.parties, party))).result
    shown = preview(office, "quyet-dinh-tha-yeu-cau", PaperSubject(case_id=intake.case_id), DECIDED)
    assert "Công ty TNHH Hồi Xứ Lạng;" in shown.recipients
    assert "Chấp hành viên Lộc Văn Hùng;" in shown.recipients
