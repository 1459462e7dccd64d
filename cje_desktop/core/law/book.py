"""The law book: what a pack says on a day, found without searching (tra cứu theo ngày và chế độ)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.basis import Citation, Language, Regime
from cje_desktop.core.law.calendar import HolidayCalendar
from cje_desktop.core.law.codes import LIST_NAMES, Code
from cje_desktop.core.law.pack import (
    CoercionBan,
    Condition,
    FactKind,
    Law,
    LawPack,
    Measure,
    RegimeSpan,
    TimeLimit,
)

_Dated = TimeLimit | CoercionBan | RegimeSpan


def in_effect(row: _Dated, on: date) -> bool:
    """Tell whether a dated row of the pack is in effect on a day."""
    return row.effective_from <= on and (row.effective_to is None or on <= row.effective_to)


def matches(pattern: str, kind: str, subject: str) -> bool:
    """Tell whether a fact answers a pattern: ``kind``, ``kind:subject`` or ``kind:prefix.*``."""
    wanted_kind, colon, wanted = pattern.partition(":")
    if kind != wanted_kind:
        return False
    if not colon or subject == wanted:
        return True
    return wanted.endswith("*") and subject.startswith(wanted[:-1])


def _by_key(limits: Iterable[TimeLimit]) -> dict[str, tuple[TimeLimit, ...]]:
    found: defaultdict[str, list[TimeLimit]] = defaultdict(list)
    for limit in limits:
        found[limit.key].append(limit)
    return {key: tuple(rows) for key, rows in found.items()}


def _by_trigger(limits: Iterable[TimeLimit]) -> dict[str, tuple[TimeLimit, ...]]:
    found: defaultdict[str, list[TimeLimit]] = defaultdict(list)
    for limit in limits:
        for kind in dict.fromkeys(pattern.partition(":")[0] for pattern in limit.trigger):
            found[kind].append(limit)
    return {kind: tuple(rows) for kind, rows in found.items()}


@dataclass(frozen=True, slots=True, eq=False)
class LawBook:
    """A checked pack with its calendar and indexes; make it with ``LawBook.of``."""

    pack: LawPack
    calendar: HolidayCalendar
    _limits: dict[str, tuple[TimeLimit, ...]]
    _triggers: dict[str, tuple[TimeLimit, ...]]
    _laws: dict[str, Law]
    _facts: dict[str, FactKind]
    _measures: dict[str, Measure]
    _codes: dict[tuple[str, str], Code]

    @classmethod
    def of(cls, pack: LawPack, calendar: HolidayCalendar | None = None) -> "LawBook":
        """Index a pack; ``calendar`` replaces the pack's when the office has entries of its own."""
        return cls(
            pack=pack,
            calendar=calendar or HolidayCalendar(pack.holidays),
            _limits=_by_key(pack.limits),
            _triggers=_by_trigger(pack.limits),
            _laws={law.id: law for law in pack.laws},
            _facts={fact.code: fact for fact in pack.facts},
            _measures={measure.code: measure for measure in pack.measures},
            _codes={(name, code.code): code for name in LIST_NAMES for code in pack.codes.list(name)},
        )

    def regime_of(self, on: date) -> Regime:
        """Return the regime of a step taken on this day.

        Raises:
            Refusal: ``law.regime.none``, the pack does not reach back so far.
        """
        for span in self.pack.regimes:
            if in_effect(span, on):
                return span.code
        raise Refusal("law.regime.none", day=on)

    def rule(self, key: str, on: date) -> TimeLimit:
        """Return a time limit (``D17``, ``D04.bankruptcy``) as it stands on a day.

        Raises:
            Refusal: ``law.rule.none``, there is no such rule on that day.
        """
        for limit in self._limits.get(key, ()):
            if in_effect(limit, on):
                return limit
        raise Refusal("law.rule.none", rule=key, day=on)

    def has_rule(self, key: str, on: date) -> bool:
        """Tell whether a time limit exists on a day; some exist under one regime only."""
        return any(in_effect(limit, on) for limit in self._limits.get(key, ()))

    def started_by(self, kind: str, subject: str, on: date) -> tuple[TimeLimit, ...]:
        """Return the time limits that a fact of this kind starts on a day."""
        return tuple(
            limit
            for limit in self._triggers.get(kind, ())
            if in_effect(limit, on) and any(matches(pattern, kind, subject) for pattern in limit.trigger)
        )

    def ban(self, ban_id: str, on: date) -> CoercionBan:
        """Return a ban on coercion as it stands on a day.

        Raises:
            Refusal: ``law.rule.none``, there is no such ban on that day.
        """
        for ban in self.pack.bans:
            if ban.id == ban_id and in_effect(ban, on):
                return ban
        raise Refusal("law.rule.none", rule=ban_id, day=on)

    def conditions(self, measure: str, regime: Regime) -> tuple[Condition, ...]:
        """Return the rows of the precondition table for a measure, in the order of the pack."""
        return tuple(row for row in self.pack.conditions if row.regime is regime and measure in row.measures)

    def measure(self, code: str) -> Measure:
        """Return a measure by its code; an unknown code is a fault of the caller (KeyError)."""
        return self._measures[code]

    def measure_article(self, code: str, regime: Regime) -> Citation | None:
        """Return the article of a measure under a regime; None when the regime does not have it."""
        return next((each.article for each in self._measures[code].articles if each.regime is regime), None)

    def fact(self, code: str) -> FactKind:
        """Return a kind of fact by its code; an unknown code is a fault of the caller (KeyError)."""
        return self._facts[code]

    def law(self, law_id: str) -> Law:
        """Return a legal text by its identifier (KeyError when the pack does not have it)."""
        return self._laws[law_id]

    def codes(self, list_name: str) -> tuple[Code, ...]:
        """Return a code list by its name (KeyError when there is none)."""
        return self.pack.codes.list(list_name)

    def code(self, list_name: str, code: str) -> Code:
        """Return one entry of a code list (KeyError when there is none)."""
        return self._codes[list_name, code]

    def cite(self, citation: Citation, language: Language, *, full: bool = False) -> str:
        """Write an article with the short or the full name of its law: ``36.1 Luật 106``."""
        law = self._laws[citation.law]
        name = (law.full if full else law.short).in_language(language)
        return f"{citation.clause} {name}"
