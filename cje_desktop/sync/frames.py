"""Frames: how the plaintext inside the encryption is cut into pieces of bounded size."""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

import zstandard

from cje_desktop.core.canonical import JsonInput
from cje_desktop.sync import limits
from cje_desktop.sync.errors import BundleTooLarge, FrameOrderWrong, FrameTruncated, FrameUnpackable
from cje_desktop.sync.record import Record

_PREFIX: Final = struct.Struct(">BI")
_LEVEL: Final = 9


class FrameType(IntEnum):
    """What a frame holds; the numbers are those on the wire."""

    MANIFEST = 1
    SIGNATURE = 2
    OPERATIONS = 3
    """Lines of canonical JSON, one transaction each, or a piece of a line that goes on in the next one."""
    BLOB = 4
    """A piece of at most 4 MiB of an attachment."""
    ACK = 5
    """The payload of an acknowledgement."""
    PADDING = 6
    """Zeros without meaning."""


LISTED: Final = frozenset({FrameType.OPERATIONS, FrameType.BLOB, FrameType.ACK, FrameType.PADDING})
"""Types of the frames that follow manifest and signature."""


class Codec(StrEnum):
    """How a payload is stored."""

    STORED = "stored"
    ZSTD = "zstd"


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """What the manifest says about a frame."""

    type: FrameType
    codec: Codec
    length: int
    """Bytes of the payload as stored."""
    raw: int
    """Bytes after decompression."""
    sha256: str
    """Of the payload as stored, hexadecimal."""
    count: int = 0
    """Transactions that end in a frame of operations; 0 where one goes on in the next."""

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        return {
            "codec": self.codec.value,
            "count": self.count,
            "length": self.length,
            "raw": self.raw,
            "sha256": self.sha256,
            "type": self.type.value,
        }

    @staticmethod
    def from_record(record: Record) -> "FrameEntry":
        """Read an entry; raise FieldWrong."""
        codec = record.text("codec")
        kind = record.integer("type", 1, max(FrameType))
        if codec not in tuple(Codec) or kind not in LISTED:
            raise record.wrong("type")
        most = limits.MAX_LINES if kind == FrameType.OPERATIONS else 0
        entry = FrameEntry(
            type=FrameType(kind),
            codec=Codec(codec),
            length=record.integer("length", 1, limits.MAX_FRAME),
            raw=record.integer("raw", 1, limits.MAX_RAW),
            sha256=record.hexadecimal("sha256"),
            count=record.integer("count", 0, most),
        )
        if entry.codec is Codec.STORED and entry.length != entry.raw:
            raise record.wrong("raw")
        return entry


@dataclass(frozen=True, slots=True)
class FramePlace:
    """Where a frame's payload stands in the decrypted bytes."""

    type: FrameType
    offset: int
    length: int


def encode(kind: FrameType, payload: bytes) -> bytes:
    """Return a frame as it stands in the plaintext."""
    if len(payload) > limits.MAX_FRAME:
        raise ValueError("the payload exceeds a frame")
    return _PREFIX.pack(kind, len(payload)) + payload


def pack(kind: FrameType, raw: bytes, *, count: int = 0) -> tuple[FrameEntry, bytes]:
    """Compress where that helps; return the manifest's entry and the payload."""
    codec, payload = Codec.STORED, raw
    compressed = _compress(raw)
    if len(compressed) < len(raw):
        codec, payload = Codec.ZSTD, compressed
    sha256 = hashlib.sha256(payload).hexdigest()
    return FrameEntry(kind, codec, len(payload), len(raw), sha256, count), payload


def _compress(raw: bytes) -> bytes:
    parameters = zstandard.ZstdCompressionParameters.from_level(
        _LEVEL, source_size=len(raw), write_checksum=True, write_content_size=True
    )
    return zstandard.ZstdCompressor(compression_params=parameters).compress(raw)


def unpack(entry: FrameEntry, payload: bytes, *, frame: int) -> bytes:
    """Return the raw bytes, exactly as many as announced; raise FrameUnpackable.

    The size is bounded before decompression: 1 GiB of zeros is 32 KiB of zstd.
    """
    if entry.codec is Codec.STORED:
        return payload
    try:
        stated = zstandard.get_frame_parameters(payload)
        if stated.content_size != entry.raw or stated.window_size > limits.MAX_WINDOW:
            raise FrameUnpackable(frame=frame)
        # The stated size is now the announced one, and zstd refuses a frame that holds another.
        return zstandard.ZstdDecompressor(max_window_size=limits.MAX_WINDOW).decompress(
            payload, max_output_size=entry.raw, allow_extra_data=False
        )
    except zstandard.ZstdError as error:
        raise FrameUnpackable(frame=frame) from error


def index(read_at: Callable[[int, int], bytes], size: int) -> list[FramePlace]:
    """Walk over all frames without reading their payloads.

    Raises FrameTruncated, FrameOrderWrong for an unknown type, BundleTooLarge.
    """
    places: list[FramePlace] = []
    offset = 0
    while offset < size:
        number = len(places) + 1
        if number > limits.MAX_FRAMES + 2:
            raise BundleTooLarge(part="frames", size=number, limit=limits.MAX_FRAMES)
        if size - offset < _PREFIX.size:
            raise FrameTruncated(frame=number)
        kind, length = _PREFIX.unpack(read_at(offset, _PREFIX.size))
        offset += _PREFIX.size
        if kind not in tuple(FrameType):
            raise FrameOrderWrong(frame=number)
        if length > limits.MAX_FRAME:
            raise BundleTooLarge(part="frame", size=length, limit=limits.MAX_FRAME)
        if length > size - offset:
            raise FrameTruncated(frame=number)
        places.append(FramePlace(FrameType(kind), offset, length))
        offset += length
    return places
