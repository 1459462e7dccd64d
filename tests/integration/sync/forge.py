"""Take bundles apart and put them together wrongly, with the keys of the sender or of a stranger.

Written from the description of the format, with the libraries alone.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyrage
import zstandard
from pyrage import x25519

from cje_desktop.sync.keys import AgeIdentity, AgeRecipient, SigningKey
from tests.integration.sync.world import OFFICE, PROVINCE

Frame = tuple[int, bytes]
Json = dict[str, Any]
"""Any: the tests put wrong types into it on purpose."""
OFFICE_KEY = OFFICE.device.signing
MANIFEST, SIGNATURE, OPERATIONS, BLOB, ACK, PADDING = range(1, 7)


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def split(data: bytes) -> tuple[Json, bytes, bytes]:
    """Header, ciphertext, footer."""
    (length,) = struct.unpack(">I", data[6:10])
    header: Json = json.loads(data[10 : 10 + length])
    return header, data[10 + length : -97], data[-97:]


def join(header: Json, ciphertext: bytes, key: SigningKey = OFFICE_KEY, *, algorithm: int = 1) -> bytes:
    """A container with a correct hash and an outer signature of this key."""
    sha256 = hashlib.sha256(ciphertext)
    header = {**header, "ciphertext": {"length": len(ciphertext), "sha256": sha256.hexdigest()}}
    return sealed(canonical(header), ciphertext, key, algorithm=algorithm)


def sealed(header: bytes, ciphertext: bytes, key: SigningKey = OFFICE_KEY, *, algorithm: int = 1) -> bytes:
    signature = key.sign(b"CJEB1-outer\0" + header + hashlib.sha256(ciphertext).digest())
    footer = bytes([algorithm]) + hashlib.sha256(key.public.raw).digest() + signature
    return b"CJEB1\n" + struct.pack(">I", len(header)) + header + ciphertext + footer


def decrypt(ciphertext: bytes, identity: AgeIdentity = PROVINCE.keys.identity) -> bytes:
    plaintext: bytes = pyrage.decrypt(ciphertext, [x25519.Identity.from_str(identity.secret)])
    return plaintext


def encrypt(plaintext: bytes, recipient: AgeRecipient = PROVINCE.card.unit.recipient) -> bytes:
    ciphertext: bytes = pyrage.encrypt(plaintext, [x25519.Recipient.from_str(recipient.text)])
    return ciphertext


def frames_of(plaintext: bytes) -> list[Frame]:
    frames: list[Frame] = []
    while plaintext:
        kind, length = struct.unpack(">BI", plaintext[:5])
        frames.append((kind, plaintext[5 : 5 + length]))
        plaintext = plaintext[5 + length :]
    return frames


def plaintext_of(frames: Sequence[Frame]) -> bytes:
    return b"".join(struct.pack(">BI", kind, len(payload)) + payload for kind, payload in frames)


def inner_signature(manifest: bytes, key: SigningKey = OFFICE_KEY) -> bytes:
    return b"\1" + hashlib.sha256(key.public.raw).digest() + key.sign(b"CJEB1-inner\0" + manifest)


def entry(kind: int, payload: bytes, raw: int | None = None, *, count: int = 0) -> Json:
    return {
        "codec": "stored" if raw is None else "zstd",
        "count": count,
        "length": len(payload),
        "raw": len(payload) if raw is None else raw,
        "sha256": hashlib.sha256(payload).hexdigest(),
        "type": kind,
    }


def zstd(raw: bytes, *, content_size: bool = True) -> bytes:
    return zstandard.ZstdCompressor(write_content_size=content_size).compress(raw)


def with_header(path: Path, change: Callable[[Json], None], key: SigningKey = OFFICE_KEY) -> None:
    """Change the plaintext header only, and sign again."""
    header, ciphertext, _ = split(path.read_bytes())
    change(header)
    path.write_bytes(join(header, ciphertext, key))


def with_frames(path: Path, change: Callable[[list[Frame]], list[Frame]]) -> None:
    """Change the frames inside without touching manifest and inner signature."""
    header, ciphertext, _ = split(path.read_bytes())
    frames = change(frames_of(decrypt(ciphertext)))
    path.write_bytes(join(header, encrypt(plaintext_of(frames))))


def with_manifest(path: Path, change: Callable[[Json], Sequence[Frame] | None]) -> None:
    """Let the sender itself lie: change the manifest (and frames, if returned) and sign it all."""
    header, ciphertext, _ = split(path.read_bytes())
    frames = frames_of(decrypt(ciphertext))
    manifest: Json = json.loads(frames[0][1])
    rest = change(manifest)
    data = canonical(manifest)
    frames = [(MANIFEST, data), (SIGNATURE, inner_signature(data)), *(frames[2:] if rest is None else rest)]
    path.write_bytes(join(header, encrypt(plaintext_of(frames))))


def lines(*items: bytes) -> Callable[[Json], Sequence[Frame]]:
    """Let the content be these lines, with everything in the manifest right."""

    def change(manifest: Json) -> Sequence[Frame]:
        raw = b"".join(item + b"\n" for item in items)
        payload = zstd(raw)
        manifest["frames"] = [entry(OPERATIONS, payload, len(raw), count=len(items))]
        manifest["transactions"] = len(items)
        manifest["ranges"][0]["to"] = len(items)
        return [(OPERATIONS, payload)]

    return change


def frame(payload: bytes, raw: int | None, *, count: int = 3) -> Callable[[Json], Sequence[Frame]]:
    """Let the content be this payload of operations."""

    def change(manifest: Json) -> Sequence[Frame]:
        manifest["frames"] = [entry(OPERATIONS, payload, raw, count=count)]
        return [(OPERATIONS, payload)]

    return change
