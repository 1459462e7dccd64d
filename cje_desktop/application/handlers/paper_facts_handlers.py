"""Records papers made elsewhere, the service of papers, and measures decided elsewhere."""

import re
from collections.abc import Iterator

from cje_desktop.application.attachments import media_type
from cje_desktop.application.base import FileInput
from cje_desktop.application.code_lists import code_faults
from cje_desktop.application.commands.casework import RecordExternalPaper, RecordMeasure, RecordService
from cje_desktop.application.handlers.fact_checks import happened_faults, own_rows_faults
from cje_desktop.application.services import CommandContext
from cje_desktop.application.units import issuing_unit, unit_named
from cje_desktop.core.case_file import PaperKind, document_kind
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.measures import Asset, Measure
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Service
from cje_desktop.core.entities.people import Person
from cje_desktop.core.entities.sessions import SessionCase
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, MeasureId, RowId
from cje_desktop.core.law.basis import Regime
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.codes import ServiceResult, ValidFrom
from cje_desktop.core.operations import insert
from cje_desktop.core.values import (
    future_faults,
    hour_faults,
    many_lines,
    one_line,
    refuse_any,
    required_faults,
)

_NUMBER = re.compile(r"(\d{1,9})\s*/\s*(.+)")
_SERIES_KIND = re.compile(r"[A-ZĐ][A-ZĐa-z]{0,5}")
_CHANNEL_OF = {
    ValidFrom.POSTING: "posting",
    ValidFrom.SECOND_BROADCAST: "media",
    ValidFrom.SENT: "vneid",
    ValidFrom.PORTAL: "abroad",
}
"""Results that only one channel can have (Đ. 15-19 NĐ 152/2026)."""


def record_external_paper(ctx: CommandContext, command: RecordExternalPaper) -> DocumentId:
    """Record a paper made elsewhere, with its scan when there is one."""
    refuse_any(_external_faults(ctx, command))
    identity = ctx.services.store.identity
    units = (issuing_unit(ctx.reading, identity.unit_id).id, identity.unit_id)
    numbered = _NUMBER.fullmatch(one_line(command.number_text))
    document = Document(
        id=DocumentId(ctx.writing.new_id()),
        origin=DocumentOrigin.EXTERNAL,
        unit_id=identity.unit_id,
        issuing_unit_id=unit_named(ctx.reading, units, command.issuer),
        issuer=one_line(command.issuer),
        case_id=command.case_id,
        form_id=command.form_id,
        kind=command.kind,
        title=one_line(command.title),
        number=int(numbered.group(1)) if numbered else None,
        symbol=numbered.group(2) if numbered else "",
        number_text=one_line(command.number_text),
        dated=command.dated,
        signer_name=one_line(command.signer_name),
        signer_position=one_line(command.signer_position),
        regime=regime_of_paper(ctx.services.law, command).value,
        file_hash=_kept(ctx, command.scan),
        file_size=len(command.scan.data) if command.scan else 0,
    )
    ctx.write(insert(document))
    return document.id


def _external_faults(ctx: CommandContext, command: RecordExternalPaper) -> Iterator[Refusal]:
    yield from required_faults(command.title, "title")
    yield from required_faults(command.issuer, "issuer")
    codes = {code.code for code in ctx.services.law.codes("document_kinds")}
    if command.kind not in codes and not _SERIES_KIND.fullmatch(command.kind):
        yield Refusal("code.unknown", field="kind", value=command.kind)
    if command.kind in ("QD", PaperKind.ENFORCEMENT):
        yield from required_faults(command.number_text, "number_text")
    if command.form_id.startswith("quyet-dinh") or command.kind.startswith("decision."):
        yield from happened_faults(ctx, command.case_id, command.dated, "dated")
    else:
        ctx.reading.get(Case, command.case_id)
        yield from future_faults(command.dated, ctx.services.clock.today(), "dated")
    yield from _scan_faults(command.scan, "scan")


def _scan_faults(scan: FileInput | None, field: str) -> Iterator[Refusal]:
    try:
        if scan is not None:
            media_type(scan, field)
    except Refusal as refusal:
        yield refusal


def _kept(ctx: CommandContext, file: FileInput | None) -> str:
    return "" if file is None else ctx.writing.put_blob(file.data)


def regime_of_paper(book: LawBook, command: RecordExternalPaper) -> Regime:
    """Return the regime of a paper's day; what is older than the pack is of the first regime."""
    first = min(book.pack.regimes, key=lambda span: span.effective_from)
    return first.code if command.dated < first.effective_from else book.regime_of(command.dated)


