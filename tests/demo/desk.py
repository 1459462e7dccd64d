"""A desk that answers the native dialogs: files chosen beforehand, a printer that prints to a file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.ui.screens.desk import NativeDesk


@dataclass
class AnsweringDesk:
    """Answers in the order asked; printing is the program's own, to a PDF file."""

    folder: Path
    """Where files are saved and bundles written."""
    to_open: list[Path] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    printed: list[Path] = field(default_factory=list)
    window: QWidget | None = None

    def over(self, window: QWidget) -> "AnsweringDesk":
        """Serve a window."""
        self.window = window
        return self

    def choose_file(self, title: str, patterns: Sequence[str]) -> Path | None:
        """Give the next file to read."""
        return self.to_open.pop(0) if self.to_open else None

    def choose_target(self, title: str, suggested: str) -> Path | None:
        """Save under the suggested name."""
        target = self.folder / suggested
        self.saved.append(target)
        return target

    def choose_folder(self, title: str) -> Path | None:
        """Give the folder of the demo."""
        return self.folder

    def print_pages(self, title: str, pages: Sequence[bytes]) -> bool:
        """Print through the program's own printing, to a file instead of a printer."""
        target = self.folder / f"in-{len(self.printed) + 1}.pdf"
        self.printed.append(target)
        return NativeDesk(self.window or QWidget(), target).print_pages(title, pages)
