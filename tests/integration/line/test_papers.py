"""Papers: what is refused, what is frozen, what the registers keep."""

from dataclasses import replace
from datetime import date

import pytest

from cje_desktop.application.commands.casework import RecordExternalPaper
from cje_desktop.application.commands.office import AddSigner
from cje_desktop.application.commands.papers import (
    CancelNumber,
    DeleteDraft,
    IssueDocument,
    PaperSubject,
    RecordSignature,
    SaveDraft,
)
from cje_desktop.application.commands.sessions import PlanSession
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.queries.office import ShowOffice
from cje_desktop.application.queries.papers import (
    ListForms,
    ListPapers,
    ListRegister,
    PreviewPaper,
    ReadPaper,
)
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.errors import Refusal, Refusals
from tests.integration.line.setting import (
    DECIDED,
    TODAY,
    World,
    add_signers,
    fail_session,
    issue_decision,
    open_case,
    tell,
    verify,
)

DECISION = "quyet-dinh-tha-yeu-cau"
MINUTES = "bien-ban-phien"


def codes(error: Refusal) -> list[str]:
    return [each.code for each in (error.refusals if isinstance(error, Refusals) else (error,))]


def refused(services: Services, command: IssueDocument) -> list[str]:
    with pytest.raises(Refusal) as raised:
        services.run(command)
    return codes(raised.value)


def test_reprinting_gives_the_same_bytes_after_the_store_was_closed(world: World) -> None:
    with world.office() as office:
        add_signers(office)
        paper = issue_decision(office, open_case(office))
        first = office.ask(ReadPaper(document_id=paper)).pdf
    with world.office() as office:
        assert office.ask(ReadPaper(document_id=paper)).pdf == first


def test_the_frozen_bytes_can_be_made_again_from_what_was_kept(office: Services) -> None:
    add_signers(office)
    paper = issue_decision(office, open_case(office))
    issued = office.ask(ReadPaper(document_id=paper))
    kept = issued.document
    assert kept.data is not None
    again = office.renderer.render(kept.form_id, kept.dated, kept.data)
    assert (again.pdf, again.sha256) == (issued.pdf, kept.file_hash)


def test_numbers_run_on_and_an_exhausted_block_refuses(world: World) -> None:
    few = replace(world, root=world.root / "few", numbers=(7, 8))
    few.root.mkdir()
    with few.found().office() as office:
        add_signers(office)
        intake = open_case(office)
        papers = [issue_decision(office, intake), issue_decision(office, intake)]
        numbers = [office.ask(ReadPaper(document_id=each)).document.number_text for each in papers]
        assert numbers == ["07/QĐ-THADS", "08/QĐ-THADS"]
        subject = PaperSubject(case_id=intake.case_id)
        order = IssueDocument(form_id=DECISION, subject=subject, dated=TODAY)
        assert refused(office, order) == ["number.exhausted"]
        assert len(office.ask(ListPapers())) == 2


def test_without_a_line_in_the_signer_table_nobody_signs(office: Services) -> None:
    intake = open_case(office)
    order = IssueDocument(form_id=DECISION, subject=PaperSubject(case_id=intake.case_id), dated=DECIDED)
    assert refused(office, order) == ["paper.signer.none"]


