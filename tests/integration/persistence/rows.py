"""Rows for the tests of the store: small, valid, with only what matters given."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID, uuid4

from cje_desktop.application.ports import StoreIdentity
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseBasis,
    CaseEvent,
    ObligationKind,
    ObligationLine,
)
from cje_desktop.core.entities.office import UnitKind, User
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person, PersonKind
from cje_desktop.core.ids import (
    CaseId,
    DeviceId,
    DocumentId,
    JudgmentId,
    LineId,
    PersonId,
    ReceiptId,
    RowId,
    UnitId,
    UserId,
)
from cje_desktop.core.operations import insert, update
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore

E = TypeVar("E", bound=Entity)
KEY = bytes(range(32))
UNIT = UnitId(UUID("0193c9f0-0000-7000-8000-000000000001"))
DAY = date(2026, 11, 23)


def new_identity() -> StoreIdentity:
    return StoreIdentity(UNIT, UnitKind.OFFICE, DeviceId(uuid4()), practice=True)


def new_store(path: Path) -> SqlStore:
    return api.create_store(path, KEY, new_identity())


def person(name: str, row: UUID | None = None, **fields: object) -> Person:
    made = Person(id=PersonId(row or uuid4()), kind=PersonKind.INDIVIDUAL, full_name=name)
    return dataclasses.replace(made, **fields)  # type: ignore[arg-type]  # fields of the test


def case(number: int, row: UUID | None = None, year: int = 2026, summary: str = "Trả nợ") -> Case:
    return Case(
        id=CaseId(row or uuid4()),
        unit_id=UNIT,
        issuing_unit_id=UNIT,
        judgment_id=JudgmentId(uuid4()),
        basis=CaseBasis.ON_REQUEST,
        file_number=number,
        file_year=year,
        opened_on=DAY,
        summary=summary,
    )


def party(of: Case, who: Person, role: PartyRole = PartyRole.DEBTOR) -> CaseParty:
    return CaseParty(id=RowId(uuid4()), case_id=of.id, person_id=who.id, role=role)


def line(of: Case, amount: int) -> ObligationLine:
    return ObligationLine(
        id=LineId(uuid4()),
        case_id=of.id,
        order=1,
        kind=ObligationKind.MONEY,
        description="Trả tiền",
        amount=amount,
    )


def event(of: Case, text: str = "", row: UUID | None = None) -> CaseEvent:
    return CaseEvent(id=RowId(row or uuid4()), case_id=of.id, kind="note", on=DAY, text=text)


def receipt(of: Case, amount: int) -> Receipt:
    return Receipt(
        id=ReceiptId(uuid4()), case_id=of.id, number="BL-1", on=DAY, amount=amount, payer="Người nộp"
    )


def officer(name: str) -> User:
    return User(id=UserId(uuid4()), unit_id=UNIT, login="officer", full_name=name, roles=("officer",))


def assignment(of: Case, who: User) -> Assignment:
    return Assignment(id=RowId(uuid4()), case_id=of.id, officer_id=who.id, assigned_on=DAY)


def document(of: Case, form: str, file_hash: str = "", number: str = "05/QĐ-THADS") -> Document:
    return Document(
        id=DocumentId(uuid4()),
        origin=DocumentOrigin.ISSUED,
        unit_id=UNIT,
        issuer="THADS tỉnh",
        case_id=of.id,
        form_id=form,
        kind="QD",
        title="Quyết định thi hành án",
        number_text=number,
        dated=DAY,
        regime="B",
        file_hash=file_hash,
    )


def put(store: SqlStore, *entities: Entity) -> None:
    """Insert rows in one transaction."""
    with store.transaction(actor=None, command="test put") as work:
        work.write(*(insert(entity) for entity in entities))


def change(store: SqlStore, entity: E, **fields: object) -> E:
    """Change a row as the store has it now, in one transaction."""
    with store.transaction(actor=None, command="test change") as work:
        old = work.get(type(entity), entity.id)
        new = dataclasses.replace(old, **fields)  # type: ignore[arg-type]  # fields of the test
        work.write(update(old, new))
    return new


def sync(source: SqlStore, target: SqlStore) -> int:
    """Carry everything from one store to another and return how much was new."""
    known = {device: head.seq for device, head in target.vector().items()}
    return target.receive(list(source.transactions(known)), {}).new
