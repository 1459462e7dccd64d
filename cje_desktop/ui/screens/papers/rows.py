"""Papers, registers and forms as table rows."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.cases import Badge as BadgeView
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.papers import RegisterLine
from cje_desktop.ui.widgets.badges import BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.dates import short_date
from cje_desktop.ui.widgets.table import Cell, Column, Row
from cje_desktop.ui.widgets.theme import Tone


def paper_columns() -> tuple[Column, ...]:
    """Return the columns of the list of papers."""
    translate = QCoreApplication.translate
    return (
        Column(translate("PapersScreen", "Number"), 160),
        Column(translate("PapersScreen", "Paper")),
        Column(translate("PapersScreen", "Date"), 96),
        Column(translate("PapersScreen", "Legal state"), 156),
        Column(translate("PapersScreen", "Where it is"), 170),
    )


def paper_rows(papers: Sequence[PaperRow], today: date) -> list[Row]:
    """Return one row for each paper."""
    return [_paper(each, today) for each in papers]


def badge_of(view: BadgeView, shape: BadgeShape = BadgeShape.LEGAL) -> BadgeSpec:
    """Return a badge of the application as the kit paints it."""
    return BadgeSpec(view.label, view.icon, Tone(view.tone), shape)


def _paper(paper: PaperRow, today: date) -> Row:
    document = paper.document
    number = document.number_text or QCoreApplication.translate("PapersScreen", "no number")
    signer = ", ".join(filter(None, (document.signer_name, document.signer_position)))
    cells = (
        Cell(number, strong=bool(document.number_text), quiet=not document.number_text),
        Cell(document.title, signer or document.issuer, tooltip=document.title),
        Cell(short_date(document.dated, today)),
        Cell(badge=badge_of(paper.legal)),
        Cell(badge=badge_of(paper.transfer, BadgeShape.TRANSFER)),
    )
    day = f"{document.dated:%d/%m/%Y}"
    sentence = ", ".join((document.title, number, day, paper.legal.label, paper.transfer.label))
    return Row(str(document.id), cells, sentence)


def register_columns() -> tuple[Column, ...]:
    """Return the columns of a register."""
    translate = QCoreApplication.translate
    return (
        Column(translate("PapersScreen", "Number"), 170),
        Column(translate("PapersScreen", "Taken on"), 110),
        Column(translate("PapersScreen", "Paper, or why it was cancelled")),
    )


def register_rows(lines: Sequence[RegisterLine], today: date) -> list[Row]:
    """Return one row for each number, cancelled ones with their reason."""
    translate = QCoreApplication.translate
    rows = []
    for line in lines:
        if line.cancelled:
            text = translate("PapersScreen", "Cancelled: {reason}").format(reason=line.cancelled)
            last = Cell(text, icon="circle-x", tone=Tone.DANGER, tooltip=text)
        elif line.document is not None:
            last = Cell(line.document.title, tooltip=line.document.title)
        else:
            last = Cell(translate("PapersScreen", "no paper"), quiet=True)
        day = short_date(line.use.taken_on, today)
        cells = (Cell(line.number_text, strong=True), Cell(day), last)
        rows.append(Row(str(line.use.id), cells, ", ".join((line.number_text, day, last.text))))
    return rows


def form_columns() -> tuple[Column, ...]:
    """Return the columns of the forms in force."""
    translate = QCoreApplication.translate
    return (
        Column(translate("PapersScreen", "Form")),
        Column(translate("PapersScreen", "Series"), 96),
        Column(translate("PapersScreen", "Issued by"), 170),
        Column(translate("PapersScreen", "Signed by"), 150),
        Column(translate("PapersScreen", "Version"), 80, least=820),
    )


def form_rows(forms: Sequence[FormInfo]) -> list[Row]:
    """Return one row for each form in force."""
    translate = QCoreApplication.translate
    issuers = {
        "province": translate("PapersScreen", "province"),
        "office": translate("PapersScreen", "regional office"),
    }
    signers = {"head": translate("PapersScreen", "head"), "officer": translate("PapersScreen", "officer")}
    return [
        Row(
            form.id,
            (
                Cell(form.title, tooltip=form.id),
                Cell(form.series),
                Cell(issuers.get(form.issuer, form.issuer)),
                Cell(signers.get(form.signer, form.signer)),
                Cell(form.version, quiet=True),
            ),
            f"{form.title}, {form.series}",
        )
        for form in forms
    ]
