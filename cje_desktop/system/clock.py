"""Today and now: of this computer, or of a practice office that lives on one fixed day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

HANOI = timezone(timedelta(hours=7), "+07")
"""Legal dates are dates in Viet Nam, whatever the computer is set to; no summer time since 1975."""
PRACTICE_DAY = date(2026, 11, 23)


class SystemClock:
    """The clock of this computer."""

    def today(self) -> date:
        """Return the date in Viet Nam."""
        return self.now().astimezone(HANOI).date()

    def now(self) -> datetime:
        """Return the aware UTC instant."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class PracticeClock:
    """The clock of a practice office (dữ liệu tập huấn): the hour passes, the day does not."""

    day: date = PRACTICE_DAY

    def today(self) -> date:
        """Return the fixed day."""
        return self.day

    def now(self) -> datetime:
        """Return the hour of this computer on the fixed day, as UTC instant."""
        hour = datetime.now(HANOI).time()
        return datetime.combine(self.day, hour, HANOI).astimezone(UTC)
