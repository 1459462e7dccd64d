"""Put the data of a paper together, and lay what the user typed over them."""

from collections.abc import Callable, Mapping

from cje_desktop.application.paper_data import coercion, office, parties, progress
from cje_desktop.application.paper_data.scope import Data, Scope
from cje_desktop.application.paper_data.typed import typed
from cje_desktop.application.paper_ports import FormField
from cje_desktop.core.entities.base import JsonObject, JsonValue

Builder = Callable[[Scope], JsonValue]

_BUILDERS: Mapping[str, Builder] = {
    build.__name__: build
    for build in (
        *(office.letterhead, office.paper, office.agency, office.office, office.signer, office.officer),
        *(office.payment, office.receiving, office.notice, office.sending, office.minutes, office.recorder),
        *(office.voluntary, office.judgment, office.enforcement),
        *(parties.creditors, parties.debtors, parties.debtor, parties.obligations, parties.obligation),
        *(parties.request, progress.session, progress.attendees, progress.corrects, progress.agreement),
        *(progress.instalments, progress.verification, progress.confirmation, progress.service),
        *(progress.served, progress.server, progress.receiver, progress.witness, progress.addressee),
        *(progress.invitation, coercion.parcel, coercion.certificate, coercion.attached, coercion.owners),
        *(coercion.holders, coercion.receivers, coercion.mortgagee, coercion.handover, coercion.seizure),
        *(coercion.account, coercion.deduction, coercion.dissipation, coercion.failed_sessions),
    )
}
"""Function name = first part of the names of the fields it fills."""


def paper_data(scope: Scope, fields: JsonObject) -> Data:
    """Return the data of a paper: what the program knows, and what the user typed over it.

    Raises:
        Refusal: ``paper.subject.other_case``, ``paper.field.unknown``, ``paper.field.value``.
    """
    data: Data = {}
    for name in dict.fromkeys(each.name.partition(".")[0] for each in scope.form.fields):
        build = _BUILDERS.get(name)
        value = None if build is None else build(scope)
        if value:
            data[name] = _without_empty(value)
    for name, value in _flat(fields, scope.form.fields):
        put(data, name, typed(scope.form, name, value))
    return data


def put(data: Data, name: str, value: JsonValue) -> None:
    """Set the value of a dotted name, making the parts on the way."""
    *outer, last = name.split(".")
    place = data
    for part in outer:
        inner = place.get(part)
        copy: Data = dict(inner) if isinstance(inner, Mapping) else {}
        place[part] = copy
        place = copy
    place[last] = value


def _without_empty(value: JsonValue) -> JsonValue:
    if isinstance(value, Mapping):
        return {key: item for key, item in value.items() if item not in (None, "")}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _flat(fields: JsonObject, known: tuple[FormField, ...], start: str = "") -> list[tuple[str, JsonValue]]:
    """Return dotted names with values, whether the user gave them dotted or nested."""
    names = {each.name for each in known}
    found: list[tuple[str, JsonValue]] = []
    for key, value in fields.items():
        name = f"{start}{key}"
        if isinstance(value, Mapping) and name not in names:
            found += _flat(value, known, f"{name}.")
        else:
            found.append((name, value))
    return found
