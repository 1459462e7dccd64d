"""Compose a paper from a form and its data: the skeletons of decisions, minutes and invitations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cje_desktop.core import words
from cje_desktop.documents import model
from cje_desktop.documents.filters import as_text
from cje_desktop.documents.model import Span, Spans
from cje_desktop.documents.specs import (
    ARTICLE,
    BOLD,
    HEADING,
    TABLE,
    Form,
    PaperKind,
    SignatureForm,
)
from cje_desktop.documents.templates import LINE_BREAK, Template
from cje_desktop.documents.values import PaperData, items, lookup

_DRAFT_BLANK = "……………"
"""What a draft shows where a value is still missing."""
_FIXED_SPACE = "\u00a0"
_GAP = _FIXED_SPACE * 6
_DRAFT_DAY = f"ngày{_GAP}tháng{_GAP}năm{_GAP}"


def compose(form: Form, data: PaperData, *, draft: bool = False) -> model.Paper:
    """Return the page model of a paper; a draft has no number and dots where values are missing."""
    return _Composer(form, data, draft=draft).paper()


def recipient_lines(form: Form, data: PaperData) -> tuple[str, ...]:
    """Return the lines of "Nơi nhận" for some data."""
    return _Composer(form, data, draft=False).recipients()


class _Composer:
    """Composes one paper; every text goes through ``_text`` so that drafts show their gaps."""

    def __init__(self, form: Form, data: PaperData, *, draft: bool) -> None:
        self._form = form
        self._data = data
        self._draft = draft
        self._blank = _DRAFT_BLANK if draft else ""

    def paper(self) -> model.Paper:
        """Return the whole paper."""
        issued_on = lookup(self._data, "paper.date")
        kind, about = self._line(self._form.heading), self._line(self._form.about)
        return model.Paper(
            title=f"{words.capitalised(kind.lower())} {words.uncapitalised(about)}",
            issued_on=issued_on if isinstance(issued_on, date) else None,
            blocks=(
                self._letterhead(),
                model.Title(kind, about),
                *self._opening(),
                *self._body(),
                self._ending(),
            ),
            draft=self._draft,
        )

    def recipients(self) -> tuple[str, ...]:
        """Return the lines of "Nơi nhận"; who has several roles is named once."""
        return self._items(self._form.recipients)

    # Texts ---------------------------------------------------------------------------------------

    def _text(self, template: Template, scope: PaperData | None = None) -> str:
        return template.render(self._data if scope is None else scope, blank=self._blank)

    def _line(self, template: Template, scope: PaperData | None = None) -> str:
        """Render a text that must stay one line of thought: line ends become spaces."""
        return _tidy(self._text(template, scope).replace(LINE_BREAK, " "))

    def _items(self, template: Template) -> tuple[str, ...]:
        """Render a text of one item a line, each ended by ";" and the last by "."; repeats are dropped."""
        lines = self._text(template).replace(LINE_BREAK, " ").split("\n")
        clauses = list(dict.fromkeys(_tidy(line).rstrip(" ;.") for line in lines if line.strip()))
        return (*(f"{clause};" for clause in clauses[:-1]), *(f"{clause}." for clause in clauses[-1:]))

    def _value(self, name: str) -> str:
        return as_text(lookup(self._data, name)) or self._blank

    # Blocks --------------------------------------------------------------------------------------

    def _letterhead(self) -> model.Letterhead:
        number, day = lookup(self._data, "paper.number"), lookup(self._data, "paper.date")
        counted = number if isinstance(number, int) and not self._draft else None
        written = words.date_long(day) if isinstance(day, date) else _DRAFT_DAY
        return model.Letterhead(
            superior=_body_name(self._value("letterhead.superior")),
            issuer=_body_name(self._value("letterhead.body")),
            number=f"Số: {words.document_number(counted, self._value('paper.symbol'))}",
            place_and_date=f"{self._value('paper.place')}, {written}",
        )

    def _opening(self) -> Iterator[model.Block]:
        """Return deciding person and bases, as the kind of paper has them."""
        deciding = self._line(self._form.deciding).upper()
        if deciding:
            yield model.Centred(deciding)
        bases = self._items(self._form.bases)
        if bases:
            yield model.Bases(bases)
        if self._form.spec.kind is PaperKind.DECISION:
            yield model.Centred("QUYẾT ĐỊNH:")

    def _body(self) -> Iterator[model.Block]:
        number = 0
        for line in self._text(self._form.body).split("\n"):
            if not line.strip():
                continue
            if line.startswith(TABLE):
                yield self._table(line.removeprefix(TABLE).strip())
            elif line.startswith(HEADING):
                yield model.Heading(line.removeprefix(HEADING).replace(LINE_BREAK, " ").strip())
            else:
                is_article = line.startswith(ARTICLE)
                first, *others = line.removeprefix(ARTICLE).split(LINE_BREAK)
                if is_article:
                    number += 1
                    yield model.Article(number, _spans(first))
                else:
                    yield model.Paragraph(_spans(first))
                yield from (model.Paragraph(_spans(other)) for other in others if other.strip())

    def _table(self, name: str) -> model.Table:
        table = self._form.tables[name]
        rows = items(lookup(self._data, table.spec.rows))
        return model.Table(
            columns=tuple(
                model.Column(column.heading, column.share, column.figures) for column in table.spec.columns
            ),
            rows=tuple(
                tuple(
                    self._line(value, {**self._data, "row": row, "loop": {"index": index}})
                    for value in table.values
                )
                for index, row in enumerate(rows, start=1)
            ),
        )

    def _ending(self) -> model.Closing | model.Attestation:
        if self._form.spec.kind is PaperKind.MINUTES:
            return model.Attestation(tuple(self._signatures()))
        capacity = tuple(line.upper() for line in self._value("signer.capacity").splitlines())
        return model.Closing(
            recipients=tuple(f"- {item}" for item in self.recipients()),
            signature=model.Signature(capacity, "", self._value("signer.name")),
        )

    def _signatures(self) -> Iterator[model.Signature]:
        """Return the signatures; who leads and records as well signs once, in the later place."""
        single = [signature for signature in self._form.signatures if not signature.each]
        for signature in self._form.signatures:
            if not signature.each and not self._signs_later(signature, single):
                yield from self._signature(signature, self._data)
            for person in items(lookup(self._data, signature.each)) if signature.each else ():
                if isinstance(person, Mapping):
                    yield from self._signature(signature, {**self._data, "person": person})

    def _signs_later(self, signature: SignatureForm, single: Sequence[SignatureForm]) -> bool:
        name = signature.name.render(self._data)
        later = single[single.index(signature) + 1 :]
        return bool(name) and any(each.name.render(self._data) == name for each in later)

    def _signature(self, signature: SignatureForm, scope: PaperData) -> Iterator[model.Signature]:
        if signature.when(scope):
            yield model.Signature(
                capacity=(_unbroken(self._line(signature.capacity, scope).upper(), _BODIES),),
                note=self._line(signature.note, scope),
                # A name that is not known is written by hand: no dots, in a draft either.
                name=_tidy(signature.name.render(scope)),
            )


_BODIES = re.compile(r"THI HÀNH ÁN DÂN SỰ|ỦY BAN NHÂN DÂN")
_PLACES = re.compile(r"KHU VỰC \d+|(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN)(?: \w+){1,3}")
"""Parts of names that no line end may cut."""


def _unbroken(text: str, part: re.Pattern[str]) -> str:
    """Tie the words of a part together: THI HÀNH ÁN DÂN SỰ / TỈNH LẠNG SƠN."""
    return part.sub(lambda found: found[0].replace(" ", _FIXED_SPACE), text)


def _body_name(text: str) -> str:
    return _unbroken(_unbroken(text.upper(), _BODIES), _PLACES)


def _spans(line: str) -> Spans:
    """Cut a line at its bold marks."""
    spans = (Span(part, bold=bool(index % 2)) for index, part in enumerate(_tidy(line).split(BOLD)))
    return tuple(span for span in spans if span.text)


def _tidy(line: str) -> str:
    """Make runs of spaces one space."""
    return " ".join(line.split())
