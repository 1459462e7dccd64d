"""Cases of the practice office that show a screen best."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.application.queries.cases import CaseView, ListCases, ShowCase
from cje_desktop.application.queries.papers import CheckCoercion, CoercionCheck, StartCoercion
from cje_desktop.application.services import Services
from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.core.ids import CaseId, SessionId


@dataclass(frozen=True)
class Held:
    """A session and the case it is shown from."""

    session_id: SessionId | None
    case_id: CaseId


@dataclass(frozen=True)
class Decided:
    """A case and a measure that can be thought of in it."""

    case_id: CaseId
    measure: str


class Finds:
    """Looks through the office once and remembers what is worth a picture."""

    def __init__(self, services: Services) -> None:
        self._services = services
        rows = services.ask(ListCases()).rows
        self.cases = [services.ask(ShowCase(case_id=listed.row.case_id)) for listed in rows]

    @cached_property
    def fullest(self) -> CaseView:
        """The case with the most to show."""
        return max(self.cases, key=_richness)

    @cached_property
    def emptiest(self) -> CaseView:
        """The case with the least to show."""
        return min(self.cases, key=_richness)

    def session(self, state: SessionState) -> Held:
        """Return a session in a state; a new one where there is none."""
        for view in self.cases:
            for row in view.sessions:
                if row.session.state is state:
                    return Held(row.session.id, view.case.id)
        return Held(None, self.fullest.case.id)

    def decision(self, kind: str) -> Decided:
        """Return a decision that is ``refused``, merely ``hinted`` at, or ``free``."""
        best: Decided | None = None
        for view in self.cases:
            for decided, check in self._checks(view):
                best = best or decided
                if _kind(check) == kind:
                    return decided
        assert best is not None
        return best

    def _checks(self, view: CaseView) -> Iterable[tuple[Decided, CoercionCheck]]:
        start = self._services.ask(StartCoercion(case_id=view.case.id))
        for measure in start.measures:
            if measure.form_id:
                given = CoerciveInput(
                    case_id=view.case.id, measure=measure.code, dated=self._services.clock.today()
                )
                check = self._services.ask(CheckCoercion(decision=given, with_preview=False))
                yield Decided(view.case.id, measure.code), check


def _richness(view: CaseView) -> tuple[bool, bool, int]:
    return bool(view.papers), bool(view.sessions), len(view.diary)


def _kind(check: CoercionCheck) -> str:
    states = {each.state for each in check.conditions}
    if "not_met" in states:
        return "refused"
    return "hinted" if "hint" in states else "free"
