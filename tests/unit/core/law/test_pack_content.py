"""The pack as shipped says what the law says: length, unit and article of every rule under both regimes."""

from datetime import date

import pytest

from cje_desktop.core.law.basis import Confidence, Language, Regime
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.checks import check_pack
from cje_desktop.core.law.clocks import Direction, Unit
from cje_desktop.core.law.pack import Level, MeasureKind, Signer

DAYS = {"A": date(2026, 6, 30), "B": date(2026, 7, 1)}
UNITS = {"d": Unit.DAY, "wd": Unit.WORKING_DAY, "m": Unit.MONTH, "y": Unit.YEAR}
OLD, OLD_DECREE, NEW, NEW_DECREE = "26/2008/QH12", "62/2015/NĐ-CP", "106/2025/QH15", "152/2026/NĐ-CP"

RULES = [
    ("D04", "A", 5, "wd", OLD, "36.2"),
    ("D04", "B", 5, "wd", NEW, "33.3"),
    ("D04.bankruptcy", "A", 3, "wd", OLD, "36.2"),
    ("D04.bankruptcy", "B", 3, "wd", NEW, "33.3"),
    ("D04.interim", "A", 0, "d", OLD, "36.2"),
    ("D04.interim", "B", 0, "d", NEW, "33.3"),
    ("D05", "A", 5, "wd", OLD, "36.1"),
    ("D05", "B", 5, "wd", NEW, "34.3"),
    ("D09", "A", 2, "wd", OLD_DECREE, "8.1"),
    ("D09", "B", 2, "wd", NEW_DECREE, "12.2"),
    ("D11", "A", 3, "wd", OLD, "39.2"),
    ("D11", "B", 3, "wd", NEW, "35.1"),
    ("D12", "A", 3, "wd", OLD, "38"),
    ("D12", "B", 3, "wd", NEW, "35.2"),
    ("D13", "A", 10, "d", OLD, "42.3"),
    ("D13", "B", 7, "d", NEW_DECREE, "17.3"),
    ("D17", "A", 10, "d", OLD, "45.1"),
    ("D17", "B", 10, "d", NEW, "36.1"),
    ("D20", "A", 10, "d", OLD, "44.1"),
    ("D20", "B", 9, "d", NEW, "37.1"),
    ("D21", "A", 6, "m", OLD, "44.2"),
    ("D21", "B", 6, "m", NEW, "38.3"),
    ("D21.year", "A", 1, "y", OLD, "44.2"),
    ("D21.year", "B", 1, "y", NEW, "38.3"),
    ("D23", "A", 5, "wd", OLD_DECREE, "9.4"),
    ("D23", "B", 5, "wd", NEW, "38.1"),
    ("D28", "A", 5, "wd", OLD, "44.5"),
    ("D28", "B", 5, "wd", NEW, "37.5"),
    ("D29", "A", 3, "wd", OLD, "44.6b"),
    ("D29", "B", 3, "wd", NEW, "37.6"),
    ("D29.account", "A", 0, "d", OLD, "44.6b"),
    ("D29.account", "B", 0, "d", NEW, "37.6"),
    ("D41.account", "A", 10, "d", OLD, "67.3"),
    ("D41.custody", "A", 10, "d", OLD, "68.5"),
    ("D41.registration", "A", 10, "d", OLD, "69.4"),
    ("D41", "B", 10, "d", NEW, "66.4"),
    ("D46", "A", 3, "wd", OLD, "73.4"),
    ("D46", "B", 2, "wd", NEW, "72.7"),
    ("D50", "B", 1, "wd", NEW_DECREE, "47.3"),
    ("D53", "A", 3, "wd", OLD, "88.1"),
    ("D53", "B", 3, "wd", NEW, "80.2a"),
    ("D70", "A", 5, "wd", OLD, "98.2"),
    ("D70", "B", 5, "wd", NEW, "82.1a"),
    ("D100", "A", 10, "d", OLD, "47.5"),
    ("D100", "B", 10, "d", NEW, "54.6"),
    ("D100.auction", "A", 10, "d", OLD_DECREE, "27.4"),
    ("D100.auction", "B", 10, "d", NEW, "54.6"),
    ("D107", "A", 5, "wd", OLD, "48.3"),
    ("D107", "B", 5, "wd", NEW, "46.1"),
    ("D118", "A", 5, "wd", OLD, "53"),
    ("D118", "B", 3, "wd", NEW_DECREE, "32.3"),
    ("AG1", "A", 0, "d", OLD_DECREE, "5"),
    ("AG1", "B", 0, "d", NEW_DECREE, "14"),
]


