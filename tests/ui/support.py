"""What tests of screens share: a context over the store in memory, a navigator and a desk that take notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class ScriptedDesk:
    """A desk whose dialogs are answered beforehand."""

    file: Path | None = None
    target: Path | None = None
    folder: Path | None = None
    prints: bool = True
    printed: list[tuple[str, int]] = field(default_factory=list)
    """Title and number of pages of each thing printed."""
    error: Exception | None = None

    def choose_file(self, title: str, patterns: Sequence[str]) -> Path | None:
        return self.file

    def choose_target(self, title: str, suggested: str) -> Path | None:
        return self.target

    def choose_folder(self, title: str) -> Path | None:
        return self.folder

    def print_pages(self, title: str, pages: Sequence[bytes]) -> bool:
        if self.error is not None:
            raise self.error
        self.printed.append((title, len(pages)))
        return self.prints
