"""The application's port: a province and an office meet, exchange bundles and acknowledge."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from cje_desktop.application.bundles import (
    Acknowledged,
    BundleKind,
    BundlePort,
    Chain,
    Contents,
    KeyRing,
    Outgoing,
)
from cje_desktop.application.ports import ChainHead, StoreIdentity
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.core.errors import Cancelled
from cje_desktop.core.ids import DeviceId, UnitId
from cje_desktop.sync import errors
from cje_desktop.sync.exchange import BundleExchange
from tests.integration.sync.world import BUNDLE, NOW, transactions

PROVINCE = StoreIdentity(UnitId(UUID(int=1)), UnitKind.PROVINCE, DeviceId(UUID(int=11)), practice=True)
OFFICE = StoreIdentity(UnitId(UUID(int=2)), UnitKind.OFFICE, DeviceId(UUID(int=12)), practice=True)
SEED = b"seed"


@pytest.fixture(name="port")
def bundle_exchange(tmp_path: Path) -> BundlePort:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    return BundleExchange(inbox, lambda: BUNDLE)


def met(port: BundlePort) -> tuple[KeyRing, KeyRing]:
    """Key rings of province and office after enrolment."""
    province = port.trust_own(port.new_keys(PROVINCE, SEED), PROVINCE, "TH", "THADS tỉnh")
    office = port.new_keys(OFFICE, SEED)
    card = port.card(province, PROVINCE, "TH", "THADS tỉnh")
    office, fingerprint = port.trust_province(office, OFFICE, "TH02", "Phòng 2", card.data)
    assert fingerprint == card.fingerprint
    request = port.card(office, OFFICE, "TH02", "Phòng 2")
    province, party = port.enrol(province, request.data)
    assert (party.unit_id, party.code, party.devices) == (OFFICE.unit_id, "TH02", (OFFICE.device_id,))
    return province, office


def operations(papers: dict[str, bytes] | None = None, *, count: int = 4) -> Outgoing:
    lines = transactions(count)
    head = hashlib.sha256(lines[-1]).hexdigest()
    chain = Chain(OFFICE.device_id, 1, count, "0" * 64, head)
    contents = Contents((chain,), lines, papers or {})
    return Outgoing(PROVINCE.unit_id, 17, full=False, created_at=NOW, contents=contents)


def test_an_office_reports_and_the_province_acknowledges(port: BundlePort, tmp_path: Path) -> None:
    province, office = met(port)
    paper = b"%PDF-1.7 quyet dinh"
    papers = {hashlib.sha256(paper).hexdigest(): paper}
    told: list[tuple[str, int, int]] = []
    outgoing = operations(papers)
    written = port.write(office, outgoing, tmp_path, lambda *step: told.append(step))
    assert written.path == tmp_path / "TH02-000017.cjeb"
    assert hashlib.sha256(written.path.read_bytes()).hexdigest() == written.sha256
    assert told == [("bundle.write", number, 4) for number in range(4)]

    with port.read(province, written.path) as incoming:
        assert incoming.kind is BundleKind.OPERATIONS
        assert (incoming.number, incoming.created_at) == (17, NOW)
        assert incoming.sender.name == "Phòng 2"
        contents = incoming.contents
        assert contents is not None
        assert outgoing.contents is not None
        assert contents.chains == outgoing.contents.chains
        assert list(contents.transactions) == list(contents.transactions) == transactions(4)
        assert dict(contents.blobs) == papers
        written.path.unlink()
        assert dict(contents.blobs) == papers, "the stick was pulled out"

    said = Acknowledged({OFFICE.device_id: ChainHead(4, "ab" * 32)}, "cd" * 32)
    answer = Outgoing(OFFICE.unit_id, 1, full=True, created_at=NOW, acknowledgement=said)
    written = port.write(province, answer, tmp_path)
    assert written.path.name == "TH-TH02-000001.cjeb"
    with port.read(office, written.path) as incoming:
        assert incoming.kind is BundleKind.ACKNOWLEDGEMENT
        assert incoming.acknowledgement == said
        assert incoming.contents is None
    assert list((tmp_path / "inbox").iterdir()) == []


def test_papers_may_become_known_while_the_transactions_pass(port: BundlePort, tmp_path: Path) -> None:
    province, office = met(port)
    paper, papers = b"%PDF-1.7 quyet dinh", dict[str, bytes]()
    outgoing = operations(papers)
    assert outgoing.contents is not None

    def passing() -> Iterator[bytes]:
        yield from transactions(4)
        papers[hashlib.sha256(paper).hexdigest()] = paper

    outgoing = replace(outgoing, contents=replace(outgoing.contents, blobs=papers, transactions=passing()))
    written = port.write(office, outgoing, tmp_path)
    with port.read(province, written.path, held=lambda chain: chain.count == 4) as incoming:
        assert incoming.contents is not None
        assert dict(incoming.contents.blobs) == papers
        assert list(incoming.contents.transactions) == []


def test_keys_are_not_shown_by_mistake(port: BundlePort) -> None:
    _, office = met(port)
    assert office.device not in repr(office)
    assert office.unit not in repr(office)
    assert "private" not in repr(office).lower()


def test_the_parties_are_named_with_the_province_first(port: BundlePort) -> None:
    for keys in met(port):
        assert [(party.unit_id, party.code) for party in port.parties(keys)] == [
            (PROVINCE.unit_id, "TH"),
            (OFFICE.unit_id, "TH02"),
        ]


def test_practice_keys_come_from_the_seed_and_real_ones_do_not(port: BundlePort) -> None:
    assert port.new_keys(OFFICE, SEED) == port.new_keys(OFFICE, SEED)
    real = replace(OFFICE, practice=False)
    assert port.new_keys(real, None) != port.new_keys(real, None)
    assert port.public_key(port.new_keys(OFFICE, SEED)) != port.public_key(port.new_keys(PROVINCE, SEED))
    with pytest.raises(errors.PracticeRefused):
        port.new_keys(real, SEED)
    with pytest.raises(errors.RealRefused):
        port.new_keys(OFFICE, None)


@pytest.mark.parametrize("practice", [True, False])
def test_practice_and_real_units_do_not_enrol_each_other(port: BundlePort, practice: bool) -> None:
    ours = replace(PROVINCE, practice=practice)
    theirs = replace(OFFICE, practice=not practice)
    province = port.trust_own(port.new_keys(ours, SEED if practice else None), ours, "TH", "Tỉnh")
    office = port.new_keys(theirs, None if practice else SEED)
    request = port.card(office, theirs, "TH02", "Phòng 2").data
    refused = errors.RealRefused if practice else errors.PracticeRefused
    with pytest.raises(refused):
        port.enrol(province, request)
    card = port.card(province, ours, "TH", "Tỉnh").data
    with pytest.raises((errors.RealRefused, errors.PracticeRefused)):
        port.trust_province(office, theirs, "TH02", "Phòng 2", card)


def test_a_bundle_of_a_stranger_is_refused_and_not_kept(port: BundlePort, tmp_path: Path) -> None:
    province, office = met(port)
    stranger = replace(OFFICE, device_id=DeviceId(UUID(int=99)))
    foreign = replace(port.new_keys(stranger, SEED), trust=office.trust)
    written = port.write(foreign, operations(), tmp_path)
    with pytest.raises(errors.SignerUnknown), port.read(province, written.path):
        pytest.fail("nothing may be read")
    assert list((tmp_path / "inbox").iterdir()) == []
    with pytest.raises(errors.RecipientUnknown):
        port.write(office, replace(operations(), recipient=UnitId(UUID(int=77))), tmp_path)


def test_the_user_may_stop_reading(port: BundlePort, tmp_path: Path) -> None:
    province, office = met(port)
    written = port.write(office, operations(), tmp_path)

    def stop_at(wanted: int) -> None:
        def progress(stage: str, done: int, total: int) -> None:
            assert (stage, total) == ("bundle.read", 9)
            if done == wanted:
                raise Cancelled

        with pytest.raises(Cancelled), port.read(province, written.path, progress):
            pytest.fail("nothing may be read")

    for stage in range(9):
        stop_at(stage)
        assert list((tmp_path / "inbox").iterdir()) == []


def test_small_files_are_saved_and_loaded(port: BundlePort, tmp_path: Path) -> None:
    port.save(tmp_path / "card", b"card")
    assert port.load(tmp_path / "card") == b"card"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["card", "inbox"]
    (tmp_path / "card").write_bytes(bytes(4 * 1024 * 1024 + 1))
    with pytest.raises(errors.SignedFileUnreadable):
        port.load(tmp_path / "card")
    with pytest.raises(errors.FileUnavailable):
        port.load(tmp_path / "absent")


def test_damaged_keys_are_named_and_not_repeated(port: BundlePort, tmp_path: Path) -> None:
    province, _ = met(port)
    secret = "5ec2e7" * 10
    for ring in (replace(province, device=secret), replace(province, unit=secret)):
        with pytest.raises(errors.KeyUnreadable) as refusal:
            port.public_key(ring)
        assert secret not in str(refusal.value)
    with pytest.raises(errors.FieldWrong):
        port.parties(replace(province, trust="{}"))
