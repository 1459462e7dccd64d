"""Transactions of other computers: chains, gaps, forks, and the same end in any order."""

import dataclasses
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cje_desktop.application.ports import CaseFilter
from cje_desktop.core.entities.people import CaseParty, Person
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import RowId
from cje_desktop.core.merge import ConflictKind
from cje_desktop.core.operations import Operation, OperationKind, insert, remove
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import (
    case,
    change,
    event,
    new_identity,
    new_store,
    party,
    person,
    put,
    sync,
)
from tests.support.postgres import PostgresServer

MakeStore = Callable[[], SqlStore]


def test_everything_arrives_and_a_second_time_is_nothing_new(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    of, who = case(5), person("Đỗ Văn Ích")
    put(here, of, who, party(of, who))
    change(here, who, note="ghi")
    bodies = list(here.transactions({}))
    assert there.receive(bodies, {}).new == 2
    again = there.receive(bodies, {})
    assert (again.new, again.already_known, again.waiting) == (0, 2, 0)
    assert there.digest() == here.digest()
    assert list(there.transactions({})) == bodies
    assert there.vector() == here.vector()
    with there.reading() as look:
        assert [row.debtor for row in look.case_rows(CaseFilter(text="ich"))] == ["Đỗ Văn Ích"]
    with here.reading() as look, there.reading() as other:
        assert look.history([who.id]) == other.history([who.id])


def test_what_comes_too_early_waits_for_the_missing_number(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    an = person("A")
    put(here, an)
    change(here, an, note="2")
    change(here, an, note="3")
    first, second, third = here.transactions({})
    result = there.receive([third], {})
    assert (result.new, result.waiting) == (0, 1)
    assert there.receive([third, second], {}).waiting == 2
    assert there.missing() == {here.identity.device_id: 1}
    result = there.receive([first], {})
    assert (result.new, result.waiting) == (3, 0)
    assert there.missing() == {}
    assert there.digest() == here.digest()


def test_another_history_at_the_same_place_is_a_fork(make_store: MakeStore, tmp_path: Path) -> None:
    here, there = make_store(), make_store()
    put(here, person("A"))
    here.backup(tmp_path / "copy.cjedb")
    clone = api.open_store(tmp_path / "copy.cjedb", bytes(range(32)))
    put(here, person("B"))
    put(clone, person("C"))
    put(clone, person("D"))
    sync(here, there)
    before = there.digest()
    bodies = list(clone.transactions({}))
    clone.close()
    with pytest.raises(Refusal, match=r"log\.fork") as refused:
        there.receive(bodies, {})
    assert refused.value.fields["seq"] == 2
    with pytest.raises(Refusal, match=r"log\.fork"):
        there.receive(bodies[2:], {})
    assert there.digest() == before


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'{"dev":"x","seq":1}', b"\xff"])
def test_foreign_bytes_are_refused(store: SqlStore, body: bytes) -> None:
    with pytest.raises(Refusal):
        store.receive([body], {})


