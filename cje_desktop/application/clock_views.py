"""Clocks as the strip, the morning list and F8 show them, in the language of the user."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cje_desktop.application.ports import Messages
from cje_desktop.application.queries.cases import ClockView
from cje_desktop.core.errors import FieldValue
from cje_desktop.core.law.basis import Language
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.clocks import Unit
from cje_desktop.core.law.due import ClockState, RunningClock
from cje_desktop.core.law.wording import ClockWording

OPEN_STATES = frozenset({ClockState.RUNNING, ClockState.TODAY, ClockState.OVERDUE, ClockState.STOPPED})
_ORDER = (ClockState.OVERDUE, ClockState.TODAY, ClockState.RUNNING, ClockState.STOPPED)
_ACTIONS: Mapping[str, str] = {
    "AG1": "receipt record",
    "D04": "document issue",
    "D05": "document issue",
    "D11": "service record",
    "D12": "service record",
    "D20": "verification record",
    "D21": "verification record",
    "D23": "document issue",
    "D28": "verification record",
    "D46": "document issue",
    "D53": "document issue",
    "D100": "case event",
    "D107": "document issue",
    "D118": "document issue",
}
"""Name of the command that does what a rule asks."""


@dataclass(frozen=True, slots=True)
class ClockTeller:
    """Turns clocks into views."""

    book: LawBook
    messages: Messages
    today: date

    @property
    def language(self) -> Language:
        """Return the language of the user."""
        return Language(self.messages.language)

    def say(self, code: str, fields: Mapping[str, FieldValue]) -> str:
        """Return the text of a code of the catalogue."""
        return self.messages.sentence(code, fields).text

    def view(self, clock: RunningClock) -> ClockView:
        """Return one clock with its arithmetic."""
        wording = ClockWording(self.book, self.language, self.say)
        working = clock.working
        citation = clock.rule.article
        notes = [*wording.notes(working)]
        notes += [self.say("law.clock.straddles", {})] if clock.straddles else []
        notes += [self.say("law.clock.stop_unconfirmed", {})] if clock.stopped_on is not None else []
        return ClockView(
            rule_id=clock.rule.key,
            title=clock.rule.title.in_language(self.language),
            state=clock.state.value,
            state_text=self.state_text(clock),
            due_on=clock.due,
            article=self.say("law.article", {"place": citation.clause}),
            law=self.book.law(citation.law).short.in_language(self.language),
            working=wording.line(working),
            explanation=" ".join((wording.sentence(working), *notes)),
            hint=clock.rule.is_hint or clock.straddles or clock.stopped_on is not None,
            action=_ACTIONS.get(clock.rule.id, "") if clock.state in OPEN_STATES else "",
        )

    def state_text(self, clock: RunningClock) -> str:
        """Return where a clock stands in words: ``còn 3 ngày``, ``quá 2 ngày làm việc``."""
        day = _short(clock.stopped_on or clock.satisfied_on or clock.due)
        if clock.state in (ClockState.RUNNING, ClockState.OVERDUE):
            working = clock.rule.unit is Unit.WORKING_DAY
            count = self._working_days(clock.due) if working else abs(clock.days_left)
            code = f"clock.{clock.state.value}.{'working_day' if working else 'day'}"
            return self.say(code, {"count": count})
        if clock.state is ClockState.MISSED and clock.satisfied_on is None:
            return self.say("clock.ended", {"day": day})
        return self.say(f"clock.{clock.state.value}", {"day": day})

    def _working_days(self, due: date) -> int:
        first, last = sorted((self.today, due))
        days = (first + timedelta(days=index) for index in range(1, (last - first).days + 1))
        return sum(self.book.calendar.is_working_day(day) for day in days)

    def strip(self, clocks: Iterable[RunningClock]) -> tuple[ClockView, ...]:
        """Return clocks as the strip shows them: what is due first, what is over last."""
        return tuple(self.view(clock) for clock in sorted(clocks, key=_urgency))


def _urgency(clock: RunningClock) -> tuple[int, int, str]:
    if clock.state in _ORDER:
        return _ORDER.index(clock.state), clock.due.toordinal(), clock.rule.key
    return len(_ORDER), -clock.due.toordinal(), clock.rule.key


def _short(day: date) -> str:
    return f"{day:%d/%m}"


def is_open(clock: RunningClock) -> bool:
    """Tell whether something is still to be done under a clock; a time that only passes asks for nothing."""
    waits_only = clock.rule.on_expiry and not clock.rule.satisfied_by
    return clock.state in (ClockState.RUNNING, ClockState.TODAY, ClockState.OVERDUE) and not waits_only
