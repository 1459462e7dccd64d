"""Issue a paper: check, choose the signer, take the number, freeze the bytes (ban hành văn bản)."""

from dataclasses import dataclass, replace
from datetime import date

from cje_desktop.application.commands.papers import CoerciveInput, PaperSubject
from cje_desktop.application.numbers import series_of, take_number
from cje_desktop.application.paper_data.build import paper_data, put
from cje_desktop.application.paper_data.scope import Data, Scope, responsible
from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext, Context, Services
from cje_desktop.application.signers import position_as_printed, signers_for
from cje_desktop.application.units import profile_on, unit_for
from cje_desktop.core.case_file import CaseFile
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.office import NumberUse, Signer
from cje_desktop.core.entities.papers import Document, DocumentOrigin
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, SignerId
from cje_desktop.core.operations import insert
from cje_desktop.core.values import refuse_any

_NUMBER = "paper.number"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """A paper to make: which form, about what, on which day, with what the user typed."""

    form: FormInfo
    file: CaseFile
    subject: PaperSubject
    dated: date
    fields: JsonObject
    signer_id: SignerId | None = None
    replaces_id: DocumentId | None = None
    decision: CoerciveInput | None = None
    voluntary_end: date | None = None


@dataclass(frozen=True, slots=True)
class FilledPaper:
    """A paper filled in, without its number."""

    data: Data
    missing: tuple[FormField, ...]
    signer: Signer | None


def fill(context: Context, order: PaperOrder) -> FilledPaper:
    """Fill a paper in; an unclear signer is left open, so that a draft can be looked at."""
    candidates = _candidates(context.services, context.reading, order)
    signer = candidates[0] if len(candidates) == 1 else None
    return _filled(context, order, signer)


def issue(ctx: CommandContext, order: PaperOrder) -> Document:
    """Issue a paper within the transaction of a command.

    Raises:
        Refusal: the day lies ahead, fields are empty (all are named), nobody or several may sign, no
            number is left.
    """
    today = ctx.services.clock.today()
    if order.dated > today:
        raise Refusal("paper.date.future", field="dated", day=order.dated, today=today)
    signer = _signer(ctx, order)
    filled = _filled(ctx, order, signer)
    refuse_any(
        Refusal("paper.field.missing", field=each.name, label=each.label, form=order.form.title)
        for each in filled.missing
    )
    document_id = DocumentId(ctx.writing.new_id())
    use, number_text = _number(ctx, order, document_id)
    data = filled.data
    if use is not None:
        put(data, _NUMBER, use.number)
    document = _document(ctx, order, document_id, signer, data)
    if use is not None:
        document = replace(document, number=use.number, number_text=number_text, number_use_id=use.id)
    paper = ctx.services.renderer.render(order.form.id, order.dated, data)
    document = replace(
        document, file_hash=ctx.writing.put_blob(paper.pdf), file_size=len(paper.pdf), pages=paper.pages
    )
    ctx.write(insert(document))
    return document


def _filled(context: Context, order: PaperOrder, signer: Signer | None) -> FilledPaper:
    services, reading = context.services, context.reading
    scope = Scope(
        services=services,
        reading=reading,
        file=order.file,
        form=order.form,
        subject=order.subject,
        dated=order.dated,
        signer=signer,
        decision=order.decision,
        decision_end=order.voluntary_end,
    )
    data = paper_data(scope, order.fields)
    if order.form.series:
        put(data, "paper.symbol", _symbol(services, reading, order.form))
    missing = services.forms.missing_fields(order.form.id, order.dated, data)
    # The number is taken last, when nothing else speaks against the paper.
    return FilledPaper(data, tuple(each for each in missing if each.name != _NUMBER), signer)


def _symbol(services: Services, reading: Reading, form: FormInfo) -> str:
    unit = unit_for(reading, services.store.identity.unit_id, form.issuer)
    return series_of(reading, unit.id, form.series).symbol


def _candidates(services: Services, reading: Reading, order: PaperOrder) -> tuple[Signer, ...]:
    """Return who may sign; of officers, the one responsible where the table names them."""
    allowed = signers_for(reading, order.form, services.store.identity.unit_id, order.dated)
    # Two lines that print the same are one choice.
    found = tuple({(each.full_name, position_as_printed(each)): each for each in allowed}.values())
    if order.form.signer != "officer":
        return _named_first(found)
    officer = responsible(order.file, order.subject)
    own = tuple(each for each in found if each.user_id and each.user_id == officer)
    return own or found


def _named_first(found: tuple[Signer, ...]) -> tuple[Signer, ...]:
    """Return the lines that name the form, where there are some; else those that cover every form."""
    return tuple(each for each in found if each.form_ids) or found


def _signer(ctx: CommandContext, order: PaperOrder) -> Signer | None:
    services, reading, form = ctx.services, ctx.reading, order.form
    if order.signer_id is not None:
        allowed = signers_for(reading, form, services.store.identity.unit_id, order.dated)
        chosen = next((each for each in allowed if each.id == order.signer_id), None)
        if chosen is None:
            raise Refusal("paper.signer.refused", field="signer_id", form=form.title, day=order.dated)
        return chosen
    candidates = _candidates(services, reading, order)
    if not candidates and form.kind == "minutes":
        # All who were present sign minutes; nobody issues them.
        return None
    if not candidates:
        raise Refusal("paper.signer.none", field="signer_id", form=form.title, day=order.dated)
    if len(candidates) > 1:
        names = ", ".join(each.full_name for each in candidates)
        raise Refusal("paper.signer.several", field="signer_id", form=form.title, names=names)
    return candidates[0]


def _number(ctx: CommandContext, order: PaperOrder, document_id: DocumentId) -> tuple[NumberUse | None, str]:
    if not order.form.series:
        return None, ""
    return take_number(ctx, order.form.series, order.form.issuer, order.dated, document_id)


def _document(
    ctx: CommandContext, order: PaperOrder, document_id: DocumentId, signer: Signer | None, data: Data
) -> Document:
    services, form = ctx.services, order.form
    working = services.store.identity.unit_id
    issuing = unit_for(ctx.reading, working, form.issuer)
    profile = profile_on(ctx.reading, issuing.id, order.dated)
    return Document(
        id=document_id,
        origin=DocumentOrigin.ISSUED,
        unit_id=working,
        issuing_unit_id=issuing.id,
        issuer="" if profile is None else profile.name,
        case_id=order.file.case.id,
        form_id=form.id,
        form_version=form.version,
        kind=form.series,
        title=form.title,
        symbol=_symbol(services, ctx.reading, form) if form.series else "",
        dated=order.dated,
        signer_id=None if signer is None else signer.id,
        signer_name="" if signer is None else signer.full_name,
        signer_position="" if signer is None else position_as_printed(signer),
        regime=form.regime,
        data=data,
        recipients=services.forms.recipients(form.id, order.dated, data),
        replaces_id=order.replaces_id,
    )