def record_service(ctx: CommandContext, command: RecordService) -> RowId:
    """Record an attempt to serve a paper, and from which day it counts as valid."""
    document = ctx.reading.get(Document, command.document_id)
    refuse_any(_service_faults(ctx, command, document))
    addressee = one_line(command.addressee)
    if command.person_id is not None and not addressee:
        addressee = ctx.reading.get(Person, command.person_id).full_name
    earlier = ctx.reading.find(Service, document_id=document.id, person_id=command.person_id)
    service = Service(
        id=RowId(ctx.writing.new_id()),
        document_id=document.id,
        case_id=document.case_id,
        person_id=command.person_id,
        addressee=addressee,
        attempt=1 + sum(each.addressee == addressee for each in earlier),
        channel=command.channel,
        result=command.result,
        on=command.on,
        at=command.at,
        valid_on=command.on if _is_valid(ctx.services.law, command, document) else None,
        place=one_line(command.place),
        server=one_line(command.server),
        receiver=one_line(command.receiver),
        proof=one_line(command.proof),
        witness=one_line(command.witness),
        refusal=one_line(command.refusal),
        proof_hash=_kept(ctx, command.proof_file),
    )
    ctx.write(insert(service))
    return service.id


def _service_faults(ctx: CommandContext, command: RecordService, document: Document) -> Iterator[Refusal]:
    book = ctx.services.law
    yield from code_faults(book, "service_channels", command.channel, "channel")
    yield from code_faults(book, "service_results", command.result, "result")
    yield from future_faults(command.on, ctx.services.clock.today(), "on")
    yield from hour_faults(command.at, "at")
    if command.on < document.dated:
        yield Refusal("service.before_document", field="on", day=command.on, dated=document.dated)
    if command.person_id is None:
        yield from required_faults(command.addressee, "addressee")
    elif not ctx.reading.count(Person, id=command.person_id):
        yield Refusal("person.unknown", field="person_id", person=str(command.person_id))
    result = _result(book, command.result)
    if result is not None and not _can_have(command.channel, result.valid_from):
        yield Refusal("service.channel_result", field="result")
    yield from _scan_faults(command.proof_file, "proof_file")


def _result(book: LawBook, code: str) -> ServiceResult | None:
    return next((each for each in book.pack.codes.service_results if each.code == code), None)


def _can_have(channel: str, valid_from: ValidFrom) -> bool:
    if valid_from is ValidFrom.NEVER:
        return True
    return _CHANNEL_OF.get(valid_from, channel) == channel and (
        valid_from is not ValidFrom.DELIVERY or channel in ("direct", "post", "abroad")
    )


def _is_valid(book: LawBook, command: RecordService, document: Document) -> bool:
    """Tell whether an attempt counts: the day is the one given, by the meaning of its result.

    Law 106 has the enforcement decision itself served physically: VNeID informs but does not serve it
    (Đ. 35.3 Luật 106/2025; Đ. 16.1b NĐ 152/2026).
    """
    result = _result(book, command.result)
    by_application = result is not None and result.valid_from is ValidFrom.SENT
    if by_application and document_kind(document) == PaperKind.ENFORCEMENT:
        return False
    return result is not None and result.is_valid


def record_measure(ctx: CommandContext, command: RecordMeasure) -> MeasureId:
    """Record a measure decided outside the program."""
    refuse_any(_measure_faults(ctx, command))
    measure = Measure(
        id=MeasureId(ctx.writing.new_id()),
        case_id=command.case_id,
        kind=command.kind,
        decided_on=command.decided_on,
        document_id=command.document_id,
        asset_ids=command.asset_ids,
        session_ids=command.session_ids,
        external_ref=one_line(many_lines(command.external_ref)),
    )
    ctx.write(insert(measure))
    return measure.id


def _measure_faults(ctx: CommandContext, command: RecordMeasure) -> Iterator[Refusal]:
    book, reading = ctx.services.law, ctx.reading
    yield from happened_faults(ctx, command.case_id, command.decided_on, "decided_on")
    known = {measure.code for measure in book.pack.measures}
    if command.kind not in known:
        yield Refusal("code.unknown", field="kind", value=command.kind)
    elif book.measure_article(command.kind, book.regime_of(command.decided_on)) is None:
        yield Refusal("measure.not_in_regime", field="kind", day=command.decided_on)
    yield from own_rows_faults(reading, Asset, command.asset_ids, command.case_id, "asset_ids")
    papers = () if command.document_id is None else (command.document_id,)
    yield from own_rows_faults(reading, Document, papers, command.case_id, "document_id")
    links = reading.find(SessionCase, case_id=command.case_id)
    if not {link.session_id for link in links}.issuperset(command.session_ids):
        yield Refusal("case.row_of_other_case", field="session_ids")