def test_before_the_delegation_began_nobody_signs(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    order = IssueDocument(
        form_id=DECISION, subject=PaperSubject(case_id=intake.case_id), dated=date(2026, 6, 30)
    )
    assert refused(office, order) == ["form.not_in_force"]


def test_several_signers_must_be_chosen_among(office: Services) -> None:
    add_signers(office)
    view = office.ask(ShowOffice())
    other = office.run(
        AddSigner(
            unit_id=view.issuing_unit_id,
            full_name="Nông Thị Hằng",
            capacity="head",
            prefix="KT.",
            position_lines=("TRƯỞNG THI HÀNH ÁN DÂN SỰ", "PHÓ TRƯỞNG THI HÀNH ÁN DÂN SỰ"),
            form_ids=(DECISION,),
            valid_from=date(2026, 7, 1),
        )
    ).result
    intake = open_case(office)
    order = IssueDocument(form_id=DECISION, subject=PaperSubject(case_id=intake.case_id), dated=DECIDED)
    assert refused(office, order) == ["paper.signer.several"]
    paper = office.run(replace(order, signer_id=other)).result
    kept = office.ask(ReadPaper(document_id=paper)).document
    assert kept.signer_name == "Nông Thị Hằng"
    assert kept.signer_position == "KT. TRƯỞNG THI HÀNH ÁN DÂN SỰ\nPHÓ TRƯỞNG THI HÀNH ÁN DÂN SỰ"


def test_a_paper_of_tomorrow_is_refused(office: Services) -> None:
    add_signers(office)
    subject = PaperSubject(case_id=open_case(office).case_id)
    order = IssueDocument(form_id=DECISION, subject=subject, dated=date(2026, 11, 24))
    assert refused(office, order) == ["paper.date.future"]


def test_every_empty_field_is_named_by_its_label(office: Services) -> None:
    told = tell(office)
    order = IssueDocument(
        form_id="giay-moi",
        subject=PaperSubject(case_id=told.intake.case_id, person_id=told.intake.person_ids[1]),
        dated=TODAY,
    )
    with pytest.raises(Refusals) as raised:
        office.run(order)
    labels = {str(each.fields["label"]) for each in raised.value.refusals}
    assert {"Ngày có mặt", "Giờ có mặt", "Địa điểm"} <= labels
    typed: JsonObject = {
        "invitation.subject": "làm việc về việc thi hành án",
        "invitation.reason": "Làm việc về khoản nợ",
        "invitation.date": "25/11/2026",
        "invitation": {"time": "8:30", "place": "Trụ sở phòng"},
    }
    paper = office.run(replace(order, fields=typed)).result
    data = office.ask(ReadPaper(document_id=paper)).document.data
    assert data is not None
    assert data["invitation"]["date"] == "2026-11-25"  # type: ignore[index,call-overload]  # nested JSON
    assert data["invitation"]["time"] == "08:30"  # type: ignore[index,call-overload]  # nested JSON


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"no.such": "x"}, "paper.field.unknown"), ({"voluntary.days": "mười"}, "paper.field.value")],
)
def test_typed_fields_must_fit_the_form(office: Services, fields: dict[str, str], code: str) -> None:
    add_signers(office)
    subject = PaperSubject(case_id=open_case(office).case_id)
    assert refused(
        office, IssueDocument(form_id=DECISION, subject=subject, dated=DECIDED, fields=fields)
    ) == [code]


def test_minutes_freeze_the_session_once(office: Services) -> None:
    told = tell(office)
    subject = PaperSubject(case_id=told.intake.case_id, session_id=told.session)
    order = IssueDocument(form_id=MINUTES, subject=subject, dated=date(2026, 11, 19))
    paper = office.run(order).result
    session = office.ask(ShowCase(case_id=told.intake.case_id)).sessions[0].session
    assert session.minutes_id == paper
    assert refused(office, order) == ["paper.minutes.exist"]


