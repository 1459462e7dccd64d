import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cje_desktop.application.attachments import DOCX, PDF, media_type, safe_name
from cje_desktop.application.base import FileInput
from cje_desktop.application.commands.casework import (
    AttachFile,
    RecordEvent,
    RecordExternalPaper,
    RecordMeasure,
    RecordReceipt,
    RecordService,
    RecordVerification,
    RegisterAsset,
)
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.services import Services
from cje_desktop.core.entities.measures import Asset, AssetKind
from cje_desktop.core.entities.papers import Attachment, Document, Service
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, RowId
from tests.builders.office import PROVINCE, creditor, debtor, decided, founded, opened

SCAN = FileInput("quyet-dinh.pdf", b"%PDF-1.7 scan")


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


def refused(services: Services, command: Any) -> tuple[str, str | None]:
    with pytest.raises(Refusal) as caught:
        services.run(command)
    return caught.value.code, caught.value.field


def paper(case: IntakeResult, **changes: Any) -> RecordExternalPaper:
    command = RecordExternalPaper(
        case_id=case.case_id,
        form_id="quyet-dinh-tha-yeu-cau",
        kind="QD",
        title="Quyết định thi hành án theo yêu cầu",
        number_text="15/QĐ-THADS",
        dated=date(2026, 10, 2),
        issuer=PROVINCE.name,
    )
    return replace(command, **changes)


def service(case: IntakeResult, document_id: DocumentId, **changes: Any) -> RecordService:
    command = RecordService(
        document_id=document_id,
        person_id=case.person_ids[1],
        channel="direct",
        result="received",
        on=date(2026, 10, 5),
    )
    return replace(command, **changes)


def test_an_external_decision_keeps_number_issuer_and_scan(services: Services, case: IntakeResult) -> None:
    made = services.run(paper(case, scan=SCAN)).result
    with services.store.reading() as reading:
        document = reading.get(Document, made)
        assert (document.number, document.symbol, document.regime) == (15, "QĐ-THADS", "B")
        assert document.issuing_unit_id is not None
        assert reading.blob(document.file_hash) == SCAN.data


def test_a_paper_of_another_body_has_no_issuing_unit(services: Services, case: IntakeResult) -> None:
    issuer = "Chi cục Thi hành án dân sự huyện Anh Sơn"
    made = services.run(paper(case, issuer=issuer, dated=date(2026, 8, 20), number_text="không số")).result
    with services.store.reading() as reading:
        document = reading.get(Document, made)
    assert (document.issuing_unit_id, document.number, document.number_text) == (None, None, "không số")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"dated": date(2026, 8, 2)}, "date.before_judgment", "dated"),
        ({"dated": date(2026, 11, 24)}, "date.future", "dated"),
        ({"kind": "quyết định"}, "code.unknown", "kind"),
        ({"number_text": ""}, "value.required", "number_text"),
        ({"scan": FileInput("a.pdf", b"MZ\x90")}, "file.type", "scan"),
    ],
)
def test_an_external_paper_refuses(
    services: Services, case: IntakeResult, changes: dict[str, Any], code: str, field: str
) -> None:
    assert refused(services, paper(case, **changes)) == (code, field)


@pytest.mark.parametrize(
    ("channel", "result", "valid"),
    [
        ("direct", "received", True),
        ("direct", "refused", True),
        ("post", "received_for", True),
        ("post", "returned", False),
        ("posting", "posted", True),
        ("media", "published", True),
        ("abroad", "portal", True),
        ("direct", "not_found", False),
        ("vneid", "sent_vneid", False),
    ],
)
def test_the_day_of_valid_service_of_an_enforcement_decision(
    services: Services, case: IntakeResult, channel: str, result: str, valid: bool
) -> None:
    made = services.run(service(case, decided(services, case), channel=channel, result=result)).result
    with services.store.reading() as reading:
        assert reading.get(Service, made).valid_on == (date(2026, 10, 5) if valid else None)


def test_vneid_serves_other_papers(services: Services, case: IntakeResult) -> None:
    invitation = services.run(paper(case, form_id="giay-moi", kind="GM")).result
    made = services.run(service(case, invitation, channel="vneid", result="sent_vneid")).result
    with services.store.reading() as reading:
        assert reading.get(Service, made).valid_on == date(2026, 10, 5)


def test_attempts_are_counted_for_each_addressee(services: Services, case: IntakeResult) -> None:
    document = decided(services, case)
    ids = [
        services.run(service(case, document, result="not_found")).result,
        services.run(service(case, document)).result,
        services.run(service(case, document, person_id=case.person_ids[0])).result,
        services.run(service(case, document, person_id=None, addressee="Viện kiểm sát khu vực 2")).result,
    ]
    with services.store.reading() as reading:
        assert [reading.get(Service, RowId(each)).attempt for each in ids] == [1, 2, 1, 1]
        assert reading.get(Service, ids[0]).addressee == "Lý Văn Tài"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"on": date(2026, 10, 1)}, "service.before_document", "on"),
        ({"on": date(2026, 11, 24)}, "date.future", "on"),
        ({"channel": "pigeon", "result": "returned"}, "code.unknown", "channel"),
        ({"result": "posted"}, "service.channel_result", "result"),
        ({"channel": "posting"}, "service.channel_result", "result"),
        ({"person_id": None}, "value.required", "addressee"),
        ({"at": "9h"}, "time.shape", "at"),
    ],
)
def test_a_service_refuses(
    services: Services, case: IntakeResult, changes: dict[str, Any], code: str, field: str
) -> None:
    document = decided(services, case)
    assert refused(services, service(case, document, **changes)) == (code, field)


