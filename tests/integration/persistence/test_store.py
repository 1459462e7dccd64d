"""The store on both engines: what is written is read, listed, found, logged and rebuilt."""

import dataclasses
from uuid import uuid4

import pytest

from cje_desktop.application.ports import CaseFilter
from cje_desktop.core import canonical
from cje_desktop.core.entities.cases import Case, CaseEvent
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import NumberUseId, SeriesId
from cje_desktop.core.operations import Operation, OperationKind, insert, remove, update
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import (
    DAY,
    assignment,
    case,
    change,
    document,
    event,
    line,
    officer,
    party,
    person,
    put,
    receipt,
)


def test_a_row_comes_back_as_it_was_written(any_store: SqlStore) -> None:
    an = person("Nguyễn Văn Ẩn", birth_date=DAY, aliases=("Ẩn", "Tư"), id_number="040085001234")
    put(any_store, an)
    with any_store.reading() as look:
        assert look.get(Person, an.id) == an
        assert look.find(Person, id_number="040085001234") == (an,)
        assert look.find(Person, id_number=("1", "040085001234")) == (an,)
        assert look.find(Person, birth_date=None) == ()
        assert look.count(Person) == 1


def test_only_given_fields_change_and_the_history_tells_who_did_what(any_store: SqlStore) -> None:
    an = person("Nguyễn Văn Ẩn")
    put(any_store, an)
    change(any_store, an, phone="0912")
    with any_store.reading() as look:
        assert look.get(Person, an.id) == dataclasses.replace(an, phone="0912")
        first, second = look.history([an.id])
    assert (first.command, first.kind, first.fields["full_name"]) == ("test put", "i", "Nguyễn Văn Ẩn")
    assert (second.command, second.kind, dict(second.fields)) == ("test change", "u", {"phone": "0912"})


def test_an_error_leaves_nothing_behind(any_store: SqlStore) -> None:
    before = any_store.vector()
    with pytest.raises(Refusal), any_store.transaction(actor=None, command="x") as work:
        work.write(insert(person("Không")), remove(party(case(1), person("Ai"))))
    assert any_store.vector() == before
    with any_store.reading() as look:
        assert look.count(Person) == 0


def test_a_transaction_reads_what_it_has_written(any_store: SqlStore) -> None:
    an = person("A")
    with any_store.transaction(actor=None, command="x") as work:
        work.write(insert(an))
        work.write(update(an, dataclasses.replace(an, note="một")))
        assert work.get(Person, an.id).note == "một"
        work.write(update(an, dataclasses.replace(an, phone="2")))
    with any_store.reading() as look:
        assert look.get(Person, an.id) == dataclasses.replace(an, note="một", phone="2")


def test_what_is_removed_is_no_longer_found(any_store: SqlStore) -> None:
    of, who = case(1), person("A")
    link = party(of, who)
    put(any_store, of, who, link)
    with any_store.transaction(actor=None, command="x", reason="nhập nhầm") as work:
        work.write(remove(link))
    with any_store.reading() as look:
        assert look.find(CaseParty, case_id=of.id) == ()
        with pytest.raises(Refusal, match=r"row\.unknown"):
            look.get(CaseParty, link.id)
        assert look.history([link.id])[-1].reason == "nhập nhầm"
        assert look.case_rows(CaseFilter())[0].debtor == ""


@pytest.mark.parametrize("kind", [OperationKind.UPDATE, OperationKind.REMOVE, OperationKind.INSERT])
def test_a_fact_is_never_changed(any_store: SqlStore, kind: OperationKind) -> None:
    of = case(1)
    fact = event(of, "trước")
    put(any_store, of, fact)
    with (
        pytest.raises(Refusal, match=r"store\.write\.class"),
        any_store.transaction(actor=None, command="x") as work,
    ):
        work.write(Operation(kind, "case_event", fact.id, {"text": "sau"}))
    with any_store.reading() as look:
        assert look.get(CaseEvent, fact.id).text == "trước"


