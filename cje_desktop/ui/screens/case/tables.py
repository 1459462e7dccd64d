"""Tabs of the case page as tables: columns, and the rows of a case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.entities.measures import Asset
from cje_desktop.core.entities.people import PartyRole, Person
from cje_desktop.ui.models.birth import write_birth
from cje_desktop.ui.presenters.case_page import CasePresenter
from cje_desktop.ui.screens.case.specs import legal_badge, transfer_badge
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.table import Cell, Column, Row

Rows = Callable[[CaseView, CasePresenter], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class TabTable:
    """Describe a tab: its columns, its rows, what can be begun there, what it says when empty."""

    columns: Callable[[], tuple[Column, ...]]
    rows: Rows
    acts: tuple[str, ...]
    empty: Callable[[], tuple[str, str]]
    """Heading and sentence while there is nothing."""


def area_text(tenths: int) -> str:
    """Return an area as papers write it: ``164,0 m²``."""
    whole, tenth = divmod(tenths, 10)
    return f"{write_money(whole)},{tenth} m²"


def person_line(person: Person) -> str:
    """Return birth, the end of the ID number and the address in one line."""
    number = person.id_number or person.organisation_number
    parts = (
        write_birth(person.birth_date, person.birth_year),
        f"CCCD …{number[-4:]}" if person.id_number else number,
        person.address or person.address_detail,
    )
    return " · ".join(part for part in parts if part)


def asset_line(asset: Asset) -> str:
    """Return what tells an asset from others: parcel, certificate or account."""
    parcel = QCoreApplication.translate("CaseTables", "parcel {parcel}, map sheet {sheet}")
    parts = (
        parcel.format(parcel=asset.parcel, sheet=asset.map_sheet) if asset.parcel else "",
        "" if asset.area_tenths is None else area_text(asset.area_tenths),
        asset.land_type,
        asset.certificate_serial,
        asset.account_number,
        asset.holder,
        asset.address,
    )
    return " · ".join(part for part in parts if part)


def role_text(role: PartyRole) -> str:
    """Return the name of a role."""
    return {
        PartyRole.CREDITOR: QCoreApplication.translate("CaseTables", "Judgment creditor"),
        PartyRole.DEBTOR: QCoreApplication.translate("CaseTables", "Judgment debtor"),
        PartyRole.RELATED: QCoreApplication.translate("CaseTables", "Related person"),
    }[role]


def _row(key: object, *cells: Cell) -> Row:
    texts = [text for cell in cells for text in (cell.text, cell.second, cell.badge and cell.badge.text)]
    return Row(str(key), cells, ", ".join(text for text in texts if text))


def party_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the parties."""
    return [
        _row(
            party.row_id,
            Cell(party.person.full_name, person_line(party.person), strong=True),
            Cell(role_text(party.role)),
        )
        for party in view.parties
    ]


def line_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the obligations, with who owes whom."""
    names = {party.person.id: party.person.full_name for party in view.parties}
    owes = QCoreApplication.translate("CaseTables", "{debtors} for {creditors}")
    state = QCoreApplication.translate("CaseTables", "the State budget")
    rows = []
    for line in view.lines:
        debtors = ", ".join(names.get(each, "") for each in line.debtor_ids)
        creditors = state if line.for_state else ", ".join(names.get(each, "") for each in line.creditor_ids)
        second = owes.format(debtors=debtors, creditors=creditors)
        amount = "" if line.amount is None else write_money(line.amount)
        rows.append(
            _row(
                line.id,
                Cell(str(line.order), quiet=True),
                Cell(line.description, second, strong=True, tooltip=line.description),
                Cell(amount, strong=True),
            )
        )
    return rows


def verification_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the verifications, newest first."""
    names = {party.person.id: party.person.full_name for party in view.parties}
    return [
        _row(
            each.id,
            Cell(f"{each.on:%d/%m/%Y}", each.started_at),
            Cell(
                presenter.label("verification_results", each.result),
                " ".join(each.findings.split()),
                strong=True,
                tooltip=each.findings,
            ),
            Cell(names.get(each.person_id, ""), each.place),
        )
        for each in reversed(view.verifications)
    ]


def service_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the attempts to serve, newest first."""
    papers = {row.document.id: row.document for row in view.papers}
    valid = QCoreApplication.translate("CaseTables", "valid on {day}")
    not_valid = QCoreApplication.translate("CaseTables", "not valid")
    rows = []
    for each in reversed(view.services):
        paper = papers.get(each.document_id)
        when = valid.format(day=f"{each.valid_on:%d/%m/%Y}") if each.valid_on else not_valid
        channel = presenter.label("service_channels", each.channel)
        result = presenter.label("service_results", each.result)
        rows.append(
            _row(
                each.id,
                Cell(f"{each.on:%d/%m/%Y}", each.at),
                Cell(each.addressee, f"{paper.title} {paper.number_text}" if paper else "", strong=True),
                Cell(f"{channel}: {result}", when),
            )
        )
    return rows


def session_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the sessions, newest first."""
    return [
        _row(
            each.session.id,
            Cell(f"{each.session.on:%d/%m/%Y}", each.session.starts_at),
            Cell(each.kind_label, each.session.place or each.session.subject, strong=True),
            Cell(each.outcome_label, each.session.next_step),
        )
        for each in view.sessions
    ]


def measure_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the measures, newest first."""
    told = {entry.refers_to: entry for entry in view.diary if entry.kind == "measure"}
    rows = []
    for each in reversed(view.measures):
        entry = told.get(each.id)
        planned = f"{each.planned_start:%d/%m/%Y}" if each.planned_start else ""
        badge = transfer_badge(entry.transfer) if entry and entry.transfer else None
        rows.append(
            _row(
                each.id,
                Cell(f"{each.decided_on:%d/%m/%Y}"),
                Cell(entry.title if entry else each.kind, entry.detail if entry else "", strong=True),
                Cell(planned),
                Cell(badge=badge),
            )
        )
    return rows


def asset_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the assets."""
    return [
        _row(
            each.id,
            Cell(each.description, asset_line(each), strong=True, tooltip=each.description),
            Cell("" if each.value is None else write_money(each.value)),
        )
        for each in view.assets
    ]


def receipt_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the receipts, newest first."""
    number = QCoreApplication.translate("CaseTables", "receipt {number}")
    return [
        _row(
            each.id,
            Cell(f"{each.on:%d/%m/%Y}", number.format(number=each.number)),
            Cell(each.payer, presenter.label("receipt_kinds", each.kind), strong=True),
            Cell(write_money(each.amount), strong=True),
        )
        for each in reversed(view.receipts)
    ]


def paper_rows(view: CaseView, presenter: CasePresenter) -> Sequence[Row]:
    """Return the papers with their two badges."""
    return [
        _row(
            row.document.id,
            Cell(f"{row.document.dated:%d/%m/%Y}", row.document.number_text),
            Cell(row.document.title, row.document.issuer, strong=True, tooltip=row.document.title),
            Cell(badge=legal_badge(row.legal)),
            Cell(badge=transfer_badge(row.transfer)),
        )
        for row in view.papers
    ]
