"""A practice province with one office, and bundles between them, for the tests of the container."""

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.sync.ack import Acknowledgement, Head, Rejected
from cje_desktop.sync.enrolment import Role, UnitCard, make_card
from cje_desktop.sync.export_stages import BlobSource, BundleContent, ExportedBundle, Sender, export_bundle
from cje_desktop.sync.filesystem import FileSystem
from cje_desktop.sync.import_stages import Receiver, open_bundle
from cje_desktop.sync.keys import DeviceKeys, UnitKeys
from cje_desktop.sync.manifest import Kind, Range
from cje_desktop.sync.opened import OpenedBundle
from cje_desktop.sync.trust import TrustList

SEED = b"seed of the tests"
BUNDLE = UUID("0192f000-0000-7000-8000-00000000b001")
NOW = datetime(2026, 11, 23, 1, 2, 3, 4000, tzinfo=UTC)
PERSON = "Nguyễn Thị Đức Hạnh"
ID_NUMBER = "079200012345"


@dataclass(frozen=True)
class Party:
    """A unit with one computer: private keys and the card it shows."""

    keys: UnitKeys
    device: DeviceKeys
    card: UnitCard
    file: bytes

    @property
    def sender(self) -> Sender:
        return Sender(self.keys.unit, self.device)

    def receiver(self, trust: TrustList) -> Receiver:
        return Receiver(self.keys.unit, (self.keys.identity,), trust)


def party(number: int, role: Role, *, practice: bool = True) -> Party:
    unit = UUID(int=0x0192F000_0000_7000_8000_000000000000 + number)
    computer = UUID(int=0x0192F000_0000_7000_8000_00000000D000 + number)
    keys = UnitKeys.for_practice(unit, SEED) if practice else UnitKeys.generate(unit)
    device = DeviceKeys.for_practice(computer, SEED) if practice else DeviceKeys.generate(computer)
    name = "THADS tỉnh Thực Hành" if role is Role.PROVINCE else f"Phòng THADS khu vực {number}"
    card, file = make_card(keys, [device], code=f"TH{number:02d}", name=name, role=role)
    return Party(keys, device, card, file)


PROVINCE = party(1, Role.PROVINCE)
OFFICE = party(2, Role.OFFICE)
OTHER = party(3, Role.OFFICE)
TRUST = TrustList.first(PROVINCE.card, OFFICE.card, OTHER.card)


def transactions(count: int) -> list[bytes]:
    """Chained records as a log keeps them, each with a person's name in it."""
    lines: list[bytes] = []
    previous = "0" * 64
    for seq in range(1, count + 1):
        device = str(OFFICE.device.device)
        lines.append(canonical.dumps({"dev": device, "name": PERSON, "prev": previous, "seq": seq}))
        previous = hashlib.sha256(lines[-1]).hexdigest()
    return lines


def ranges_of(lines: Sequence[bytes], device: UUID = OFFICE.device.device) -> tuple[Range, ...]:
    if not lines:
        return ()
    return (Range(device, 1, len(lines), "0" * 64, hashlib.sha256(lines[-1]).hexdigest()),)


def blob(data: bytes) -> BlobSource:
    return BlobSource(hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data))


def content(
    lines: Sequence[bytes] = (),
    blobs: Iterable[BlobSource] = (),
    *,
    to: Party = PROVINCE,
    kind: Kind = Kind.OPS,
    ranges: tuple[Range, ...] | None = None,
    acknowledgement: Acknowledgement | None = None,
) -> BundleContent:
    return BundleContent(
        bundle=BUNDLE,
        number=17,
        kind=kind,
        full=False,
        recipient=to.card.unit,
        created_at=NOW,
        schema_max=1,
        ranges=ranges_of(lines) if ranges is None else ranges,
        transactions=lines,
        blobs=blobs,
        acknowledgement=acknowledgement,
        clock_jumps=(-360,),
    )


def acknowledgement() -> Acknowledgement:
    return Acknowledgement(
        vector={OFFICE.device.device: Head(7, "ab" * 32)},
        digest="cd" * 32,
        rejected=(Rejected(OFFICE.device.device, 5, "fold.owner.epoch"),),
        trust_version=3,
        schema=1,
    )


def export(
    folder: Path,
    what: BundleContent | None = None,
    *,
    sender: Party = OFFICE,
    files: FileSystem | None = None,
) -> ExportedBundle:
    target = folder / "TH02-000017.cjeb"
    return export_bundle(what or content(transactions(3)), sender.sender, target, files=files)


def open_it(path: Path, *, at: Party = PROVINCE, trust: TrustList = TRUST) -> OpenedBundle:
    return open_bundle(path, at.receiver(trust))
