"""What an editor of a fact is: its fields, the command they make, and what may come next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from cje_desktop.application.base import Command, FileInput
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import PersonId
from cje_desktop.ui.presenters.context import Navigator
from cje_desktop.ui.presenters.facts import Offer
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Field, FieldForm

OTHER = "other"
"""Key of the entry for somebody who is no party."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was filled in: the form, the case, and the files chosen."""

    form: FieldForm
    offer: Offer
    files: Mapping[str, FileInput]

    @property
    def case(self) -> CaseView:
        """Return the case."""
        return self.offer.case

    def text(self, name: str) -> str:
        """Return a text, or the key of a choice."""
        return self.form.text(name)

    def shown_text(self, name: str) -> str:
        """Return a text; nothing when the field is not shown."""
        return self.form.text(name) if self.form.is_shown(name) else ""

    def day(self, name: str) -> date:
        """Return the date of a required field."""
        return self.form.required_day(name)

    def row(self, name: str) -> UUID | None:
        """Return the id of the row chosen, None for nothing or somebody else."""
        key = self.form.text(name)
        return UUID(key) if key and key != OTHER else None

    def person(self, name: str) -> PersonId | None:
        """Return the person chosen."""
        row = self.row(name)
        return None if row is None else PersonId(row)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the fields of an editor are made from."""

    offer: Offer
    today: date
    make_file_edit: Callable[[], QWidget]

    @property
    def case(self) -> CaseView:
        """Return the case."""
        return self.offer.case

    def codes(self, name: str) -> tuple[Choice, ...]:
        """Return a code list as choices."""
        return tuple(Choice(code.code, code.label) for code in self.offer.codes.get(name, ()))

    def persons(self, *, first: PartyRole = PartyRole.DEBTOR, other: str = "") -> tuple[Choice, ...]:
        """Return the parties, those of a role first; ``other`` names somebody who is none."""
        parties = sorted(self.case.parties, key=lambda party: party.role is not first)
        found = [Choice(str(party.person.id), party.person.full_name) for party in parties]
        return (*dict.fromkeys(found), *((Choice(OTHER, other),) if other else ()))

    def papers(self) -> tuple[Choice, ...]:
        """Return the papers of the case, newest first."""
        return tuple(Choice(str(row.document.id), _named(row.document)) for row in self.case.papers)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What may come after a fact was recorded: a word, and the way there."""

    text: Callable[[], str]
    icon: str
    go: Callable[[Navigator, CaseView, object], None]


def _adapt_nothing(_form: FieldForm, _offer: Offer) -> None:
    """Leave the form as it is."""


@dataclass(frozen=True, slots=True)
class FactEditor:
    """Describe the editor of one kind of fact."""

    title: Callable[[], str]
    fields: Callable[[Setting], tuple[Field, ...]]
    command: Callable[[Answers], Command[Any]]
    adapt: Callable[[FieldForm, Offer], None] = _adapt_nothing
    """Called after every change: shows the fields that the choices made ask for."""
    next_step: NextStep | None = None


def _named(paper: Document) -> str:
    parts = (paper.title, paper.number_text, f"{paper.dated:%d/%m/%Y}")
    return " ".join(part for part in parts if part)