@pytest.mark.parametrize(
    ("name", "value"), [("full_name", 5), ("birth_date", "2026-02-30"), ("kind", "ghost"), ("nothing", "x")]
)
def test_a_value_that_is_not_of_its_field_is_refused(any_store: SqlStore, name: str, value: object) -> None:
    an = person("A")
    put(any_store, an)
    with (
        pytest.raises(Refusal, match=r"store\.write\.field"),
        any_store.transaction(actor=None, command="x") as work,
    ):
        work.write(Operation(OperationKind.UPDATE, "person", an.id, {name: value}))  # type: ignore[dict-item]  # wrong on purpose


def test_what_nobody_could_read_again_is_not_written(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canonical, "MAX_BYTES", 1_000)
    with pytest.raises(Refusal, match=r"store\.write\.size") as refused:
        put(store, person("A" * 1_000))
    assert refused.value.fields["limit"] == 1_000
    assert refused.value.fields["count"] == 1
    with store.reading() as look:
        assert look.count(Person) == 0


def test_the_case_list_shows_what_the_rows_say(any_store: SqlStore) -> None:
    of, debtor, creditor, boss = case(231), person("Trần Thị Đào"), person("Ngân hàng A"), officer("Lê Hà")
    put(any_store, debtor, creditor, boss, of, party(of, debtor), line(of, 5_000_000), line(of, 1))
    put(any_store, party(of, creditor, PartyRole.CREDITOR), assignment(of, boss), receipt(of, 700))
    with any_store.reading() as look:
        (row,) = look.case_rows(CaseFilter())
    assert (row.file_text, row.debtor, row.creditor, row.officer) == (
        "0231/2026",
        "Trần Thị Đào",
        "Ngân hàng A",
        "Lê Hà",
    )
    assert (row.amount, row.collected, row.opened_on, row.decided) == (5_000_001, 700, DAY, False)
    put(any_store, document(of, "quyet-dinh-tha-yeu-cau"))
    change(any_store, debtor, full_name="Trần Thị Mận")
    with any_store.reading() as look:
        (row,) = look.case_rows(CaseFilter(state="decided", officer_id=boss.id, text="man"))
        assert (row.debtor, row.match_field) == ("Trần Thị Mận", "debtor")
        assert look.count_cases(CaseFilter(state="undecided")) == 0
        assert look.case_rows(CaseFilter(text="dao")) == ()
        assert look.count_cases(CaseFilter(text="mận")) == 1


def test_pages_follow_each_other_newest_file_first(any_store: SqlStore) -> None:
    cases = [case(number, year=year) for year in (2025, 2026) for number in (1, 2, 2, 10)]
    put(any_store, *cases)
    shown: list[tuple[int, int]] = []
    after = None
    with any_store.reading() as look:
        while page := look.case_rows(CaseFilter(after=after, limit=3)):
            shown += [(row.file_year, row.file_number) for row in page]
            after = (page[-1].file_year, page[-1].file_number, str(page[-1].case_id))
        assert look.count_cases(CaseFilter(year=2025)) == 4
    expected = [(2026, 10), (2026, 2), (2026, 2), (2026, 1), (2025, 10), (2025, 2), (2025, 2), (2025, 1)]
    assert shown == expected


def test_search_finds_without_tones_and_puts_exact_letters_first(any_store: SqlStore) -> None:
    duc, duc_other = person("Nguyễn Văn Đức", id_number="040085001234"), person("Nguyễn Văn Dục")
    of = case(7, summary="Giao trả đất cho ông Đực")
    put(any_store, duc, duc_other, of, document(of, "minutes", number="12/BB-THADS"))
    with any_store.reading() as look:
        assert {hit.title for hit in look.search("nguyen duc", 10)} == {"Nguyễn Văn Đức", "Nguyễn Văn Dục"}
        assert look.search("Đức", 10)[0].row == duc.id
        assert look.search("040085001234", 10)[0].row == duc.id
        assert look.search("12/BB-THADS", 10)[0].kind == "document"
        assert look.search("0007/2026", 10)[0].row == of.id
        assert look.search("giao tra", 10)[0].case_id == of.id
        assert look.search("  ", 10) == ()
        assert look.search('"*(', 10) == ()
        assert set(look.similar_persons("nguyen van duc", "", 5)) == {duc.id, duc_other.id}
        assert look.similar_persons("", "040085001234", 5) == (duc.id,)


