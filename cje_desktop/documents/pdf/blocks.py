"""Give each block of the page model its rows: sizes, weights and places of Nghị định 30/2020/NĐ-CP."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal, assert_never

from cje_desktop.documents import model
from cje_desktop.documents.model import Span, Spans
from cje_desktop.documents.pdf import measures as m
from cje_desktop.documents.pdf.faces import Faces
from cje_desktop.documents.pdf.lines import Line, balanced_lines, break_lines, show
from cje_desktop.documents.pdf.rows import Mark, Row, Rule, tied, with_company

_ASCENT = 0.95
"""Part of the line distance above the baseline, by size."""
_CELL_PADDING = 4.0
_REMEMBERED = 4096
"""Texts each kind of setting remembers: some hundred papers of different content."""

Alignment = Literal["left", "centre", "right", "justify"]


class Typesetter:
    """Turns the blocks of a paper into rows with one set of faces.

    Most lines of a paper stand in the next one too: texts once set are remembered.
    """

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._paragraph = lru_cache(_REMEMBERED)(self._set_paragraph)
        self._stack = lru_cache(_REMEMBERED)(self._set_stack)

    def rows(self, paper: model.Paper) -> list[Row]:
        """Return all rows of a paper in order."""
        rows: list[Row] = []
        for block in paper.blocks:
            if isinstance(block, model.Closing | model.Attestation):
                rows = with_company(rows, self._closing_rows(block))
            else:
                rows += self._block_rows(block)
        return rows

    def _block_rows(self, block: model.Block) -> Sequence[Row]:
        match block:
            case model.Letterhead():
                return self._letterhead(block)
            case model.Title():
                return self._title(block)
            case model.Centred():
                return self._centred(block.text)
            case model.Bases():
                return [row for item in block.items for row in self._paragraph((Span(item, italic=True),))]
            case model.Heading():
                return tuple(
                    replace(row, keep=True) for row in self._paragraph((Span(block.text, bold=True),))
                )
            case model.Article():
                number = Span(f"Điều {block.number}. ", bold=True)
                return _announcing(block.spans, self._paragraph((number, *block.spans)))
            case model.Paragraph():
                return _announcing(block.spans, self._paragraph(block.spans))
            case model.Table():
                return self._table(block)
            case model.Closing() | model.Attestation():
                return self._closing_rows(block)
        assert_never(block)

    def _closing_rows(self, block: model.Closing | model.Attestation) -> Sequence[Row]:
        if isinstance(block, model.Closing):
            return self._closing(block)
        return self._attestation(block)

    # Text ----------------------------------------------------------------------------------------

    def _set_stack(
        self,
        spans: Spans,
        size: float,
        width: float,
        *,
        x: float = 0.0,
        align: Alignment = "left",
        leading: float = m.TIGHT,
    ) -> tuple[Row, ...]:
        """Set text in a column: one row a line."""
        breaker = balanced_lines if align == "centre" else break_lines
        lines = breaker(self._faces, spans, size, width)
        return tuple(
            Row(size * leading, (self._mark(line, size, width, x=x, align=align),)) for line in lines
        )

    def _mark(
        self, line: Line, size: float, width: float, *, x: float = 0.0, align: Alignment = "left"
    ) -> Mark:
        slack = width - line.width
        shift = {"centre": slack / 2, "right": slack}.get(align, 0.0)
        return Mark(
            x + shift, size * _ASCENT, show(self._faces, line, size, width if align == "justify" else None)
        )

    def _set_paragraph(self, spans: Spans) -> tuple[Row, ...]:
        """Set a justified paragraph; its first two and last two lines stay together."""
        lines = break_lines(self._faces, spans, m.BODY, m.TEXT_WIDTH, indent=m.INDENT)
        rows = []
        for index, line in enumerate(lines):
            x = 0.0 if index else m.INDENT
            mark = self._mark(line, m.BODY, m.TEXT_WIDTH - x, x=x, align="justify")
            keep = index in (0, len(lines) - 2) and len(lines) > 1
            before = 0.0 if index else m.PARAGRAPH_GAP
            rows.append(Row(m.BODY * m.LEADING, (mark,), before=before, keep=keep))
        return tuple(rows)

    def _centred(self, text: str) -> tuple[Row, ...]:
        """Set a bold centred line, with what follows it."""
        spans = (Span(text, bold=True),)
        first, *rest = self._stack(spans, m.BODY, m.TEXT_WIDTH, align="centre", leading=m.LEADING)
        rows = (replace(first, before=2 * m.PARAGRAPH_GAP), *rest)
        return tuple(replace(row, keep=True) for row in rows)

    # Page 1 --------------------------------------------------------------------------------------

    def _letterhead(self, block: model.Letterhead) -> Sequence[Row]:
        left_width = m.LEFT_COLUMN
        right_x = left_width + m.COLUMN_GAP
        right_width = m.TEXT_WIDTH - right_x
        left = [
            *self._stack((Span(block.superior),), m.HEADING, left_width, align="centre"),
            *self._stack((Span(block.issuer, bold=True),), m.HEADING, left_width, align="centre"),
        ]
        national = Span("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
        motto = Span("Độc lập - Tự do - Hạnh phúc", bold=True)
        right = [
            *self._stack((national,), m.HEADING, right_width, x=right_x, align="centre"),
            *self._stack((motto,), m.MOTTO, right_width, x=right_x, align="centre"),
        ]
        motto_width = break_lines(self._faces, (motto,), m.MOTTO, right_width)[0].width
        left.append(_rule_row(left_width, left_width * 0.35))
        right.append(_rule_row(right_width, motto_width, x=right_x))
        heading = _beside(left, right)
        number = self._stack((Span(block.number),), m.MOTTO, left_width, align="centre")
        place = self._stack(
            (Span(block.place_and_date, italic=True),), m.MOTTO, right_width, x=right_x, align="centre"
        )
        return tied((heading, replace(_beside(number, place), before=m.PARAGRAPH_GAP)))

    def _title(self, block: model.Title) -> Sequence[Row]:
        kind = self._stack((Span(block.kind, bold=True),), m.BODY, m.TEXT_WIDTH, align="centre")
        width = m.TEXT_WIDTH * 0.86
        x = (m.TEXT_WIDTH - width) / 2
        spans = (Span(block.about, bold=True),)
        about = self._stack(spans, m.BODY, width, x=x, align="centre")
        longest = max(line.width for line in balanced_lines(self._faces, spans, m.BODY, width))
        rule = _rule_row(m.TEXT_WIDTH, longest * 0.4)
        rows = [replace(kind[0], before=18.0), *kind[1:], *about, rule]
        return tuple(replace(row, keep=True) for row in rows)

    # Tables --------------------------------------------------------------------------------------

    def _table(self, block: model.Table) -> Sequence[Row]:
        total = sum(column.share for column in block.columns)
        widths = [m.TEXT_WIDTH * column.share / total for column in block.columns]
        heads = [(column.heading, "centre") for column in block.columns]
        heading = tuple(replace(row, keep=True) for row in self._table_row(heads, widths, bold=True))
        rows = [replace(heading[0], before=m.PARAGRAPH_GAP), *heading[1:]]
        for cells in block.rows:
            aligned = [
                (text, "right" if column.figures else "left")
                for text, column in zip(cells, block.columns, strict=True)
            ]
            body = self._table_row(aligned, widths)
            rows += [replace(row, heading=heading) for row in body]
        return rows

    def _table_row(
        self, cells: Sequence[tuple[str, str]], widths: Sequence[float], *, bold: bool = False
    ) -> Sequence[Row]:
        """Set a table row as one strip a line; a short row stays in one piece."""
        stacks: list[Sequence[Row]] = []
        x = 0.0
        for (text, align), width in zip(cells, widths, strict=True):
            inner = width - 2 * _CELL_PADDING
            how: Alignment = "centre" if align == "centre" else "right" if align == "right" else "left"
            spans = (Span(text, bold=bold),)
            stacks.append(self._stack(spans, m.TABLE, inner, x=x + _CELL_PADDING, align=how))
            x += width
        count = max(map(len, stacks))
        rows = []
        for index in range(count):
            first, last = index == 0, index == count - 1
            pad = (_CELL_PADDING / 2 if first else 0.0) + (_CELL_PADDING if last else 0.0)
            height = m.TABLE * m.TIGHT + pad
            shift = _CELL_PADDING / 2 if first else 0.0
            marks = tuple(
                replace(mark, baseline=mark.baseline + shift)
                for stack in stacks
                if index < len(stack)
                for mark in stack[index].marks
            )
            rows.append(Row(height, marks, _grid(widths, height, top=first, bottom=last)))
        return tied(rows) if count <= 20 else rows

    # Endings -------------------------------------------------------------------------------------

    def _capacity(self, block: model.Signature, width: float, x: float) -> list[Row]:
        """Set capacity and note of a signature."""
        rows = [
            row
            for text in block.capacity
            for row in self._stack((Span(text, bold=True),), m.SIGNATURE, width, x=x, align="centre")
        ]
        if block.note:
            note = (Span(block.note, italic=True),)
            rows += self._stack(note, m.RECIPIENTS_HEAD, width, x=x, align="centre")
        return rows

    def _signatures(
        self, blocks: Sequence[model.Signature], width: float, places: Sequence[float], room: float
    ) -> Row:
        """Lay signatures side by side: capacities from one top, below the room names on one line."""
        heads = [self._capacity(block, width, x) for block, x in zip(blocks, places, strict=True)]
        names = [
            self._stack((Span(block.name, bold=True),), m.SIGNATURE, width, x=x, align="centre")
            for block, x in zip(blocks, places, strict=True)
        ]
        return _above(_beside(*heads), Row(room), _beside(*names))

    def _closing(self, block: model.Closing) -> Sequence[Row]:
        """Lay recipients beside the signature; a list longer than that runs on below."""
        left_width = m.TEXT_WIDTH * m.RECIPIENTS_SHARE
        right_width = m.TEXT_WIDTH - left_width
        right = self._signatures((block.signature,), right_width, (left_width,), m.SEAL_ROOM)
        heading = (Span("Nơi nhận:", bold=True, italic=True),)
        beside = list(self._stack(heading, m.RECIPIENTS_HEAD, left_width))
        below: list[Row] = []
        for item in block.recipients:
            rows = self._stack((Span(item),), m.SMALL, left_width - m.COLUMN_GAP / 2)
            fits = not below and sum(row.height for row in beside) < right.height
            (beside if fits else below).extend(rows)
        return (replace(_beside(beside, (right,)), before=2 * m.PARAGRAPH_GAP), *below)

    def _attestation(self, block: model.Attestation) -> Sequence[Row]:
        """Lay signatures two or three in a row; they stay together unless they would fill most of a page."""
        count = len(block.signatures)
        side = 3 if count == 3 or count > 4 else 2
        step = (m.TEXT_WIDTH + m.COLUMN_GAP) / side
        rows = []
        for index in range(0, count, side):
            abreast = block.signatures[index : index + side]
            # The last to sign stands on the right.
            places = [step * place for place in range(side - len(abreast), side)]
            signed = self._signatures(abreast, step - m.COLUMN_GAP, places, m.HAND_ROOM)
            rows.append(replace(signed, before=2 * m.PARAGRAPH_GAP))
        total = sum(row.before + row.height for row in rows)
        return tied(rows) if total <= 0.75 * m.TEXT_HEIGHT else [*rows[:-2], *tied(rows[-2:])]


def _announcing(spans: Spans, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Keep a text that announces what follows, by its colon, on the page of what follows."""
    announces = bool(spans) and spans[-1].text.endswith(":")
    return (*rows[:-1], replace(rows[-1], keep=True)) if announces else rows


