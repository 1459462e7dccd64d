"""What this computer remembers of its exchange with the province; local, never in a bundle."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from cje_desktop.application.bundles import KeyRing
from cje_desktop.application.ports import ChainHead, Store
from cje_desktop.core import canonical
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import DeviceId, UnitId
from cje_desktop.core.operations import digest
from cje_desktop.core.schema import instant_text

STATE_KEY = "sync.state"
KEYS_KEY = "sync.keys"
Vector = Mapping[DeviceId, int]


@dataclass(frozen=True, slots=True)
class SentRecord:
    """A bundle this computer wrote."""

    number: int
    file_name: str
    at: datetime
    sha256: str
    size: int
    transactions: int
    operations: int
    papers: int
    upto: Vector
    """The last transaction of each device that it carries."""
    accepted_at: datetime | None = None
    """When the acknowledgement that covers it was read."""


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """What the province remembers of an office."""

    last_import: datetime | None = None
    acknowledgements: int = 0
    """Acknowledgements written so far: the number of the last one."""
    waiting: int = 0
    """Transactions kept until those before them arrive."""


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """All of it."""

    next_number: int = 1
    acknowledged: Mapping[DeviceId, ChainHead] = field(default_factory=dict)
    """What the province is known to hold."""
    bundles: tuple[SentRecord, ...] = ()
    """Oldest first."""
    offices: Mapping[UnitId, OfficeRecord] = field(default_factory=dict)
    fingerprint: str = ""
    """Fingerprint of the province's card that an office trusts."""

    @property
    def acknowledged_upto(self) -> Vector:
        """Return the acknowledged heads as a vector."""
        return {device: head.seq for device, head in self.acknowledged.items()}

    def accepting(self, heads: Mapping[DeviceId, ChainHead], at: datetime) -> "ExchangeState":
        """Return the state after an acknowledgement; an older one takes nothing back."""
        merged = dict(self.acknowledged)
        for device, head in heads.items():
            if device not in merged or merged[device].seq < head.seq:
                merged[device] = head
        upto = {device: head.seq for device, head in merged.items()}
        bundles = tuple(
            replace(sent, accepted_at=at) if sent.accepted_at is None and covers(upto, sent.upto) else sent
            for sent in self.bundles
        )
        return replace(self, acknowledged=merged, bundles=bundles)


def covers(upto: Vector, wanted: Vector) -> bool:
    """Tell whether one vector has reached everything of another."""
    return all(upto.get(device, 0) >= seq for device, seq in wanted.items())


def heads_digest(store: Store) -> str:
    """Return the digest of how far each device is known, and by which hash."""
    heads = {str(device): (head.seq, head.hash) for device, head in store.vector().items()}
    return digest(canonical.dumps(heads))


def load_state(store: Store) -> ExchangeState:
    """Read the state of this computer.

    Raises:
        WorldError: ``exchange.state.damaged``.
    """
    stored = store.local_get(STATE_KEY)
    if stored is None:
        return ExchangeState()
    try:
        return _state(_mapping(stored))
    except (KeyError, TypeError, ValueError) as error:
        raise WorldError("exchange.state.damaged", part=str(error)[:80]) from error


def save_state(store: Store, state: ExchangeState) -> None:
    """Keep the state of this computer."""
    store.local_put(
        STATE_KEY,
        {
            "next_number": state.next_number,
            "acknowledged": {str(key): [head.seq, head.hash] for key, head in state.acknowledged.items()},
            "bundles": [_sent_json(sent) for sent in state.bundles],
            "fingerprint": state.fingerprint,
            "offices": {
                str(unit): {
                    "last_import": None if each.last_import is None else instant_text(each.last_import),
                    "acknowledgements": each.acknowledgements,
                    "waiting": each.waiting,
                }
                for unit, each in state.offices.items()
            },
        },
    )


def load_keys(store: Store) -> KeyRing:
    """Read the keys of this computer.

    Raises:
        WorldError: ``exchange.keys.missing``; the store was made without them.
    """
    stored = store.local_get(KEYS_KEY)
    if not isinstance(stored, Mapping):
        raise WorldError("exchange.keys.missing")
    return KeyRing(str(stored["device"]), str(stored["unit"]), str(stored["trust"]))


def enrolled_keys(store: Store) -> KeyRing:
    """Read the keys of a computer that already has a trust list.

    Raises:
        Refusal: ``exchange.not_enrolled``.
    """
    keys = load_keys(store)
    if not keys.trust:
        raise Refusal("exchange.not_enrolled")
    return keys


def save_keys(store: Store, keys: KeyRing) -> None:
    """Keep the keys; the store encrypts them like everything else."""
    store.local_put(KEYS_KEY, {"device": keys.device, "unit": keys.unit, "trust": keys.trust})


def _sent_json(sent: SentRecord) -> Mapping[str, JsonValue]:
    return {
        "number": sent.number,
        "file_name": sent.file_name,
        "at": instant_text(sent.at),
        "sha256": sent.sha256,
        "size": sent.size,
        "transactions": sent.transactions,
        "operations": sent.operations,
        "papers": sent.papers,
        "upto": {str(device): seq for device, seq in sent.upto.items()},
        "accepted_at": None if sent.accepted_at is None else instant_text(sent.accepted_at),
    }


def _mapping(value: JsonValue) -> Mapping[str, JsonValue]:
    if not isinstance(value, Mapping):
        raise TypeError("object")
    return value


def _items(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list | tuple):
        raise TypeError("list")
    return list(value)


def _integer(value: JsonValue) -> int:
    if not isinstance(value, int):
        raise TypeError("integer")
    return value


def _instant(value: JsonValue) -> datetime | None:
    return None if value is None else datetime.fromisoformat(str(value).replace("Z", "+00:00"))


def _head(value: JsonValue) -> ChainHead:
    seq, sha256 = _items(value)
    return ChainHead(_integer(seq), str(sha256))


def _sent(stored: Mapping[str, JsonValue]) -> SentRecord:
    at = _instant(stored["at"])
    if at is None:
        raise TypeError("at")
    return SentRecord(
        number=_integer(stored["number"]),
        file_name=str(stored["file_name"]),
        at=at,
        sha256=str(stored["sha256"]),
        size=_integer(stored["size"]),
        transactions=_integer(stored["transactions"]),
        operations=_integer(stored["operations"]),
        papers=_integer(stored["papers"]),
        upto={DeviceId(UUID(key)): _integer(seq) for key, seq in _mapping(stored["upto"]).items()},
        accepted_at=_instant(stored["accepted_at"]),
    )


def _office(stored: Mapping[str, JsonValue]) -> OfficeRecord:
    return OfficeRecord(
        last_import=_instant(stored["last_import"]),
        acknowledgements=_integer(stored["acknowledgements"]),
        waiting=_integer(stored["waiting"]),
    )


def _state(stored: Mapping[str, JsonValue]) -> ExchangeState:
    heads, offices = _mapping(stored["acknowledged"]), _mapping(stored["offices"])
    return ExchangeState(
        next_number=_integer(stored["next_number"]),
        acknowledged={DeviceId(UUID(key)): _head(head) for key, head in heads.items()},
        bundles=tuple(_sent(_mapping(sent)) for sent in _items(stored["bundles"])),
        offices={UnitId(UUID(key)): _office(_mapping(each)) for key, each in offices.items()},
        fingerprint=str(stored["fingerprint"]),
    )
