"""Refuse a law pack that contradicts itself: no citation, unknown names, overlapping dates, duplicates."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cje_desktop.core.law.basis import Citation, Confidence
from cje_desktop.core.law.codes import LIST_NAMES
from cje_desktop.core.law.pack import CoercionBan, Condition, FactKind, LawPack, RegimeSpan, TimeLimit
from cje_desktop.core.law.predicates import BANNING_PREDICATES, COUNTING_PREDICATES, PREDICATES


@dataclass(frozen=True, slots=True)
class PackFault:
    """One fault: where it is and which promise it breaks."""

    section: str
    """Name of the array of tables, such as ``limits`` or ``codes.session_outcomes``."""
    index: int
    """Place in that array, from 0."""
    row: str
    """Id or code of the row."""
    code: str
    """Code of the sentence, ``law.pack.*``."""
    detail: str = ""
    """The name, day or text at fault."""


def check_pack(pack: LawPack) -> tuple[PackFault, ...]:
    """Return every fault of a pack; empty when it may be used."""
    checks: tuple[Callable[[LawPack], Iterator[PackFault]], ...] = (
        _duplicates,
        _citations,
        _dates,
        _overlaps,
        _limits,
        _conditions,
        _holidays,
        _fact_subjects,
    )
    return tuple(fault for check in checks for fault in check(pack))


def _duplicates(pack: LawPack) -> Iterator[PackFault]:
    yield from _repeated("laws", [law.id for law in pack.laws])
    yield from _repeated("facts", [fact.code for fact in pack.facts])
    yield from _repeated("measures", [measure.code for measure in pack.measures])
    yield from _repeated("regimes", [span.code.value for span in pack.regimes])
    yield from _repeated("holidays", [str(table.year) for table in pack.holidays])
    yield from _repeated("conditions", [f"{row.id} {row.regime.value}" for row in pack.conditions])
    for name in sorted(LIST_NAMES):
        yield from _repeated(f"codes.{name}", [code.code for code in pack.codes.list(name)])


def _repeated(section: str, names: Sequence[str]) -> Iterator[PackFault]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if not name:
            yield PackFault(section, index, name, "law.pack.no_id")
        if name in seen:
            yield PackFault(section, index, name, "law.pack.duplicate", name)
        seen.add(name)


def _cited(pack: LawPack) -> Iterator[tuple[str, int, str, Citation]]:
    for index, limit in enumerate(pack.limits):
        yield "limits", index, limit.key, limit.article
    for index, ban in enumerate(pack.bans):
        yield "bans", index, ban.id, ban.article
    for index, condition in enumerate(pack.conditions):
        yield "conditions", index, condition.id, condition.article
    for index, measure in enumerate(pack.measures):
        for each in measure.articles:
            yield "measures", index, measure.code, each.article


def _citations(pack: LawPack) -> Iterator[PackFault]:
    laws = {law.id for law in pack.laws}
    for section, index, row, article in _cited(pack):
        if not article.law.strip() or not article.clause.strip():
            yield PackFault(section, index, row, "law.pack.no_citation")
        elif article.law not in laws:
            yield PackFault(section, index, row, "law.pack.unknown_law", article.law)
    for index, measure in enumerate(pack.measures):
        if not measure.articles:
            yield PackFault("measures", index, measure.code, "law.pack.no_citation")


_Dated = TimeLimit | CoercionBan


def _dated(pack: LawPack) -> Iterator[tuple[str, int, str, _Dated]]:
    for index, limit in enumerate(pack.limits):
        yield "limits", index, limit.key, limit
    for index, ban in enumerate(pack.bans):
        yield "bans", index, ban.id, ban


def _dates(pack: LawPack) -> Iterator[PackFault]:
    spans = {span.code: span for span in pack.regimes}
    for section, index, name, row in _dated(pack):
        span = spans.get(row.regime)
        if row.effective_to is not None and row.effective_to < row.effective_from:
            yield PackFault(section, index, name, "law.pack.dates_reversed", row.effective_to.isoformat())
        elif span is None:
            yield PackFault(section, index, name, "law.pack.unknown_regime", row.regime.value)
        elif not _inside(row, span):
            yield PackFault(section, index, name, "law.pack.outside_regime", row.regime.value)


def _inside(row: _Dated, span: RegimeSpan) -> bool:
    last, span_last = row.effective_to or date.max, span.effective_to or date.max
    return span.effective_from <= row.effective_from and last <= span_last


def _overlaps(pack: LawPack) -> Iterator[PackFault]:
    for section in ("limits", "bans"):
        rows = [(index, name, row) for part, index, name, row in _dated(pack) if part == section]
        for position, (_, name, row) in enumerate(rows):
            for index, other_name, other in rows[position + 1 :]:
                if name == other_name and _share_a_day(row, other):
                    yield PackFault(section, index, name, "law.pack.overlap", row.effective_from.isoformat())
    ordered = sorted(enumerate(pack.regimes), key=lambda each: each[1].effective_from)
    for (_, before), (index, after) in pairwise(ordered):
        if (before.effective_to or date.max) >= after.effective_from:
            day = after.effective_from.isoformat()
            yield PackFault("regimes", index, after.code.value, "law.pack.overlap", day)


def _share_a_day(one: _Dated, other: _Dated) -> bool:
    one_last, other_last = one.effective_to or date.max, other.effective_to or date.max
    return one.effective_from <= other_last and other.effective_from <= one_last


def _limits(pack: LawPack) -> Iterator[PackFault]:
    facts = {fact.code: fact for fact in pack.facts}
    for index, limit in enumerate(pack.limits):
        if limit.length < 0:
            yield PackFault("limits", index, limit.key, "law.pack.negative_length", str(limit.length))
        if not limit.trigger:
            yield PackFault("limits", index, limit.key, "law.pack.no_trigger")
        patterns = (*limit.trigger, *limit.needs, *limit.satisfied_by, *limit.stops, *limit.resumes)
        for pattern in patterns:
            yield from _pattern_faults(pack, facts, index, limit.key, pattern)
        expiry = limit.on_expiry
        if expiry and (expiry not in facts or not facts[expiry].derived):
            yield PackFault("limits", index, limit.key, "law.pack.unknown_fact", expiry)


def _pattern_faults(
    pack: LawPack, facts: dict[str, FactKind], index: int, key: str, pattern: str
) -> Iterator[PackFault]:
    kind, colon, subject = pattern.partition(":")
    if kind not in facts:
        yield PackFault("limits", index, key, "law.pack.unknown_fact", kind)
    elif colon and not _subject_exists(pack, facts[kind], subject):
        yield PackFault("limits", index, key, "law.pack.unknown_subject", pattern)


def _subject_exists(pack: LawPack, fact: FactKind, subject: str) -> bool:
    codes = _subjects(pack, fact.subjects)
    if subject.endswith("*"):
        return any(code.startswith(subject[:-1]) for code in codes)
    return subject in codes


def _subjects(pack: LawPack, list_name: str) -> tuple[str, ...]:
    if list_name == "measures":
        return tuple(measure.code for measure in pack.measures)
    if list_name in LIST_NAMES:
        return tuple(code.code for code in pack.codes.list(list_name))
    return ()


def _fact_subjects(pack: LawPack) -> Iterator[PackFault]:
    for index, fact in enumerate(pack.facts):
        if fact.subjects and fact.subjects != "measures" and fact.subjects not in LIST_NAMES:
            yield PackFault("facts", index, fact.code, "law.pack.unknown_list", fact.subjects)


def _conditions(pack: LawPack) -> Iterator[PackFault]:
    measures = {measure.code for measure in pack.measures}
    for index, row in enumerate(pack.conditions):
        unknown = (measure for measure in row.measures if measure not in measures)
        for measure in unknown:
            yield PackFault("conditions", index, row.id, "law.pack.unknown_measure", measure)
        if row.predicate not in PREDICATES:
            yield PackFault("conditions", index, row.id, "law.pack.unknown_predicate", row.predicate)
        yield from _condition_rule(pack, index, row)


def _condition_rule(pack: LawPack, index: int, row: Condition) -> Iterator[PackFault]:
    found: Iterable[_Dated] = ()
    if row.predicate in COUNTING_PREDICATES:
        found = [limit for limit in pack.limits if limit.key == row.rule and limit.regime is row.regime]
    elif row.predicate in BANNING_PREDICATES:
        found = [ban for ban in pack.bans if ban.id == row.rule and ban.regime is row.regime]
    elif not row.rule:
        return
    if not found:
        yield PackFault("conditions", index, row.id, "law.pack.unknown_rule", row.rule)
    elif row.confidence is Confidence.READ and any(rule.confidence is not Confidence.READ for rule in found):
        yield PackFault("conditions", index, row.id, "law.pack.surer_than_rule", row.rule)


def _holidays(pack: LawPack) -> Iterator[PackFault]:
    for index, table in enumerate(pack.holidays):
        seen: set[date] = set()
        for entry in table.days:
            day = entry.day.isoformat()
            if entry.day.year != table.year:
                yield PackFault("holidays", index, str(table.year), "law.pack.day_outside_year", day)
            if entry.day in seen:
                yield PackFault("holidays", index, str(table.year), "law.pack.duplicate", day)
            if not entry.source.strip():
                yield PackFault("holidays", index, str(table.year), "law.pack.no_citation", day)
            seen.add(entry.day)
