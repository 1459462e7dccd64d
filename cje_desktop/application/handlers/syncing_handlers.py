"""Functions that exchange bundles: export, import, acknowledge, enrol (đồng bộ với tỉnh)."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from cje_desktop.application.base import Command
from cje_desktop.application.bundles import (
    Acknowledged,
    Chain,
    Contents,
    Incoming,
    Outgoing,
    TrustedParty,
)
from cje_desktop.application.commands.syncing import (
    AcknowledgeOffice,
    EnrolOffice,
    ExportBundle,
    ExportDone,
    ImportBundle,
    ImportDone,
    ReadProvinceCard,
    WriteProvinceCard,
)
from cje_desktop.application.exchange_state import (
    OfficeRecord,
    SentRecord,
    Vector,
    enrolled_keys,
    load_keys,
    load_state,
    save_keys,
    save_state,
)
from cje_desktop.application.log_lines import log_line
from cje_desktop.application.outgoing import Passing, StoredBlobs, chains_of
from cje_desktop.application.partition import partition_digest
from cje_desktop.application.ports import ChainHead, Progress, Store
from cje_desktop.application.services import LongFunction, Services
from cje_desktop.application.units import profile_on
from cje_desktop.core.entities.office import Unit, UnitKind
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DeviceId
from cje_desktop.core.operations import Transaction


def export_bundle(services: Services, command: ExportBundle, progress: Progress | None) -> ExportDone:
    """Write what the province does not hold yet into one bundle.

    Raises:
        Refusal: ``exchange.not_enrolled``, ``exchange.nothing_new``.
        WorldError: the disk refused; the number stays unused.
    """
    store = services.store
    _require(store, UnitKind.OFFICE)
    keys, state = enrolled_keys(store), load_state(store)
    after: Vector = {} if command.full else state.acknowledged_upto
    chains = chains_of(store, after)
    if not chains:
        raise Refusal("exchange.nothing_new")
    upto = {chain.device: chain.last for chain in chains}
    passing = Passing(store.transactions(after, upto))
    # The number is taken first: a bundle that failed half way must not share it with another.
    number, state = state.next_number, replace(state, next_number=state.next_number + 1)
    save_state(store, state)
    outgoing = Outgoing(
        recipient=services.bundles.parties(keys)[0].unit_id,
        number=number,
        full=command.full or not state.acknowledged,
        created_at=services.clock.now(),
        contents=Contents(chains, passing, StoredBlobs(store, passing.hashes)),
    )
    written = services.bundles.write(keys, outgoing, command.folder, progress)
    sent = SentRecord(
        number=number,
        file_name=written.path.name,
        at=outgoing.created_at,
        sha256=written.sha256,
        size=written.size,
        transactions=passing.transactions,
        operations=passing.operations,
        papers=len(passing.hashes),
        upto=upto,
    )
    save_state(store, replace(state, bundles=(*state.bundles, sent)))
    return ExportDone(
        path=written.path,
        sha256=written.sha256,
        size=written.size,
        number=number,
        transactions=passing.transactions,
        operations=passing.operations,
        papers=len(passing.hashes),
        full=outgoing.full,
    )


def import_bundle(services: Services, command: ImportBundle, progress: Progress | None) -> ImportDone:
    """Read a bundle that is meant for this unit; the same again is a success with nothing new.

    Raises:
        Refusal: a check of the bundle fails, it holds the work of a unit that did not send it, or
            the province says something else than our own log.
    """
    keys, held = enrolled_keys(services.store), partial(_is_held, services.store)
    with services.bundles.read(keys, command.path, progress, held=held) as incoming:
        if incoming.acknowledgement is not None:
            return _read_acknowledgement(services, incoming, incoming.acknowledgement)
        if incoming.contents is None:
            raise Refusal("exchange.bundle.empty")
        return _receive(services, incoming, incoming.contents, progress)


def _receive(
    services: Services, incoming: Incoming, contents: Contents, progress: Progress | None
) -> ImportDone:
    store = services.store
    _require(store, UnitKind.PROVINCE)
    all_held = all(_is_held(store, chain) for chain in contents.chains)
    held = sum(chain.count for chain in contents.chains) if all_held else 0
    accept = partial(_require_of, incoming.sender)
    result = store.receive(contents.transactions, contents.blobs, progress, accept=accept)
    state = load_state(store)
    known = state.offices.get(incoming.sender.unit_id, OfficeRecord())
    record = replace(known, last_import=services.clock.now(), waiting=result.waiting)
    save_state(store, replace(state, offices={**state.offices, incoming.sender.unit_id: record}))
    return ImportDone(
        kind=incoming.kind.value,
        sender=incoming.sender.name,
        new=result.new,
        already_known=result.already_known + held,
        waiting=result.waiting,
        tickets=result.tickets,
    )


def _is_held(store: Store, chain: Chain) -> bool:
    """Tell whether our log has a run: its last hash stands for all before it."""
    return store.chain_hash(chain.device, chain.last) == chain.head_hash


def _require_of(sender: TrustedParty, transaction: Transaction) -> None:
    """Let through only what computers of the sender wrote in its name."""
    if transaction.unit != sender.unit_id or DeviceId(transaction.device) not in sender.devices:
        raise Refusal("exchange.foreign_transaction", sender=sender.name, seq=transaction.seq)


def _read_acknowledgement(services: Services, incoming: Incoming, said: Acknowledged) -> ImportDone:
    store = services.store
    _require(store, UnitKind.OFFICE)
    _compare_chains(store, said.vector)
    own = {device: head.seq for device, head in store.vector().items()}
    held = {device: head.seq for device, head in said.vector.items()}
    # Rows can only be compared when both sides stand at the same place.
    if said.digest is not None and own == held and partition_digest(store, frozenset(held)) != said.digest:
        raise Refusal("exchange.ack.rows_differ")
    before = load_state(store)
    after = before.accepting(said.vector, services.clock.now())
    new = [log_line(data) for data in store.transactions(before.acknowledged_upto, after.acknowledged_upto)]
    save_state(store, after)
    papers = sum(entity == "document" for line in new for _kind, entity, _row in line.operations)
    return ImportDone(
        kind=incoming.kind.value,
        sender=incoming.sender.name,
        new=len(new),
        already_known=sum(held.values()) - len(new),
        waiting=0,
        tickets=0,
        papers_accepted=papers,
    )


def _compare_chains(store: Store, vector: Mapping[DeviceId, ChainHead]) -> None:
    """Compare each head that the province holds with our own log."""
    for device, head in vector.items():
        own = store.chain_hash(device, head.seq) if head.seq else head.hash
        if own is None:
            raise Refusal("exchange.ack.ahead", device=str(device), seq=head.seq)
        if own != head.hash:
            raise Refusal("exchange.ack.fork", device=str(device), seq=head.seq)


def acknowledge_office(
    services: Services, command: AcknowledgeOffice, progress: Progress | None
) -> ExportDone:
    """Write what the province holds durably of an office.

    Raises:
        Refusal: ``exchange.office_unknown``, ``exchange.nothing_received``.
    """
    store = services.store
    _require(store, UnitKind.PROVINCE)
    keys, state = enrolled_keys(store), load_state(store)
    office = next((p for p in services.bundles.parties(keys) if p.code == command.unit_code), None)
    if office is None:
        raise Refusal("exchange.office_unknown", code=command.unit_code)
    heads = {device: head for device, head in store.vector().items() if device in office.devices}
    if not heads:
        raise Refusal("exchange.nothing_received", name=office.name)
    known = state.offices.get(office.unit_id, OfficeRecord())
    record = replace(known, acknowledgements=known.acknowledgements + 1)
    save_state(store, replace(state, offices={**state.offices, office.unit_id: record}))
    outgoing = Outgoing(
        recipient=office.unit_id,
        number=record.acknowledgements,
        full=True,
        created_at=services.clock.now(),
        acknowledgement=Acknowledged(heads, partition_digest(store, frozenset(heads), progress)),
    )
    written = services.bundles.write(keys, outgoing, command.folder, progress)
    return ExportDone(
        path=written.path,
        sha256=written.sha256,
        size=written.size,
        number=outgoing.number,
        transactions=sum(head.seq for head in heads.values()),
        operations=0,
        papers=0,
        full=True,
    )


def write_province_card(services: Services, command: WriteProvinceCard, _progress: Progress | None) -> Path:
    """Write the province's card for its offices."""
    _require(services.store, UnitKind.PROVINCE)
    code, name = _own_name(services)
    card = services.bundles.card(load_keys(services.store), services.store.identity, code, name)
    services.bundles.save(command.target, card.data)
    return command.target


