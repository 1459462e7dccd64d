"""What every rule rests on: its citation, how well it is confirmed, and its names in two languages."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Language of a text shown to the user."""

    VI = "vi"
    EN = "en"


class Regime(StrEnum):
    """Legal regime (chế độ pháp luật áp dụng) of one step of a case."""

    A = "A"
    """Law 26/2008/QH12 as amended, until 30 June 2026."""
    B = "B"
    """Law 106/2025/QH15, from 1 July 2026."""


class Confidence(StrEnum):
    """How well a fact of the law is confirmed."""

    READ = "V"
    """Read in the legal text."""
    SECONDARY = "V2"
    """Read only in a news or secondary page."""
    RECALLED = "R"
    """Recalled or inferred, not confirmed."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages of the program."""

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        return self.vi if language is Language.VI else self.en


@dataclass(frozen=True, slots=True)
class Citation:
    """Name the place in the law a rule comes from (điều, khoản, điểm)."""

    law: str
    """Identifier of the law in the pack, such as ``106/2025/QH15``."""
    clause: str
    """Article, clause and point, such as ``36.1``."""
