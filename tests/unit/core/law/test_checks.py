"""A pack that contradicts itself is refused, and the fault says where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.basis import Citation, Confidence, Regime, Text
from cje_desktop.core.law.book import LawBook, matches
from cje_desktop.core.law.calendar import HolidayYear, SpecialDay
from cje_desktop.core.law.checks import PackFault, check_pack
from cje_desktop.core.law.codes import Code
from cje_desktop.core.law.pack import LawPack, TimeLimit

Change = Callable[[LawPack], LawPack]


def with_limit(change: Callable[[TimeLimit], TimeLimit]) -> Change:
    """Change the first time limit, which has the place 0."""
    return lambda pack: replace(pack, limits=(change(pack.limits[0]), *pack.limits[1:]))


def with_first_condition(**values: object) -> Change:
    return lambda pack: replace(
        pack,
        conditions=(replace(pack.conditions[0], **values), *pack.conditions[1:]),  # type: ignore[arg-type]  # table of fields
    )


def holiday(day: date, source: str = "thử") -> SpecialDay:
    return SpecialDay(day, Text("Ngày thử", "Test day"), source, Confidence.RECALLED)


def with_year(*days: SpecialDay) -> Change:
    return lambda pack: replace(pack, holidays=(HolidayYear(2030, False, "thử", days), *pack.holidays))


FAULTS: list[tuple[str, Change, str, str]] = [
    (
        "blank clause",
        with_limit(lambda row: replace(row, article=Citation(row.article.law, " "))),
        "no_citation",
        "",
    ),
    (
        "unknown law",
        with_limit(lambda row: replace(row, article=Citation("1/1999", "1"))),
        "unknown_law",
        "1/1999",
    ),
    (
        "unknown trigger",
        with_limit(lambda row: replace(row, trigger=("moon.full",))),
        "unknown_fact",
        "moon.full",
    ),
    (
        "unknown satisfying fact",
        with_limit(lambda row: replace(row, satisfied_by=("moon.full",))),
        "unknown_fact",
        "moon.full",
    ),
    (
        "unknown subject",
        with_limit(lambda row: replace(row, trigger=("document.issued:poem",))),
        "unknown_subject",
        "document.issued:poem",
    ),
    (
        "empty group of subjects",
        with_limit(lambda row: replace(row, trigger=("document.issued:poem.*",))),
        "unknown_subject",
        "document.issued:poem.*",
    ),
    ("no trigger", with_limit(lambda row: replace(row, trigger=())), "no_trigger", ""),
    ("negative", with_limit(lambda row: replace(row, length=-1)), "negative_length", "-1"),
    (
        "expiry is no derived fact",
        with_limit(lambda row: replace(row, on_expiry="money.paid")),
        "unknown_fact",
        "money.paid",
    ),
    (
        "dates reversed",
        with_limit(lambda row: replace(row, effective_to=date(2001, 1, 1))),
        "dates_reversed",
        "2001-01-01",
    ),
    (
        "outside its regime",
        with_limit(lambda row: replace(row, effective_from=date(2009, 6, 30))),
        "outside_regime",
        "A",
    ),
    ("unknown predicate", with_first_condition(predicate="is_tuesday"), "unknown_predicate", "is_tuesday"),
    ("unknown measure", with_first_condition(measures=("dance",)), "unknown_measure", "dance"),
    ("unknown rule", with_first_condition(rule="D999", predicate="costs_notified"), "unknown_rule", "D999"),
    (
        "surer than its rule",
        with_first_condition(rule="D45.leave", predicate="outside_tet_window"),
        "surer_than_rule",
        "D45.leave",
    ),
    ("day of another year", with_year(holiday(date(2031, 1, 1))), "day_outside_year", "2031-01-01"),
    ("day twice", with_year(holiday(date(2030, 1, 1)), holiday(date(2030, 1, 1))), "duplicate", "2030-01-01"),
    ("day without source", with_year(holiday(date(2030, 1, 1), " ")), "no_citation", "2030-01-01"),
]


@pytest.mark.parametrize(
    ("change", "code", "detail"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS]
)
def test_each_fault_is_found_where_it_is(book: LawBook, change: Change, code: str, detail: str) -> None:
    faults = check_pack(change(book.pack))
    assert [(fault.index, fault.code, fault.detail) for fault in faults] == [(0, f"law.pack.{code}", detail)]


def test_overlapping_dates_name_the_later_row(book: LawBook) -> None:
    first = book.pack.limits[0]
    split = replace(first, effective_to=date(2020, 1, 1))
    rest = replace(first, effective_from=date(2020, 1, 1))
    faults = check_pack(replace(book.pack, limits=(split, rest, *book.pack.limits[1:])))
    assert faults == (PackFault("limits", 1, first.key, "law.pack.overlap", "2015-07-01"),)
    fitting = replace(first, effective_from=date(2020, 1, 2))
    assert check_pack(replace(book.pack, limits=(split, fitting, *book.pack.limits[1:]))) == ()


def test_overlapping_regimes(book: LawBook) -> None:
    old, new = book.pack.regimes
    faults = check_pack(replace(book.pack, regimes=(replace(old, effective_to=None), new)))
    assert [(fault.section, fault.row, fault.code) for fault in faults] == [
        ("regimes", "B", "law.pack.overlap")
    ]


@pytest.mark.parametrize("section", ["laws", "facts", "measures", "conditions"])
def test_duplicates(book: LawBook, section: str) -> None:
    rows: tuple[object, ...] = getattr(book.pack, section)
    doubled = replace(book.pack, **{section: (*rows, rows[0])})  # type: ignore[arg-type]  # any section
    faults = check_pack(doubled)
    assert [(fault.section, fault.index, fault.code) for fault in faults] == [
        (section, len(rows), "law.pack.duplicate")
    ]


def test_a_code_twice_in_a_list_and_a_fact_with_an_unknown_list(book: LawBook) -> None:
    codes = replace(book.pack.codes, attendance=(Code("late", Text("Muộn", "Late")),) * 2)
    faults = check_pack(replace(book.pack, codes=codes))
    assert [(fault.section, fault.index) for fault in faults] == [("codes.attendance", 1)]
    facts = (replace(book.pack.facts[0], subjects="planets"), *book.pack.facts[1:])
    codes_of_faults = {fault.code for fault in check_pack(replace(book.pack, facts=facts))}
    assert "law.pack.unknown_list" in codes_of_faults


def test_a_new_outcome_is_data_only(book: LawBook) -> None:
    known = book.pack.codes.session_outcomes
    new = replace(known[0], code="walked_out", is_failure=True, needs_agreement=False)
    extended = LawBook.of(replace(book.pack, codes=replace(book.pack.codes, session_outcomes=(*known, new))))
    assert check_pack(extended.pack) == ()
    assert extended.code("session_outcomes", "walked_out") == new


@pytest.mark.parametrize(
    ("pattern", "subject", "answer"),
    [
        ("a.b", "", True),
        ("a.b", "x", True),
        ("a.b:x", "x", True),
        ("a.b:x", "y", False),
        ("a.b:x", "", False),
        ("a.b:x.*", "x.y", True),
        ("a.b:x.*", "xy", False),
        ("a.c", "", False),
    ],
)
def test_patterns(pattern: str, subject: str, answer: bool) -> None:
    assert matches(pattern, "a.b", subject) is answer


def test_the_book_answers_by_date(book: LawBook) -> None:
    assert book.regime_of(date(2026, 6, 30)) is Regime.A
    assert book.regime_of(date(2026, 7, 1)) is Regime.B
    assert book.has_rule("D50", date(2026, 7, 1))
    assert not book.has_rule("D50", date(2026, 6, 30))
    for call, code in (
        (lambda: book.rule("D50", date(2026, 6, 30)), "law.rule.none"),
        (lambda: book.ban("D99", date(2026, 6, 30)), "law.rule.none"),
        (lambda: book.regime_of(date(1999, 1, 1)), "law.regime.none"),
    ):
        with pytest.raises(Refusal) as refused:
            call()
        assert refused.value.code == code
    with pytest.raises(KeyError):
        book.codes("planets")
