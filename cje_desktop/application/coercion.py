"""Judge a compulsory decision: shared by the question, the decision and the setting of its day."""

from dataclasses import dataclass
from datetime import date

from cje_desktop.application.coercion_facts import (
    CoercionCase,
    check_input,
    coercion_facts,
    load_coercion,
)
from cje_desktop.application.coercion_views import CoercionWords
from cje_desktop.application.commands.papers import CoerciveInput, PaperSubject
from cje_desktop.application.issuing import PaperOrder
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.papers import CoercionMeasure
from cje_desktop.application.services import Context, Services
from cje_desktop.core.ids import SignerId
from cje_desktop.core.law.preconditions import PreconditionReport, Status, check_preconditions


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision held against the case."""

    case: CoercionCase
    measure: CoercionMeasure
    form: FormInfo | None
    """None while no form pack exists for the measure."""
    report: PreconditionReport

    @property
    def voluntary_end(self) -> date | None:
        """Last day of the voluntary period where it is over: the decision names it as its ground."""
        ends = (
            row.working.end
            for row in self.report.rows
            if row.working is not None
            and row.status is Status.MET
            and row.condition.predicate == "voluntary_period_over"
        )
        return next(ends, None)

    def order(self, decision: CoerciveInput, form: FormInfo, signer_id: SignerId | None = None) -> PaperOrder:
        """Return the paper to make."""
        return PaperOrder(
            form=form,
            file=self.case.file,
            subject=PaperSubject(case_id=decision.case_id),
            dated=decision.dated,
            fields=decision.fields,
            signer_id=signer_id,
            decision=decision,
            voluntary_end=self.voluntary_end,
        )


def words(services: Services) -> CoercionWords:
    """Return the words for preconditions in the language of the user."""
    return CoercionWords(services.law, services.messages)


def form_of(services: Services, measure: str, on: date) -> FormInfo | None:
    """Return the form of a measure in force on a day."""
    return next((form for form in services.forms.forms(on) if form.measure == measure), None)


def judge(context: Context, decision: CoerciveInput) -> Judged:
    """Hold a decision against the case.

    Raises:
        Refusal: the measure is none, or the input names what is not of the case.
    """
    services = context.services
    form = form_of(services, decision.measure, decision.dated)
    measure = words(services).measure(decision.measure, services.law.regime_of(decision.dated), form)
    case = load_coercion(context.reading, decision.case_id)
    check_input(case.file, decision, services.law)
    facts = coercion_facts(case, decision, services.law)
    return Judged(case, measure, form, check_preconditions(decision.measure, facts, services.law))