def test_events_are_facts_of_the_pack_or_known_steps(services: Services, case: IntakeResult) -> None:
    event = RecordEvent(case_id=case.case_id, kind="case.postponed", on=date(2026, 11, 1))
    assert services.run(event).result
    assert services.run(replace(event, kind="auction.failed")).result
    assert services.run(replace(event, kind="coercion.planned", on=date(2026, 12, 1))).result
    assert refused(services, replace(event, kind="voluntary_period.ended")) == ("code.unknown", "kind")
    assert refused(services, replace(event, kind="rumour")) == ("code.unknown", "kind")
    assert refused(services, replace(event, on=date(2026, 12, 1))) == ("date.future", "on")


def test_a_verification_is_of_a_party(services: Services, case: IntakeResult) -> None:
    command = RecordVerification(
        case_id=case.case_id,
        person_id=case.person_ids[1],
        on=date(2026, 10, 20),
        result="has_means",
        findings="Có nhà",
    )
    assert services.run(command).result
    other = opened(services, parties=_others())
    stranger = replace(command, person_id=other.person_ids[0])
    assert refused(services, stranger) == ("case.not_a_party", "person_id")
    assert refused(services, replace(command, result="rich")) == ("code.unknown", "result")


def _others() -> tuple[Any, ...]:
    return (
        creditor(full_name="Đỗ Thị Xuân", id_number=""),
        debtor(full_name="Ngô Văn Thu", id_number=""),
    )


def test_a_receipt_number_is_recorded_once(services: Services, case: IntakeResult) -> None:
    command = RecordReceipt(
        case_id=case.case_id, number="0000017", on=date(2026, 11, 2), amount=1_000_000, payer="Lý Văn Tài"
    )
    assert services.run(command).result
    assert refused(services, command) == ("receipt.known", "number")
    again = replace(command, number="0000018")
    assert refused(services, replace(again, amount=0)) == ("money.not_positive", "amount")
    assert refused(services, replace(again, kind="bribe")) == ("code.unknown", "kind")


def test_land_keeps_its_area_in_tenths(services: Services, case: IntakeResult) -> None:
    command = RegisterAsset(
        case_id=case.case_id, kind=AssetKind.LAND, description="Thửa 12", area="164,0", certificate_area="165"
    )
    made = services.run(command).result
    with services.store.reading() as reading:
        asset = reading.get(Asset, made)
    assert (asset.area_tenths, asset.certificate_area_tenths) == (1640, 1650)
    assert refused(services, replace(command, area="rộng")) == ("land.area.shape", "area")


def test_a_measure_is_of_the_law_of_its_day(services: Services, case: IntakeResult) -> None:
    command = RecordMeasure(case_id=case.case_id, kind="seize_property", decided_on=date(2026, 11, 2))
    assert services.run(command).result
    assert refused(services, replace(command, kind="jail")) == ("code.unknown", "kind")
    other = opened(services, parties=_others())
    land = services.run(
        RegisterAsset(case_id=other.case_id, kind=AssetKind.LAND, description="Thửa 13")
    ).result
    foreign = replace(command, asset_ids=(land,))
    assert refused(services, foreign) == ("case.row_of_other_case", "asset_ids")


def archive(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.4", PDF),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (archive("[Content_Types].xml", "word/document.xml"), DOCX),
    ],
)
def test_the_type_is_read_from_the_bytes(data: bytes, expected: str) -> None:
    assert media_type(FileInput("virus.exe", data), "file") == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"MZ", "file.type"),
        (b"PK\x03\x04broken", "file.type"),
        (archive("a.txt"), "file.type"),
        (archive("word/document.xml", "word/vbaProject.bin"), "file.macros"),
        (b"%PDF-" + b"x" * (25 * 1024 * 1024), "file.too_large"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        media_type(FileInput("a.pdf", data), "file")
    assert (caught.value.code, caught.value.field) == (code, "file")


@pytest.mark.parametrize(
    ("given", "kept"),
    [("..\\..\\a b.pdf", "a b.pdf"), ("/etc/passwd", "passwd"), ("", "_"), ('x:"y".pdf', "x__y_.pdf")],
)
def test_file_names_are_made_safe(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_an_attachment_is_kept_with_its_case(services: Services, case: IntakeResult) -> None:
    made = services.run(AttachFile(case_id=case.case_id, file=SCAN, note="Bản quét")).result
    with services.store.reading() as reading:
        row = reading.get(Attachment, made)
        assert (row.media_type, row.size, row.case_id) == (PDF, len(SCAN.data), case.case_id)
        assert reading.blob(row.blob_hash) == SCAN.data
