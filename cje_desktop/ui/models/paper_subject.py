"""What a paper may be about: which form needs what, and what the case offers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from cje_desktop.application.commands.papers import PaperSubject
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.ids import SignerId, UserId

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "bien-ban-phien": ("session_id",),
    "bien-ban-thoa-thuan": ("agreement_id",),
    "bien-ban-xac-minh": ("verification_id",),
    "bien-ban-tong-dat": ("service_id",),
    "giay-moi": ("person_id", "session_id"),
}
"""Fields of ``PaperSubject`` that a form is about, beside its case."""


@dataclass(frozen=True, slots=True)
class SubjectOption:
    """Something of the case that a paper can be about."""

    key: str
    text: str


def needs(form_id: str) -> tuple[str, ...]:
    """Return the fields of ``PaperSubject`` that a form is about."""
    return _NEEDS.get(form_id, ())


def options(case: CaseView, name: str) -> tuple[SubjectOption, ...]:
    """Return what the case offers for a field of ``PaperSubject``, newest first."""
    found: list[tuple[UUID, str]]
    if name == "session_id":
        found = [(each.session.id, f"{each.kind_label} {each.session.on:%d/%m/%Y}") for each in case.sessions]
    elif name == "agreement_id":
        found = [
            (each.agreement.id, f"{each.agreement.made_on:%d/%m/%Y} {each.agreement.content}")
            for each in case.agreements
        ]
    elif name == "verification_id":
        found = [
            (each.id, f"{each.on:%d/%m/%Y} {each.place or each.findings}") for each in case.verifications
        ]
    elif name == "service_id":
        found = [(each.id, f"{each.on:%d/%m/%Y} {each.addressee}") for each in case.services]
    else:
        parties = [(each.person.id, each.person.full_name) for each in case.parties]
        return tuple(SubjectOption(str(key), text) for key, text in parties)
    return tuple(SubjectOption(str(key), text) for key, text in reversed(found))


def proposed_signer(signers: Sequence[Signer], officer_id: UserId | None) -> SignerId | None:
    """Return the only one who may sign, else the officer of the case where the table names them."""
    if len(signers) == 1:
        return signers[0].id
    return next((each.id for each in signers if officer_id and each.user_id == officer_id), None)


def permitted(forms: tuple[FormInfo, ...], case: CaseView, subject: PaperSubject) -> tuple[FormInfo, ...]:
    """Return the forms for which the case has something to be about; decisions of coercion are not here."""
    return tuple(
        form
        for form in forms
        if not form.measure
        and all(
            getattr(subject, name) is not None or options(case, name)
            for name in needs(form.id)
            if name != "session_id" or form.id != "giay-moi"
        )
    )
