"""What tests of screens share: a context over the store in memory, a navigator and a desk that take notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId, DocumentId, SessionId
from cje_desktop.ui.jobs import ImmediateRunner, Runner
from cje_desktop.ui.presenters.context import ChangeFeed, UiContext
from tests.builders.office import JUDGMENT, creditor, debtor, opened


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


@dataclass
class NotedNavigator:
    """A navigator that goes nowhere and notes where it was sent."""

    visits: list[tuple[object, ...]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    """Sentences with their tones."""

    def go(self, screen: str) -> None:
        self.visits.append(("go", screen))

    def open_case(self, case_id: CaseId, tab: str = "") -> None:
        self.visits.append(("case", case_id, tab))

    def open_session(self, session_id: SessionId | None, case_id: CaseId | None = None) -> None:
        self.visits.append(("session", session_id, case_id))

    def open_decision(self, case_id: CaseId, measure: str = "") -> None:
        self.visits.append(("decision", case_id, measure))

    def open_paper(self, document_id: DocumentId) -> None:
        self.visits.append(("paper", document_id))

    def compose_paper(self, case_id: CaseId, form_id: str = "", **subject: object) -> None:
        self.visits.append(("compose", case_id, form_id, subject))

    def record_fact(self, case_id: CaseId, kind: str = "", document_id: DocumentId | None = None) -> None:
        self.visits.append(("fact", case_id, kind, document_id))

    def back(self) -> None:
        self.visits.append(("back",))

    def say(self, sentence: str, *, tone: str = "ok") -> None:
        self.said.append((sentence, tone))


@dataclass
class Surroundings:
    """A context, and the notes taken by those around it."""

    context: UiContext
    navigator: NotedNavigator
    desk: ScriptedDesk


def surroundings(services: Services, runner: Runner | None = None) -> Surroundings:
    """Return a context whose jobs are done at once, unless another runner is given."""
    navigator, desk = NotedNavigator(), ScriptedDesk()
    context = UiContext(services, runner or ImmediateRunner(), navigator, desk, ChangeFeed())
    return Surroundings(context, navigator, desk)


def open_case(services: Services, number: int, name: str, summary: str = "Trả nợ") -> IntakeResult:
    """Open a case of its own judgment against a debtor of this name."""
    return opened(
        services,
        judgment=replace(JUDGMENT, number=f"{number}/2026/DS-ST"),
        parties=(
            creditor(full_name=f"Chủ Nợ {number}", id_number=f"0401850{number:05d}"),
            debtor(full_name=name, id_number=f"0400800{number:05d}"),
        ),
        summary=summary,
    )
