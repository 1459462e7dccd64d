"""Read a bundle: nine stages, each with its own refusals; nothing is used before all is verified.

Stages 1 to 6 end with a copy in the inbox, after which the stick can be removed. Stages 7 to 9
open the copy. What follows (chains, storing, folding, acknowledging) belongs to the store.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from cje_desktop.sync import cipher, frames, limits
from cje_desktop.sync.container import (
    SUFFIX,
    SealedBundle,
    ciphertext_pieces,
    read_header,
    read_magic,
    verify_outer,
)
from cje_desktop.sync.enrolment import require_same_world
from cje_desktop.sync.errors import (
    EnvelopeMismatch,
    FrameOrderWrong,
    InnerSignatureWrong,
    NotForUs,
    RecipientKeyUnknown,
    RoleMayNotSend,
    SignatureKeyWrong,
    SignerMismatch,
    SignerRevoked,
)
from cje_desktop.sync.filesystem import FileSystem, LocalFiles, disk_errors, write_verified
from cje_desktop.sync.frames import FramePlace, FrameType
from cje_desktop.sync.keys import AgeIdentity
from cje_desktop.sync.manifest import Envelope, Header, Kind, Manifest, Range, envelope_bytes
from cje_desktop.sync.opened import OpenedBundle
from cje_desktop.sync.record import Record
from cje_desktop.sync.signing import INNER, SIGNATURE_SIZE, Signature, verify
from cje_desktop.sync.staging import EncryptedSpool
from cje_desktop.sync.trust import Signer, TrustList


class ImportStage(IntEnum):
    """Where an import stands; the numbers are those of the documentation."""

    SIZE = 1
    HEADER = 2
    SIGNER = 3
    OUTER_SIGNATURE = 4
    RECIPIENT = 5
    COPY = 6
    DECRYPT = 7
    INNER_SIGNATURE = 8
    PARSE = 9


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who we are: our unit, the keys we can open bundles with, and whom we trust."""

    unit: UUID
    identities: tuple[AgeIdentity, ...]
    """The key in use first, then the older ones that are still kept."""
    trust: TrustList


@dataclass(frozen=True, slots=True)
class ReceivedBundle:
    """A bundle in the inbox; its outer signature is verified, its content is not opened."""

    path: Path
    header: Header
    signer: Signer


@dataclass(frozen=True, slots=True)
class _Session:
    """One reading of one file."""

    receiver: Receiver
    files: FileSystem
    on_stage: Callable[[ImportStage], None]


def receive_bundle(
    source: Path,
    receiver: Receiver,
    inbox: Path,
    *,
    files: FileSystem | None = None,
    on_stage: Callable[[ImportStage], None] = lambda _: None,
) -> ReceivedBundle:
    """Run stages 1 to 6: check a file from a stick or share and copy it to the inbox.

    Receiving the same bundle again gives the same file. ``on_stage`` may raise Cancelled.
    Raises the errors of stages 1 to 5, DiskFull, FileBusy, FileUnavailable, ReadBackWrong.
    """
    session = _Session(receiver, files or LocalFiles(), on_stage)
    with disk_errors(source), session.files.open(source) as file:
        sealed, signer = _check_outside(file, session)
        target = inbox / _inbox_name(sealed.header)
        on_stage(ImportStage.COPY)
        write_verified(session.files, target, _pieces(file), room=sealed.size)
    return ReceivedBundle(target, sealed.header, signer)


def open_bundle(
    path: Path,
    receiver: Receiver,
    *,
    files: FileSystem | None = None,
    staging: Path | None = None,
    held: Callable[[Range], bool] = lambda _: False,
    on_stage: Callable[[ImportStage], None] = lambda _: None,
) -> OpenedBundle:
    """Run stages 1 to 5 and 7 to 9 on a bundle in the inbox; the caller closes the result.

    ``held`` tells of a run whether our log holds it already. Where it holds them all, stage 9
    leaves the transactions alone: they would bring nothing new.

    Raises the errors of all stages; then nothing decrypted is left anywhere.
    """
    session = _Session(receiver, files or LocalFiles(), on_stage)
    scratch = staging or Path(tempfile.gettempdir())
    spool = EncryptedSpool(scratch)
    try:
        with disk_errors(path), session.files.open(path) as file:
            sealed, signer = _check_outside(file, session)
            on_stage(ImportStage.DECRYPT)
            with disk_errors(scratch / "staging"):
                cipher.decrypt(ciphertext_pieces(file, sealed), spool, receiver.identities)
        on_stage(ImportStage.INNER_SIGNATURE)
        manifest, places = _check_inside(spool, sealed, signer, receiver.trust)
        all_held = bool(manifest.ranges) and all(map(held, manifest.ranges))
        bundle = OpenedBundle(manifest, sealed.header, signer, spool, tuple(places), all_held=all_held)
        bundle.verify_frames()
        on_stage(ImportStage.PARSE)
        bundle.verify_content()
    except BaseException:
        spool.close()
        raise
    return bundle


