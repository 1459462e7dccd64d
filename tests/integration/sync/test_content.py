"""Content that a dishonest or broken sender signed itself: bombs, lies and ambiguous JSON."""

import hashlib
import json
import resource
import struct
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import zstandard

from cje_desktop.core.errors import CjeError
from cje_desktop.sync import errors
from cje_desktop.sync.manifest import Kind
from tests.integration.sync import forge, world
from tests.integration.sync.forge import BLOB, OPERATIONS, PADDING, Frame, Json, entry, zstd
from tests.integration.sync.world import OFFICE, PROVINCE, blob, content, export, open_it, transactions

MIB = 1024 * 1024


@pytest.fixture(name="path")
def small_bundle(tmp_path: Path) -> Path:
    return export(tmp_path, content(transactions(3), [blob(b"first paper"), blob(b"second paper")])).path


def refused_quickly(path: Path, error: type[CjeError]) -> CjeError:
    """Open the bundle, which must be refused in 2 s and with 300 MiB more memory at most."""
    start, memory = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(error) as refusal:
        open_it(path)
    assert time.perf_counter() - start < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 300 * 1024
    assert type(refusal.value) is error
    return refusal.value


def test_the_forge_makes_good_bundles_too(path: Path) -> None:
    """Otherwise every refusal below could have a reason of its own."""
    forge.with_manifest(path, lambda _: None)
    with open_it(path) as bundle:
        assert list(bundle.transactions()) == transactions(3)
    forge.with_manifest(path, no_blobs(forge.lines(b"{}", b'{"a":1}')))
    with open_it(path) as bundle:
        assert list(bundle.transactions()) == [b"{}", b'{"a":1}']


def no_blobs(change: Callable[[Json], Sequence[Frame]]) -> Callable[[Json], Sequence[Frame]]:
    def both(manifest: Json) -> Sequence[Frame]:
        manifest["blobs"] = []
        return change(manifest)

    return both


FRAME_CHANGES: list[tuple[Callable[[list[Frame]], list[Frame]], type[CjeError]]] = [
    (lambda frames: frames[1:], errors.FrameOrderWrong),
    (lambda frames: frames[:1], errors.FrameOrderWrong),
    (lambda frames: [], errors.FrameOrderWrong),
    (lambda frames: [frames[1], frames[0], *frames[2:]], errors.FrameOrderWrong),
    (lambda frames: frames[:-1], errors.FrameOrderWrong),
    (lambda frames: [*frames, (PADDING, b"\0")], errors.FrameOrderWrong),
    (lambda frames: [*frames[:2], *reversed(frames[2:])], errors.FrameOrderWrong),
    (lambda frames: [*frames[:-1], (7, frames[-1][1])], errors.FrameOrderWrong),
    (lambda frames: [*frames[:-1], (PADDING, b"\1" * len(frames[-1][1]))], errors.FrameHashWrong),
    (lambda frames: [frames[0], (2, frames[1][1][:-1]), *frames[2:]], errors.FrameOrderWrong),
    (lambda frames: [frames[0], (2, b"\2" + frames[1][1][1:]), *frames[2:]], errors.AlgorithmUnknown),
    (lambda frames: [(1, frames[0][1] + b" "), *frames[1:]], errors.InnerSignatureWrong),
    (lambda frames: [(1, b""), *frames[1:]], errors.InnerSignatureWrong),
]


@pytest.mark.parametrize(("change", "error"), FRAME_CHANGES)
def test_frames_changed_inside_are_refused(
    path: Path, change: Callable[[list[Frame]], list[Frame]], error: type[CjeError]
) -> None:
    forge.with_frames(path, change)
    refused_quickly(path, error)


def test_attachments_swapped_inside_are_refused(tmp_path: Path) -> None:
    path = export(tmp_path, content((), [blob(b"paper no. 1"), blob(b"paper no. 2")])).path
    forge.with_frames(path, lambda frames: [*frames[:2], frames[3], frames[2], *frames[4:]])
    assert refused_quickly(path, errors.FrameHashWrong).fields == {"frame": 3}


@pytest.mark.parametrize(
    ("tail", "error"),
    [
        (b"\3\0\0", errors.FrameTruncated),
        (struct.pack(">BI", OPERATIONS, 1_000) + b"short", errors.FrameTruncated),
        (struct.pack(">BI", OPERATIONS, 2**32 - 1), errors.BundleTooLarge),
        (struct.pack(">BI", PADDING, 0) * 1_000_000, errors.BundleTooLarge),
    ],
    ids=["cut prefix", "cut payload", "huge length", "a million frames"],
)
def test_lengths_are_checked_before_anything_is_read(path: Path, tail: bytes, error: type[CjeError]) -> None:
    header, ciphertext, _ = forge.split(path.read_bytes())
    path.write_bytes(forge.join(header, forge.encrypt(forge.decrypt(ciphertext) + tail)))
    refused_quickly(path, error)


