"""The facts a compulsory decision is judged by (dữ kiện để ra quyết định cưỡng chế)."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Halt(StrEnum):
    """What keeps an enforcement decision from being carried out for the time being."""

    POSTPONED = "postponed"
    """Hoãn thi hành án."""
    SUSPENDED = "suspended"
    """Tạm đình chỉ thi hành án."""


@dataclass(frozen=True, slots=True)
class MeansVerification:
    """One verification of means (xác minh điều kiện thi hành án) and what it showed."""

    on: date
    has_means: bool
    ref: str = ""


@dataclass(frozen=True, slots=True)
class FailedSession:
    """A session that ended without agreement or performance; the decision may cite its minutes."""

    on: date
    ref: str


@dataclass(frozen=True, slots=True)
class CoercionSlot:
    """The planned time of coercion, local time: every day from ``day`` to ``last_day``, between two hours."""

    day: date
    starts: time
    ends: time
    last_day: date | None = None

    @property
    def end_day(self) -> date:
        """Return the last planned day."""
        return self.last_day or self.day


@dataclass(frozen=True, slots=True)
class CoercionFacts:
    """What is known of one debtor in one case when a measure is considered."""

    decided_on: date
    """Day the decision is, or would be, issued."""
    enforcement_decision_on: date | None = None
    enforcement_decision_number: str = ""
    enforcement_decision_withdrawn: bool = False
    halt: Halt | None = None
    served_on: tuple[date, ...] = ()
    """Days on which the enforcement decision was validly served on this debtor."""
    performed: bool = False
    verification: MeansVerification | None = None
    """The last verification of this debtor's means."""
    dissipation_reason: str = ""
    """Written reason for acting at once against dissipation of property (ngăn chặn tẩu tán)."""
    urgent_reason: str = ""
    """Written reason why costs could not be notified in time (trường hợp khẩn cấp)."""
    failed_sessions: tuple[FailedSession, ...] = ()
    planned: CoercionSlot | None = None
    uses_forces: bool = False
    """Whether forces are mobilised (huy động lực lượng)."""
    costs_notified_on: date | None = None
    concerns_real_estate: bool = False
    """Whether the measure is aimed at land or a house (bất động sản)."""
    real_estate_notified_on: date | None = None
    """Last day on which all who must be told of the seizure of real estate were told."""
    plan_approved_on: date | None = None
    police_answered_on: date | None = None
    account_known: bool = False
    land_data_known: bool = False
    amount_due: int = 0
    """Duty still to be performed with coercion costs, in đồng."""