def _above(*rows: Row) -> Row:
    """Lay rows one below the other and return them as one row."""
    marks: list[Mark] = []
    rules: list[Rule] = []
    top = 0.0
    for row in rows:
        marks += [replace(mark, baseline=mark.baseline + top) for mark in row.marks]
        rules += [replace(rule, y1=rule.y1 + top, y2=rule.y2 + top) for rule in row.rules]
        top += row.height
    return Row(top, tuple(marks), tuple(rules))


def _beside(*stacks: Sequence[Row]) -> Row:
    """Lay stacks of rows side by side from a common top and return them as one row."""
    columns = [_above(*stack) for stack in stacks]
    return Row(
        max(column.height for column in columns),
        tuple(mark for column in columns for mark in column.marks),
        tuple(rule for column in columns for rule in column.rules),
    )


def _rule_row(width: float, length: float, *, x: float = 0.0) -> Row:
    """A centred line of a given length under a heading."""
    start = x + (width - length) / 2
    return Row(2 * m.UNDERLINE, rules=(Rule(start, m.UNDERLINE, start + length, m.UNDERLINE),))


def _grid(widths: Sequence[float], height: float, *, top: bool, bottom: bool) -> tuple[Rule, ...]:
    """The lines of a table row: uprights always, levels where the row begins and ends."""
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    rules = [Rule(edge, 0.0, edge, height) for edge in edges]
    rules += [Rule(0.0, 0.0, edges[-1], 0.0)] if top else []
    rules += [Rule(0.0, height, edges[-1], height)] if bottom else []
    return tuple(rules)
