"""Editors of facts found in the field: verification, money received, other events."""

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.commands.casework import (
    RecordEvent,
    RecordReceipt,
    RecordVerification,
)
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.ids import AgreementId, DocumentId, LineId
from cje_desktop.ui.presenters.context import Navigator
from cje_desktop.ui.presenters.facts import Offer
from cje_desktop.ui.screens.facts.editor import OTHER, Answers, FactEditor, NextStep, Setting
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind


def _verification_title() -> str:
    return QCoreApplication.translate("FactEditors", "Verification of means")


def _verification_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    persons = setting.persons()
    return (
        Field(
            name="person_id",
            label=translate("FactEditors", "Person verified"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=persons,
            initial=persons[0].key if persons else "",
        ),
        Field(
            name="result",
            label=translate("FactEditors", "Result"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            choices=setting.codes("verification_results"),
        ),
        Field(
            name="on",
            label=translate("FactEditors", "Day"),
            kind=FieldKind.DATE,
            span=3,
            required=True,
            initial=setting.today,
        ),
        Field(name="started_at", label=translate("FactEditors", "From"), kind=FieldKind.HOUR, span=2),
        Field(name="ended_at", label=translate("FactEditors", "To"), kind=FieldKind.HOUR, span=2),
        Field(name="place", label=translate("FactEditors", "Place"), span=5),
        Field(
            name="informants",
            label=translate("FactEditors", "Who gave the information, one per line"),
            kind=FieldKind.LONG,
            span=12,
            lines=2,
        ),
        Field(
            name="findings",
            label=translate("FactEditors", "Findings"),
            kind=FieldKind.LONG,
            span=12,
            lines=4,
            required=True,
        ),
        *(
            Field(name=name, label=label, kind=FieldKind.LONG, span=6, lines=2)
            for name, label in (
                ("assets", translate("FactEditors", "Assets")),
                ("income", translate("FactEditors", "Income")),
                ("family", translate("FactEditors", "Family, residence")),
                ("land", translate("FactEditors", "Land: planning, conditions of transfer")),
            )
        ),
    )


def _verification_command(answers: Answers) -> RecordVerification:
    person = answers.person("person_id")
    assert person is not None
    informants = (line.strip() for line in answers.text("informants").splitlines())
    return RecordVerification(
        case_id=answers.case.case.id,
        person_id=person,
        on=answers.day("on"),
        result=answers.text("result"),
        findings=answers.text("findings"),
        started_at=answers.text("started_at"),
        ended_at=answers.text("ended_at"),
        place=answers.text("place"),
        informants=tuple(line for line in informants if line),
        assets=answers.text("assets"),
        income=answers.text("income"),
        family=answers.text("family"),
        land=answers.text("land"),
    )


def _minutes_text() -> str:
    return QCoreApplication.translate("FactEditors", "Draw up the minutes")


def _verification_minutes(navigator: Navigator, case: CaseView, result: object) -> None:
    navigator.compose_paper(case.case.id, "bien-ban-xac-minh", verification_id=result)


def _receipt_title() -> str:
    return QCoreApplication.translate("FactEditors", "Money received")


def _receipt_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    lines = tuple(Choice(str(line.id), line.description) for line in setting.case.lines)
    agreements = tuple(
        Choice(str(row.agreement.id), f"{row.agreement.made_on:%d/%m/%Y} {row.agreement.term}".strip())
        for row in setting.case.agreements
    )
    return (
        Field(name="number", label=translate("FactEditors", "Receipt number"), span=3, required=True),
        Field(
            name="on",
            label=translate("FactEditors", "Day"),
            kind=FieldKind.DATE,
            span=3,
            required=True,
            initial=setting.today,
        ),
        Field(
            name="amount",
            label=translate("FactEditors", "Amount"),
            kind=FieldKind.MONEY,
            span=6,
            required=True,
        ),
        Field(
            name="payer_id",
            label=translate("FactEditors", "Payer"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=setting.persons(other=translate("FactEditors", "Somebody else")),
            required=True,
        ),
        Field(
            name="payer",
            label=translate("FactEditors", "Name of the payer"),
            span=6,
            required=True,
            shown=False,
        ),
        Field(
            name="kind",
            label=translate("FactEditors", "How it came"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=setting.codes("receipt_kinds"),
            initial="voluntary",
            required=True,
        ),
        Field(
            name="line_id",
            label=translate("FactEditors", "For the obligation"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=lines,
            initial=lines[0].key if len(lines) == 1 else "",
        ),
        Field(
            name="agreement_id",
            label=translate("FactEditors", "Under the agreement"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=agreements,
            shown=bool(agreements),
        ),
        Field(name="note", label=translate("FactEditors", "Note"), span=12),
    )


def _receipt_command(answers: Answers) -> RecordReceipt:
    payer_id = answers.person("payer_id")
    names = {party.person.id: party.person.full_name for party in answers.case.parties}
    line, agreement = answers.row("line_id"), answers.row("agreement_id")
    return RecordReceipt(
        case_id=answers.case.case.id,
        number=answers.text("number"),
        on=answers.day("on"),
        amount=answers.form.amount("amount") or 0,
        payer=answers.text("payer") if payer_id is None else names[payer_id],
        payer_id=payer_id,
        kind=answers.text("kind"),
        line_id=None if line is None else LineId(line),
        agreement_id=None if agreement is None else AgreementId(agreement),
        note=answers.text("note"),
    )


def _adapt_receipt(form: FieldForm, _offer: Offer) -> None:
    form.set_shown(payer=form.text("payer_id") == OTHER)


def _event_title() -> str:
    return QCoreApplication.translate("FactEditors", "Another fact")


def _event_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    kinds = tuple(Choice(kind, name) for kind, name in setting.offer.events)
    return (
        Field(
            name="kind",
            label=translate("FactEditors", "What happened"),
            kind=FieldKind.SEARCH,
            span=9,
            required=True,
            choices=kinds,
            placeholder=translate("FactEditors", "type a part of the name"),
        ),
        Field(
            name="on",
            label=translate("FactEditors", "Day"),
            kind=FieldKind.DATE,
            span=3,
            required=True,
            initial=setting.today,
        ),
        Field(
            name="text",
            label=translate("FactEditors", "Content"),
            kind=FieldKind.LONG,
            span=12,
        ),
        Field(
            name="person_id",
            label=translate("FactEditors", "Person concerned"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=setting.persons(),
        ),
        Field(name="place", label=translate("FactEditors", "Place"), span=6),
        Field(
            name="document_id",
            label=translate("FactEditors", "Paper concerned"),
            kind=FieldKind.CHOICE,
            span=6,
            choices=setting.papers(),
        ),
        Field(name="source", label=translate("FactEditors", "Known from"), span=6),
    )


def _event_command(answers: Answers) -> RecordEvent:
    document = answers.row("document_id")
    return RecordEvent(
        case_id=answers.case.case.id,
        kind=answers.text("kind"),
        on=answers.day("on"),
        text=answers.text("text"),
        place=answers.text("place"),
        source=answers.text("source"),
        person_id=answers.person("person_id"),
        document_id=None if document is None else DocumentId(document),
    )


VERIFICATION = FactEditor(
    title=_verification_title,
    fields=_verification_fields,
    command=_verification_command,
    next_step=NextStep(_minutes_text, "file-pen", _verification_minutes),
)
RECEIPT = FactEditor(
    title=_receipt_title, fields=_receipt_fields, command=_receipt_command, adapt=_adapt_receipt
)
EVENT = FactEditor(title=_event_title, fields=_event_fields, command=_event_command)
