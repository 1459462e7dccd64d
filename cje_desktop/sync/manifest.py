"""Header and manifest of a bundle: who says what to whom, in canonical bytes.

The header is plain text and names no person. The manifest is encrypted; it repeats the header
and lists every frame, so that one signature over it covers the whole content.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.canonical import JsonInput, JsonValue
from cje_desktop.sync import limits
from cje_desktop.sync.errors import CountWrong, KindReserved, PartsNotSupported, ReaderTooOld
from cje_desktop.sync.frames import FrameEntry, FrameType
from cje_desktop.sync.record import Record, instant_text, is_hexadecimal

FORMAT: Final = 1
"""Version of the container that this program writes, and the newest that it reads."""
RESERVED_KINDS: Final = frozenset({"transfer", "trust", "reference", "app", "snapshot"})
MAX_RECIPIENT_KEYS: Final = 16
MAX_JUMPS: Final = 256


class Kind(StrEnum):
    """What a bundle is for."""

    OPS = "ops"
    """Transactions and attachments of one or more devices."""
    ACK = "ack"
    """What the province holds durably, as answer to bundles."""


@dataclass(frozen=True, slots=True)
class SenderName:
    """Unit and device that wrote a bundle, and the key that signs it."""

    unit: UUID
    device: UUID
    key: str


@dataclass(frozen=True, slots=True)
class RecipientName:
    """Unit that may open a bundle, and the names of its keys."""

    unit: UUID
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What header and manifest both say."""

    bundle: UUID
    number: int
    """Running number of the sender's bundles to this recipient, as printed on the slip."""
    kind: Kind
    full: bool
    """Whether the bundle stands alone; an incremental one builds on what it names."""
    practice: bool
    sender: SenderName
    recipient: RecipientName
    part: int = 1
    parts: int = 1

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        return {
            "bundle": str(self.bundle),
            "completeness": "full" if self.full else "incremental",
            "format": FORMAT,
            "kind": self.kind.value,
            "min_reader": FORMAT,
            "number": self.number,
            "part": self.part,
            "parts": self.parts,
            "practice": self.practice,
            "recipient": {"keys": list(self.recipient.keys), "unit": str(self.recipient.unit)},
            "sender": {
                "device": str(self.sender.device),
                "key": self.sender.key,
                "unit": str(self.sender.unit),
            },
        }

    @staticmethod
    def from_record(record: Record) -> "Envelope":
        """Read the fields; raise FieldWrong, ReaderTooOld, KindReserved or PartsNotSupported."""
        needed = record.integer("min_reader", 1)
        if needed > FORMAT:
            raise ReaderTooOld(needed=needed, known=FORMAT)
        record.integer("format", 1)
        parts = record.integer("parts", 1, limits.MAX_PARTS)
        part = record.integer("part", 1, parts)
        if parts != 1:
            raise PartsNotSupported(part=part, parts=parts)
        completeness = record.text("completeness")
        if completeness not in ("full", "incremental"):
            raise record.wrong("completeness")
        return Envelope(
            bundle=record.uuid("bundle"),
            number=record.integer("number", 1),
            kind=_kind(record),
            full=completeness == "full",
            practice=record.boolean("practice"),
            sender=_sender(record.record("sender")),
            recipient=_recipient(record.record("recipient")),
            part=part,
            parts=parts,
        )


def _kind(record: Record) -> Kind:
    name = record.text("kind")
    if name in RESERVED_KINDS:
        raise KindReserved(kind=name)
    if name not in tuple(Kind):
        raise record.wrong("kind")
    return Kind(name)


def _sender(record: Record) -> SenderName:
    return SenderName(record.uuid("unit"), record.uuid("device"), record.hexadecimal("key"))


def _recipient(record: Record) -> RecipientName:
    keys = record.items("keys", at_most=MAX_RECIPIENT_KEYS)
    names = tuple(key for key in keys if isinstance(key, str) and is_hexadecimal(key, 32))
    if not names or len(names) != len(keys):
        raise record.wrong("keys")
    return RecipientName(record.uuid("unit"), names)


@dataclass(frozen=True, slots=True)
class Header:
    """The plaintext in front of the ciphertext."""

    envelope: Envelope
    length: int
    """Bytes of the ciphertext."""
    sha256: str
    """Of the ciphertext, hexadecimal."""

    def to_bytes(self) -> bytes:
        """Return the canonical bytes, which the outer signature covers."""
        ciphertext: dict[str, JsonInput] = {"length": self.length, "sha256": self.sha256}
        return canonical.dumps({**self.envelope.to_json(), "ciphertext": ciphertext})

    @staticmethod
    def from_bytes(data: bytes) -> "Header":
        """Read a header; raise the errors of stage 2."""
        record = Record.parse(data, "header", max_bytes=limits.MAX_HEADER)
        ciphertext = record.record("ciphertext")
        return Header(
            envelope=Envelope.from_record(record),
            length=ciphertext.integer("length", 1, limits.MAX_BUNDLE),
            sha256=ciphertext.hexadecimal("sha256"),
        )


def envelope_bytes(record: Record) -> bytes:
    """Return the envelope as received, with fields unknown to this version, for comparison."""
    fields: dict[str, JsonValue] = {k: v for k, v in record.value.items() if k != "ciphertext"}
    return canonical.dumps(fields)


