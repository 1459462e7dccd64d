"""Code lists of the field (danh mục): adding a session outcome or a channel is a change of data."""

from dataclasses import dataclass, fields
from enum import StrEnum

from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.core.law.basis import Text


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a list."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class SessionOutcome(Code):
    """How a mediation, dialogue, persuasion or working session ended (kết quả buổi làm việc)."""

    state: SessionState
    """State a session is in after this outcome."""
    is_failure: bool = False
    """Counts as a failed session, which a compulsory decision may cite as a ground."""
    needs_agreement: bool = False
    """Must name the agreement that was reached."""


class ValidFrom(StrEnum):
    """From which day a document counts as validly served (ngày được thông báo hợp lệ)."""

    NEVER = "never"
    DELIVERY = "delivery"
    """The day of delivery or of the minutes."""
    POSTING = "posting"
    """The day of public posting (niêm yết)."""
    SECOND_BROADCAST = "second_broadcast"
    """The second of two notices in the mass media."""
    SENT = "sent"
    """The day the application reports the message as sent."""
    PORTAL = "portal"
    """The day of publication on the ministry's portal."""


@dataclass(frozen=True, slots=True)
class ServiceResult(Code):
    """Result of one attempt to serve a document (kết quả tống đạt)."""

    valid_from: ValidFrom

    @property
    def is_valid(self) -> bool:
        """Tell whether the document is validly served by this attempt."""
        return self.valid_from is not ValidFrom.NEVER


@dataclass(frozen=True, slots=True)
class VerificationResult(Code):
    """What a verification of means showed (kết quả xác minh điều kiện thi hành án)."""

    has_means: bool


@dataclass(frozen=True, slots=True)
class CodeLists:
    """All lists of a pack."""

    session_kinds: tuple[Code, ...]
    session_outcomes: tuple[SessionOutcome, ...]
    attendance: tuple[Code, ...]
    service_channels: tuple[Code, ...]
    service_results: tuple[ServiceResult, ...]
    request_channels: tuple[Code, ...]
    obligation_kinds: tuple[Code, ...]
    title_kinds: tuple[Code, ...]
    verification_results: tuple[VerificationResult, ...]
    information_holders: tuple[Code, ...]
    receipt_kinds: tuple[Code, ...]
    document_kinds: tuple[Code, ...]
    judgment_kinds: tuple[Code, ...]
    review_reasons: tuple[Code, ...]

    def list(self, name: str) -> tuple[Code, ...]:
        """Return one list by its name.

        Raises:
            KeyError: there is no list of that name.
        """
        if name not in LIST_NAMES:
            raise KeyError(name)
        found: tuple[Code, ...] = getattr(self, name)
        return found


LIST_NAMES = frozenset(each.name for each in fields(CodeLists))
