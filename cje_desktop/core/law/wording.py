"""Say a working in words: one short line for lists, one sentence for the case page, notes to check.

The words come from the message catalogue (codes ``law.*``) and from the names in the pack; nothing here is
Vietnamese or English.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cje_desktop.core.errors import FieldValue
from cje_desktop.core.law.basis import Citation, Confidence, Language
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.calendar import DayOff
from cje_desktop.core.law.clocks import Direction, Period, Unit, Working

Say = Callable[[str, Mapping[str, FieldValue]], str]
"""Gives the text of a message code with its placeholders filled, as the catalogue does."""


@dataclass(frozen=True, slots=True)
class ClockWording:
    """Write workings in one language; ``say`` must speak that language too."""

    book: LawBook
    language: Language
    say: Say

    def line(self, working: Working) -> str:
        """Write the arithmetic alone: ``12/11 tống đạt hợp lệ + 10 ngày = 22/11 CN → 23/11``."""
        one_year = working.start.year == working.raw_end.year == working.end.year
        return self._say("law.line", working, with_year=not one_year, full=False)

    def sentence(self, working: Working) -> str:
        """Write the arithmetic as one full sentence that ends with its article."""
        return self._say("law.sentence", working, with_year=True, full=True)

    def notes(self, working: Working) -> tuple[str, ...]:
        """Write what a person must check: missing tables, days and rules that are not confirmed."""
        missing = tuple(self._fill("law.note.missing_year", year=year) for year in working.missing_years)
        provisional = tuple(
            self._fill("law.note.provisional_year", year=year) for year in working.provisional_years
        )
        days = tuple(
            self._fill(
                "law.note.unconfirmed_day",
                day=self._date(special.day, full=True),
                name=special.name.in_language(self.language),
                source=special.source,
            )
            for special in working.unconfirmed_days
        )
        confirmed = working.confidence is Confidence.READ
        rule = () if confirmed else (self._fill("law.note.unconfirmed_rule", rule=working.rule_id),)
        return (*missing, *provisional, *days, *rule)

    def article(self, citation: Citation, *, full: bool = False) -> str:
        """Write an article: ``Đ. 36.1 Luật 106``."""
        return self._fill("law.article", place=self.book.cite(citation, self.language, full=full))

    def length(self, period: Period) -> str:
        """Write a length: ``10 ngày``, ``1 month``."""
        number = "one" if period.length == 1 else "other"
        return self._fill(f"law.unit.{period.unit.value}.{number}", count=period.length)

    def _say(self, code: str, working: Working, *, with_year: bool, full: bool) -> str:
        return self._fill(
            f"{code}.{self._shape(working)}",
            start=self._date(working.start, full=with_year),
            fact=self.book.fact(working.start_fact).name.in_language(self.language),
            length=self.length(working.period),
            raw_end=self._date(working.raw_end, full=with_year),
            reasons=self._reasons(working.stepped_over, "full" if full else "short"),
            end=self._date(working.end, full=with_year),
            moment=f"{working.ends_at:%H:%M}" if working.ends_at else "",
            article=self.article(working.citation, full=full),
        )

    @staticmethod
    def _shape(working: Working) -> str:
        if working.ends_at is not None and working.period.unit is Unit.HOUR:
            return "hours"
        shape = "after" if working.period.direction is Direction.AFTER else "before"
        if working.period.length == 0:
            shape = "same_day"
        return f"{shape}_moved" if working.end != working.raw_end else shape

    def _reasons(self, days: Iterable[DayOff], style: str) -> str:
        return ", ".join(dict.fromkeys(self._reason(off, style) for off in days))

    def _reason(self, off: DayOff, style: str) -> str:
        if off.special is not None:
            return off.special.name.in_language(self.language)
        return self._fill(f"law.off.{off.reason.value}.{style}")

    def _date(self, day: date, *, full: bool) -> str:
        code = "law.date.full" if full else "law.date.short"
        return self._fill(code, day=f"{day.day:02}", month=f"{day.month:02}", year=day.year)

    def _fill(self, code: str, **values: FieldValue) -> str:
        return self.say(code, values)
