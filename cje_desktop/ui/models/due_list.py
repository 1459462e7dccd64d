"""The morning list as a screen shows it: groups in their order, rows with keys, figures for the tiles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cje_desktop.application.queries.today import DueList, DueRow


class DueGroup(StrEnum):
    """Name the four groups, in the order in which they are shown."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing to do with the key that finds it again after the list was asked anew."""

    key: str
    group: DueGroup
    row: DueRow


@dataclass(frozen=True, slots=True)
class DueBoard:
    """The whole list with what its tiles say."""

    today: date
    groups: Mapping[DueGroup, tuple[DueItem, ...]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing at all to do."""
        return not any(self.groups.values())

    def items(self, group: DueGroup) -> tuple[DueItem, ...]:
        """Return the things to do in a group, by due date."""
        return self.groups.get(group, ())

    def find(self, key: str) -> DueItem | None:
        """Return the thing to do with a key, if it is still there."""
        return next((item for items in self.groups.values() for item in items if item.key == key), None)

    def longest_overdue(self) -> int:
        """Return the calendar days since the oldest date missed, 0 if none is."""
        dates = [item.row.clock.due_on for item in self.items(DueGroup.OVERDUE)]
        return max(((self.today - due).days for due in dates if due is not None), default=0)

    def appointments(self) -> int:
        """Return how many of today's things have an hour."""
        return sum(bool(item.row.at) for item in self.items(DueGroup.TODAY))

    def late_answers(self) -> int:
        """Return how many bodies should have answered by now."""
        return sum(item.row.clock.state == "overdue" for item in self.items(DueGroup.WAITING))

    def next_item(self) -> DueItem | None:
        """Return what is due first after today."""
        return next(iter(self.items(DueGroup.WEEK)), None)


def board_of(due: DueList, today: date) -> DueBoard:
    """Arrange the answer to ``ListDue``."""
    parts = {
        DueGroup.OVERDUE: due.overdue,
        DueGroup.TODAY: due.today,
        DueGroup.WEEK: due.week,
        DueGroup.WAITING: due.waiting,
    }
    return DueBoard(today, {group: _items(group, rows) for group, rows in parts.items()})


def _items(group: DueGroup, rows: tuple[DueRow, ...]) -> tuple[DueItem, ...]:
    """Give each row a key; the same rule may run several times in one case."""
    seen: dict[str, int] = {}
    items = []
    for row in rows:
        stem = f"{row.case_id}/{row.clock.rule_id}/{row.session_id or ''}"
        seen[stem] = seen.get(stem, 0) + 1
        items.append(DueItem(f"{stem}/{seen[stem]}", group, row))
    return tuple(items)
