"""The derived search index over persons, papers and sessions."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from cje_desktop.core.text import fold, words_text
from cje_desktop.persistence.sql import Sql, to_uuid
from cje_desktop.persistence.types import Json

_COLUMNS = "place, kind, row, case_id, title, detail, name, number, exact, folded"
_Entry = tuple[str, str, str, str]
"""Title, detail, exact number, and further text to find it by."""


def _person(row: Any) -> _Entry:
    number = row.id_number or row.organisation_number
    detail = row.address or row.old_address
    others = " ".join(Json().process_result_value(row.aliases, None) or ())  # type: ignore[arg-type]  # text
    return row.full_name, detail, number, f"{others} {row.phone} {detail}"


def _document(row: Any) -> _Entry:
    return f"{row.title} {row.number_text}".strip(), f"{row.issuer}", row.number_text, row.issuer


def _session(row: Any) -> _Entry:
    return row.subject or row.place, row.place, "", f"{row.place} {row.outcome_note}"


_SOURCES: Mapping[str, tuple[str, Callable[[Any], _Entry]]] = {
    "person": (
        "SELECT id, NULL AS case_id, full_name, id_number, organisation_number, address, old_address,"
        " phone, aliases FROM person WHERE id IN ({ids})",
        _person,
    ),
    "document": (
        "SELECT id, case_id, title, number_text, issuer FROM document WHERE id IN ({ids})",
        _document,
    ),
    "session": (
        "SELECT s.id, (SELECT c.case_id FROM session_case c WHERE c.session_id = s.id"
        " ORDER BY c.id LIMIT 1) AS case_id, s.subject, s.place, s.outcome_note"
        " FROM session s WHERE s.id IN ({ids})",
        _session,
    ),
}


def refresh_entries(sql: Sql, touched: Mapping[str, Collection[UUID]]) -> None:
    """Bring the search index up to date with the rows that were written."""
    for kind in _SOURCES:
        rows = set(touched.get(kind, ()))
        if kind == "session" and (links := touched.get("session_case")):
            statement = "SELECT session_id FROM session_case WHERE id IN ({ids})"
            rows |= {to_uuid(row.session_id) for row in sql.among(statement, links)}
        if rows:
            write_entries(sql, kind, rows)


def write_entries(sql: Sql, kind: str, rows: Collection[UUID]) -> None:
    """Write the entries of some rows of one kind anew."""
    found = sql.among("SELECT row, place FROM search_entry WHERE row IN ({ids})", rows)
    places = {to_uuid(entry.row): entry.place for entry in found}
    last = sql.scalar("SELECT max(place) FROM search_entry") or 0
    entries = list(_entries(sql, kind, rows, places, last))
    leaving = [(place,) for place in places.values()]
    sql.many("DELETE FROM search_entry WHERE place = ?", leaving)
    sql.many(f"INSERT INTO search_entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entries)  # noqa: S608  # our own names
    if sql.is_sqlite:
        sql.many("DELETE FROM search_entry_text WHERE rowid = ?", leaving)
        sql.many(
            "INSERT INTO search_entry_text (rowid, folded) VALUES (?, ?)",
            [(entry[0], entry[-1]) for entry in entries],
        )


def _entries(
    sql: Sql, kind: str, rows: Collection[UUID], places: Mapping[UUID, int], last: int
) -> Iterator[tuple[object, ...]]:
    statement, describe = _SOURCES[kind]
    for row in sorted(sql.among(statement, rows), key=lambda each: to_uuid(each.id)):
        place = places.get(to_uuid(row.id))
        if place is None:
            place = last = last + 1
        title, detail, number, more = describe(row)
        exact = f"{title} {number} {more}".casefold()
        name = fold(title) if kind == "person" else ""
        yield place, kind, row.id, row.case_id, title, detail, name, number, exact, words_text(exact)
