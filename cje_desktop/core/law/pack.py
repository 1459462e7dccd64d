"""The shape of a law pack: what the TOML files under ``resources/law`` say, as frozen values.

A pack is data with dates of effect. A rule carries its citation and its confidence; what is not read in
the legal text (``Confidence.READ``) is shown as a hint to check and never stops anyone.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from cje_desktop.core.law.basis import Citation, Confidence, Regime, Text
from cje_desktop.core.law.calendar import HolidayYear
from cje_desktop.core.law.clocks import Direction, Period, Unit
from cje_desktop.core.law.codes import CodeLists


@dataclass(frozen=True, slots=True)
class PackMeta:
    """Identity of a pack: province and offices name it in bundles by id and version."""

    id: str
    version: str
    title: Text
    effective_from: date
    effective_to: date | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegimeSpan:
    """The days on which a step falls under a regime (ngày áp dụng)."""

    code: Regime
    name: Text
    effective_from: date
    effective_to: date | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """A legal text that rules cite (văn bản quy phạm pháp luật)."""

    id: str
    short: Text
    """Short name, such as ``Luật 106`` or ``NĐ 152/2026``."""
    full: Text
    effective_from: date
    effective_to: date | None = None


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of dated fact that may start, satisfy, stop or resume a clock (sự kiện)."""

    code: str
    name: Text
    record: str
    """Record type the application derives the fact from, such as ``service`` or ``session``."""
    subjects: str = ""
    """Code list the subject of such a fact comes from; empty when it has none."""
    derived: bool = False
    """True when the engine itself makes the fact, at the end of another clock."""


class Match(StrEnum):
    """Which facts may satisfy a clock."""

    CASE = "case"
    """Any fact of the case from the start of the clock on."""
    REF = "ref"
    """Only facts that carry the reference of the fact that started the clock."""


class Actor(StrEnum):
    """Who must act within a limit."""

    OFFICER = "officer"
    """Chấp hành viên."""
    HEAD = "head"
    """Thủ trưởng cơ quan THADS (Trưởng THADS)."""
    OFFICE = "office"
    """Cơ quan THADS."""
    DEBTOR = "debtor"
    """Người phải thi hành án."""
    PARTIES = "parties"
    """Đương sự."""
    THIRD_PARTY = "third_party"
    """Cơ quan, tổ chức, cá nhân khác."""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """One time limit under one regime (thời hạn).

    Fact patterns are written ``kind`` (any subject), ``kind:subject`` or ``kind:prefix.*``.
    """

    id: str
    regime: Regime
    effective_from: date
    title: Text
    who: Actor
    duty: Text
    """What must happen."""
    trigger: tuple[str, ...]
    length: int
    unit: Unit
    article: Citation
    confidence: Confidence
    effective_to: date | None = None
    variant: str = ""
    """Tells apart several lengths under one id, such as ``bankruptcy``; empty for the general one."""
    needs: tuple[str, ...] = ()
    """Facts that must exist too; the clock starts at the latest of them and the trigger."""
    satisfied_by: tuple[str, ...] = ()
    match: Match = Match.CASE
    stops: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    direction: Direction = Direction.AFTER
    rolls: bool = True
    on_expiry: str = ""
    """Derived fact that happens on the last day when nothing satisfied the clock."""

    @property
    def period(self) -> Period:
        """Return the length with how it is counted."""
        return Period(self.length, self.unit, self.direction, self.rolls)

    @property
    def key(self) -> str:
        """Return the id with its variant, such as ``D04.bankruptcy``."""
        return f"{self.id}.{self.variant}" if self.variant else self.id

    @property
    def is_hint(self) -> bool:
        """Tell whether the rule is not confirmed and may only advise."""
        return self.confidence is not Confidence.READ


class TetSpan(StrEnum):
    """From which days the Tết window is measured; the text of the decree does not say."""

    FIRST_DAY = "first_day"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class CoercionBan:
    """A time at which coercion must not be carried out (thời gian không tổ chức cưỡng chế)."""

    id: str
    regime: Regime
    effective_from: date
    title: Text
    article: Citation
    confidence: Confidence
    effective_to: date | None = None
    hours_from: time | None = None
    """Start of the banned hours of the night; with ``hours_to`` on the next morning."""
    hours_to: time | None = None
    days_off: bool = False
    tet_days: int = 0
    """Calendar days before and after Tết; 0 for a ban that has nothing to do with Tết."""
    tet_span: TetSpan = TetSpan.FIRST_DAY


class MeasureKind(StrEnum):
    """Security (biện pháp bảo đảm) or coercive measure (biện pháp cưỡng chế)."""

    SECURITY = "security"
    COERCIVE = "coercive"


class Signer(StrEnum):
    """Who signs the decision of a measure."""

    OFFICER = "officer"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class MeasureArticle:
    """The article of a measure under one regime."""

    regime: Regime
    article: Citation


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the four security and six coercive measures."""

    code: str
    kind: MeasureKind
    name: Text
    signer: Signer
    articles: tuple[MeasureArticle, ...]
    forms: tuple[str, ...] = ()
    """Ids of the form packs of this measure; forms that carry the measure need not be listed."""


class Level(StrEnum):
    """What an unmet condition does."""

    BLOCKS_DECISION = "blocks_decision"
    BLOCKS_DAY = "blocks_day"
    """The decision may be issued; coercion may not take place on the planned day."""
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Condition:
    """One row of the precondition table (điều kiện ra quyết định, tổ chức cưỡng chế)."""

    id: str
    regime: Regime
    measures: tuple[str, ...]
    level: Level
    predicate: str
    title: Text
    message: str
    """Code of the sentence shown when the condition is not met."""
    article: Citation
    confidence: Confidence
    rule: str = ""
    """Time limit or ban the predicate counts with."""

    @property
    def effective_level(self) -> Level:
        """Return the level, where an unconfirmed row is only a hint."""
        return self.level if self.confidence is Confidence.READ else Level.HINT


@dataclass(frozen=True, slots=True)
class LawPack:
    """Everything one directory of law files says."""

    meta: PackMeta
    regimes: tuple[RegimeSpan, ...]
    laws: tuple[Law, ...]
    facts: tuple[FactKind, ...]
    limits: tuple[TimeLimit, ...]
    bans: tuple[CoercionBan, ...]
    measures: tuple[Measure, ...]
    conditions: tuple[Condition, ...]
    holidays: tuple[HolidayYear, ...]
    codes: CodeLists