@pytest.mark.parametrize(("key", "regime", "length", "unit", "law", "clause"), RULES)
def test_each_rule(
    book: LawBook, key: str, regime: str, length: int, unit: str, law: str, clause: str
) -> None:
    rule = book.rule(key, DAYS[regime])
    assert (rule.regime.value, rule.length, rule.unit) == (regime, length, UNITS[unit])
    assert (rule.article.law, rule.article.clause) == (law, clause)
    before = Direction.BEFORE if rule.id in {"D46", "D50", "D53"} else Direction.AFTER
    assert rule.direction is before


def test_the_table_above_is_the_whole_pack(book: LawBook) -> None:
    shipped = sorted((limit.key, limit.regime.value) for limit in book.pack.limits)
    assert shipped == sorted((key, regime) for key, regime, *_ in RULES)


def test_the_shipped_pack_has_no_fault(book: LawBook) -> None:
    assert check_pack(book.pack) == ()


def test_only_instalments_are_unconfirmed(book: LawBook) -> None:
    assert {limit.id for limit in book.pack.limits if limit.is_hint} == {"AG1"}


def test_bans(book: LawBook) -> None:
    for day, hours, tet in ((DAYS["A"], "46.2", "13.2"), (DAYS["B"], "72.5", "42.2")):
        assert book.ban("D44", day).article.clause == hours
        assert book.ban("D45", day).article.clause == tet
        assert book.ban("D45", day).tet_days == 15
        assert book.ban("D45.leave", day).confidence is Confidence.RECALLED


def test_measures(book: LawBook) -> None:
    kinds = [measure.kind for measure in book.pack.measures]
    assert (kinds.count(MeasureKind.SECURITY), kinds.count(MeasureKind.COERCIVE)) == (4, 6)
    assert [measure.code for measure in book.pack.measures if measure.signer is Signer.HEAD] == ["exit_ban"]
    assert book.measure_article("exit_ban", Regime.A) is None
    seizure = book.measure_article("seize_property", Regime.B)
    assert seizure is not None
    assert book.cite(seizure, Language.VI) == "71.4, 78 Luật 106"


def test_each_coercive_measure_has_the_four_blocking_conditions(book: LawBook) -> None:
    for regime in Regime:
        for measure in book.pack.measures:
            rows = book.conditions(measure.code, regime)
            blocking = [row.id for row in rows if row.level is Level.BLOCKS_DECISION]
            if measure.kind is MeasureKind.COERCIVE:
                assert blocking == ["in_force", "served", "voluntary", "means"]
            elif book.measure_article(measure.code, regime):
                assert blocking == ["security_in_force", "not_performed"]


def test_day_rules(book: LawBook) -> None:
    def day_rules(measure: str) -> list[str]:
        rows = book.conditions(measure, Regime.B)
        return [row.id for row in rows if row.level is Level.BLOCKS_DAY]

    assert day_rules("seize_property") == ["D44", "D45", "D46", "D53"]
    assert day_rules("hand_over") == ["D44", "D45", "D46"]
    assert day_rules("deduct_account") == []


def test_code_lists(book: LawBook) -> None:
    outcomes = {outcome.code: outcome for outcome in book.pack.codes.session_outcomes}
    assert {code for code, outcome in outcomes.items() if outcome.is_failure} == {
        "failed",
        "debtor_absent_invited",
    }
    assert {code for code, outcome in outcomes.items() if outcome.needs_agreement} == {
        "agreed_full",
        "agreed_part",
    }
    invalid = {result.code for result in book.pack.codes.service_results if not result.is_valid}
    assert invalid == {"returned", "not_found", "moved"}
    assert book.code("session_kinds", "dialogue").name.vi == "Đối thoại"
    assert len(book.codes("session_kinds")) == 4


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 24), False),
        (date(2026, 11, 23), True),
        (date(2026, 11, 28), False),
        (date(2026, 4, 27), False),
        (date(2026, 1, 2), False),
        (date(2026, 8, 31), False),
        (date(2026, 8, 22), True),
        (date(2026, 2, 13), True),
        (date(2026, 2, 23), True),
        (date(2027, 2, 5), False),
        (date(2027, 2, 11), True),
        (date(2025, 9, 1), False),
        (date(2024, 2, 14), False),
    ],
)
def test_days(book: LawBook, day: date, works: bool) -> None:
    assert book.calendar.is_working_day(day) is works
