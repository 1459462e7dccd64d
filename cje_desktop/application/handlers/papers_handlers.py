"""Functions that issue papers, record signatures, cancel numbers and keep drafts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from cje_desktop.application.base import Command
from cje_desktop.application.case_facts import load_file
from cje_desktop.application.commands.papers import (
    CancelNumber,
    DeleteDraft,
    IssueDocument,
    PaperSubject,
    RecordSignature,
    SaveDraft,
)
from cje_desktop.application.issuing import PaperOrder, issue
from cje_desktop.application.ports import Progress
from cje_desktop.application.services import CommandContext, CommandFunction, LongFunction, Services
from cje_desktop.core.case_file import CaseFile
from cje_desktop.core.entities.cases import Verification
from cje_desktop.core.entities.office import NumberCancellation, NumberUse
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Signature
from cje_desktop.core.entities.sessions import Agreement, Session, SessionState
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, RowId
from cje_desktop.core.operations import Operation, insert, update

SESSION_FORM = "bien-ban-phien"
AGREEMENT_FORM = "bien-ban-thoa-thuan"
VERIFICATION_FORM = "bien-ban-xac-minh"
Minuted = Session | Agreement | Verification
"""What minutes freeze."""


def issue_document(ctx: CommandContext, command: IssueDocument) -> DocumentId:
    """Issue a paper and tie it to what it is the minutes of.

    Raises:
        Refusal: see ``IssueDocument``; ``paper.minutes.exist`` when what it is about is frozen already.
    """
    form = ctx.services.forms.form(command.form_id, command.dated)
    if form.measure:
        raise Refusal("paper.measure.by_decision", field="form_id", form=form.title)
    file = load_file(ctx.reading, command.subject.case_id)
    row = _minuted(file, command.form_id, command.subject)
    order = PaperOrder(
        form=form,
        file=file,
        subject=command.subject,
        dated=command.dated,
        fields=command.fields,
        signer_id=command.signer_id,
        replaces_id=command.replaces_id,
    )
    document = issue(ctx, order)
    if row is not None:
        ctx.write(_tied(row, document.id))
    return document.id


def _minuted(file: CaseFile, form_id: str, subject: PaperSubject) -> Minuted | None:
    """Return what the paper is the minutes of; None for papers that are no such minutes.

    Raises:
        Refusal: it is not named, is still ahead, or has its minutes already.
    """
    rows: tuple[Minuted, ...]
    wanted: UUID | None
    if form_id == SESSION_FORM:
        rows, wanted, name = file.sessions, subject.session_id, "session_id"
    elif form_id == AGREEMENT_FORM:
        rows, wanted, name = file.agreements, subject.agreement_id, "agreement_id"
    elif form_id == VERIFICATION_FORM:
        rows, wanted, name = file.verifications, subject.verification_id, "verification_id"
    else:
        return None
    row = next((each for each in rows if each.id == wanted), None)
    if row is None:
        raise Refusal("paper.subject.missing", field=name, subject=name)
    if isinstance(row, Session) and row.state is SessionState.PLANNED:
        raise Refusal("paper.session.planned", field=name, day=row.on)
    minutes_id = row.minutes_id if isinstance(row, Session) else row.document_id
    if minutes_id is not None:
        number = next((each.number_text for each in file.documents if each.id == minutes_id), "")
        raise Refusal("paper.minutes.exist", field=name, number=number)
    return row


def _tied(row: Minuted, paper: DocumentId) -> Operation:
    """Tie minutes to their row; from now on it is corrected by new minutes only."""
    if isinstance(row, Session):
        return update(row, replace(row, minutes_id=paper))
    if isinstance(row, Agreement):
        return update(row, replace(row, document_id=paper))
    return update(row, replace(row, document_id=paper))


def record_signature(ctx: CommandContext, command: RecordSignature) -> RowId:
    """Record that a paper was signed on paper.

    Raises:
        Refusal: the paper was not issued here, is signed already, or the day lies outside its life.
    """
    document = ctx.reading.get(Document, command.document_id)
    if document.origin is not DocumentOrigin.ISSUED:
        raise Refusal("paper.sign.external", field="document_id", number=document.number_text)
    if ctx.reading.count(Signature, document_id=document.id):
        raise Refusal("paper.sign.twice", field="document_id", number=document.number_text)
    if _cancelled(ctx, document):
        raise Refusal("paper.sign.cancelled", field="document_id", number=document.number_text)
    if not document.dated <= command.signed_on <= ctx.services.clock.today():
        raise Refusal("paper.sign.day", field="signed_on", day=command.signed_on, dated=document.dated)
    row = Signature(
        id=RowId(ctx.writing.new_id()),
        document_id=document.id,
        signed_on=command.signed_on,
        signer_name=document.signer_name,
        scan_hash="" if command.scan is None else ctx.writing.put_blob(command.scan.data),
    )
    ctx.write(insert(row))
    return row.id


def _cancelled(ctx: CommandContext, document: Document) -> bool:
    used = document.number_use_id
    return used is not None and bool(ctx.reading.count(NumberCancellation, number_use_id=used))


def cancel_number(ctx: CommandContext, command: CancelNumber) -> RowId:
    """Cancel a number whose paper was never signed; the number is not given again.

    Raises:
        Refusal: no reason, cancelled already, or the paper was signed or served.
    """
    use = ctx.reading.get(NumberUse, command.number_use_id)
    if not command.reason.strip():
        raise Refusal("paper.cancel.reason", field="reason")
    if ctx.reading.count(NumberCancellation, number_use_id=use.id):
        raise Refusal("paper.cancel.twice", number=use.number)
    if use.document_id is not None and ctx.reading.count(Signature, document_id=use.document_id):
        raise Refusal("paper.cancel.signed", number=use.number)
    row = NumberCancellation(
        id=RowId(ctx.writing.new_id()),
        number_use_id=use.id,
        cancelled_on=ctx.services.clock.today(),
        reason=command.reason.strip(),
    )
    ctx.write(insert(row))
    return row.id


def save_draft(services: Services, command: SaveDraft, _progress: Progress | None) -> None:
    """Keep a draft on this computer; outside any transaction, since it is not in the log."""
    services.store.drafts.save(command.kind, command.key, command.value)


def delete_draft(services: Services, command: DeleteDraft, _progress: Progress | None) -> None:
    """Forget a draft."""
    services.store.drafts.delete(command.kind, command.key)


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    IssueDocument: issue_document,
    RecordSignature: record_signature,
    CancelNumber: cancel_number,
}
LONG_COMMANDS: Mapping[type[Command[Any]], LongFunction] = {
    SaveDraft: save_draft,
    DeleteDraft: delete_draft,
}
