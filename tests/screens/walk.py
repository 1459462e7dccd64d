"""The way through the screens that is photographed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit  # noqa: TID251  # a script about widgets

from cje_desktop.application.services import Services
from cje_desktop.ui.main_window import MainWindow


@dataclass(frozen=True)
class Stop:
    """One picture: its name, and how to get there."""

    name: str
    go: Callable[[MainWindow, Services], None]


def today(window: MainWindow, services: Services) -> None:
    window.go("today")


def cases(window: MainWindow, services: Services) -> None:
    window.go("cases")


def type_text(window: MainWindow, text: str) -> None:
    """Type into the box that has the focus."""
    box = window.focusWidget()
    assert isinstance(box, QLineEdit)
    box.setText(text)
    box.textEdited.emit(text)


def cases_found(window: MainWindow, services: Services) -> None:
    window.go("cases")
    type_text(window, "nguyễn thị")


STOPS = (
    Stop("01-hom-nay", today),
    Stop("02-ho-so", cases),
    Stop("02-ho-so-tim", cases_found),
)
