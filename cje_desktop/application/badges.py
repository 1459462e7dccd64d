"""Badges of cases and papers: a tone of the look, a Lucide icon, a word in the language of the user."""

from collections.abc import Iterable, Mapping

from cje_desktop.application.ports import Messages
from cje_desktop.application.queries.cases import Badge
from cje_desktop.core.case_file import CaseState
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Service, Signature

_STATES: Mapping[CaseState, tuple[str, str]] = {
    CaseState.RECEIVED: ("neutral", "inbox"),
    CaseState.OPEN: ("info", "file-check"),
    CaseState.VOLUNTARY: ("info", "clock"),
    CaseState.VERIFYING: ("warn", "search"),
    CaseState.ABLE: ("info", "play"),
    CaseState.UNABLE: ("plum", "pause"),
    CaseState.SECURED: ("warn", "shield"),
    CaseState.COERCED: ("warn", "gavel"),
    CaseState.POSTPONED: ("plum", "pause"),
    CaseState.SUSPENDED: ("plum", "pause"),
    CaseState.ENTRUSTED_OUT: ("plum", "send"),
    CaseState.TERMINATED: ("neutral", "circle-x"),
    CaseState.WITHDRAWN: ("neutral", "circle-x"),
    CaseState.COMPLETED: ("ok", "circle-check"),
}


def state_badge(state: CaseState, messages: Messages) -> Badge:
    """Return the badge of a case."""
    tone, icon = _STATES[state]
    return Badge(tone=tone, icon=icon, label=messages.sentence(f"case.state.{state.value}").text)


def paper_badge(
    document: Document,
    signatures: Iterable[Signature],
    services: Iterable[Service],
    messages: Messages,
    *,
    is_replaced: bool = False,
) -> Badge:
    """Return the legal badge of a paper: replaced, served, signed, recorded or issued."""
    served = any(each.document_id == document.id and each.valid_on is not None for each in services)
    signed = any(each.document_id == document.id for each in signatures)
    if is_replaced:
        tone, icon, word = "neutral", "history", "replaced"
    elif served:
        tone, icon, word = "ok", "circle-check", "served"
    elif signed:
        tone, icon, word = "ok", "stamp", "signed"
    elif document.origin is DocumentOrigin.EXTERNAL:
        tone, icon, word = "neutral", "file-text", "external"
    else:
        tone, icon, word = "info", "file-check", "issued"
    return Badge(tone=tone, icon=icon, label=messages.sentence(f"paper.state.{word}").text)
