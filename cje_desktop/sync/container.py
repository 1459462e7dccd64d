"""The outer container: magic, header, ciphertext, signature. Nothing here needs a private age key."""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from cje_desktop.sync import limits
from cje_desktop.sync.errors import (
    BundleTooLarge,
    BundleTruncated,
    CiphertextChanged,
    NotABundle,
    OuterSignatureWrong,
    SignatureKeyWrong,
    TrailingBytes,
)
from cje_desktop.sync.keys import SigningKey, VerifyKey
from cje_desktop.sync.manifest import Header
from cje_desktop.sync.signing import OUTER, SIGNATURE_SIZE, Signature, outer_message, sign, verify

MAGIC: Final = b"CJEB1\n"
SUFFIX: Final = ".cjeb"
_LENGTH: Final = struct.Struct(">I")
PREFIX_SIZE: Final = len(MAGIC) + _LENGTH.size


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """A container whose lengths and header were read; nothing is verified yet."""

    header: Header
    header_bytes: bytes
    size: int
    """Bytes of the whole file."""

    @property
    def offset(self) -> int:
        """Where the ciphertext begins."""
        return PREFIX_SIZE + len(self.header_bytes)


def container_pieces(header: Header, ciphertext: Iterable[bytes], key: SigningKey) -> Iterator[bytes]:
    """Return a signed bundle in pieces, as it goes to the disk."""
    header_bytes = header.to_bytes()
    yield MAGIC + _LENGTH.pack(len(header_bytes)) + header_bytes
    yield from ciphertext
    yield sign(key, OUTER, outer_message(header_bytes, header.sha256)).to_bytes()


def read_magic(file: BinaryIO, size: int) -> int:
    """Stage 1: check mark and size; return the length of the header.

    Raises NotABundle, BundleTooLarge, BundleTruncated.
    """
    if size > limits.MAX_BUNDLE:
        raise BundleTooLarge(part="file", size=size, limit=limits.MAX_BUNDLE)
    prefix = file.read(PREFIX_SIZE)
    if not prefix.startswith(MAGIC[: len(prefix)]) or not prefix:
        raise NotABundle
    if len(prefix) < PREFIX_SIZE:
        raise BundleTruncated(size=size, expected=PREFIX_SIZE)
    (length,) = _LENGTH.unpack_from(prefix, len(MAGIC))
    if length > limits.MAX_HEADER:
        raise BundleTooLarge(part="header", size=length, limit=limits.MAX_HEADER)
    return int(length)


def read_header(file: BinaryIO, length: int, size: int) -> SealedBundle:
    """Stage 2: read the header and compare the announced lengths with the file's.

    Raises the errors of the header, BundleTruncated, TrailingBytes.
    """
    smallest = PREFIX_SIZE + length + SIGNATURE_SIZE
    if size < smallest:
        raise BundleTruncated(size=size, expected=smallest)
    header_bytes = file.read(length)
    header = Header.from_bytes(header_bytes)
    expected = smallest + header.length
    if size < expected:
        raise BundleTruncated(size=size, expected=expected)
    if size > expected:
        raise TrailingBytes(size=size, expected=expected)
    return SealedBundle(header, header_bytes, size)


def verify_outer(file: BinaryIO, sealed: SealedBundle, key: VerifyKey) -> None:
    """Stage 4: hash the ciphertext and check the signature at the end of the file.

    Raises AlgorithmUnknown, SignatureKeyWrong, CiphertextChanged, OuterSignatureWrong.
    """
    whole = hashlib.sha256()
    for piece in ciphertext_pieces(file, sealed):
        whole.update(piece)
    signature = Signature.from_bytes(_exactly(file, SIGNATURE_SIZE, sealed), "outer")
    if whole.hexdigest() != sealed.header.sha256:
        raise CiphertextChanged
    if signature.key_id != key.key_id:
        raise SignatureKeyWrong(part="outer")
    if not verify(key, OUTER, outer_message(sealed.header_bytes, sealed.header.sha256), signature):
        raise OuterSignatureWrong


def ciphertext_pieces(file: BinaryIO, sealed: SealedBundle) -> Iterator[bytes]:
    """Return the ciphertext in pieces; the file stands behind it afterwards."""
    file.seek(sealed.offset)
    left = sealed.header.length
    while left:
        piece = _exactly(file, min(left, limits.MIB), sealed)
        left -= len(piece)
        yield piece


def _exactly(file: BinaryIO, size: int, sealed: SealedBundle) -> bytes:
    # A stick can be pulled, or a file cut, between measuring and reading.
    data = file.read(size)
    if len(data) != size:
        raise BundleTruncated(size=file.tell(), expected=sealed.size)
    return data
