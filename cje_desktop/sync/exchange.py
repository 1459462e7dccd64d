"""The application's port to bundles, cards and keys: translates its words into those of the format."""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from cje_desktop.application.bundles import (
    Acknowledged,
    BundleKind,
    Card,
    Chain,
    Contents,
    Incoming,
    KeyRing,
    Outgoing,
    TrustedParty,
    WrittenBundle,
    none_held,
)
from cje_desktop.application.ports import ChainHead, Progress, StoreIdentity
from cje_desktop.core.ids import DeviceId, UnitId
from cje_desktop.core.operations import SCHEMA
from cje_desktop.sync import limits
from cje_desktop.sync.ack import Acknowledgement, Head
from cje_desktop.sync.container import SUFFIX
from cje_desktop.sync.enrolment import (
    Role,
    TrustedUnit,
    UnitCard,
    make_card,
    read_card,
    require_same_world,
)
from cje_desktop.sync.errors import RecipientUnknown, SignedFileUnreadable
from cje_desktop.sync.export_stages import (
    BlobSource,
    BundleContent,
    ExportStage,
    Sender,
    bundle_file_name,
    export_bundle,
)
from cje_desktop.sync.filesystem import FileSystem, LocalFiles, disk_errors, write_verified
from cje_desktop.sync.import_stages import ImportStage, Receiver, open_bundle, receive_bundle
from cje_desktop.sync.keys import DeviceKeys, UnitKeys
from cje_desktop.sync.manifest import Kind, Range
from cje_desktop.sync.opened import OpenedBundle
from cje_desktop.sync.trust import TrustList

