"""One case from intake to the province and back, on real stores."""

from datetime import date
from pathlib import Path

import pytest

from cje_desktop.application.commands.papers import (
    CoerciveInput,
    IssueCoerciveDecision,
    IssueDocument,
    PaperSubject,
    RecordSignature,
)
from cje_desktop.application.commands.syncing import AcknowledgeOffice, ExportBundle, ExportDone, ImportBundle
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.queries.papers import ListPapers, ReadPaper
from cje_desktop.application.queries.syncing import ShowProvince, ShowSync
from cje_desktop.application.services import Services
from cje_desktop.core.errors import Refusal
from cje_desktop.core.operations import digest
from tests.integration.line.setting import TODAY, ToldCase, World, office_unit, open_case, tell


def decide(services: Services, told: ToldCase) -> CoerciveInput:
    return CoerciveInput(
        case_id=told.intake.case_id,
        measure="deduct_account",
        dated=TODAY,
        asset_ids=(told.account,),
        session_ids=(told.session,),
    )


def exported(services: Services, folder: Path) -> ExportDone:
    folder.mkdir(exist_ok=True)
    return services.run(ExportBundle(folder=folder)).result


def test_the_whole_line(world: World, tmp_path: Path) -> None:
    assert len(world.enrol().replace(" ", "")) == 32
    with world.office() as office:
        told = tell(office)
        subject = PaperSubject(case_id=told.intake.case_id, session_id=told.session)
        minutes = office.run(
            IssueDocument(form_id="bien-ban-phien", subject=subject, dated=date(2026, 11, 19))
        ).result
        paper = office.run(IssueCoerciveDecision(decision=decide(office, told))).result
        office.run(RecordSignature(document_id=paper, signed_on=TODAY))
        view = office.ask(ShowCase(case_id=told.intake.case_id))
        assert view.sessions[0].session.minutes_id == minutes
        assert [measure.document_id for measure in view.measures] == [paper]
        issued = office.ask(ReadPaper(document_id=paper))
        assert issued.document.number_text == "102/QĐ-THADS"
        assert issued.document.file_hash == digest(issued.pdf)
        sent = exported(office, tmp_path / "out")
        assert (sent.number, sent.papers) == (1, 3)
    with world.province() as province:
        first = province.run(ImportBundle(path=sent.path)).result
        assert (first.kind, first.new, first.already_known) == ("ops", sent.transactions, 0)
        again = province.run(ImportBundle(path=sent.path)).result
        assert (again.new, again.already_known) == (0, sent.transactions)
        assert province.ask(ReadPaper(document_id=paper)).pdf == issued.pdf
        ack = province.run(AcknowledgeOffice(unit_code="LS-KV2", folder=tmp_path / "out")).result
        assert province.ask(ShowProvince()).offices[0].papers == 3
    with world.office() as office:
        read = office.run(ImportBundle(path=ack.path)).result
        assert (read.kind, read.new, read.papers_accepted) == ("ack", sent.transactions, 3)
        assert office.run(ImportBundle(path=ack.path)).result.new == 0
        status = office.ask(ShowSync())
        assert [bundle.state for bundle in status.bundles] == ["accepted"]
        assert status.pending_transactions == 0
        badges = {row.transfer.icon for row in office.ask(ListPapers(case_id=told.intake.case_id))}
        assert badges == {"package-check"}
        with pytest.raises(Refusal) as nothing:
            exported(office, tmp_path / "out")
        assert nothing.value.code == "exchange.nothing_new"


def test_only_what_is_not_acknowledged_goes_next(world: World, tmp_path: Path) -> None:
    world.enrol()
    with world.office() as office:
        open_case(office)
        first = exported(office, tmp_path / "out")
    with world.province() as province:
        province.run(ImportBundle(path=first.path))
        ack = province.run(AcknowledgeOffice(unit_code="LS-KV2", folder=tmp_path / "out")).result
    with world.office() as office:
        office.run(ImportBundle(path=ack.path))
        open_case(office, "Hoàng Thị Lan", "020185004321")
        second = exported(office, tmp_path / "out")
        whole = office.run(ExportBundle(folder=tmp_path / "out", full=True)).result
    assert (first.number, second.number, whole.number) == (1, 2, 3)
    assert (second.transactions, second.full) == (1, False)
    assert (whole.transactions, whole.full) == (first.transactions + 1, True)


def test_without_acknowledgement_everything_goes_again(world: World, tmp_path: Path) -> None:
    world.enrol()
    with world.office() as office:
        first = exported(office, tmp_path / "out")
        second = exported(office, tmp_path / "out")
    assert second.transactions == first.transactions


def test_two_offices_share_a_province(world: World, tmp_path: Path) -> None:
    other = tmp_path / "other"
    world.add_office(other, office_unit("LS-KV1", 1))
    world.enrol()
    world.enrol(other)
    bundles = []
    for folder, name in ((world.office_folder, "Lý Văn Tài"), (other, "Vi Văn Sáng")):
        with world.office(folder) as office:
            open_case(office, name, "020079001234" if folder == other else "020081005678")
            bundles.append(exported(office, tmp_path / "out"))
    with world.province() as province:
        for bundle in bundles:
            assert province.run(ImportBundle(path=bundle.path)).result.new == bundle.transactions
        acks = [
            province.run(AcknowledgeOffice(unit_code=code, folder=tmp_path / "out")).result
            for code in ("LS-KV2", "LS-KV1")
        ]
    # The digest covers the rows of the office alone, so each office finds its own tables confirmed.
    for folder, ack, bundle in zip((world.office_folder, other), acks, bundles, strict=True):
        with world.office(folder) as office:
            assert office.run(ImportBundle(path=ack.path)).result.new == bundle.transactions


def test_an_office_without_a_province_cannot_send(world: World, tmp_path: Path) -> None:
    with world.office() as office, pytest.raises(Refusal) as refused:
        exported(office, tmp_path / "out")
    assert refused.value.code == "exchange.not_enrolled"


def test_a_bundle_of_a_stranger_is_refused(world: World, tmp_path: Path) -> None:
    world.enrol()
    other = World(world.desktop, tmp_path / "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    other.found().enrol()
    with other.office() as office:
        bundle = exported(office, tmp_path / "out")
    with world.province() as province, pytest.raises(Refusal):
        province.run(ImportBundle(path=bundle.path))
    with world.province() as province:
        assert province.ask(ShowProvince()).offices[0].transactions == 0
