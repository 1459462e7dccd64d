"""The key of the store, wrapped once for each person who may open it (``keyslots.json``).

The store has one random key of 256 bits. Each slot holds it encrypted: under a password
(Argon2id, AES-256-GCM), under a printed recovery code, or for the recovery key of the
province (age). A new password wraps the key again; the store itself is not re-encrypted.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import uuid4

import msgspec
import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from cje_desktop.core import canonical
from cje_desktop.core.errors import CjeError, Refusal, WorldError
from cje_desktop.core.text import nfc

FILE_NAME = "keyslots.json"
_KEY_BYTES = 32
_CODE_BYTES = 20
_VERSION = 1
_MAX_KIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """How hard a guess is made: rounds, threads and memory in KiB of Argon2id."""

    iterations: int = 3
    lanes: int = 4
    memory_kib: int = 64 * 1024


STRONG = Cost()
PRACTICE = Cost(iterations=1, lanes=1, memory_kib=8)
"""For practice offices and tests only: a guess costs nothing."""


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the key."""

    id: str
    kind: Literal["password", "code", "recovery"]
    name: str
    """Login of the person; what the slot is for, or the public key of the province."""
    wrapped: str
    salt: str = ""
    nonce: str = ""
    iterations: int = 0
    lanes: int = 0
    memory_kib: int = 0


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    slots: tuple[Slot, ...]
    sum: str
    """SHA-256 of the slots: finds damage before anybody has signed in."""
    seal: str
    """HMAC under the key of the store: finds a change by somebody who cannot open it."""


def new_key() -> bytes:
    """Return a random key for a new store."""
    return secrets.token_bytes(_KEY_BYTES)