def test_bytes_that_are_not_canonical_are_refused(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    put(here, person("A"))
    (body,) = here.transactions({})
    with pytest.raises(Refusal, match="canonical"):
        there.receive([body.replace(b',"', b', "', 1)], {})
    assert there.vector() == {}


def test_blobs_must_have_their_hash(store: SqlStore) -> None:
    with pytest.raises(WorldError, match=r"blob\.damaged"):
        store.receive([], {"00" * 32: b"other"})


def test_different_fields_of_two_computers_merge(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    an = person("A")
    put(here, an)
    sync(here, there)
    change(here, an, phone="1")
    change(there, an, note="2")
    sync(here, there)
    sync(there, here)
    for store in (here, there):
        with store.reading() as look:
            assert look.get(Person, an.id) == dataclasses.replace(an, phone="1", note="2")
            assert look.tickets() == ()


def test_different_values_keep_both_until_a_person_decides(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    an = person("A", address="cũ")
    put(here, an)
    sync(here, there)
    change(here, an, address="đây")
    change(there, an, address="kia")
    sync(here, there)
    sync(there, here)
    with here.reading() as look, there.reading() as other:
        (ticket,) = look.tickets()
        assert other.tickets() == (ticket,)
        assert look.get(Person, an.id) == other.get(Person, an.id)
    assert (ticket.kind, ticket.field, ticket.common) == (ConflictKind.FIELD, "address", "cũ")
    assert {head.value for head in ticket.heads} == {"đây", "kia"}
    winner = ticket.heads[0].value
    with here.transaction(actor=None, command="ticket resolve") as work:
        work.write(Operation(OperationKind.UPDATE, "person", an.id, {"address": winner}))
    sync(here, there)
    for store in (here, there):
        with store.reading() as look:
            assert look.tickets() == ()
            assert look.get(Person, an.id).address == winner
        assert store.rebuild() == here.digest()


def test_work_on_a_row_that_another_removed_keeps_it_visible(make_store: MakeStore) -> None:
    here, there = make_store(), make_store()
    of, who = case(1), person("A")
    link = party(of, who)
    put(here, of, who, link)
    sync(here, there)
    with here.transaction(actor=None, command="x", reason="nhầm") as work:
        work.write(remove(link))
    change(there, link, note="đã gặp")
    sync(here, there)
    sync(there, here)
    for store in (here, there):
        with store.reading() as look:
            assert look.get(CaseParty, link.id).note == "đã gặp"
            assert [ticket.kind for ticket in look.tickets()] == [ConflictKind.REMOVAL]


def test_two_contents_of_one_fact_are_an_alarm_and_the_first_stands(make_store: MakeStore) -> None:
    here, there, third = make_store(), make_store(), make_store()
    of = case(1)
    first, second = event(of, "một"), event(of, "hai")
    second = dataclasses.replace(second, id=first.id)
    put(here, of, first)
    put(there, second)
    for order in ((here, there), (there, here)):
        sync(*order)
    sync(there, third)
    for store in (here, there, third):
        with store.reading() as look:
            assert look.get(type(first), first.id).text == "một"
            assert [ticket.kind for ticket in look.tickets()] == [ConflictKind.DUPLICATE]
    assert here.digest() == there.digest() == third.digest()


def test_an_update_may_arrive_before_its_row(make_store: MakeStore) -> None:
    here, there, third = make_store(), make_store(), make_store()
    an = person("A")
    put(here, an)
    sync(here, there)
    change(there, an, phone="1")
    known = {here.identity.device_id: 1}
    assert third.receive(list(there.transactions(known)), {}).new == 1
    with third.reading() as look:
        assert look.count(Person) == 0
    sync(here, third)
    with third.reading() as look:
        assert look.get(Person, an.id).phone == "1"
    assert third.digest() == there.digest()


# --- any order, both engines ------------------------------------------------------------------

PERSONS = tuple(UUID(int=(7 << 76) | (2 << 62) | number) for number in range(3))
Step = tuple[int, str, int, int]
"""Computer, action, row, value (or the computer to hear from)."""
STEPS = st.tuples(
    st.integers(0, 2),
    st.sampled_from(["phone", "note", "both", "remove", "hear", "hear"]),
    st.integers(0, 2),
    st.integers(0, 2),
)


def _act(store: SqlStore, action: str, row: UUID, value: int) -> None:
    with store.transaction(actor=None, command="x") as work:
        if action == "remove":
            links = work.find(CaseParty, id=row)
            work.write(*(remove(link) for link in links))
            return
        names = ("phone", "note") if action == "both" else (action,)
        fields = {name: str(value) for name in names}
        work.write(Operation(OperationKind.UPDATE, "person", row, fields))
        if work.find(CaseParty, id=row):
            work.write(Operation(OperationKind.UPDATE, "case_party", row, {"note": str(value)}))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, max_size=14), shuffle=st.integers(0, 9))
def test_every_order_ends_in_the_same_rows(
    steps: list[Step], shuffle: int, postgres_store: Callable[[], SqlStore]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stores = [new_store(Path(folder) / f"{number}.cjedb") for number in range(3)]
        late = new_store(Path(folder) / "late.cjedb")
        try:
            of = case(1, PERSONS[0])
            people = [person("A", row) for row in PERSONS]
            links = [dataclasses.replace(party(of, who), id=RowId(who.id)) for who in people]
            with stores[0].transaction(actor=None, command="x") as work:
                work.write(insert(of), *map(insert, people), *map(insert, links))
            for other in stores[1:]:
                sync(stores[0], other)
            for computer, action, row, value in steps:
                if action == "hear":
                    sync(stores[value], stores[computer])
                else:
                    _act(stores[computer], action, PERSONS[row], value)
            for source in stores:
                for target in stores:
                    sync(source, target)
            bodies = list(stores[0].transactions({}))
            random.Random(shuffle).shuffle(bodies)
            province = postgres_store()
            for body in bodies:
                late.receive([body], {})
            province.receive(bodies, {})
            _same_everywhere([*stores, late, province])
            province.close()
        finally:
            for store in (*stores, late):
                store.close()


def _same_everywhere(stores: list[SqlStore]) -> None:
    digests = {store.digest() for store in stores}
    assert len(digests) == 1
    tickets = set()
    for store in stores:
        with store.reading() as look:
            tickets.add(look.tickets())
    assert len(tickets) == 1
    assert {store.rebuild() for store in stores} == digests


@pytest.fixture(scope="session")
def postgres_store(postgres: PostgresServer) -> Callable[[], SqlStore]:
    return lambda: api.open_postgres(postgres.new_database(), new_identity())