WRITING: Final = "bundle.write"
READING: Final = "bundle.read"
"""Stage codes told to progress, with the number of the stage and of all stages."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """A key ring, read."""

    device: DeviceKeys
    unit: UnitKeys

    @staticmethod
    def of(ring: KeyRing) -> "_Keys":
        return _Keys(DeviceKeys.from_bytes(ring.device.encode()), UnitKeys.from_bytes(ring.unit.encode()))


class _Transactions:
    """The transactions of an opened bundle; may be walked through more than once."""

    def __init__(self, bundle: OpenedBundle) -> None:
        self._bundle = bundle

    def __iter__(self) -> Iterator[bytes]:
        return self._bundle.transactions()


class _Blobs(Mapping[str, bytes]):
    """The attachments of an opened bundle, unpacked one by one when they are asked for."""

    def __init__(self, bundle: OpenedBundle) -> None:
        self._bundle = bundle

    def __getitem__(self, sha256: str) -> bytes:
        return b"".join(self._bundle.read_blob(sha256))

    def __iter__(self) -> Iterator[str]:
        return (blob.sha256 for blob in self._bundle.blobs)

    def __len__(self) -> int:
        return len(self._bundle.blobs)


class BundleExchange:
    """Keys, cards and bundle files of this computer (`application.bundles.BundlePort`)."""

    def __init__(self, inbox: Path, new_id: Callable[[], UUID], *, files: FileSystem | None = None) -> None:
        """Take the folder for received bundles (a local disk) and the maker of UUIDv7."""
        self._inbox = inbox
        self._new_id = new_id
        self._files = files or LocalFiles()

    def new_keys(self, identity: StoreIdentity, seed: bytes | None) -> KeyRing:
        """Make the keys of a computer and its unit: at random, or for practice from a seed.

        Raises PracticeRefused or RealRefused where the seed and the identity disagree.
        """
        require_same_world(ours=identity.practice, theirs=seed is not None)
        if seed is None:
            device, unit = DeviceKeys.generate(identity.device_id), UnitKeys.generate(identity.unit_id)
        else:
            device = DeviceKeys.for_practice(identity.device_id, seed)
            unit = UnitKeys.for_practice(identity.unit_id, seed)
        return KeyRing(device.to_bytes().decode(), unit.to_bytes().decode())

    def public_key(self, keys: KeyRing) -> str:
        """Return the public signing key of this computer, hexadecimal."""
        return _Keys.of(keys).device.signing.public.raw.hex()

    def card(self, keys: KeyRing, identity: StoreIdentity, code: str, name: str) -> Card:
        """Make the signed card of our unit (thẻ tỉnh; phiếu đề nghị of an office)."""
        card, data = _own_card(keys, identity, code, name)
        return Card(data, card.fingerprint)

    def trust_own(self, keys: KeyRing, identity: StoreIdentity, code: str, name: str) -> KeyRing:
        """Start the trust list of a province with itself; raise CardRoleWrong in an office."""
        card, _ = _own_card(keys, identity, code, name)
        return replace(keys, trust=TrustList.first(card).payload().decode())

    def trust_province(
        self, keys: KeyRing, identity: StoreIdentity, code: str, name: str, card: bytes
    ) -> tuple[KeyRing, str]:
        """Start the trust list of an office from its province's card; return the fingerprint too.

        Raises the errors of `read_card`, and CardRoleWrong in a province.
        """
        province = read_card(card, role=Role.PROVINCE, practice=identity.practice)
        own, _ = _own_card(keys, identity, code, name)
        trust = TrustList.first(province, own)
        return replace(keys, trust=trust.payload().decode()), province.fingerprint

    def enrol(self, keys: KeyRing, request: bytes) -> tuple[KeyRing, TrustedParty]:
        """Take an office's card into the province's trust list.

        Raises the errors of `read_card`, and UnitAlreadyTrusted.
        """
        trust = _trust(keys)
        card = read_card(request, role=Role.OFFICE, practice=trust.practice)
        enrolled = trust.with_office(card)
        return replace(keys, trust=enrolled.payload().decode()), _party(_unit(enrolled, card.unit.unit))

    def parties(self, keys: KeyRing) -> tuple[TrustedParty, ...]:
        """Return the units of the trust list, the province first."""
        units = sorted(_trust(keys).units, key=lambda unit: unit.role is not Role.PROVINCE)
        return tuple(_party(unit) for unit in units)

    def save(self, target: Path, data: bytes) -> None:
        """Write a small file beside its name, read it back, then rename it."""
        write_verified(self._files, target, (data,), room=len(data))

    def load(self, path: Path) -> bytes:
        """Read a card; raise FileUnavailable, or SignedFileUnreadable for one far too large."""
        with disk_errors(path), self._files.open(path) as file:
            data = file.read(limits.MAX_SIGNED_FILE + 1)
        if len(data) > limits.MAX_SIGNED_FILE:
            raise SignedFileUnreadable(expected=path.name)
        return data

    def file_name(self, keys: KeyRing, outgoing: Outgoing) -> str:
        """Return the name of the file: our code and number, and whom an acknowledgement is for."""
        trust = _trust(keys)
        own = _unit(trust, _Keys.of(keys).unit.unit)
        if outgoing.acknowledgement is None:
            return bundle_file_name(own.code, outgoing.number)
        recipient = _unit(trust, outgoing.recipient)
        return f"{own.code}-{recipient.code}-{outgoing.number:06d}{SUFFIX}"

    def write(
        self, keys: KeyRing, outgoing: Outgoing, folder: Path, progress: Progress | None = None
    ) -> WrittenBundle:
        """Sign, encrypt and write a bundle beside its name, read it back, then rename it.

        Raises RecipientUnknown and the errors of `export_bundle`; Cancelled leaves no file.
        """
        read, trust = _Keys.of(keys), _trust(keys)
        written = export_bundle(
            self._content(outgoing, trust),
            Sender(read.unit.unit, read.device),
            folder / self.file_name(keys, outgoing),
            files=self._files,
            on_stage=partial(_tell_writing, progress),
        )
        return WrittenBundle(written.path, written.sha256, written.size)

    @contextmanager
    def read(
        self,
        keys: KeyRing,
        path: Path,
        progress: Progress | None = None,
        *,
        held: Callable[[Chain], bool] = none_held,
    ) -> Iterator[Incoming]:
        """Verify a bundle addressed to us to its end; what it holds is readable inside the ``with``.

        The file is first copied to the inbox, so that a stick may be pulled out meanwhile. Where
        we hold every run already, no transaction is unpacked, and none is handed out.
        Raises the errors of `receive_bundle` and `open_bundle`.
        """
        read = _Keys.of(keys)
        receiver = Receiver(read.unit.unit, (read.unit.identity,), _trust(keys))
        watch = partial(_tell_reading, progress)
        received = receive_bundle(path, receiver, self._inbox, files=self._files, on_stage=watch)
        try:
            opened = open_bundle(
                received.path,
                receiver,
                files=self._files,
                held=lambda run: held(_chain(run)),
                on_stage=watch,
            )
            with opened as bundle:
                yield _incoming(bundle)
        finally:
            with disk_errors(received.path):
                self._files.remove(received.path)

    def _content(self, outgoing: Outgoing, trust: TrustList) -> BundleContent:
        contents = outgoing.contents or Contents((), (), {})
        said = outgoing.acknowledgement
        return BundleContent(
            bundle=self._new_id(),
            number=outgoing.number,
            kind=Kind.OPS if said is None else Kind.ACK,
            full=outgoing.full,
            recipient=_unit(trust, outgoing.recipient),
            created_at=outgoing.created_at,
            schema_max=SCHEMA,
            ranges=tuple(_range(chain) for chain in contents.chains),
            transactions=contents.transactions,
            blobs=_sources(contents.blobs),
            acknowledgement=None if said is None else _said(said, trust),
        )


def _sources(blobs: Mapping[str, bytes]) -> Iterator[BlobSource]:
    """Yield the attachments; their names are known only when the transactions have passed."""
    for sha256 in blobs:
        yield _source(blobs, sha256)


def _tell_writing(progress: Progress | None, stage: ExportStage) -> None:
    if progress is not None:
        progress(WRITING, list(ExportStage).index(stage), len(ExportStage))


def _tell_reading(progress: Progress | None, stage: ImportStage) -> None:
    if progress is not None:
        progress(READING, stage - 1, len(ImportStage))


def _trust(keys: KeyRing) -> TrustList:
    return TrustList.from_payload(keys.trust.encode())


def _unit(trust: TrustList, unit: UUID) -> TrustedUnit:
    found = trust.unit(unit)
    if found is None:
        raise RecipientUnknown(unit=unit)
    return found


def _own_card(keys: KeyRing, identity: StoreIdentity, code: str, name: str) -> tuple[UnitCard, bytes]:
    read = _Keys.of(keys)
    require_same_world(ours=identity.practice, theirs=read.unit.practice)
    role = Role(identity.unit_kind.value)
    return make_card(read.unit, [read.device], code=code, name=name, role=role)


def _party(unit: TrustedUnit) -> TrustedParty:
    devices = tuple(DeviceId(device.device) for device in unit.devices)
    return TrustedParty(UnitId(unit.unit), unit.code, unit.name, devices)


def _range(chain: Chain) -> Range:
    return Range(chain.device, chain.first, chain.last, chain.prev_hash, chain.head_hash)


def _chain(run: Range) -> Chain:
    return Chain(DeviceId(run.device), run.first, run.last, run.prev_hash, run.head_hash)


def _source(blobs: Mapping[str, bytes], sha256: str) -> BlobSource:
    return BlobSource(sha256, lambda: io.BytesIO(blobs[sha256]))


def _said(acknowledged: Acknowledged, trust: TrustList) -> Acknowledgement:
    vector: dict[UUID, Head] = {
        device: Head(head.seq, head.hash) for device, head in acknowledged.vector.items()
    }
    return Acknowledgement(vector, acknowledged.digest, (), trust.version, SCHEMA)


def _incoming(bundle: OpenedBundle) -> Incoming:
    manifest, said = bundle.manifest, bundle.acknowledgement
    contents = acknowledged = None
    if said is None:
        chains = tuple(_chain(run) for run in manifest.ranges)
        contents = Contents(chains, _Transactions(bundle), _Blobs(bundle))
    else:
        vector = {DeviceId(device): ChainHead(head.seq, head.hash) for device, head in said.vector.items()}
        acknowledged = Acknowledged(vector, said.digest)
    return Incoming(
        kind=BundleKind(manifest.envelope.kind.value),
        number=manifest.envelope.number,
        sender=_party(bundle.signer.unit),
        created_at=manifest.created_at,
        contents=contents,
        acknowledgement=acknowledged,
    )
