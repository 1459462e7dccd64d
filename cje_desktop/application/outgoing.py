"""What a bundle takes from the store: chains, counts, bytes of papers one by one."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cje_desktop.application.bundles import Chain
from cje_desktop.application.exchange_state import Vector
from cje_desktop.application.log_lines import log_line
from cje_desktop.application.ports import Store
from cje_desktop.core.errors import WorldError
from cje_desktop.core.ids import DeviceId
from cje_desktop.core.operations import GENESIS


@dataclass(frozen=True, slots=True)
class StoredBlobs(Mapping[str, bytes]):
    """Bytes by their hash, read from the store when they are asked for: never all in memory."""

    store: Store
    hashes: Collection[str]

    def __getitem__(self, sha256: str) -> bytes:
        if sha256 not in self.hashes:
            raise KeyError(sha256)
        with self.store.reading() as reading:
            return reading.blob(sha256)

    def __iter__(self) -> Iterator[str]:
        return iter(self.hashes)

    def __len__(self) -> int:
        return len(self.hashes)


def chains_of(store: Store, after: Vector) -> tuple[Chain, ...]:
    """Return the run of each device beyond a vector, in the order of the devices.

    Raises:
        WorldError: ``exchange.log.short``; the log is shorter than what was acknowledged.
    """
    heads = sorted(store.vector().items(), key=lambda pair: pair[0])
    return tuple(
        Chain(device, after.get(device, 0) + 1, head.seq, _hash(store, device, after), head.hash)
        for device, head in heads
        if head.seq > after.get(device, 0)
    )


def _hash(store: Store, device: DeviceId, after: Vector) -> str:
    seq = after.get(device, 0)
    if seq == 0:
        return GENESIS
    found = store.chain_hash(device, seq)
    if found is None:
        raise WorldError("exchange.log.short", seq=seq)
    return found


@dataclass(slots=True)
class Passing:
    """Transactions on their way into a bundle; the log is read once, and counted as it passes."""

    source: Iterable[bytes]
    transactions: int = 0
    operations: int = 0
    hashes: dict[str, None] = field(default_factory=dict)
    """Names of the bytes that belong to what has passed, in the order in which they came."""

    def __iter__(self) -> Iterator[bytes]:
        for data in self.source:
            line = log_line(data)
            self.transactions += 1
            self.operations += len(line.operations)
            self.hashes.update(dict.fromkeys(line.blobs))
            yield data