def bomb(announced: int) -> Callable[[Json], Sequence[Frame]]:
    """1 GiB of zeros in about 32 KiB, announced as something else."""

    def change(manifest: Json) -> Sequence[Frame]:
        compressor = zstandard.ZstdCompressor().compressobj()
        payload = b"".join(compressor.compress(bytes(16 * MIB)) for _ in range(64)) + compressor.flush()
        return no_blobs(forge.frame(payload, announced))(manifest)

    return change


def lying_size(held: int, announced: int) -> Callable[[Json], Sequence[Frame]]:
    """A zstd frame whose own header announces another size than it holds."""

    def change(manifest: Json) -> Sequence[Frame]:
        honest, lie = zstd(bytes(held)), zstd(bytes(announced))
        lie_header = lie[: zstandard.frame_header_size(lie)]
        payload = lie_header + honest[zstandard.frame_header_size(honest) :]
        return no_blobs(forge.frame(payload, announced))(manifest)

    return change


def wide_window(manifest: Json) -> Sequence[Frame]:
    """A zstd frame that asks its reader for 128 MiB of memory."""
    raw = b"x" * 100
    parameters = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    stream = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return no_blobs(forge.frame(stream.compress(raw) + stream.flush(), len(raw)))(manifest)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (bomb(1024 * MIB), errors.FieldWrong),
        (bomb(8 * MIB), errors.FrameUnpackable),
        (lying_size(4 * MIB, 1_024), errors.FrameUnpackable),
        (lying_size(1_024, 4 * MIB), errors.FrameUnpackable),
        (wide_window, errors.FrameUnpackable),
        (no_blobs(forge.frame(zstd(b"{}\n", content_size=False), 3)), errors.FrameUnpackable),
        (no_blobs(forge.frame(zstd(b"{}\n") * 2, 3)), errors.FrameUnpackable),
        (no_blobs(forge.frame(b"not zstd at all", 3)), errors.FrameUnpackable),
        (no_blobs(forge.frame(b"{}\n{}\n", None)), errors.CountWrong),
        (no_blobs(forge.frame(b"{}\n{}\n{}", None)), errors.CountWrong),
        (no_blobs(forge.lines(b"[" * 4_000_000)), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b"[" * 17 + b"]" * 17)), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"a":' + b"9" * 3_000_000 + b"}")), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"a":1,"a":2}')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"a":NaN}')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"a":1e999}')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"a":"\\u0000"}')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'{"b":1,"a":2}')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b'"text"')), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b"{}\r")), errors.TransactionUnreadable),
        (no_blobs(forge.lines(b"")), errors.TransactionUnreadable),
    ],
)
def test_bombs_and_ambiguous_json_are_refused(
    path: Path, change: Callable[[Json], Sequence[Frame]], error: type[CjeError]
) -> None:
    forge.with_manifest(path, change)
    refused_quickly(path, error)


def pieces(count: int) -> Callable[[Json], Sequence[Frame]]:
    """A line that begins again and again and never ends."""

    def change(manifest: Json) -> Sequence[Frame]:
        payload = zstd(b"[" * (4 * MIB))
        manifest["frames"] = [entry(OPERATIONS, payload, 4 * MIB)] * count
        manifest["ranges"], manifest["transactions"] = [], 0
        return [(OPERATIONS, payload)] * count

    return no_blobs(change)


@pytest.mark.parametrize(("count", "error"), [(1, errors.CountWrong), (17, errors.BundleTooLarge)])
def test_a_line_without_an_end_is_refused(path: Path, count: int, error: type[CjeError]) -> None:
    forge.with_manifest(path, pieces(count))
    refused_quickly(path, error)


def put(name: str, value: object) -> Callable[[Json], None]:
    def change(manifest: Json) -> None:
        manifest[name] = value

    return change


def huge_blob(manifest: Json) -> None:
    manifest["blobs"] = [
        {"first": 0, "frames": 16_384, "sha256": hashlib.sha256(b"%d" % n).hexdigest(), "size": 1}
        for n in range(16_384)
    ]