# --- Stages 1 to 5 ----------------------------------------------------------------------------


def _check_outside(file: BinaryIO, session: _Session) -> tuple[SealedBundle, Signer]:
    session.on_stage(ImportStage.SIZE)
    size = file.seek(0, 2)
    file.seek(0)
    header_length = read_magic(file, size)
    session.on_stage(ImportStage.HEADER)
    sealed = read_header(file, header_length, size)
    session.on_stage(ImportStage.SIGNER)
    signer = _check_signer(sealed.header.envelope, session.receiver.trust)
    session.on_stage(ImportStage.OUTER_SIGNATURE)
    verify_outer(file, sealed, signer.device.key)
    session.on_stage(ImportStage.RECIPIENT)
    _check_recipient(sealed.header.envelope, session.receiver)
    return sealed, signer


def _check_signer(envelope: Envelope, trust: TrustList) -> Signer:
    """Stage 3: the key is known, belongs to whom the header says, and may send this kind."""
    require_same_world(ours=trust.practice, theirs=envelope.practice)
    signer = trust.signer(envelope.sender.key)
    if (signer.unit.unit, signer.device.device) != (envelope.sender.unit, envelope.sender.device):
        raise SignerMismatch(unit=envelope.sender.unit, device=envelope.sender.device)
    if not signer.may_send(envelope.kind):
        raise RoleMayNotSend(role=signer.unit.role.value, kind=envelope.kind.value)
    revoked = signer.device.revoked_from_seq
    # Of a revoked device, only transactions from before count; it says nothing else any more.
    if revoked is not None and (revoked == 1 or envelope.kind is not Kind.OPS):
        raise SignerRevoked(device=signer.device.device, seq=revoked)
    return signer


def _check_recipient(envelope: Envelope, receiver: Receiver) -> None:
    """Stage 5: the bundle is for our unit and for a key that we hold."""
    if envelope.recipient.unit != receiver.unit:
        raise NotForUs(recipient=envelope.recipient.unit, us=receiver.unit)
    held = {identity.recipient.key_id for identity in receiver.identities}
    if held.isdisjoint(envelope.recipient.keys):
        raise RecipientKeyUnknown


# --- Stage 6 ----------------------------------------------------------------------------------


def _inbox_name(header: Header) -> str:
    envelope = header.envelope
    return f"{envelope.bundle}.{envelope.part}of{envelope.parts}.{header.sha256[:16]}{SUFFIX}"


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(limits.MIB):
        yield piece


# --- Stage 8 ----------------------------------------------------------------------------------


def _check_inside(
    spool: EncryptedSpool, sealed: SealedBundle, signer: Signer, trust: TrustList
) -> tuple[Manifest, list[FramePlace]]:
    """Verify the inner signature, then read the manifest and compare it with the header."""
    places = frames.index(spool.read_at, spool.size)
    manifest_bytes = _payload(spool, places, 0, FrameType.MANIFEST)
    signature_bytes = _payload(spool, places, 1, FrameType.SIGNATURE)
    if len(signature_bytes) != SIGNATURE_SIZE:
        raise FrameOrderWrong(frame=2)
    signature = Signature.from_bytes(signature_bytes, "inner")
    if signature.key_id != sealed.header.envelope.sender.key:
        raise SignatureKeyWrong(part="inner")
    if not verify(signer.device.key, INNER, manifest_bytes, signature):
        raise InnerSignatureWrong
    record = Record.parse(manifest_bytes, "manifest", max_bytes=limits.MAX_FRAME)
    header = Record.parse(sealed.header_bytes, "header", max_bytes=limits.MAX_HEADER)
    if envelope_bytes(record.record("envelope")) != envelope_bytes(header):
        raise EnvelopeMismatch
    manifest = Manifest.from_record(record)
    _check_revoked(manifest, trust)
    return manifest, places[2:]


def _payload(spool: EncryptedSpool, places: list[FramePlace], number: int, kind: FrameType) -> bytes:
    if number >= len(places) or places[number].type is not kind:
        raise FrameOrderWrong(frame=number + 1)
    return spool.read_at(places[number].offset, places[number].length)


def _check_revoked(manifest: Manifest, trust: TrustList) -> None:
    for run in manifest.ranges:
        revoked = trust.revoked_from(run.device)
        if revoked is not None and run.last >= revoked:
            raise SignerRevoked(device=run.device, seq=revoked)
