"""What one machine writes, the other reads, byte for byte."""

import random
from pathlib import Path

import pytest

from cje_desktop.core import canonical
from cje_desktop.core.errors import Cancelled
from cje_desktop.sync.errors import (
    BlobChanged,
    ContentTooLarge,
    CountWrong,
    FileUnavailable,
    TransactionUnreadable,
)
from cje_desktop.sync.export_stages import (
    BlobSource,
    ExportStage,
    bundle_file_name,
    export_bundle,
    padded_size,
)
from cje_desktop.sync.frames import FrameType
from cje_desktop.sync.import_stages import ImportStage, open_bundle, receive_bundle
from cje_desktop.sync.limits import MIB
from cje_desktop.sync.manifest import Kind
from tests.integration.sync import world
from tests.integration.sync.world import OFFICE, PROVINCE, TRUST, blob, content, export, open_it, transactions


@pytest.mark.parametrize("count", [0, 1, 5_000, 5_001])
def test_transactions_arrive_as_they_were(tmp_path: Path, count: int) -> None:
    lines = transactions(count)
    exported = export(tmp_path, content(lines))
    assert exported.transactions == count
    assert exported.path.stat().st_size == exported.size
    with open_it(exported.path) as bundle:
        assert list(bundle.transactions()) == lines
        assert list(bundle.transactions()) == lines, "the content can be read more than once"
        assert bundle.manifest.ranges == world.ranges_of(lines)
        assert bundle.manifest.created_at == world.NOW
        assert bundle.manifest.clock_jumps == (-360,)
        assert bundle.signer.unit.unit == OFFICE.keys.unit
        assert bundle.header.envelope.number == 17
        assert not bundle.header.envelope.full
        assert bundle.acknowledgement is None


def test_attachments_arrive_as_they_were(tmp_path: Path) -> None:
    noise = random.Random(11).randbytes(9 * 1024 * 1024)
    papers = [b"", b"%PDF-1.7 quyet dinh", bytes(5 * 1024 * 1024), noise]
    exported = export(tmp_path, content((), [blob(data) for data in papers]))
    assert exported.blobs == 4
    with open_it(exported.path) as bundle:
        assert [b"".join(bundle.read_blob(entry.sha256)) for entry in bundle.blobs] == papers
        with pytest.raises(KeyError):
            next(bundle.read_blob("00" * 32))


def test_an_acknowledgement_arrives_as_it_was(tmp_path: Path) -> None:
    said = world.acknowledgement()
    exported = export(tmp_path, content(to=OFFICE, kind=Kind.ACK, acknowledgement=said), sender=PROVINCE)
    with open_it(exported.path, at=OFFICE) as bundle:
        assert bundle.acknowledgement == said
        assert bundle.manifest.envelope.kind is Kind.ACK


def test_a_staging_beyond_memory_is_on_disk_but_unreadable(tmp_path: Path) -> None:
    marker = world.PERSON.encode() * 400_000
    exported = export(tmp_path, content((), [blob(marker + bytes([n])) for n in range(4)]))
    staging = tmp_path / "staging"
    staging.mkdir()
    with open_bundle(exported.path, PROVINCE.receiver(TRUST), staging=staging) as bundle:
        assert sum(len(piece) for entry in bundle.blobs for piece in bundle.read_blob(entry.sha256)) == 4 * (
            len(marker) + 1
        )
    assert list(staging.iterdir()) == []


def test_receiving_twice_gives_one_copy(tmp_path: Path) -> None:
    exported = export(tmp_path)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    stages: list[ImportStage] = []
    first = receive_bundle(exported.path, PROVINCE.receiver(TRUST), inbox, on_stage=stages.append)
    again = receive_bundle(exported.path, PROVINCE.receiver(TRUST), inbox)
    assert first.path == again.path
    assert list(inbox.iterdir()) == [first.path]
    assert first.path.read_bytes() == exported.path.read_bytes()
    assert stages == [1, 2, 3, 4, 5, 6]
    with open_bundle(first.path, PROVINCE.receiver(TRUST), on_stage=stages.append) as bundle:
        assert list(bundle.transactions()) == transactions(3)
    assert stages[6:] == [1, 2, 3, 4, 5, 7, 8, 9]


