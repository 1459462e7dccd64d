"""Kinds of change that commands announce; each screen decides what to ask again."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from cje_desktop.core.operations import Operation


class Change(StrEnum):
    """What kind of thing changed."""

    OFFICE = "office"
    PERSON = "person"
    CASE = "case"
    SESSION = "session"
    PAPER = "paper"
    MONEY = "money"
    SYNC = "sync"
    DRAFT = "draft"


_BY_ENTITY: Mapping[str, Change] = {
    **dict.fromkeys(("unit", "unit_profile", "user", "device", "signer", "number_series"), Change.OFFICE),
    **dict.fromkeys(("number_block", "setting"), Change.OFFICE),
    "person": Change.PERSON,
    **dict.fromkeys(("session", "session_case", "attendance", "agreement", "instalment"), Change.SESSION),
    **dict.fromkeys(("document", "signature", "service", "number_use", "number_cancellation"), Change.PAPER),
    "receipt": Change.MONEY,
}


def changes_of(operations: Iterable[Operation]) -> frozenset[Change]:
    """Return the kinds of change that operations make."""
    return frozenset(_BY_ENTITY.get(operation.entity, Change.CASE) for operation in operations)
