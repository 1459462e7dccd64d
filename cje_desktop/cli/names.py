"""Rows by what people call them: a file number, a login, a code, a kind of series, a paper's number."""

from collections.abc import Callable
from uuid import UUID

from cje_desktop.application.queries.cases import FindCase
from cje_desktop.application.services import Services
from cje_desktop.cli.reading import Names
from cje_desktop.cli.usage import WrongUse
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.office import NumberSeries, Unit, User
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.ids import CaseId, DocumentId, SeriesId, UnitId, UserId


def names_of(services: Services) -> Names:
    """Return how each type of identifier is found by name in an open store."""

    def case(text: str) -> UUID:
        return services.ask(FindCase(file_text=text))

    def by(cls: type[Entity], field: str) -> Callable[[str], UUID]:
        def find(text: str) -> UUID:
            with services.store.reading() as reading:
                rows = reading.find(cls, **{field: text})
            if len(rows) != 1:
                raise WrongUse("cli.usage.name", name=text, count=len(rows))
            return rows[0].id

        return find

    return {
        CaseId: case,
        UserId: by(User, "login"),
        UnitId: by(Unit, "code"),
        SeriesId: by(NumberSeries, "kind"),
        DocumentId: by(Document, "number_text"),
    }
