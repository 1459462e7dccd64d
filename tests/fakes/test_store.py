from dataclasses import replace
from uuid import UUID

import pytest

from cje_desktop.application.ports import Reading, Store, StoreIdentity, Writing
from cje_desktop.core.entities.people import Person, PersonKind
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DeviceId, PersonId
from cje_desktop.core.operations import insert, update
from tests.builders.office import IDENTITY
from tests.fakes.store import MemoryStore

OTHER = StoreIdentity(IDENTITY.unit_id, IDENTITY.unit_kind, DeviceId(UUID(int=7)), practice=True)


def person(writing: Writing, name: str) -> Person:
    return Person(id=PersonId(writing.new_id()), kind=PersonKind.INDIVIDUAL, full_name=name)


def add(store: Store, *names: str) -> list[Person]:
    with store.transaction(actor=None, command="person add") as writing:
        people = [person(writing, name) for name in names]
        writing.write(*map(insert, people))
    return people


def known(store: Store) -> list[str]:
    with store.reading() as reading:
        return [each.full_name for each in reading.find(Person)]


def test_rows_are_found_in_the_order_of_their_making() -> None:
    store = MemoryStore(IDENTITY)
    add(store, "Bích", "An")
    (changed,) = add(store, "Cường")
    with store.transaction(actor=None, command="person edit") as writing:
        writing.write(update(changed, replace(changed, full_name="Dũng")))
        assert writing.get(Person, changed.id).full_name == "Dũng"
    assert known(store) == ["Bích", "An", "Dũng"]


def test_a_tuple_means_any_of_its_values() -> None:
    store = MemoryStore(IDENTITY)
    add(store, "An", "Bích", "Cường")
    with store.reading() as reading:
        found = reading.find(Person, full_name=("An", "Cường"))
        assert [each.full_name for each in found] == ["An", "Cường"]
        assert reading.count(Person, full_name="Bích") == 1


def test_a_transaction_that_fails_keeps_nothing() -> None:
    store = MemoryStore(IDENTITY)

    def fail() -> None:
        with store.transaction(actor=None, command="person add") as writing:
            writing.write(insert(person(writing, "An")))
            writing.get(Person, UUID(int=1))

    with pytest.raises(Refusal, match=r"row\.unknown"):
        fail()
    assert known(store) == []
    assert store.vector() == {}


def test_transactions_travel_and_wait_for_those_before_them() -> None:
    store, other = MemoryStore(IDENTITY), MemoryStore(OTHER)
    add(store, "An")
    add(store, "Bích")
    first, second = store.transactions({})
    assert (other.receive([second], {}).new, other.receive([second], {}).waiting) == (0, 1)
    assert known(other) == []
    assert other.receive([first], {}).new == 2
    assert other.receive([first, second], {}).already_known == 2
    assert known(other) == ["An", "Bích"]
    assert other.digest() == store.digest() == other.rebuild()
    assert other.vector() == store.vector()


def test_another_transaction_at_the_same_place_is_a_fork() -> None:
    store, clone, other = MemoryStore(IDENTITY), MemoryStore(IDENTITY), MemoryStore(OTHER)
    add(store, "An")
    add(clone, "Bích")
    other.receive(store.transactions({}), {})
    with pytest.raises(Refusal, match=r"log\.fork"):
        other.receive(clone.transactions({}), {})


def test_bytes_are_kept_by_their_hash() -> None:
    store = MemoryStore(IDENTITY)
    with store.transaction(actor=None, command="case attach") as writing:
        sha256 = writing.put_blob(b"scan")
        writing.write(insert(replace(person(writing, "An"), note=sha256)))
    reading: Reading
    with store.reading() as reading:
        assert reading.blob(sha256) == b"scan"
