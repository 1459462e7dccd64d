"""Write a bundle: serialise, seal, write beside the target, flush, read back, put in place.

Until the last stage the target is untouched; a crash leaves at most a ``.part`` file. "Done"
is said only after the bytes were read back from the disk or stick.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from cje_desktop.sync import cipher, frames, limits
from cje_desktop.sync.ack import Acknowledgement
from cje_desktop.sync.container import SUFFIX, container_pieces
from cje_desktop.sync.enrolment import TrustedUnit
from cje_desktop.sync.errors import BlobChanged, ContentTooLarge, CountWrong
from cje_desktop.sync.filesystem import FileSystem, LocalFiles, disk_errors, write_verified
from cje_desktop.sync.frames import Codec, FrameEntry, FrameType
from cje_desktop.sync.keys import DeviceKeys
from cje_desktop.sync.manifest import (
    BlobEntry,
    Envelope,
    Header,
    Kind,
    Manifest,
    Range,
    RecipientName,
    SenderName,
)
from cje_desktop.sync.signing import INNER, sign
from cje_desktop.sync.staging import EncryptedSpool


class ExportStage(StrEnum):
    """Where an export stands."""

    SERIALISE = "serialise"
    SEAL = "seal"
    WRITE = "write"
    READ_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class BlobSource:
    """An attachment or issued paper, by its SHA-256, and how to read it."""

    sha256: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Sender:
    """The unit and the device that write the bundle."""

    unit: UUID
    keys: DeviceKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleContent:
    """What a bundle is to say."""

    bundle: UUID
    number: int
    kind: Kind
    full: bool
    recipient: TrustedUnit
    created_at: datetime
    schema_min: int = 1
    schema_max: int
    ranges: tuple[Range, ...] = ()
    transactions: Iterable[bytes] = ()
    """Canonical JSON of each transaction, without a line end, in the order of the log."""
    blobs: Iterable[BlobSource] = ()
    acknowledgement: Acknowledgement | None = None
    """Given exactly where the kind is ``ack``."""
    clock_jumps: tuple[int, ...] = ()
    """Seconds by which our clock was seen to jump since the last bundle."""


@dataclass(frozen=True, slots=True)
class ExportedBundle:
    """What was written, for the outbox and the delivery slip (biên bản giao nhận)."""

    path: Path
    header: Header
    size: int
    sha256: str
    """Of the whole file, hexadecimal; its first eight characters stand on the slip."""
    transactions: int
    blobs: int


def bundle_file_name(unit_code: str, number: int) -> str:
    """Return the usual name: code of the sender and running number."""
    return f"{unit_code}-{number:06d}{SUFFIX}"


def export_bundle(
    content: BundleContent,
    sender: Sender,
    target: Path,
    *,
    files: FileSystem | None = None,
    staging: Path | None = None,
    on_stage: Callable[[ExportStage], None] = lambda _: None,
) -> ExportedBundle:
    """Write a bundle to its final name, or leave everything as it was.

    ``on_stage`` hears where the export stands and may raise Cancelled. Raises ContentTooLarge,
    BlobChanged, CountWrong, DiskFull, FileBusy, FileUnavailable, ReadBackWrong.
    """
    scratch = staging or Path(tempfile.gettempdir())
    with EncryptedSpool(scratch) as body, EncryptedSpool(scratch) as ciphertext:
        with disk_errors(scratch / "staging"):
            on_stage(ExportStage.SERIALISE)
            manifest = serialise(content, sender, body)
            on_stage(ExportStage.SEAL)
            header = seal(manifest, body, ciphertext, content.recipient, sender)
        on_stage(ExportStage.WRITE)
        written = write_verified(
            files or LocalFiles(),
            target,
            container_pieces(header, ciphertext.chunks(), sender.keys.signing),
            room=ciphertext.size,
            on_read_back=lambda: on_stage(ExportStage.READ_BACK),
        )
    return ExportedBundle(
        target, header, written.size, written.sha256, manifest.transactions, len(manifest.blobs)
    )


# --- Stage serialise ------------------------------------------------------------------------


def serialise(content: BundleContent, sender: Sender, body: EncryptedSpool) -> Manifest:
    """Write the frames after the manifest into the staging; return the manifest that lists them."""
    entries: list[FrameEntry] = []
    for raw, count in _frames(content.transactions):
        _add(entries, body, *frames.pack(FrameType.OPERATIONS, raw, count=count))
    if content.acknowledgement is not None:
        _add(entries, body, *frames.pack(FrameType.ACK, content.acknowledgement.to_bytes()))
    blobs = tuple(_add_blob(entries, body, blob) for blob in content.blobs)
    _add_padding(entries, body)
    transactions = sum(entry.count for entry in entries)
    announced = sum(run.count for run in content.ranges)
    if announced != transactions:
        raise CountWrong(expected=announced, found=transactions)
    return Manifest(
        envelope=_envelope(content, sender),
        created_at=content.created_at,
        clock_jumps=content.clock_jumps,
        schema_min=content.schema_min,
        schema_max=content.schema_max,
        ranges=content.ranges,
        transactions=transactions,
        frames=tuple(entries),
        blobs=blobs,
    )


def _envelope(content: BundleContent, sender: Sender) -> Envelope:
    return Envelope(
        bundle=content.bundle,
        number=content.number,
        kind=content.kind,
        full=content.full,
        practice=sender.keys.practice,
        sender=SenderName(sender.unit, sender.keys.device, sender.keys.signing.public.key_id),
        recipient=RecipientName(content.recipient.unit, (content.recipient.recipient.key_id,)),
    )


def _frames(transactions: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """Cut the lines into frames, each with the number of transactions that end in it.

    A frame holds whole lines; only a transaction that is longer than a frame is cut.
    """
    lines: list[bytes] = []
    size = 0
    for line in transactions:
        _require_fits("transaction", len(line), limits.MAX_TRANSACTION)
        if lines and (size + len(line) + 1 > limits.FRAME_TARGET or len(lines) == limits.MAX_LINES):
            yield b"".join(lines), len(lines)
            lines, size = [], 0
        rest = line + b"\n"
        while len(rest) > limits.FRAME_TARGET:
            yield rest[: limits.FRAME_TARGET], 0
            rest = rest[limits.FRAME_TARGET :]
        lines.append(rest)
        size += len(rest)
    if lines:
        yield b"".join(lines), len(lines)


def _add(entries: list[FrameEntry], body: EncryptedSpool, entry: FrameEntry, payload: bytes) -> None:
    _require_fits("frame", len(payload), limits.MAX_FRAME)
    _require_fits("frames", len(entries) + 1, limits.MAX_FRAMES)
    body.write(frames.encode(entry.type, payload))
    entries.append(entry)


def _add_blob(entries: list[FrameEntry], body: EncryptedSpool, blob: BlobSource) -> BlobEntry:
    first, size, whole = len(entries), 0, hashlib.sha256()
    with blob.open() as file:
        while piece := file.read(limits.MAX_FRAME):
            size += len(piece)
            _require_fits("blob", size, limits.MAX_BLOB)
            whole.update(piece)
            _add(entries, body, *frames.pack(FrameType.BLOB, piece))
    if whole.hexdigest() != blob.sha256:
        raise BlobChanged(sha256=blob.sha256)
    return BlobEntry(blob.sha256, size, first, len(entries) - first)


def _add_padding(entries: list[FrameEntry], body: EncryptedSpool) -> None:
    """Round the size up so that it tells little about the content."""
    missing = padded_size(body.size) - body.size - len(frames.encode(FrameType.PADDING, b""))
    if 0 < missing <= limits.MAX_FRAME:
        zeros = bytes(missing)
        sha256 = hashlib.sha256(zeros).hexdigest()
        entry = FrameEntry(FrameType.PADDING, Codec.STORED, missing, missing, sha256)
        _add(entries, body, entry, zeros)


def padded_size(size: int) -> int:
    """Round up to the steps of Padmé: at most 12 % more, and few sizes to tell apart."""
    if size <= limits.MIN_PADDED:
        return limits.MIN_PADDED
    exponent = size.bit_length() - 1
    mask = (1 << exponent - exponent.bit_length()) - 1
    return (size + mask) & ~mask


def _require_fits(part: str, size: int, limit: int) -> None:
    if size > limit:
        raise ContentTooLarge(part=part, size=size, limit=limit)


# --- Stage seal -----------------------------------------------------------------------------


def seal(
    manifest: Manifest,
    body: EncryptedSpool,
    ciphertext: EncryptedSpool,
    recipient: TrustedUnit,
    sender: Sender,
) -> Header:
    """Sign the manifest, encrypt everything for the recipient, return the header."""
    manifest_bytes = manifest.to_bytes()
    _require_fits("manifest", len(manifest_bytes), limits.MAX_FRAME)
    signature = sign(sender.keys.signing, INNER, manifest_bytes).to_bytes()

    def plaintext() -> Iterator[bytes]:
        yield frames.encode(FrameType.MANIFEST, manifest_bytes)
        yield frames.encode(FrameType.SIGNATURE, signature)
        yield from body.chunks()

    cipher.encrypt(plaintext(), ciphertext, (recipient.recipient,))
    _require_fits("bundle", ciphertext.size + limits.MAX_HEADER, limits.MAX_BUNDLE)
    whole = hashlib.sha256()
    for piece in ciphertext.chunks():
        whole.update(piece)
    return Header(manifest.envelope, ciphertext.size, whole.hexdigest())