def test_the_user_may_stop_an_export_at_every_stage(tmp_path: Path) -> None:
    for stage in ExportStage:

        def stop(at: ExportStage, wanted: ExportStage = stage) -> None:
            if at is wanted:
                raise Cancelled

        with pytest.raises(Cancelled):
            export_bundle(content(transactions(1)), OFFICE.sender, tmp_path / "b.cjeb", on_stage=stop)
        assert list(tmp_path.iterdir()) == []


def test_the_file_says_nothing_about_persons(tmp_path: Path) -> None:
    data = export(
        tmp_path, content(transactions(50), [blob(world.ID_NUMBER.encode() * 50)])
    ).path.read_bytes()
    for secret in (world.PERSON, "Hạnh", world.ID_NUMBER, "hạnh"):
        assert secret.encode() not in data
        assert secret.encode("utf-16-le") not in data


def test_small_bundles_have_few_sizes(tmp_path: Path) -> None:
    for count in (1, 4, 11):
        with open_it(export(tmp_path, content(transactions(count))).path) as bundle:
            # Each frame has five bytes of type and length in front of it.
            assert sum(5 + frame.length for frame in bundle.manifest.frames) == 4_096
    assert [padded_size(n) for n in (1, 4_096, 4_097, 10_000, 1_000_000)] == [
        4_096,
        4_096,
        4_352,
        10_240,
        1_015_808,
    ]


def test_a_transaction_longer_than_a_frame_goes_through_several(tmp_path: Path) -> None:
    # Half of these letters is what zstd can save: pieces of 4 MiB, cut anywhere, also within the last letter.
    letters = random.Random(7).choices("0123456789abcdef", k=9 * MIB)
    long = canonical.dumps({"seq": 2, "text": "".join(letters) + "ữ"})
    short = canonical.dumps({"seq": 1})
    lines = [short, long, short, long]
    with open_it(export(tmp_path, content(lines)).path) as bundle:
        assert list(bundle.transactions()) == lines
        counts = [frame.count for frame in bundle.manifest.frames if frame.type is FrameType.OPERATIONS]
        assert counts == [1, 0, 0, 2, 0, 0, 1]


def test_what_we_hold_is_not_unpacked(tmp_path: Path) -> None:
    lines = [b"never looked at", *transactions(2)]
    exported = export(tmp_path, content(lines, [blob(b"paper")], ranges=world.ranges_of(lines)))
    receiver = PROVINCE.receiver(TRUST)
    with open_bundle(exported.path, receiver, held=lambda run: run.last == 3) as bundle:
        assert list(bundle.transactions()) == []
        assert [entry.size for entry in bundle.blobs] == [5]
    with pytest.raises(TransactionUnreadable):
        open_bundle(exported.path, receiver, held=lambda run: run.last == 2)


def test_content_that_does_not_add_up_is_not_written(tmp_path: Path) -> None:
    lines = transactions(3)
    with pytest.raises(CountWrong):
        export(tmp_path, content(lines[:2], ranges=world.ranges_of(lines)))
    with pytest.raises(ContentTooLarge):
        export(tmp_path, content([b"x" * (64 * 1024 * 1024 + 1)]))
    good = blob(b"paper")
    with pytest.raises(BlobChanged):
        export(tmp_path, content((), [BlobSource("00" * 32, good.open)]))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnavailable) as refusal:
        export(tmp_path / "stick")
    assert refusal.value.fields == {"file": "TH02-000017.cjeb", "reason": "ENOENT"}
    with pytest.raises(FileUnavailable):
        open_it(tmp_path / "nothing.cjeb")


def test_usual_name() -> None:
    assert bundle_file_name("TH02", 17) == "TH02-000017.cjeb"
