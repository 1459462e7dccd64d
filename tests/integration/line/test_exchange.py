"""What an exchange refuses when both sides do not say the same."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest

from cje_desktop.application.bundles import (
    Acknowledged,
    BundleKind,
    BundlePort,
    Chain,
    Contents,
    Incoming,
    KeyRing,
    TrustedParty,
    none_held,
)
from cje_desktop.application.commands.syncing import (
    AcknowledgeOffice,
    ExportBundle,
    ImportBundle,
    ReadProvinceCard,
    WriteProvinceCard,
)
from cje_desktop.application.exchange_state import ExchangeState, SentRecord, load_state
from cje_desktop.application.partition import partition_digest
from cje_desktop.application.ports import ChainHead, Progress
from cje_desktop.application.services import Services
from cje_desktop.core.entities.people import Person
from cje_desktop.core.errors import CjeError, Refusal
from cje_desktop.core.ids import DeviceId, UnitId
from cje_desktop.core.operations import update
from tests.integration.line.setting import World, office_unit, open_case

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
STRANGER = UUID("019a0000-0000-7000-8000-00000000beef")
PROVINCE = TrustedParty(UnitId(STRANGER), "LS", "Tỉnh", (DeviceId(STRANGER),))


@dataclass
class OpenedBundles:
    """A port that always reads the same bundle, as if its file had been verified."""

    incoming: Incoming

    @contextmanager
    def read(
        self,
        keys: KeyRing,
        path: Path,
        progress: Progress | None = None,
        *,
        held: Callable[[Chain], bool] = none_held,
    ) -> Iterator[Incoming]:
        yield self.incoming


def reading(services: Services, incoming: Incoming) -> Services:
    return replace(services, bundles=cast(BundlePort, OpenedBundles(incoming)))


def acknowledgement(vector: Mapping[DeviceId, ChainHead], digest: str | None = None) -> Incoming:
    said = Acknowledged(vector, digest)
    return Incoming(BundleKind.ACKNOWLEDGEMENT, 1, PROVINCE, NOW, acknowledgement=said)


def refused(services: Services, incoming: Incoming) -> str:
    with pytest.raises(Refusal) as raised:
        reading(services, incoming).run(ImportBundle(path=Path("goi.cjeb")))
    return raised.value.code


def test_an_acknowledgement_must_name_our_own_chain(world: World) -> None:
    world.enrol()
    with world.office() as office:
        open_case(office)
        ((device, head),) = office.store.vector().items()
        assert (
            refused(office, acknowledgement({device: ChainHead(head.seq, "f" * 64)})) == "exchange.ack.fork"
        )
        ahead = {device: ChainHead(head.seq + 1, head.hash)}
        assert refused(office, acknowledgement(ahead)) == "exchange.ack.ahead"
        assert load_state(office.store).acknowledged == {}


def test_equal_heads_with_other_rows_are_an_alarm(world: World) -> None:
    world.enrol()
    with world.office() as office:
        open_case(office)
        vector = office.store.vector()
        assert refused(office, acknowledgement(vector, "0" * 64)) == "exchange.ack.rows_differ"
        right = partition_digest(office.store, frozenset(vector))
        done = reading(office, acknowledgement(vector, right)).run(ImportBundle(path=Path("x"))).result
        assert done.new == sum(head.seq for head in vector.values())


def test_an_office_that_moved_on_compares_chains_only(world: World) -> None:
    world.enrol()
    with world.office() as office:
        vector = office.store.vector()
        open_case(office)
        done = reading(office, acknowledgement(vector, "0" * 64)).run(ImportBundle(path=Path("x"))).result
        assert done.new == sum(head.seq for head in vector.values())


def test_a_bundle_may_carry_the_sender_s_work_only(world: World, tmp_path: Path) -> None:
    world.enrol()
    with world.office() as office:
        transactions = tuple(office.store.transactions({}))
    contents = Contents((), transactions, {})
    with world.province() as province:
        incoming = Incoming(BundleKind.OPERATIONS, 1, PROVINCE, NOW, contents)
        assert refused(province, incoming) == "exchange.foreign_transaction"
        assert len(province.store.vector()) == 1


def test_each_side_does_its_own_part(world: World, tmp_path: Path) -> None:
    world.enrol()
    with world.office() as office, pytest.raises(Refusal) as at_office:
        reading(office, Incoming(BundleKind.OPERATIONS, 1, PROVINCE, NOW, Contents((), (), {}))).run(
            ImportBundle(path=tmp_path)
        )
    assert at_office.value.code == "exchange.province_only"
    with world.province() as province, pytest.raises(Refusal) as at_province:
        province.run(ExportBundle(folder=tmp_path))
    assert at_province.value.code == "exchange.office_only"
    with world.province() as province, pytest.raises(Refusal) as unknown:
        province.run(AcknowledgeOffice(unit_code="XX", folder=tmp_path))
    assert unknown.value.code == "exchange.office_unknown"
    with world.province() as province, pytest.raises(Refusal) as nothing:
        province.run(AcknowledgeOffice(unit_code="LS-KV2", folder=tmp_path))
    assert nothing.value.code == "exchange.nothing_received"


def test_rows_that_another_unit_wrote_too_have_no_digest(world: World, tmp_path: Path) -> None:
    other = tmp_path / "other"
    world.add_office(other, office_unit("LS-KV1", 1))
    with world.office() as office:
        intake = open_case(office)
        own = frozenset(office.store.vector())
        first = tuple(office.store.transactions({}))
        before = partition_digest(office.store, own)
    with world.office(other) as second:
        second.store.receive(first, {})
        assert partition_digest(second.store, own) == before
        with second.store.transaction(actor=None, command="person edit") as writing:
            person = writing.get(Person, intake.person_ids[1])
            writing.write(update(person, replace(person, phone="0912")))
        assert partition_digest(second.store, own) is None


def test_a_damaged_card_is_refused_and_nothing_is_trusted(world: World, tmp_path: Path) -> None:
    card = tmp_path / "tinh.cjecard"
    with world.province() as province:
        province.run(WriteProvinceCard(target=card))
    data = bytearray(card.read_bytes())
    data[len(data) // 2] ^= 1
    card.write_bytes(bytes(data))
    request = tmp_path / "phong.cjecard"
    with world.office() as office, pytest.raises(CjeError):
        office.run(ReadProvinceCard(card=card, request_target=request))
    assert not request.exists()


def test_an_older_acknowledgement_takes_nothing_back() -> None:
    device = DeviceId(STRANGER)
    sent = SentRecord(1, "a.cjeb", NOW, "", 1, 3, 9, 0, {device: 3})
    state = ExchangeState(bundles=(sent,)).accepting({device: ChainHead(3, "c")}, NOW)
    assert state.bundles[0].accepted_at == NOW
    assert state.accepting({device: ChainHead(2, "b")}, NOW).acknowledged == {device: ChainHead(3, "c")}


def test_a_bundle_is_accepted_only_when_all_of_it_is() -> None:
    device = DeviceId(STRANGER)
    sent = SentRecord(1, "a.cjeb", NOW, "", 1, 3, 9, 0, {device: 3})
    state = ExchangeState(bundles=(sent,)).accepting({device: ChainHead(2, "b")}, NOW)
    assert state.bundles[0].accepted_at is None
