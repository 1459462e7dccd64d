"""A compulsory decision as a draft keeps it: plain values that outlive the program."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.application.local_time import VIETNAM
from cje_desktop.core.entities.base import JsonObject, JsonValue
from cje_desktop.core.ids import AssetId, LineId, SessionId

_LASTS = timedelta(hours=4)
"""How long a coercion is planned to last."""
_USUAL_HOUR = time(8, 0)


def planned_on(given: CoerciveInput, day: date | None, hour: str) -> CoerciveInput:
    """Return the decision with the day of the coercion, or with none; ``hour`` is local, ``HH:MM``."""
    if day is None:
        return replace(given, planned_start=None, planned_end=None)
    start = datetime.combine(day, _hour(hour), VIETNAM)
    return replace(given, planned_start=start, planned_end=start + _LASTS)


def _hour(text: str) -> time:
    """Return the hour of the day; the usual one when the text is none."""
    try:
        return time.fromisoformat(text)
    except ValueError:
        return _USUAL_HOUR


def draft_of(given: CoerciveInput) -> JsonObject:
    """Return what a draft keeps of a decision."""
    return {
        "measure": given.measure,
        "line_ids": [str(each) for each in given.line_ids],
        "asset_ids": [str(each) for each in given.asset_ids],
        "session_ids": [str(each) for each in given.session_ids],
        "amount": given.amount,
        "costs": given.costs,
        "dissipation_reason": given.dissipation_reason,
        "uses_forces": given.uses_forces,
        "planned_start": _instant(given.planned_start),
        "planned_end": _instant(given.planned_end),
        "place": given.place,
        "fields": given.fields,
    }


def from_draft(given: CoerciveInput, draft: JsonObject) -> CoerciveInput:
    """Lay a draft over a decision; what cannot be read is left as it was."""
    fields = draft.get("fields")
    return replace(
        given,
        measure=_text(draft, "measure"),
        line_ids=tuple(LineId(each) for each in _ids(draft, "line_ids")),
        asset_ids=tuple(AssetId(each) for each in _ids(draft, "asset_ids")),
        session_ids=tuple(SessionId(each) for each in _ids(draft, "session_ids")),
        amount=_whole(draft.get("amount")),
        costs=_whole(draft.get("costs")),
        dissipation_reason=_text(draft, "dissipation_reason"),
        uses_forces=draft.get("uses_forces") is True,
        planned_start=_moment(_text(draft, "planned_start")),
        planned_end=_moment(_text(draft, "planned_end")),
        place=_text(draft, "place"),
        fields=fields if isinstance(fields, Mapping) else {},
    )


def _instant(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _text(draft: JsonObject, name: str) -> str:
    value = draft.get(name)
    return value if isinstance(value, str) else ""


def _whole(value: JsonValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _ids(draft: JsonObject, name: str) -> tuple[UUID, ...]:
    value = draft.get(name)
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(UUID(each) for each in listed if isinstance(each, str))
