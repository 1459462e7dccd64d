"""Views of a case as the widgets take them: badges, clocks, diary entries."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.queries.cases import Badge, ClockView, DiaryEntry
from cje_desktop.ui.widgets.badges import BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.clocks import ClockSpec
from cje_desktop.ui.widgets.dates import short_date, weekday
from cje_desktop.ui.widgets.theme import Tone
from cje_desktop.ui.widgets.timeline import TimelineEntry

_CLOCK_ICONS = {"overdue": "alarm-clock", "missed": "alarm-clock", "kept": "check", "stopped": "check"}
_CLOCK_TONES = {"overdue": Tone.DANGER, "today": Tone.WARN}
OPEN_CLOCKS = ("overdue", "today", "running")


def legal_badge(badge: Badge) -> BadgeSpec:
    """Return a filled badge: the legal state."""
    return BadgeSpec(badge.label, badge.icon, Tone(badge.tone), BadgeShape.LEGAL)


def transfer_badge(badge: Badge) -> BadgeSpec:
    """Return an outlined badge: where it has got to."""
    return BadgeSpec(badge.label, badge.icon, Tone(badge.tone), BadgeShape.TRANSFER)


def clock_spec(place: int, clock: ClockView) -> ClockSpec:
    """Return a clock for the strip; its key is its place."""
    return ClockSpec(
        key=str(place),
        state=clock.state_text,
        what=clock.title,
        article=clock.article,
        icon=_CLOCK_ICONS.get(clock.state, "clock"),
        tone=_CLOCK_TONES.get(clock.state),
    )


def timeline_entry(place: int, entry: DiaryEntry, today: date) -> TimelineEntry:
    """Return a node of the time line; its key is its place."""
    badges = []
    if entry.legal is not None:
        badges.append(legal_badge(entry.legal))
    if entry.transfer is not None:
        badges.append(transfer_badge(entry.transfer))
    is_today = entry.on == today
    day = QCoreApplication.translate("CaseDiary", "today") if is_today else weekday(entry.on)
    return TimelineEntry(
        key=str(place),
        date=short_date(entry.on, today),
        day=day,
        title=entry.title,
        text=" ".join(entry.detail.split()),
        icon=entry.icon,
        tone=Tone(entry.tone),
        badges=tuple(badges),
        ahead=entry.ahead,
        stopped=entry.stretch,
    )
