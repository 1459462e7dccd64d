"""The page model of a paper as a Typst document: same text, same faces, same measures."""

from collections.abc import Sequence
from typing import assert_never

from cje_desktop.documents import model
from cje_desktop.documents.model import Span
from cje_desktop.documents.pdf import measures as m

_HEAD = f"""#set document(title: [TITLE], date: datetime(year: 2026, month: 11, day: 23))
#set page(paper: "a4", margin: (left: {m.LEFT}pt, right: {m.RIGHT}pt, y: {m.TOP}pt))
#set text(font: "CJE Serif", size: {m.BODY}pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: {m.INDENT}pt, all: true))
#set par(leading: 0.46em, spacing: 0.85em)
#let middle(body) = align(center, par(justify: false, first-line-indent: 0pt, body))
#let flat(body) = par(justify: false, first-line-indent: 0pt, body)
"""


def typst_source(paper: model.Paper) -> bytes:
    """Return the source of a document that says what the paper says."""
    blocks = "\n".join(_block(block) for block in paper.blocks)
    return (_HEAD.replace("TITLE", _text(paper.title)) + blocks).encode()


def _text(text: str) -> str:
    return f"#{_string(text)}"


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _spans(spans: Sequence[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    style = [
        *(['weight: "bold"'] if span.bold else []),
        *(['style: "italic"'] if span.italic else []),
    ]
    return f"#text({', '.join([*style, _string(span.text)])})"


def _block(block: model.Block) -> str:
    match block:
        case model.Letterhead():
            return _letterhead(block)
        case model.Title():
            return f"#middle[{_bold(block.kind)} \\ {_bold(block.about)}]\n"
        case model.Centred():
            return f"#middle[{_bold(block.text)}]\n"
        case model.Bases():
            return "\n\n".join(_span(Span(item, italic=True)) for item in block.items) + "\n"
        case model.Heading():
            return f"{_bold(block.text)}\n"
        case model.Article():
            return f"\n{_bold(f'Điều {block.number}. ')}{_spans(block.spans)}\n"
        case model.Paragraph():
            return f"\n{_spans(block.spans)}\n"
        case model.Table():
            return _table(block)
        case model.Closing():
            return _closing(block)
        case model.Attestation():
            cells = "".join(f"[{_signature(each, m.HAND_ROOM)}]" for each in block.signatures)
            return f"#grid(columns: 2 * (1fr,), {_commas(cells)})\n"
    assert_never(block)


def _bold(text: str) -> str:
    return _span(Span(text, bold=True))


def _letterhead(block: model.Letterhead) -> str:
    bodies = f"#middle[{_text(block.superior)} \\ {_bold(block.issuer)}]"
    left = f"[#set text({m.HEADING}pt)\n{bodies}#line(length: 35%)]"
    national = _bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = _bold("Độc lập - Tự do - Hạnh phúc")
    right = (
        f"[#set text({m.HEADING}pt)\n#middle[{national} \\ #text({m.MOTTO}pt)[{motto}]]#line(length: 60%)]"
    )
    number = f"[#set text({m.MOTTO}pt)\n#middle[{_text(block.number)}]]"
    place = f"[#set text({m.MOTTO}pt)\n#middle[{_span(Span(block.place_and_date, italic=True))}]]"
    columns = f"columns: ({m.LEFT_COLUMN}pt, 1fr), column-gutter: {m.COLUMN_GAP}pt, row-gutter: 6pt"
    return f"#grid({columns}, align: center, {left}, {right}, {number}, {place})\n"


def _table(block: model.Table) -> str:
    shares = ", ".join(f"{column.share}fr" for column in block.columns)
    heads = ", ".join(f"[#middle[{_bold(column.heading)}]]" for column in block.columns)
    cells = ", ".join(f"[#flat[{_text(cell)}]]" for row in block.rows for cell in row)
    return (
        f"#[#set text({m.TABLE}pt)\n#table(columns: ({shares},), stroke: {m.RULE}pt,"
        f" table.header({heads}), {cells})]\n"
    )


def _signature(block: model.Signature, room: float) -> str:
    lines = " \\ ".join(_bold(line) for line in block.capacity)
    note = f" \\ {_span(Span(block.note, italic=True))}" if block.note else ""
    return f"#set text({m.SIGNATURE}pt)\n#middle[{lines}{note}]#v({room}pt)#middle[{_bold(block.name)}]"


def _closing(block: model.Closing) -> str:
    head = _span(Span("Nơi nhận:", bold=True, italic=True))
    items = " \\ ".join(_text(item) for item in block.recipients)
    left = f"[#flat[#text({m.RECIPIENTS_HEAD}pt)[{head}] \\ #text({m.SMALL}pt)[{items}]]]"
    columns = f"columns: ({m.RECIPIENTS_SHARE * 100}%, 1fr)"
    return f"#grid({columns}, {left}, [{_signature(block.signature, m.SEAL_ROOM)}])\n"


def _commas(cells: str) -> str:
    return cells.replace("][", "], [")
