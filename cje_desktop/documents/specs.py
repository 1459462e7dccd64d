"""What a form pack says: the typed shape of ``form.toml``, and the form made ready for use.

A form's folder holds ``form.toml`` and ``body.txt``. In ``body.txt`` every line is a paragraph; a line
may open with ``@`` (an article, numbered by itself), ``#`` (a heading) or be ``[table NAME]``; ``**``
turns bold on and off. Bases and recipients are one text each, a line an item; the punctuation at their
ends is set by the program.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.documents.templates import Template, Test


class PaperKind(StrEnum):
    """The skeleton of a paper."""

    DECISION = "decision"
    MINUTES = "minutes"
    INVITATION = "invitation"


class IssuerLevel(StrEnum):
    """Whose letterhead a paper bears: the provincial agency's or the regional office's."""

    PROVINCE = "province"
    OFFICE = "office"


class SignerRole(StrEnum):
    """Who signs: the head of the agency (thủ trưởng) or the enforcement officer (chấp hành viên)."""

    HEAD = "head"
    OFFICER = "officer"


class FieldType(StrEnum):
    """What a field holds: money in đồng, area in tenths of a m²; ``list`` and ``table`` have parts."""

    TEXT = "text"
    MULTILINE = "multiline"
    DATE = "date"
    TIME = "time"
    MONEY = "money"
    COUNT = "count"
    AREA = "area"
    FLAG = "bool"
    CHOICE = "choice"
    PEOPLE = "list"
    ROWS = "table"


class Check(StrEnum):
    """A check on a given value beyond its type."""

    POSITIVE = "positive"
    ID_NUMBER = "id_number"


class FieldSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of a form; ``parts`` are the fields of each item of a list, after those it shares."""

    name: str
    type: FieldType
    label: str
    required: bool = False
    check: Check | None = None
    options: tuple[str, ...] = ()
    parts_from: str = ""
    parts: tuple["FieldSpec", ...] = ()

    def info(self, name: str = "", label: str = "") -> FormField:
        """Return the field as the application knows it; name and label of a list item may differ."""
        return FormField(name or self.name, label or self.label, self.type, self.required)


class ColumnSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a printed table; ``value`` is a template over ``row``."""

    heading: str
    value: str
    share: float = 1.0
    figures: bool = False


class TableSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A printed table over a list field."""

    name: str
    rows: str
    columns: tuple[ColumnSpec, ...]


class SignatureSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A signature at the end of minutes; with ``each``, one for every ``person`` of a list field."""

    capacity: str
    name: str
    note: str = ""
    each: str = ""
    when: str = ""


class FormSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``form.toml``."""

    id: str
    version: str
    title: str
    kind: PaperKind
    heading: str
    about: str
    series: str
    issuer: IssuerLevel
    signer: SignerRole
    regime: str
    effective_from: date
    groups: tuple[str, ...]
    effective_to: date | None = None
    code: str = ""
    measure: str = ""
    sources: str = ""
    deciding: str = ""
    bases: str = ""
    recipients: str = ""
    fields: tuple[FieldSpec, ...] = ()
    tables: tuple[TableSpec, ...] = ()
    signatures: tuple[SignatureSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureForm:
    """A signature with its texts parsed."""

    capacity: Template
    name: Template
    note: Template
    each: str
    when: Test


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table with the texts of its columns parsed."""

    spec: TableSpec
    values: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form ready for use: its description, all its fields, its parsed texts."""

    spec: FormSpec
    fields: tuple[FieldSpec, ...]
    heading: Template
    about: Template
    deciding: Template
    bases: Template
    recipients: Template
    body: Template
    tables: Mapping[str, TableForm]
    signatures: tuple[SignatureForm, ...]

    @property
    def info(self) -> FormInfo:
        """What the application knows of the form."""
        spec = self.spec
        return FormInfo(
            id=spec.id,
            version=spec.version,
            title=spec.title,
            kind=spec.kind,
            series=spec.series,
            issuer=spec.issuer,
            signer=spec.signer,
            regime=spec.regime,
            measure=spec.measure,
            fields=tuple(field.info() for field in self.fields),
        )

    def effective(self, on: date) -> bool:
        """Say whether the form is the one to use on a day."""
        return self.spec.effective_from <= on and (
            self.spec.effective_to is None or on <= self.spec.effective_to
        )


ARTICLE, HEADING, TABLE, BOLD = "\ue001", "\ue002", "\ue003", "\ue004"
"""Private characters that stand for structure in a parsed body; a value can never print them."""

_MARKS = (
    (re.compile(r"^@\s+", re.MULTILINE), ARTICLE),
    (re.compile(r"^#\s+", re.MULTILINE), HEADING),
    (re.compile(r"^\[table ([a-z_]+)\]$", re.MULTILINE), TABLE + r"\1"),
    (re.compile(r"\*\*"), BOLD),
)


def table_names(marked: str) -> list[str]:
    """Return the tables that a marked body names."""
    return re.findall(TABLE + "([a-z_]+)", marked)


def mark_structure(source: str) -> str:
    """Replace the written marks of a body by private characters, before any value is printed."""
    for pattern, mark in _MARKS:
        source = pattern.sub(mark, source)
    return source
