"""Carries out the commands that record facts of a case."""

from collections.abc import Iterator, Mapping
from typing import Any

from cje_desktop.application.attachments import media_type, safe_name
from cje_desktop.application.base import Command, FileInput
from cje_desktop.application.code_lists import code_faults
from cje_desktop.application.commands.casework import (
    AttachFile,
    RecordEvent,
    RecordExternalPaper,
    RecordMeasure,
    RecordReceipt,
    RecordService,
    RecordVerification,
    RegisterAsset,
)
from cje_desktop.application.event_kinds import is_event_kind
from cje_desktop.application.handlers.asset_handlers import register_asset
from cje_desktop.application.handlers.fact_checks import happened_faults, party_faults
from cje_desktop.application.handlers.paper_facts_handlers import (
    record_external_paper,
    record_measure,
    record_service,
)
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.core.entities.cases import Case, CaseEvent, ObligationLine, Verification
from cje_desktop.core.entities.papers import Attachment, Receipt
from cje_desktop.core.entities.sessions import Agreement
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId, ReceiptId, RowId
from cje_desktop.core.operations import insert
from cje_desktop.core.values import (
    amount_faults,
    hours_faults,
    many_lines,
    one_line,
    refuse_any,
    required_faults,
)


def record_event(ctx: CommandContext, command: RecordEvent) -> RowId:
    """Record a dated fact."""
    refuse_any(_event_faults(ctx, command))
    event = CaseEvent(
        id=RowId(ctx.writing.new_id()),
        case_id=command.case_id,
        kind=command.kind,
        on=command.on,
        place=one_line(command.place),
        text=many_lines(command.text),
        document_id=command.document_id,
        person_id=command.person_id,
        source=one_line(command.source),
    )
    ctx.write(insert(event))
    return event.id


def _event_faults(ctx: CommandContext, command: RecordEvent) -> Iterator[Refusal]:
    if not is_event_kind(ctx.services.law, command.kind):
        yield Refusal("code.unknown", field="kind", value=command.kind)
    if command.kind.endswith(".planned"):
        ctx.reading.get(Case, command.case_id)
    else:
        yield from happened_faults(ctx, command.case_id, command.on)


def record_verification(ctx: CommandContext, command: RecordVerification) -> RowId:
    """Record a verification of means."""
    refuse_any(
        (
            *happened_faults(ctx, command.case_id, command.on),
            *party_faults(ctx.reading, command.case_id, command.person_id, "person_id"),
            *code_faults(ctx.services.law, "verification_results", command.result, "result"),
            *hours_faults(command.started_at, command.ended_at, "started_at", "ended_at"),
            *required_faults(command.findings, "findings"),
        )
    )
    verification = Verification(
        id=RowId(ctx.writing.new_id()),
        case_id=command.case_id,
        person_id=command.person_id,
        on=command.on,
        started_at=command.started_at,
        ended_at=command.ended_at,
        place=one_line(command.place),
        informants=tuple(one_line(each) for each in command.informants if each.strip()),
        findings=many_lines(command.findings),
        assets=many_lines(command.assets),
        income=many_lines(command.income),
        family=many_lines(command.family),
        land=many_lines(command.land),
        result=command.result,
    )
    ctx.write(insert(verification))
    return verification.id


def record_receipt(ctx: CommandContext, command: RecordReceipt) -> ReceiptId:
    """Record money received; the same receipt number again in the case is refused."""
    refuse_any(_receipt_faults(ctx, command))
    receipt = Receipt(
        id=ReceiptId(ctx.writing.new_id()),
        case_id=command.case_id,
        number=one_line(command.number),
        on=command.on,
        amount=command.amount,
        payer=one_line(command.payer),
        payer_id=command.payer_id,
        kind=command.kind,
        line_id=command.line_id,
        agreement_id=command.agreement_id,
        note=many_lines(command.note),
    )
    ctx.write(insert(receipt))
    return receipt.id


def _receipt_faults(ctx: CommandContext, command: RecordReceipt) -> Iterator[Refusal]:
    yield from happened_faults(ctx, command.case_id, command.on)
    yield from amount_faults(command.amount, "amount")
    yield from required_faults(command.number, "number")
    yield from required_faults(command.payer, "payer")
    yield from code_faults(ctx.services.law, "receipt_kinds", command.kind, "kind")
    number = one_line(command.number)
    known = ctx.reading.find(Receipt, case_id=command.case_id, number=number)
    if known:
        yield Refusal("receipt.known", field="number", number=number, day=known[0].on)
    if command.line_id is not None and _case_of(ctx.reading, ObligationLine, command) != command.case_id:
        yield Refusal("receipt.of_other_case", field="line_id")
    if command.agreement_id is not None and _case_of(ctx.reading, Agreement, command) != command.case_id:
        yield Refusal("receipt.of_other_case", field="agreement_id")


def _case_of(
    reading: Reading, cls: type[ObligationLine] | type[Agreement], command: RecordReceipt
) -> CaseId | None:
    row = command.line_id if cls is ObligationLine else command.agreement_id
    found = () if row is None else reading.find(cls, id=row)
    return found[0].case_id if found else None


def attach_file(ctx: CommandContext, command: AttachFile) -> RowId:
    """Keep a file with a case."""
    case = ctx.reading.get(Case, command.case_id)
    return keep_file(ctx, command.file, case.id, command.note)


def keep_file(ctx: CommandContext, file: FileInput, case_id: CaseId, note: str) -> RowId:
    """Keep the bytes by their content and name them with the case.

    Raises:
        Refusal: ``file.*``, the file is none that may be kept.
    """
    kind = media_type(file, "file")
    attachment = Attachment(
        id=RowId(ctx.writing.new_id()),
        owner_entity="case",
        owner_id=RowId(case_id),
        case_id=case_id,
        file_name=safe_name(file.name),
        media_type=kind,
        size=len(file.data),
        blob_hash=ctx.writing.put_blob(file.data),
        added_on=ctx.services.clock.today(),
        note=one_line(note),
    )
    ctx.write(insert(attachment))
    return attachment.id


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    RecordEvent: record_event,
    RecordService: record_service,
    RecordVerification: record_verification,
    RecordReceipt: record_receipt,
    RegisterAsset: register_asset,
    RecordExternalPaper: record_external_paper,
    RecordMeasure: record_measure,
    AttachFile: attach_file,
}