def read_province_card(services: Services, command: ReadProvinceCard, _progress: Progress | None) -> str:
    """Trust a province by its card and answer with our own; return the fingerprint to compare.

    Raises:
        Refusal: the card is not a province's, or mixes practice and real keys.
    """
    store = services.store
    _require(store, UnitKind.OFFICE)
    code, name = _own_name(services)
    keys, card = load_keys(store), services.bundles.load(command.card)
    trusting, fingerprint = services.bundles.trust_province(keys, store.identity, code, name, card)
    request = services.bundles.card(trusting, store.identity, code, name)
    services.bundles.save(command.request_target, request.data)
    save_keys(store, trusting)
    save_state(store, replace(load_state(store), fingerprint=fingerprint))
    return fingerprint


def enrol_office(services: Services, command: EnrolOffice, _progress: Progress | None) -> str:
    """Take an office's request into the trust list; return its code."""
    _require(services.store, UnitKind.PROVINCE)
    keys = enrolled_keys(services.store)
    trusting, office = services.bundles.enrol(keys, services.bundles.load(command.request))
    save_keys(services.store, trusting)
    return office.code


def _own_name(services: Services) -> tuple[str, str]:
    with services.store.reading() as reading:
        unit = reading.get(Unit, services.store.identity.unit_id)
        profile = profile_on(reading, unit.id, services.clock.today())
        return unit.code, unit.code if profile is None else profile.name


def _require(store: Store, kind: UnitKind) -> None:
    """Refuse what belongs to the other side of the exchange."""
    if store.identity.unit_kind is kind:
        return
    if kind is UnitKind.OFFICE:
        raise Refusal("exchange.office_only")
    raise Refusal("exchange.province_only")


LONG_COMMANDS: Mapping[type[Command[Any]], LongFunction] = {
    ExportBundle: export_bundle,
    ImportBundle: import_bundle,
    AcknowledgeOffice: acknowledge_office,
    WriteProvinceCard: write_province_card,
    ReadProvinceCard: read_province_card,
    EnrolOffice: enrol_office,
}
