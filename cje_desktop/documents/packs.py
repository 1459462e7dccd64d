"""Read and check the form packs of a folder; every fault is named with its file and key."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.documents import checks
from cje_desktop.documents.compose import recipient_lines
from cje_desktop.documents.specs import (
    FieldSpec,
    FieldType,
    Form,
    FormSpec,
    SignatureForm,
    SignatureSpec,
    TableForm,
    TableSpec,
    mark_structure,
    table_names,
)
from cje_desktop.documents.templates import Template, TemplateFault, Test

_GROUPS_FILE = "groups.toml"
_FORM_FILE = "form.toml"
_BODY_FILE = "body.txt"
_Spec = TypeVar("_Spec")


class PackFault(Exception):
    """A fault of a pack: the file, the key inside it, and what is wrong there."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")


class Shared(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What many forms share: groups of fields, and parts of list items."""

    groups: dict[str, tuple[FieldSpec, ...]]
    parts: dict[str, tuple[FieldSpec, ...]]


class FormLibrary:
    """The forms of a folder, by identifier and day of use (port ``FormLibrary``)."""

    def __init__(self, forms: tuple[Form, ...]) -> None:
        self._forms = forms

    @classmethod
    def load(cls, forms_dir: Path) -> "FormLibrary":
        """Read every pack below a folder.

        Raises WorldError ``form.packs.faulty`` with all faults when one or more packs are wrong.
        """
        faults: list[PackFault] = []
        forms: list[Form] = []
        try:
            shared = _decode(forms_dir / _GROUPS_FILE, Shared)
        except PackFault as fault:
            raise _faulty(forms_dir, [fault]) from fault
        for folder in sorted(path.parent for path in forms_dir.glob(f"*/{_FORM_FILE}")):
            try:
                forms.append(read_form(folder, shared))
            except PackFault as fault:
                faults.append(fault)
        faults += _overlaps(forms)
        if faults or not forms:
            raise _faulty(forms_dir, faults)
        return cls(tuple(forms))

    def forms(self, on: date) -> tuple[FormInfo, ...]:
        """Return the forms in force on a day, in the order of their identifiers."""
        return tuple(form.info for form in self._forms if form.effective(on))

    def form(self, form_id: str, on: date) -> FormInfo:
        """Return what the application knows of one form; refuses as ``pack`` does."""
        return self.pack(form_id, on).info

    def pack(self, form_id: str, on: date) -> Form:
        """Return one form as it stands on a day.

        Raises Refusal ``form.unknown`` or ``form.not_in_force``.
        """
        versions = [form for form in self._forms if form.spec.id == form_id]
        if not versions:
            raise Refusal("form.unknown", form=form_id)
        for form in versions:
            if form.effective(on):
                return form
        raise Refusal("form.not_in_force", title=versions[-1].spec.title, on=on)

    def missing_fields(self, form_id: str, on: date, data: JsonObject) -> tuple[FormField, ...]:
        """Return the required fields of a form that the data leaves empty, in the form's order."""
        return checks.missing_fields(self.pack(form_id, on).fields, data)

    def recipients(self, form_id: str, on: date, data: JsonObject) -> tuple[str, ...]:
        """Return the lines of "Nơi nhận" that the form prints for these data."""
        form = self.pack(form_id, on)
        return recipient_lines(form, checks.read(form.fields, data).values)


def read_form(folder: Path, shared: Shared) -> Form:
    """Read one pack; raise PackFault at its first fault."""
    spec = _decode(folder / _FORM_FILE, FormSpec)
    file = f"{folder.name}/{_FORM_FILE}"
    if folder.name.partition(".")[0] != spec.id:
        raise PackFault(file, "id", f"{spec.id} is not the name of the folder")
    fields = _fields(spec, shared, file)
    reader = _TextReader(file, _known_names(fields))
    body = mark_structure(_read(folder / _BODY_FILE))
    for name in set(table_names(body)) - {table.name for table in spec.tables}:
        raise PackFault(file, "tables", f"{_BODY_FILE} names a table that is not there: {name}")
    return Form(
        spec=spec,
        fields=fields,
        heading=reader.template("heading", spec.heading),
        about=reader.template("about", spec.about),
        deciding=reader.template("deciding", spec.deciding),
        bases=reader.template("bases", spec.bases),
        recipients=reader.template("recipients", spec.recipients),
        body=reader.template(_BODY_FILE, body),
        tables={table.name: reader.table(table) for table in spec.tables},
        signatures=tuple(reader.signature(signature) for signature in spec.signatures),
    )


class _TextReader:
    """Parses the texts of one form and checks that they use only its fields."""

    def __init__(self, file: str, known: frozenset[str]) -> None:
        self._file = file
        self._known = known

    def template(self, key: str, source: str, loops: Mapping[str, str] | None = None) -> Template:
        """Parse one text of the form."""
        try:
            template = Template.parse(source, loops)
        except TemplateFault as fault:
            raise PackFault(self._file, key, str(fault)) from fault
        unknown = sorted(template.names - self._known)
        if unknown:
            raise PackFault(self._file, key, f"no such field: {', '.join(unknown)}")
        return template

    def table(self, spec: TableSpec) -> TableForm:
        """Parse the columns of a table."""
        loops = {"row": f"{spec.rows}[]", "loop": "loop"}
        key = f"tables.{spec.name}"
        return TableForm(spec, tuple(self.template(key, column.value, loops) for column in spec.columns))

    def signature(self, spec: SignatureSpec) -> SignatureForm:
        """Parse the texts of a signature."""
        loops = {"person": f"{spec.each}[]"} if spec.each else {}
        return SignatureForm(
            capacity=self.template("signatures.capacity", spec.capacity, loops),
            name=self.template("signatures.name", spec.name, loops),
            note=self.template("signatures.note", spec.note, loops),
            each=spec.each,
            when=self._test(spec.when, loops),
        )

    def _test(self, source: str, loops: Mapping[str, str]) -> Test:
        if not source:
            return lambda scope: True
        template = self.template("signatures.when", f"{{% if {source} %}}1{{% endif %}}", loops)
        return lambda scope: bool(template.render(scope))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackFault(f"{path.parent.name}/{path.name}", "-", str(error)) from error


def _decode(path: Path, kind: type[_Spec]) -> _Spec:
    try:
        return msgspec.toml.decode(_read(path), type=kind)
    except msgspec.ValidationError as error:
        reason, _, key = str(error).partition(" - at ")
        raise PackFault(f"{path.parent.name}/{path.name}", key.strip("`") or "$", reason) from error
    except msgspec.DecodeError as error:
        raise PackFault(f"{path.parent.name}/{path.name}", "$", str(error)) from error


def _fields(spec: FormSpec, shared: Shared, file: str) -> tuple[FieldSpec, ...]:
    """Join the shared fields and the form's own; a field of its own replaces a shared one."""
    fields: dict[str, FieldSpec] = {}
    for group in spec.groups:
        if group not in shared.groups:
            raise PackFault(file, "groups", f"no such group: {group}")
        fields.update((field.name, field) for field in shared.groups[group])
    fields.update((field.name, field) for field in spec.fields)
    return tuple(_with_parts(field, shared, file) for field in fields.values())


def _with_parts(field: FieldSpec, shared: Shared, file: str) -> FieldSpec:
    """Give a list field the parts it shares with others, and check that parts and options belong."""
    key = f"fields.{field.name}"
    if field.parts_from:
        if field.parts_from not in shared.parts:
            raise PackFault(file, key, f"no such parts: {field.parts_from}")
        field = msgspec.structs.replace(field, parts=(*shared.parts[field.parts_from], *field.parts))
    if (field.type in (FieldType.PEOPLE, FieldType.ROWS)) != bool(field.parts):
        raise PackFault(file, key, "lists have parts, other fields have none")
    if (field.type is FieldType.CHOICE) != bool(field.options):
        raise PackFault(file, key, "choices have options, other fields have none")
    return field


def _known_names(fields: tuple[FieldSpec, ...]) -> frozenset[str]:
    """Return every name a text may use: fields, the groups they stand in, items and their parts."""
    return frozenset(name for field in fields for name in _names_of(field))


def _names_of(field: FieldSpec) -> Iterator[str]:
    steps = field.name.split(".")
    yield from (".".join(steps[:count]) for count in range(1, len(steps) + 1))
    if field.parts:
        yield f"{field.name}[]"
        yield from (f"{field.name}[].{name}" for part in field.parts for name in _names_of(part))


def _overlaps(forms: list[Form]) -> Iterator[PackFault]:
    """Find versions of one form that are in force on the same day."""
    ordered = sorted(forms, key=lambda form: (form.spec.id, form.spec.effective_from))
    for before, after in pairwise(ordered):
        if before.spec.id == after.spec.id and before.effective(after.spec.effective_from):
            reason = f"version {before.spec.version} is still in force then"
            yield PackFault(f"{after.spec.id}/{_FORM_FILE}", "effective_from", reason)


def _faulty(forms_dir: Path, faults: list[PackFault]) -> WorldError:
    return WorldError(
        "form.packs.faulty",
        folder=str(forms_dir),
        count=len(faults),
        faults="; ".join(map(str, faults)),
    )