def test_minutes_of_verification_are_tied_to_it(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    issue_decision(office, intake)
    verify(office, intake)
    row = office.ask(ShowCase(case_id=intake.case_id)).verifications[0]
    subject = PaperSubject(case_id=intake.case_id, verification_id=row.id)
    order = IssueDocument(form_id="bien-ban-xac-minh", subject=subject, dated=date(2026, 11, 18))
    paper = office.run(order).result
    assert office.ask(ShowCase(case_id=intake.case_id)).verifications[0].document_id == paper
    assert refused(office, order) == ["paper.minutes.exist"]


def test_minutes_need_a_session_that_was_held_in_this_case(office: Services) -> None:
    told = tell(office)
    case = told.intake.case_id
    order = IssueDocument(form_id=MINUTES, subject=PaperSubject(case_id=case), dated=TODAY)
    assert refused(office, order) == ["paper.subject.missing"]
    planned = office.run(
        PlanSession(
            case_ids=(case,), kind="dialogue", on=date(2026, 11, 25), starts_at="08:30", place="Phòng"
        )
    ).result
    ahead = replace(order, subject=PaperSubject(case_id=case, session_id=planned))
    assert refused(office, ahead) == ["paper.session.planned"]
    other = fail_session(office, open_case(office, "Hoàng Thị Lan", "020185004321"))
    strange = replace(order, subject=PaperSubject(case_id=case, session_id=other))
    assert refused(office, strange) == ["paper.subject.missing"]


def test_a_cancelled_number_stays_in_the_register(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    paper = issue_decision(office, intake)
    use = office.ask(ReadPaper(document_id=paper)).document.number_use_id
    assert use is not None
    with pytest.raises(Refusal) as empty:
        office.run(CancelNumber(number_use_id=use, reason="  "))
    assert empty.value.code == "paper.cancel.reason"
    office.run(CancelNumber(number_use_id=use, reason="Sai tên người phải thi hành án"))
    line = office.ask(ListRegister(kind="QD", period=2026))[0]
    assert (line.number_text, line.cancelled) == ("101/QĐ-THADS", "Sai tên người phải thi hành án")
    with pytest.raises(Refusal) as again:
        office.run(CancelNumber(number_use_id=use, reason="Lần nữa"))
    assert again.value.code == "paper.cancel.twice"
    with pytest.raises(Refusal) as signing:
        office.run(RecordSignature(document_id=paper, signed_on=DECIDED))
    assert signing.value.code == "paper.sign.cancelled"
    following = office.ask(ReadPaper(document_id=issue_decision(office, intake))).document
    assert following.number == 102


def test_a_signed_paper_keeps_its_number(office: Services) -> None:
    add_signers(office)
    paper = issue_decision(office, open_case(office))
    for day, code in ((date(2026, 11, 2), "paper.sign.day"), (date(2026, 11, 24), "paper.sign.day")):
        with pytest.raises(Refusal) as early:
            office.run(RecordSignature(document_id=paper, signed_on=day))
        assert early.value.code == code
    office.run(RecordSignature(document_id=paper, signed_on=DECIDED))
    with pytest.raises(Refusal) as twice:
        office.run(RecordSignature(document_id=paper, signed_on=DECIDED))
    assert twice.value.code == "paper.sign.twice"
    use = office.ask(ReadPaper(document_id=paper)).document.number_use_id
    assert use is not None
    with pytest.raises(Refusal) as signed:
        office.run(CancelNumber(number_use_id=use, reason="Nhầm"))
    assert signed.value.code == "paper.cancel.signed"


def test_a_preview_takes_no_number_and_names_what_is_missing(office: Services) -> None:
    add_signers(office)
    subject = PaperSubject(case_id=open_case(office).case_id)
    preview = office.ask(PreviewPaper(form_id="giay-moi", subject=subject, dated=TODAY))
    assert preview.pdf.startswith(b"%PDF-")
    assert "invitation.date" in {field.name for field in preview.missing}
    assert "paper.number" not in {field.name for field in preview.missing}
    assert office.ask(ListRegister(kind="GM")) == ()


def test_forms_in_force_on_a_day(office: Services) -> None:
    assert DECISION in {form.id for form in office.ask(ListForms(on=TODAY))}
    assert office.ask(ListForms(on=date(2026, 6, 30))) == ()


def test_drafts_are_kept_outside_the_log(office: Services) -> None:
    before = office.store.vector()
    office.run(SaveDraft(kind="paper", key="a", value={"note": "nháp"}))
    assert office.store.drafts.load("paper", "a") == {"note": "nháp"}
    office.run(DeleteDraft(kind="paper", key="a"))
    assert office.store.drafts.load("paper", "a") is None
    assert office.store.vector() == before


def test_an_external_paper_without_a_scan_has_nothing_to_reprint(office: Services) -> None:
    intake = open_case(office)
    paper = office.run(
        RecordExternalPaper(
            case_id=intake.case_id,
            form_id=DECISION,
            kind="QD",
            title="Quyết định thi hành án theo yêu cầu",
            number_text="105/QĐ-THADS",
            dated=DECIDED,
            issuer="Thi hành án dân sự tỉnh Lạng Sơn",
        )
    ).result
    with pytest.raises(Refusal) as raised:
        office.ask(ReadPaper(document_id=paper))
    assert raised.value.code == "paper.no_file"
    with pytest.raises(Refusal) as signing:
        office.run(RecordSignature(document_id=paper, signed_on=DECIDED))
    assert signing.value.code == "paper.sign.external"
