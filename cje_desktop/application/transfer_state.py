"""Where a row has got to: only on this computer, in a bundle, or accepted by the province."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from cje_desktop.application.exchange_state import ExchangeState, Vector, load_state
from cje_desktop.application.ports import LogEntry, Messages, Reading, Store
from cje_desktop.application.queries.cases import Badge
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.core.ids import DeviceId

Origin = tuple[DeviceId, int]
"""Device and number of the transaction that wrote a row last."""


@dataclass(frozen=True, slots=True)
class Transfers:
    """What is needed to tell where rows have got to, read once for a whole page."""

    state: ExchangeState
    origins: Mapping[UUID, Origin]
    at_province: bool
    messages: Messages

    @classmethod
    def of(cls, store: Store, reading: Reading, messages: Messages, rows: Iterable[UUID]) -> "Transfers":
        """Look up in the log which transaction wrote each row last."""
        origins = {entry.row: _origin(entry) for entry in reading.history(tuple(rows))}
        at_province = store.identity.unit_kind is UnitKind.PROVINCE
        return cls(load_state(store), origins, at_province, messages)

    def badge(self, *rows: UUID) -> Badge:
        """Return the badge of rows that belong together: of the one that has got least far."""
        known = [self.origins[row] for row in rows if row in self.origins]
        return transfer_badge(known, self.state, self.messages, at_province=self.at_province)


def _origin(entry: LogEntry) -> Origin:
    return entry.device, entry.seq


def transfer_badge(
    origins: Iterable[Origin], state: ExchangeState, messages: Messages, *, at_province: bool = False
) -> Badge:
    """Return the badge for what transactions wrote, by the bundles sent and the acknowledgements read."""
    wanted = tuple(origins)
    if at_province or (wanted and _reached(state.acknowledged_upto, wanted)):
        return Badge(tone="ok", icon="package-check", label=messages.sentence("transfer.accepted").text)
    for sent in state.bundles:
        if wanted and _reached(sent.upto, wanted):
            label = messages.sentence("transfer.sent", {"number": sent.number}).text
            return Badge(tone="neutral", icon="package", label=label)
    return Badge(tone="neutral", icon="monitor", label=messages.sentence("transfer.here").text)


def _reached(upto: Vector, wanted: Iterable[Origin]) -> bool:
    return all(upto.get(device, 0) >= seq for device, seq in wanted)
