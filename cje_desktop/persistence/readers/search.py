"""Search everywhere, and persons that may be the same."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from cje_desktop.application.ports import CaseFilter, SearchHit
from cje_desktop.core.ids import CaseId, PersonId
from cje_desktop.core.text import fold
from cje_desktop.persistence.readers.cases import case_rows
from cje_desktop.persistence.readers.matching import TextMatch
from cje_desktop.persistence.sql import Sql, to_uuid

_COLUMNS = "t.kind, t.row, t.case_id, t.title, t.detail, t.number"


def search(sql: Sql, text: str, limit: int) -> tuple[SearchHit, ...]:
    """Find cases, persons, papers and sessions: exact numbers and letters first, then the newest."""
    if not TextMatch(sql, "search_entry", text).words:
        return ()
    found: dict[UUID, SearchHit] = {}
    for hit in _hits(sql, text, limit):
        found.setdefault(hit.row, hit)
        if len(found) >= limit:
            break
    return tuple(found.values())


def similar_persons(sql: Sql, folded_name: str, id_number: str, limit: int) -> tuple[PersonId, ...]:
    """Return persons of the same ID number, then of the same folded name, newest first."""
    found: dict[UUID, None] = {}
    for column, value in (("number", id_number), ("name", fold(folded_name))):
        if value:
            statement = (
                f"SELECT row FROM search_entry WHERE kind = 'person' AND {column} = ?"  # noqa: S608  # our own names
                " ORDER BY place DESC LIMIT ?"
            )
            found |= {to_uuid(row.row): None for row in sql.all(statement, value, limit)}
    return tuple(PersonId(row) for row in list(found)[:limit])


def _hits(sql: Sql, text: str, limit: int) -> Iterator[SearchHit]:
    number = " ".join(text.split())
    numbered = f"SELECT {_COLUMNS} FROM search_entry t WHERE t.number = ? ORDER BY t.place DESC LIMIT ?"  # noqa: S608  # our own names
    yield from (_hit(row, "number") for row in sql.all(numbered, number, limit))
    cases = [_case_hit(row) for row in case_rows(sql, CaseFilter(text=text, limit=limit))]
    yield from (hit for hit in cases if hit.matched == "file")
    match = TextMatch(sql, "search_entry", text)
    if match.is_exact:
        condition, values = match.exact_condition()
        yield from _entries(sql, match, condition, values, limit)
        yield from cases
    entries = _entries(sql, match, "", [], limit)
    # Alternate, so that many persons of one name do not hide the cases, nor the other way round.
    for index, hit in enumerate(entries):
        if index < len(cases):
            yield cases[index]
        yield hit
    yield from cases


def _entries(
    sql: Sql, match: TextMatch, condition: str, more: list[object], limit: int
) -> Iterator[SearchHit]:
    source, values = match.source()
    extra = f" AND {condition}" if condition else ""
    statement = f"SELECT {_COLUMNS} FROM {source}{extra} ORDER BY {match.place} DESC LIMIT ?"  # noqa: S608  # our own names
    for row in sql.all(statement, *values, *more, limit):
        yield _hit(row, "title" if fold(row.title).find(match.words[0]) >= 0 else "detail")


def _hit(row: Any, matched: str) -> SearchHit:
    case = None if row.case_id is None else CaseId(to_uuid(row.case_id))
    return SearchHit(row.kind, to_uuid(row.row), case, row.title, row.detail, matched)


def _case_hit(row: Any) -> SearchHit:
    title = f"{row.file_text} {row.summary}"
    return SearchHit("case", row.case_id, row.case_id, title, row.debtor, row.match_field)
