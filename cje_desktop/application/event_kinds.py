"""Kinds of events a person may record: facts of the law pack, and steps that start no clock."""

from cje_desktop.application.ports import Messages
from cje_desktop.core.law.basis import Language
from cje_desktop.core.law.book import LawBook

OTHER_EVENTS: tuple[str, ...] = (
    "case.completed",
    "coercion.carried_out",
    "valuation_result.received",
    "auction_contract.signed",
    "auction.failed",
    "price.cut",
    "auction.sold",
    "buyer.paid",
    "note",
)
"""Steps that belong in the diary and have no rule of their own; their names are in the catalogue."""


def is_event_kind(book: LawBook, kind: str) -> bool:
    """Tell whether an event of this kind may be recorded: what the engine derives may not."""
    known = any(fact.code == kind and not fact.derived for fact in book.pack.facts)
    return known or kind in OTHER_EVENTS


def event_kinds(book: LawBook) -> tuple[str, ...]:
    """Return the kinds a person records as events: of the facts, those no other record stands for."""
    facts = (fact.code for fact in book.pack.facts if not fact.derived and fact.record not in _RECORDED)
    return (*facts, *(kind for kind in OTHER_EVENTS if all(kind != f.code for f in book.pack.facts)))


_RECORDED = frozenset(
    {"judgment", "case", "assignment", "service", "verification", "session", "agreement", "receipt"}
    | {"information_request", "coercion_plan"}
)


def event_label(book: LawBook, messages: Messages, kind: str) -> str:
    """Return the name of a kind of event in the language of the user."""
    fact = next((each for each in book.pack.facts if each.code == kind), None)
    if fact is not None:
        name = fact.name.in_language(Language(messages.language))
        return name[:1].upper() + name[1:]
    return messages.sentence(f"event.{kind}").text