def test_the_highest_number_of_a_block(any_store: SqlStore) -> None:
    series = SeriesId(uuid4())
    numbers = [
        NumberUse(id=NumberUseId(uuid4()), series_id=series, period=2026, number=number, taken_on=DAY)
        for number in (5, 7, 60)
    ]
    put(any_store, *numbers)
    with any_store.reading() as look:
        assert look.last_number(series, 2026, 1, 50) == 7
        assert look.last_number(series, 2025, 1, 50) is None


def test_bytes_are_kept_by_their_hash(any_store: SqlStore) -> None:
    with any_store.transaction(actor=None, command="x") as work:
        name = work.put_blob(b"%PDF")
        assert work.put_blob(b"%PDF") == name
        of = case(1)
        work.write(insert(of), insert(document(of, "minutes", file_hash=name)))
    with any_store.reading() as look:
        assert look.blob(name) == b"%PDF"
        with pytest.raises(WorldError, match=r"blob\.missing"):
            look.blob("00" * 32)


def test_a_rebuild_gives_equal_tables_and_lists(any_store: SqlStore) -> None:
    of, who = case(3), person("Phạm Thị Én")
    link = party(of, who)
    put(any_store, of, who, link, line(of, 9), event(of))
    change(any_store, who, note="đổi")
    with any_store.transaction(actor=None, command="x") as work:
        work.write(remove(link))
    before = any_store.digest()
    with any_store.reading() as look:
        listed, found = look.case_rows(CaseFilter()), look.search("en", 5)
    assert any_store.rebuild() == before == any_store.digest()
    with any_store.reading() as look:
        assert look.case_rows(CaseFilter()) == listed
        assert look.search("en", 5) == found
    change(any_store, who, note="vẫn ghi được")
    assert any_store.check() == ()


def test_drafts_and_values_stay_local(any_store: SqlStore) -> None:
    any_store.drafts.save("session", "1", {"course": "Đang ghi"})
    any_store.drafts.save("session", "1", {"course": "Ghi tiếp"})
    any_store.local_put("sync.next", {"no": 4})
    assert any_store.drafts.load("session", "1") == {"course": "Ghi tiếp"}
    assert [key for key, _ in any_store.drafts.list("session")] == ["1"]
    any_store.drafts.delete("session", "1")
    assert any_store.drafts.load("session", "1") is None
    assert any_store.local_get("sync.next") == {"no": 4}
    assert any_store.local_get("nothing") is None
    assert any_store.vector() == {}


def test_a_local_value_is_kept_with_its_transaction_or_not_at_all(any_store: SqlStore) -> None:
    with any_store.transaction(actor=None, command="x") as work:
        work.write(insert(person("A")))
        any_store.local_put("sync.next", 1)
    with pytest.raises(Refusal), any_store.transaction(actor=None, command="x") as work:
        work.write(*_spoil_local_value(any_store))
    assert any_store.local_get("sync.next") == 1


def _spoil_local_value(store: SqlStore) -> tuple[Operation, ...]:
    store.local_put("sync.next", 2)
    return (Operation(OperationKind.UPDATE, "person", uuid4(), {"note": "không có"}),)


def test_a_transaction_inside_another_is_a_fault_of_the_program(any_store: SqlStore) -> None:
    with (
        any_store.transaction(actor=None, command="x"),
        pytest.raises(RuntimeError, match="open already"),
        any_store.transaction(actor=None, command="y"),
    ):
        pytest.fail("two transactions at once")


def test_identifiers_only_grow(store: SqlStore) -> None:
    with store.transaction(actor=None, command="x") as work:
        made = [work.new_id() for _ in range(1000)]
    assert made == sorted(made)
    assert len(set(made)) == 1000
    assert {each.version for each in made} == {7}


def test_a_case_may_change_its_number(any_store: SqlStore) -> None:
    of = case(3)
    put(any_store, of)
    change(any_store, of, file_number=4)
    with any_store.reading() as look:
        (row,) = look.case_rows(CaseFilter(text="0004"))
        assert row.file_number == look.get(Case, of.id).file_number == 4
        assert look.case_rows(CaseFilter(text="0003")) == ()
