"""The fields of a session, said as data."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cje_desktop.ui.widgets.fields.hour_edit import HourEdit
from cje_desktop.ui.widgets.form import Field, FieldKind


def head_fields(today: date) -> tuple[Field, ...]:
    """Return when, where and what kind."""
    translate = QCoreApplication.translate
    return (
        Field(
            name="on",
            label=translate("SessionEditorScreen", "Day"),
            kind=FieldKind.DATE,
            span=3,
            required=True,
            initial=today,
        ),
        Field(
            name="starts_at",
            label=translate("SessionEditorScreen", "From"),
            span=3,
            required=True,
            make=HourEdit,
        ),
        Field(name="ends_at", label=translate("SessionEditorScreen", "To"), span=3, make=HourEdit),
        Field(
            name="kind",
            label=translate("SessionEditorScreen", "Kind"),
            kind=FieldKind.CHOICE,
            span=3,
            required=True,
        ),
        Field(name="place", label=translate("SessionEditorScreen", "Place"), span=6, required=True),
        Field(
            name="subject",
            label=translate("SessionEditorScreen", "Subject"),
            span=6,
            covers=("session.subject",),
        ),
    )


def proposal_fields() -> tuple[Field, ...]:
    """Return what each side proposes."""
    translate = QCoreApplication.translate
    return (
        Field(
            name="creditor_proposal",
            label=translate("SessionEditorScreen", "Proposal of the judgment creditor"),
            kind=FieldKind.LONG,
            span=6,
        ),
        Field(
            name="debtor_proposal",
            label=translate("SessionEditorScreen", "Proposal of the judgment debtor"),
            kind=FieldKind.LONG,
            span=6,
        ),
    )


def outcome_fields() -> tuple[Field, ...]:
    """Return course, outcome and what comes next."""
    translate = QCoreApplication.translate
    return (
        Field(
            name="course",
            label=translate("SessionEditorScreen", "Course of the session"),
            kind=FieldKind.LONG,
            span=12,
            covers=("session.course",),
        ),
        Field(
            name="outcome",
            label=translate("SessionEditorScreen", "Outcome"),
            kind=FieldKind.CHOICE,
            span=6,
            required=True,
            covers=("session.outcome",),
        ),
        Field(name="outcome_note", label=translate("SessionEditorScreen", "More on the outcome"), span=6),
    )


def closing_fields() -> tuple[Field, ...]:
    """Return what comes next and who wrote it down."""
    translate = QCoreApplication.translate
    return (
        Field(
            name="officer_view",
            label=translate("SessionEditorScreen", "View of the officer"),
            kind=FieldKind.LONG,
            span=12,
            lines=2,
        ),
        Field(name="next_step", label=translate("SessionEditorScreen", "Next step"), span=5),
        Field(
            name="next_on",
            label=translate("SessionEditorScreen", "Next day"),
            kind=FieldKind.DATE,
            span=3,
        ),
        Field(
            name="recorder",
            label=translate("SessionEditorScreen", "Recorder"),
            span=4,
            covers=("recorder.name",),
        ),
    )
