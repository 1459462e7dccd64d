"""Preconditions as people read them: the fact, the article, the sum, what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass

from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.ports import Messages
from cje_desktop.application.queries.papers import CoercionMeasure, ConditionView
from cje_desktop.core.errors import FieldValue, Refusal
from cje_desktop.core.law.basis import Citation, Language, Regime
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.pack import Level, MeasureKind
from cje_desktop.core.law.preconditions import ConditionResult, PreconditionReport, Status
from cje_desktop.core.law.wording import ClockWording

_NOT_APPLICABLE = "law.condition.not_applicable"
_ACTIONS: Mapping[str, str] = {
    "in_force": "document issue",
    "served": "service record",
    "means": "verification record",
    "failed_session": "session record",
    "account": "asset add",
    "land_data": "asset add",
    "D46": "document external",
    "D53": "document external",
}
"""Name of the command that mends a condition."""
_ORDER = (Status.NOT_MET, Status.HINT, Status.MET, Status.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class CoercionWords:
    """Writes preconditions and measures in the language of the user."""

    book: LawBook
    messages: Messages

    @property
    def language(self) -> Language:
        """The language of the user."""
        return Language(self.messages.language)

    def conditions(self, report: PreconditionReport) -> tuple[ConditionView, ...]:
        """Return all rows: refusals first, then hints, then what is met."""
        ordered = sorted(report.rows, key=lambda row: _ORDER.index(row.status))
        return tuple(self._condition(row) for row in ordered)

    def _condition(self, row: ConditionResult) -> ConditionView:
        applies = row.status is not Status.NOT_APPLICABLE
        sentence = self.messages.sentence(row.message if applies else _NOT_APPLICABLE, row.fields)
        refused = row.status is Status.NOT_MET
        return ConditionView(
            code=row.condition.id,
            title=row.condition.title.in_language(self.language),
            fact="" if refused else sentence.text,
            level=row.level.value,
            state=row.status.value,
            article=self._clause(row.condition.article),
            law=self._law(row.condition.article),
            working="" if row.working is None else self._wording().line(row.working),
            refusal=sentence.text if refused else "",
            remedy=sentence.remedy,
            earliest=row.earliest,
            action=_ACTIONS.get(row.condition.id, "") if row.status in (Status.NOT_MET, Status.HINT) else "",
        )

    def refusals(self, report: PreconditionReport, level: Level) -> tuple[Refusal, ...]:
        """Return what blocks at a level, each with its article for the sentence to end with."""
        rows = [row for row in report.unmet(level) if row.status is Status.NOT_MET]
        refusals = report.refusals(level)
        for row, refusal in zip(rows, refusals, strict=True):
            article = self._wording().article(row.condition.article)
            refusal.fields = {**refusal.fields, "article": article}
        return refusals

    def measure(self, code: str, regime: Regime, form: FormInfo | None) -> CoercionMeasure:
        """Return a measure with its article under a regime.

        Raises:
            Refusal: ``decision.measure.unknown``, the regime or the pack does not have it.
        """
        found = next((each for each in self.book.pack.measures if each.code == code), None)
        article = None if found is None else self.book.measure_article(code, regime)
        if found is None or article is None or found.kind is not MeasureKind.COERCIVE:
            raise Refusal("decision.measure.unknown", field="measure", measure=code)
        return CoercionMeasure(
            code=code,
            label=found.name.in_language(self.language),
            article=self._clause(article),
            law=self._law(article),
            form_id="" if form is None else form.id,
        )

    def _clause(self, citation: Citation) -> str:
        return self.messages.sentence("law.article", {"place": citation.clause}).text

    def _law(self, citation: Citation) -> str:
        return self.book.law(citation.law).short.in_language(self.language)

    def _say(self, code: str, fields: Mapping[str, FieldValue]) -> str:
        return self.messages.sentence(code, fields).text

    def _wording(self) -> ClockWording:
        return ClockWording(self.book, self.language, self._say)
