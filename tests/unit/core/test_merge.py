"""The merge rule, by tables and by any order of arrival."""

import random
from collections.abc import Mapping
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.merge import Conflict, ConflictKind, MergedRow, RowOperation, merge_row
from cje_desktop.core.operations import Stamp
from cje_desktop.core.schema import EntityClass

ROW = UUID(int=9)
A, B, C = (UUID(int=number) for number in (1, 2, 3))


def operation(
    device: UUID,
    seq: int,
    fields: Mapping[str, JsonValue],
    *,
    seen: Mapping[UUID, int] | None = None,
    **more: bool,
) -> RowOperation:
    return RowOperation(
        device=device,
        seq=seq,
        stamp=Stamp(1000 + seq, 0),
        actor=None,
        seen=seen or {},
        inserts=more.get("inserts", False),
        removes=more.get("removes", False),
        fields=fields,
    )


def merged(*operations: RowOperation, kind: EntityClass = EntityClass.REGISTER) -> MergedRow:
    return merge_row(kind, "person", ROW, operations)


FIRST = operation(A, 1, {"x": 1, "y": 1}, inserts=True)


def test_one_who_had_seen_the_other_simply_applies() -> None:
    row = merged(FIRST, operation(B, 1, {"x": 2}, seen={A: 1}))
    assert row.fields == {"x": 2, "y": 1}
    assert row.settled


def test_different_fields_merge_without_a_ticket() -> None:
    row = merged(FIRST, operation(B, 1, {"x": 2}, seen={A: 1}), operation(C, 1, {"y": 3}, seen={A: 1}))
    assert row.fields == {"x": 2, "y": 3}
    assert row.conflicts == ()
    assert not row.settled


def test_equal_values_merge_without_a_ticket() -> None:
    row = merged(FIRST, operation(B, 1, {"x": 2}, seen={A: 1}), operation(C, 1, {"x": 2}, seen={A: 1}))
    assert (row.fields, row.conflicts) == ({"x": 2, "y": 1}, ())


def test_true_is_not_one() -> None:
    row = merged(FIRST, operation(B, 1, {"x": True}, seen={A: 1}), operation(C, 1, {"x": 1}, seen={A: 1}))
    assert [conflict.field for conflict in row.conflicts] == ["x"]


def test_different_values_keep_both_and_the_later_clock_is_shown() -> None:
    early = operation(B, 4, {"x": 2}, seen={A: 1})
    late = operation(C, 7, {"x": 3}, seen={A: 1})
    row = merged(FIRST, late, early)
    (conflict,) = row.conflicts
    assert row.fields == {"x": 3, "y": 1}
    assert conflict.kind is ConflictKind.FIELD
    assert [(head.device, head.value) for head in conflict.heads] == [(C, 3), (B, 2)]
    assert conflict.common == 1


def test_equal_clocks_are_decided_by_the_device() -> None:
    row = merged(FIRST, operation(B, 4, {"x": 2}, seen={A: 1}), operation(C, 4, {"x": 3}, seen={A: 1}))
    assert row.fields == {"x": 3, "y": 1}


def test_a_decision_that_saw_both_closes_the_ticket() -> None:
    sides = (operation(B, 4, {"x": 2}, seen={A: 1}), operation(C, 7, {"x": 3}, seen={A: 1}))
    row = merged(FIRST, *sides, operation(A, 2, {"x": 2}, seen={B: 4, C: 7}))
    assert row.fields == {"x": 2, "y": 1}
    assert row.settled


def test_a_later_change_of_another_field_leaves_the_ticket_open() -> None:
    sides = (operation(B, 4, {"x": 2}, seen={A: 1}), operation(C, 7, {"x": 3}, seen={A: 1}))
    row = merged(FIRST, *sides, operation(A, 2, {"y": 9}, seen={B: 4, C: 7}))
    assert [conflict.field for conflict in row.conflicts] == ["x"]
    assert not row.settled


def test_without_its_insert_a_row_is_not_shown() -> None:
    assert merged(operation(B, 1, {"x": 2}, seen={A: 1})).fields is None


def test_removing_what_another_works_on_keeps_it() -> None:
    gone = operation(B, 1, {}, seen={A: 1}, removes=True)
    work = operation(C, 1, {"x": 5}, seen={A: 1})
    row = merged(FIRST, gone, work, kind=EntityClass.SET)
    assert (row.removed, [conflict.kind for conflict in row.conflicts]) == (False, [ConflictKind.REMOVAL])
    assert merged(FIRST, gone, kind=EntityClass.SET).removed
    assert merged(FIRST, gone, gone, kind=EntityClass.SET).conflicts == ()


def test_a_register_is_never_removed() -> None:
    row = merged(FIRST, operation(B, 1, {}, seen={A: 1}, removes=True))
    assert row.fields == {"x": 1, "y": 1}
    assert [conflict.kind for conflict in row.conflicts] == [ConflictKind.REFUSED]


def test_a_fact_stays_as_first_written() -> None:
    other = operation(B, 5, {"x": 7}, inserts=True)
    change = operation(C, 9, {"x": 8}, seen={A: 1})
    row = merged(other, change, FIRST, kind=EntityClass.INSERT_ONLY)
    assert row.fields == {"x": 1, "y": 1}
    assert {conflict.kind for conflict in row.conflicts} == {ConflictKind.DUPLICATE, ConflictKind.REFUSED}
    again = operation(B, 5, {"x": 1, "y": 1}, inserts=True)
    assert merged(FIRST, again, kind=EntityClass.INSERT_ONLY).conflicts == ()


def test_a_ticket_has_the_same_identifier_everywhere() -> None:
    sides = (operation(B, 4, {"x": 2}, seen={A: 1}), operation(C, 7, {"x": 3}, seen={A: 1}))
    (one,), (other,) = merged(FIRST, *sides).conflicts, merged(*reversed(sides), FIRST).conflicts
    assert one.id == other.id
    assert one.id != Conflict(one.kind, one.entity, ROW, "y", one.heads).id


HISTORIES = st.lists(
    st.tuples(
        st.sampled_from([A, B, C]),
        st.dictionaries(st.sampled_from("xyz"), st.integers(0, 2), max_size=2),
        st.booleans(),
        st.lists(st.integers(0, 6), min_size=3, max_size=3),
    ),
    max_size=7,
)


@given(HISTORIES, st.sampled_from(EntityClass), st.randoms())
def test_the_order_of_arrival_does_not_matter(
    history: list[tuple[UUID, dict[str, int], bool, list[int]]], kind: EntityClass, chance: random.Random
) -> None:
    counts: dict[UUID, int] = {A: 1}
    operations = [FIRST]
    for device, fields, removes, looks in history:
        counts[device] = counts.get(device, 0) + 1
        seen = {other: min(look, counts.get(other, 0)) for other, look in zip((A, B, C), looks, strict=True)}
        operations.append(operation(device, counts[device], fields, seen=seen, removes=removes))
    expected = merge_row(kind, "person", ROW, operations)
    chance.shuffle(operations)
    assert merge_row(kind, "person", ROW, operations) == expected