@dataclass(frozen=True, slots=True)
class Range:
    """A run of transactions of one device, and the hash it builds on."""

    device: UUID
    first: int
    last: int
    prev_hash: str
    """SHA-256 of transaction ``first - 1``, hexadecimal; 64 zeros before the first of all."""
    head_hash: str
    """SHA-256 of transaction ``last``, hexadecimal."""

    @property
    def count(self) -> int:
        """Transactions in the run."""
        return self.last - self.first + 1

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        return {
            "dev": str(self.device),
            "from": self.first,
            "head_hash": self.head_hash,
            "prev_hash": self.prev_hash,
            "to": self.last,
        }

    @staticmethod
    def from_record(record: Record) -> "Range":
        """Read a run; raise FieldWrong."""
        first = record.integer("from", 1)
        return Range(
            device=record.uuid("dev"),
            first=first,
            last=record.integer("to", first),
            prev_hash=record.hexadecimal("prev_hash"),
            head_hash=record.hexadecimal("head_hash"),
        )


@dataclass(frozen=True, slots=True)
class BlobEntry:
    """An attachment or issued paper in the bundle."""

    sha256: str
    size: int
    first: int
    """Index of its first frame in the manifest's list; its frames follow one another."""
    frames: int

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        return {"first": self.first, "frames": self.frames, "sha256": self.sha256, "size": self.size}

    @staticmethod
    def from_record(record: Record) -> "BlobEntry":
        """Read an entry; raise FieldWrong."""
        return BlobEntry(
            sha256=record.hexadecimal("sha256"),
            size=record.integer("size", 0, limits.MAX_BLOB),
            first=record.integer("first", 0, limits.MAX_FRAMES),
            frames=record.integer("frames", 0, limits.MAX_FRAMES),
        )


@dataclass(frozen=True, slots=True)
class Manifest:
    """The signed table of contents inside the encryption."""

    envelope: Envelope
    created_at: datetime
    """The sender's clock, UTC."""
    clock_jumps: tuple[int, ...]
    """Seconds by which the sender's clock was seen to jump since the last bundle."""
    schema_min: int
    schema_max: int
    ranges: tuple[Range, ...]
    transactions: int
    frames: tuple[FrameEntry, ...]
    blobs: tuple[BlobEntry, ...]

    def to_bytes(self) -> bytes:
        """Return the canonical bytes, which the inner signature covers."""
        return canonical.dumps(
            {
                "blobs": [blob.to_json() for blob in self.blobs],
                "clock": {"at": instant_text(self.created_at), "jumps": list(self.clock_jumps)},
                "envelope": self.envelope.to_json(),
                "frames": [frame.to_json() for frame in self.frames],
                "ranges": [run.to_json() for run in self.ranges],
                "schema": {"max": self.schema_max, "min": self.schema_min},
                "transactions": self.transactions,
            }
        )

    @staticmethod
    def from_record(record: Record) -> "Manifest":
        """Read a manifest and check that it agrees with itself.

        Raises the errors of stage 2 for its fields, and CountWrong.
        """
        clock, schema = record.record("clock"), record.record("schema")
        schema_min = schema.integer("min", 1)
        frames = record.records("frames", at_most=limits.MAX_FRAMES)
        manifest = Manifest(
            envelope=Envelope.from_record(record.record("envelope")),
            created_at=clock.instant("at"),
            clock_jumps=_jumps(clock),
            schema_min=schema_min,
            schema_max=schema.integer("max", schema_min),
            ranges=tuple(
                Range.from_record(item) for item in record.records("ranges", at_most=limits.MAX_RANGES)
            ),
            transactions=record.integer("transactions", 0),
            frames=tuple(FrameEntry.from_record(item) for item in frames),
            blobs=tuple(
                BlobEntry.from_record(item) for item in record.records("blobs", at_most=limits.MAX_BLOBS)
            ),
        )
        _check_counts(manifest, record)
        return manifest


def _jumps(clock: Record) -> tuple[int, ...]:
    jumps = clock.items("jumps", at_most=MAX_JUMPS)
    seconds = tuple(jump for jump in jumps if isinstance(jump, int) and not isinstance(jump, bool))
    if len(seconds) != len(jumps):
        raise clock.wrong("jumps")
    return seconds


def _check_counts(manifest: Manifest, record: Record) -> None:
    if len({run.device for run in manifest.ranges}) != len(manifest.ranges):
        raise record.wrong("ranges")
    in_ranges = sum(run.count for run in manifest.ranges)
    in_frames = sum(frame.count for frame in manifest.frames)
    for expected in (in_ranges, in_frames):
        if expected != manifest.transactions:
            raise CountWrong(expected=manifest.transactions, found=expected)
    acks = sum(frame.type is FrameType.ACK for frame in manifest.frames)
    if acks != (manifest.envelope.kind is Kind.ACK):
        raise record.wrong("frames")
    _check_blobs(manifest, record)


def _check_blobs(manifest: Manifest, record: Record) -> None:
    """Refuse unless every blob frame belongs to exactly one blob."""
    blob_frames = [i for i, frame in enumerate(manifest.frames) if frame.type is FrameType.BLOB]
    # The sum first: it bounds what the list below may become.
    if sum(blob.frames for blob in manifest.blobs) != len(blob_frames):
        raise record.wrong("blobs")
    used = sorted(i for blob in manifest.blobs for i in range(blob.first, blob.first + blob.frames))
    if used != blob_frames or len({blob.sha256 for blob in manifest.blobs}) != len(manifest.blobs):
        raise record.wrong("blobs")
    for blob in manifest.blobs:
        chunks = manifest.frames[blob.first : blob.first + blob.frames]
        if sum(chunk.raw for chunk in chunks) != blob.size:
            raise record.wrong("blobs")
