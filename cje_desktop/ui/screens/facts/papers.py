"""Editors of facts about papers and people: service, external papers, files, the officer."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.commands.casework import AttachFile, RecordExternalPaper, RecordService
from cje_desktop.application.commands.intake import AssignOfficer
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.case_file import PaperKind
from cje_desktop.core.entities.cases import CaseBasis
from cje_desktop.core.ids import DocumentId, UserId
from cje_desktop.ui.presenters.context import Navigator
from cje_desktop.ui.presenters.facts import FactKind, Offer
from cje_desktop.ui.screens.facts.editor import OTHER, Answers, FactEditor, NextStep, Setting
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind

_ENFORCEMENT_FORMS = {
    CaseBasis.ON_REQUEST: "quyet-dinh-tha-yeu-cau",
    CaseBasis.OWN_INITIATIVE: "quyet-dinh-tha-chu-dong",
}
_WITNESSED = ("refused", "posted")


def _service_title() -> str:
    return QCoreApplication.translate("FactEditors", "Service of a paper")


def _service_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    papers = setting.papers()
    persons = setting.persons(other=translate("FactEditors", "Another person, a body"))
    return (
        Field(
            name="document_id",
            label=translate("FactEditors", "Paper"),
            kind=FieldKind.CHOICE,
            span=12,
            required=True,
            choices=papers,
            initial=papers[0].key if len(papers) == 1 else "",
        ),
        Field(
            name="person_id",
            label=translate("FactEditors", "Served on"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=persons,
            initial=persons[0].key,
        ),
        Field(
            name="addressee",
            label=translate("FactEditors", "Name of the addressee"),
            span=6,
            required=True,
            shown=False,
        ),
        Field(
            name="channel",
            label=translate("FactEditors", "Channel"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=setting.codes("service_channels"),
            initial="direct",
        ),
        Field(
            name="result",
            label=translate("FactEditors", "Result"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=setting.codes("service_results"),
            initial="received",
        ),
        Field(
            name="on",
            label=translate("FactEditors", "Day"),
            kind=FieldKind.DATE,
            span=3,
            required=True,
            initial=setting.today,
        ),
        Field(name="at", label=translate("FactEditors", "Hour"), kind=FieldKind.HOUR, span=3),
        Field(name="place", label=translate("FactEditors", "Place"), span=6),
        Field(name="server", label=translate("FactEditors", "Served by"), span=6),
        Field(name="receiver", label=translate("FactEditors", "Taken by, with relation"), span=6),
        Field(name="proof", label=translate("FactEditors", "Proof: minutes, slip, reference"), span=6),
        Field(
            name="proof_file",
            label=translate("FactEditors", "Scan of the proof"),
            span=6,
            make=setting.make_file_edit,
        ),
        Field(
            name="refusal",
            label=translate("FactEditors", "Reason of the refusal"),
            span=6,
            shown=False,
        ),
        Field(name="witness", label=translate("FactEditors", "Witness"), span=6, shown=False),
    )


def _service_command(answers: Answers) -> RecordService:
    return RecordService(
        document_id=DocumentId(UUID(answers.text("document_id"))),
        channel=answers.text("channel"),
        result=answers.text("result"),
        on=answers.day("on"),
        person_id=answers.person("person_id"),
        addressee=answers.shown_text("addressee"),
        at=answers.text("at"),
        place=answers.text("place"),
        server=answers.text("server"),
        receiver=answers.text("receiver"),
        proof=answers.text("proof"),
        witness=answers.shown_text("witness"),
        refusal=answers.shown_text("refusal"),
        proof_file=answers.files.get("proof_file"),
    )


def _adapt_service(form: FieldForm, _offer: Offer) -> None:
    result = form.text("result")
    form.set_shown(
        addressee=form.text("person_id") == OTHER,
        refusal=result == "refused",
        witness=result in _WITNESSED,
    )


def _minutes_text() -> str:
    return QCoreApplication.translate("FactEditors", "Draw up the minutes")


def _service_minutes(navigator: Navigator, case: CaseView, result: object) -> None:
    navigator.compose_paper(case.case.id, "bien-ban-tong-dat", service_id=result)


def _external_title() -> str:
    return QCoreApplication.translate("FactEditors", "Paper of another body")


def _external_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    office = setting.offer.office
    is_first = setting.case.decision is None
    return (
        Field(
            name="kind",
            label=translate("FactEditors", "Kind of paper"),
            kind=FieldKind.SEARCH,
            span=6,
            required=True,
            choices=setting.codes("document_kinds"),
            initial=PaperKind.ENFORCEMENT.value if is_first else "",
        ),
        Field(
            name="issuer",
            label=translate("FactEditors", "Issued by"),
            span=6,
            required=True,
            initial=office.issuing_name if office is not None else "",
        ),
        Field(name="title", label=translate("FactEditors", "Title"), span=12, required=True),
        Field(
            name="number_text",
            label=translate("FactEditors", "Number"),
            span=4,
            placeholder="212/QĐ-THADS",
        ),
        Field(
            name="dated",
            label=translate("FactEditors", "Dated"),
            kind=FieldKind.DATE,
            span=4,
            required=True,
        ),
        Field(name="scan", label=translate("FactEditors", "Scan"), span=4, make=setting.make_file_edit),
        Field(name="signer_name", label=translate("FactEditors", "Signed by"), span=6),
        Field(name="signer_position", label=translate("FactEditors", "Position of the signer"), span=6),
    )


def _external_command(answers: Answers) -> RecordExternalPaper:
    kind = answers.text("kind")
    is_decision = kind == PaperKind.ENFORCEMENT
    return RecordExternalPaper(
        case_id=answers.case.case.id,
        form_id=_ENFORCEMENT_FORMS[answers.case.case.basis] if is_decision else "",
        kind=kind,
        title=answers.text("title"),
        number_text=answers.text("number_text"),
        dated=answers.day("dated"),
        issuer=answers.text("issuer"),
        signer_name=answers.text("signer_name"),
        signer_position=answers.text("signer_position"),
        scan=answers.files.get("scan"),
    )


def _adapt_external(form: FieldForm, offer: Offer) -> None:
    """Take the name of the kind as the title, until another title is typed."""
    names = {code.code: code.label for code in offer.codes.get("document_kinds", ())}
    if form.text("title") in ("", *names.values()):
        form.set_value("title", names.get(form.text("kind"), ""))


def _serve_text() -> str:
    return QCoreApplication.translate("FactEditors", "Record its service")


def _serve(navigator: Navigator, case: CaseView, result: object) -> None:
    if isinstance(result, UUID):
        navigator.record_fact(case.case.id, FactKind.SERVICE, DocumentId(result))


def _attachment_title() -> str:
    return QCoreApplication.translate("FactEditors", "Attached file")


def _attachment_fields(setting: Setting) -> tuple[Field, ...]:
    return (
        Field(
            name="file",
            label=QCoreApplication.translate("FactEditors", "File"),
            span=12,
            required=True,
            hint=QCoreApplication.translate("FactEditors", "PDF, JPEG, PNG, DOCX or XLSX"),
            make=setting.make_file_edit,
        ),
        Field(name="note", label=QCoreApplication.translate("FactEditors", "Note"), span=12),
    )


def _attachment_command(answers: Answers) -> AttachFile:
    return AttachFile(case_id=answers.case.case.id, file=answers.files["file"], note=answers.text("note"))


def _assignment_title() -> str:
    return QCoreApplication.translate("FactEditors", "Officer of the case")


def _assignment_fields(setting: Setting) -> tuple[Field, ...]:
    officers = tuple(Choice(str(user.id), user.full_name) for user in setting.offer.officers)
    return (
        Field(
            name="officer_id",
            label=QCoreApplication.translate("FactEditors", "Officer"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=officers,
        ),
        Field(
            name="assigned_on",
            label=QCoreApplication.translate("FactEditors", "Day"),
            kind=FieldKind.DATE,
            span=6,
            required=True,
            initial=setting.today,
        ),
        Field(
            name="reason",
            label=QCoreApplication.translate("FactEditors", "Reason of the change"),
            span=12,
        ),
    )


def _assignment_command(answers: Answers) -> AssignOfficer:
    return AssignOfficer(
        case_id=answers.case.case.id,
        officer_id=UserId(UUID(answers.text("officer_id"))),
        assigned_on=answers.day("assigned_on"),
        reason=answers.text("reason"),
    )


SERVICE = FactEditor(
    title=_service_title,
    fields=_service_fields,
    command=_service_command,
    adapt=_adapt_service,
    next_step=NextStep(_minutes_text, "file-pen", _service_minutes),
)
EXTERNAL = FactEditor(
    title=_external_title,
    fields=_external_fields,
    command=_external_command,
    adapt=_adapt_external,
    next_step=NextStep(_serve_text, "send", _serve),
)
ATTACHMENT = FactEditor(title=_attachment_title, fields=_attachment_fields, command=_attachment_command)
ASSIGNMENT = FactEditor(title=_assignment_title, fields=_assignment_fields, command=_assignment_command)