def same_device_twice(manifest: Json) -> None:
    run = manifest["ranges"][0]
    manifest["ranges"] = [{**run, "to": 2}, {**run, "from": 3}]


def blob_under_another_name(manifest: Json) -> None:
    manifest["blobs"][0]["sha256"] = "00" * 32


def blobs_sharing_a_frame(manifest: Json) -> None:
    manifest["blobs"][1]["first"] = manifest["blobs"][0]["first"]


def blob_of_another_size(manifest: Json) -> None:
    manifest["blobs"][0]["size"] += 1


def ack_in_ops(manifest: Json) -> Sequence[Frame]:
    manifest["blobs"], payload = [], world.acknowledgement().to_bytes()
    manifest["frames"] = [entry(forge.ACK, payload)]
    manifest["ranges"], manifest["transactions"] = [], 0
    return [(forge.ACK, payload)]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (put("transactions", 4), errors.CountWrong),
        (put("transactions", -1), errors.FieldWrong),
        (put("ranges", []), errors.CountWrong),
        (put("ranges", {}), errors.FieldWrong),
        (same_device_twice, errors.FieldWrong),
        (put("frames", [{}]), errors.FieldWrong),
        (put("frames", [entry(2, b"a")]), errors.FieldWrong),
        (put("frames", [{**entry(3, b"abc"), "raw": 4}]), errors.FieldWrong),
        (put("schema", {"max": 1, "min": 2}), errors.FieldWrong),
        (put("clock", {"at": "2026-11-23 01:02:03", "jumps": []}), errors.FieldWrong),
        (put("clock", {"at": "2026-11-23T01:02:03.004Z", "jumps": ["1"]}), errors.FieldWrong),
        (put("clock", {"at": "2026-11-23T01:02:03.0Z", "jumps": []}), errors.FieldWrong),
        (put("blobs", []), errors.FieldWrong),
        (huge_blob, errors.FieldWrong),
        (blob_under_another_name, errors.BlobChanged),
        (blobs_sharing_a_frame, errors.FieldWrong),
        (blob_of_another_size, errors.FieldWrong),
        (ack_in_ops, errors.FieldWrong),
        (put("nan", float("nan")), errors.TextUnreadable),
    ],
)
def test_a_manifest_that_lies_is_refused(
    path: Path, change: Callable[[Json], Sequence[Frame] | None], error: type[CjeError]
) -> None:
    forge.with_manifest(path, change)
    refused_quickly(path, error)


@pytest.mark.parametrize(
    "payload",
    [
        b"{}",
        b'{"digest":null,"rejected":[],"schema":1,"trust_version":0,"vector":{"x":[1,""]}}',
        b'{"digest":null,"rejected":[],"schema":1,"trust_version":0,"vector":[]}',
        b'{"digest":null,"rejected":[],"schema":1,"trust_version":0,"vector":{"'
        + str(OFFICE.device.device).encode()
        + b'":[-1,""]}}',
        b'{"digest":null,"rejected":[],"schema":1,"trust_version":0,"vector":{"'
        + str(OFFICE.device.device).upper().encode()
        + b'":[1,"'
        + b"ab" * 32
        + b'"]}}',
        b'{"digest":"zz","rejected":[],"schema":1,"trust_version":0,"vector":{}}',
    ],
)
def test_an_acknowledgement_is_read_strictly(tmp_path: Path, payload: bytes) -> None:
    said = content(to=OFFICE, kind=Kind.ACK, acknowledgement=world.acknowledgement())
    path = export(tmp_path, said, sender=PROVINCE).path
    header, ciphertext, _ = forge.split(path.read_bytes())
    manifest = json.loads(forge.frames_of(forge.decrypt(ciphertext, OFFICE.keys.identity))[0][1])
    manifest["frames"] = [entry(forge.ACK, payload)]
    data, key = forge.canonical(manifest), PROVINCE.device.signing
    frames = [(1, data), (2, forge.inner_signature(data, key)), (forge.ACK, payload)]
    sealed = forge.encrypt(forge.plaintext_of(frames), OFFICE.card.unit.recipient)
    path.write_bytes(forge.join(header, sealed, key))
    with pytest.raises(errors.FieldWrong):
        open_it(path, at=OFFICE)


def test_unknown_fields_of_a_later_version_are_passed_over(path: Path) -> None:
    forge.with_manifest(path, put("later", {"anything": [1, 2, 3]}))
    with open_it(path) as bundle:
        assert len(bundle.blobs) == 2
        assert [frame.type for frame in bundle.manifest.frames] == [OPERATIONS, BLOB, BLOB, PADDING]
