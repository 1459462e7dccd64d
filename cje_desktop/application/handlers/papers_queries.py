"""Functions that answer about papers: forms, previews, reprints, lists and registers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from cje_desktop.application.badges import paper_badge
from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import load_file, rows_of
from cje_desktop.application.issuing import PaperOrder
from cje_desktop.application.numbers import number_as_written
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.papers import preview
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.papers import (
    IssuedPaper,
    ListForms,
    ListPapers,
    ListRegister,
    PaperPreview,
    PreviewPaper,
    ReadPaper,
    RegisterLine,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.application.transfer_state import Transfers
from cje_desktop.core.case_file import replaced
from cje_desktop.core.entities.office import NumberCancellation, NumberSeries, NumberUse
from cje_desktop.core.entities.papers import Document, Service, Signature
from cje_desktop.core.errors import Refusal

_WINDOWS = (31, 366)
"""Days to look back for the newest papers before looking at all."""


def list_forms(ctx: Context, query: ListForms) -> tuple[FormInfo, ...]:
    """Return the forms in force on a day."""
    return ctx.services.forms.forms(query.on)


def preview_paper(ctx: Context, query: PreviewPaper) -> PaperPreview:
    """Show how a paper would look."""
    order = PaperOrder(
        form=ctx.services.forms.form(query.form_id, query.dated),
        file=load_file(ctx.reading, query.subject.case_id),
        subject=query.subject,
        dated=query.dated,
        fields=query.fields,
    )
    return preview(ctx, order)


def read_paper(ctx: Context, query: ReadPaper) -> IssuedPaper:
    """Return the frozen bytes of a paper.

    Raises:
        Refusal: ``paper.no_file``, an external paper without a scan.
        WorldError: the bytes are missing or not what was issued.
    """
    document = ctx.reading.get(Document, query.document_id)
    if not document.file_hash:
        raise Refusal("paper.no_file", field="document_id", number=document.number_text)
    return IssuedPaper(document=document, pdf=ctx.reading.blob(document.file_hash))


def list_papers(ctx: Context, query: ListPapers) -> tuple[PaperRow, ...]:
    """Return papers with their two badges, newest first."""
    if query.case_id is None:
        found = _newest(ctx, query.limit)
    else:
        found = ctx.reading.find(Document, case_id=query.case_id)
    newest = sorted(found, key=lambda each: (each.dated, each.id), reverse=True)[: query.limit]
    ids = tuple(each.id for each in newest)
    signatures = rows_of(ctx.reading, Signature, "document_id", ids)
    services = rows_of(ctx.reading, Service, "document_id", ids)
    messages = ctx.services.messages
    transfers = Transfers.of(ctx.services.store, ctx.reading, messages, ids)
    gone = replaced(found)
    return tuple(
        PaperRow(
            document=each,
            legal=paper_badge(each, signatures, services, messages, is_replaced=each.id in gone),
            transfer=transfers.badge(each.id),
        )
        for each in newest
    )


def _newest(ctx: Context, limit: int) -> tuple[Document, ...]:
    """Return at least the newest papers of the office: a month, a year, or all of them."""
    today = ctx.services.clock.today()
    for days in _WINDOWS:
        recent = tuple(today - timedelta(days=back) for back in range(days))
        found = ctx.reading.find(Document, dated=recent)
        if len(found) >= limit:
            return found
    return ctx.reading.find(Document)


def list_register(ctx: Context, query: ListRegister) -> tuple[RegisterLine, ...]:
    """Return the register of a kind of paper: every number taken, with its paper or why it is void."""
    series = {each.id: each for each in ctx.reading.find(NumberSeries, kind=query.kind)}
    period = {} if query.period is None else {"period": query.period}
    uses = ctx.reading.find(NumberUse, series_id=tuple(series), **period)
    cancelled = {
        each.number_use_id: each.reason
        for each in rows_of(ctx.reading, NumberCancellation, "number_use_id", (use.id for use in uses))
    }
    wanted = (use.document_id for use in uses if use.document_id is not None)
    papers = {each.id: each for each in rows_of(ctx.reading, Document, "id", wanted)}
    return tuple(
        RegisterLine(
            use=use,
            number_text=number_as_written(series[use.series_id], use),
            document=None if use.document_id is None else papers.get(use.document_id),
            cancelled=cancelled.get(use.id, ""),
        )
        for use in sorted(uses, key=lambda each: (each.period, each.number))
    )


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    ListForms: list_forms,
    PreviewPaper: preview_paper,
    ReadPaper: read_paper,
    ListPapers: list_papers,
    ListRegister: list_register,
}