class KeySlots:
    """The slots of one store in their file."""

    def __init__(self, path: Path, slots: tuple[Slot, ...] = (), seal: str = "") -> None:
        self._path = path
        self._slots = slots
        self._seal = seal

    @staticmethod
    def read(path: Path) -> "KeySlots":
        """Read the file.

        Raises:
            WorldError: ``keyslots.missing``, or ``keyslots.damaged`` when any byte was changed.
        """
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise WorldError("keyslots.missing", file=path.name) from error
        except OSError as error:
            raise WorldError("keyslots.unreadable", file=path.name, detail=str(error.strerror)) from error
        try:
            content = msgspec.convert(canonical.loads(data), _File)
        except (CjeError, msgspec.MsgspecError) as error:
            raise WorldError("keyslots.damaged", file=path.name) from error
        if content.version != _VERSION or content.sum != _sum(content.slots):
            raise WorldError("keyslots.damaged", file=path.name)
        return KeySlots(path, content.slots, content.seal)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in the order in which they were made."""
        return self._slots

    def unlock(self, login: str, password: str) -> bytes:
        """Return the key of the store.

        Raises:
            Refusal: ``signin.wrong_password``, also for an unknown login.
            WorldError: ``keyslots.changed`` when somebody changed the file.
        """
        for slot in self._slots:
            if slot.kind == "password" and slot.name == login:
                return self._sealed(_open_secret(slot, nfc(password)))
        raise Refusal("signin.wrong_password", field="password")

    def unlock_with_code(self, code: str) -> bytes:
        """Return the key by a printed recovery code; spaces, dashes and small letters do not matter.

        Raises:
            Refusal: ``signin.wrong_code``.
        """
        for slot in self._slots:
            if slot.kind == "code":
                try:
                    return self._sealed(_open_secret(slot, _plain_code(code)))
                except Refusal:
                    continue
        raise Refusal("signin.wrong_code", field="code")

    def unlock_with_identity(self, identity: str) -> bytes:
        """Return the key by the recovery identity of the province (``AGE-SECRET-KEY-1...``).

        Raises:
            Refusal: ``signin.wrong_identity``.
        """
        try:
            secret = pyrage.x25519.Identity.from_str(identity.strip())
        except pyrage.IdentityError as error:
            raise Refusal("signin.wrong_identity", field="identity") from error
        for slot in self._slots:
            if slot.kind == "recovery":
                try:
                    return self._sealed(pyrage.decrypt(_bytes(slot.wrapped), [secret]))
                except pyrage.DecryptError:
                    continue
        raise Refusal("signin.wrong_identity", field="identity")

    def set_password(self, key: bytes, login: str, password: str, cost: Cost = STRONG) -> "KeySlots":
        """Add the slot of a person, or put another password in its place."""
        slot = _wrap_secret(key, "password", login, nfc(password), cost)
        others = [each for each in self._slots if (each.kind, each.name) != ("password", login)]
        return self._write(key, (*others, slot))

    def change_password(self, login: str, old: str, new: str, cost: Cost = STRONG) -> "KeySlots":
        """Give a person who knows the old password a new one.

        Raises:
            Refusal: ``signin.wrong_password``.
        """
        return self.set_password(self.unlock(login, old), login, new, cost)

    def add_code(self, key: bytes, name: str, cost: Cost = STRONG) -> tuple["KeySlots", str]:
        """Add a recovery code and return it, to be printed and locked away; it is shown once."""
        text = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode()
        slot = _wrap_secret(key, "code", name, text, cost)
        groups = [text[start : start + 4] for start in range(0, len(text), 4)]
        return self._write(key, (*self._slots, slot)), "-".join(groups)

    def add_recovery(self, key: bytes, recipient: str) -> "KeySlots":
        """Add a slot that only the recovery identity of the province opens.

        Raises:
            Refusal: ``keyslots.recipient`` when this is no public key of age.
        """
        try:
            public = pyrage.x25519.Recipient.from_str(recipient.strip())
        except pyrage.RecipientError as error:
            raise Refusal("keyslots.recipient", field="recipient") from error
        wrapped = _text(pyrage.encrypt(key, [public]))
        slot = Slot(id=str(uuid4()), kind="recovery", name=recipient.strip(), wrapped=wrapped)
        return self._write(key, (*self._slots, slot))

    def remove(self, key: bytes, slot_id: str) -> "KeySlots":
        """Take a slot away.

        Raises:
            Refusal: ``keyslots.last`` for the only slot; ``keyslots.unknown``.
        """
        remaining = tuple(slot for slot in self._slots if slot.id != slot_id)
        if len(remaining) == len(self._slots):
            raise Refusal("keyslots.unknown", slot=slot_id)
        if not remaining:
            raise Refusal("keyslots.last")
        return self._write(key, remaining)

    def _sealed(self, key: bytes) -> bytes:
        if not hmac.compare_digest(_seal(key, self._slots), self._seal):
            raise WorldError("keyslots.changed", file=self._path.name)
        return key

    def _write(self, key: bytes, slots: tuple[Slot, ...]) -> "KeySlots":
        if self._slots:
            self._sealed(key)
        seal = _seal(key, slots)
        content = _File(version=_VERSION, slots=slots, sum=_sum(slots), seal=seal)
        _replace(self._path, canonical.dumps(msgspec.to_builtins(content)))
        return KeySlots(self._path, slots, seal)


def _wrap_secret(key: bytes, kind: Literal["password", "code"], name: str, secret: str, cost: Cost) -> Slot:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    slot = Slot(
        id=str(uuid4()),
        kind=kind,
        name=name,
        wrapped="",
        salt=_text(salt),
        nonce=_text(nonce),
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_kib=cost.memory_kib,
    )
    wrapped = AESGCM(_derive(slot, secret)).encrypt(nonce, key, _binding(slot))
    return msgspec.structs.replace(slot, wrapped=_text(wrapped))


def _open_secret(slot: Slot, secret: str) -> bytes:
    try:
        return AESGCM(_derive(slot, secret)).decrypt(_bytes(slot.nonce), _bytes(slot.wrapped), _binding(slot))
    except InvalidTag as error:
        raise Refusal("signin.wrong_password", field="password") from error


def _derive(slot: Slot, secret: str) -> bytes:
    # A changed file must not make us fill the memory of the computer.
    if not 8 <= slot.memory_kib <= _MAX_KIB or not 1 <= slot.lanes <= 16 or not 1 <= slot.iterations <= 20:
        raise WorldError("keyslots.damaged", file=FILE_NAME)
    function = Argon2id(
        salt=_bytes(slot.salt),
        length=_KEY_BYTES,
        iterations=slot.iterations,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    )
    return function.derive(secret.encode())


def _binding(slot: Slot) -> bytes:
    """Return what the wrapped key is bound to: all of the slot but the wrapped key."""
    return canonical.dumps(msgspec.to_builtins(msgspec.structs.replace(slot, wrapped="")))


def _sum(slots: tuple[Slot, ...]) -> str:
    return hashlib.sha256(canonical.dumps(msgspec.to_builtins(slots))).hexdigest()


def _seal(key: bytes, slots: tuple[Slot, ...]) -> str:
    message = b"CJE-keyslots\0" + canonical.dumps(msgspec.to_builtins(slots))
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def _plain_code(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)


def _replace(path: Path, data: bytes, replace: Callable[[Path, Path], None] = os.replace) -> None:
    """Write beside, flush, read again, then put in place: there is always one whole file."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if partial.read_bytes() != data:
            raise WorldError("keyslots.write_failed", file=path.name, detail="")
        replace(partial, path)
    except OSError as error:
        raise WorldError("keyslots.write_failed", file=path.name, detail=str(error.strerror)) from error
    finally:
        if partial.is_file():
            partial.unlink()
