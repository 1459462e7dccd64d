"""The derived case list: one row for each case with what the list shows and finds."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from cje_desktop.core.text import words_text
from cje_desktop.persistence.sql import CHUNK, Sql, to_uuid

ENFORCEMENT_FORM = "quyet-dinh-tha-"
"""Beginning of the form ids of enforcement decisions (quyết định thi hành án)."""

_TIES = 10_000
_YEARS = 10_000_000
_COLUMNS = (
    "place, case_id, unit_id, file_year, file_number, summary, creditor, debtor, officer_id, officer,"
    " amount, collected, opened_on, decided, exact, folded"
)

# How each kind of row leads to the cases whose line in the list it changes.
_CASES_OF: Mapping[str, str] = {
    "case": 'SELECT id AS case_id FROM "case" WHERE id IN ({ids})',
    "case_party": "SELECT case_id FROM case_party WHERE id IN ({ids})",
    "person": "SELECT case_id FROM case_party WHERE person_id IN ({ids})",
    "obligation_line": "SELECT case_id FROM obligation_line WHERE id IN ({ids})",
    "assignment": "SELECT case_id FROM assignment WHERE id IN ({ids})",
    "user": "SELECT case_id FROM assignment WHERE officer_id IN ({ids})",
    "receipt": "SELECT case_id FROM receipt WHERE id IN ({ids})",
    "document": "SELECT case_id FROM document WHERE id IN ({ids}) AND case_id IS NOT NULL",
}


def refresh_cases(sql: Sql, touched: Mapping[str, Collection[UUID]]) -> None:
    """Bring the list up to date with the rows that were written."""
    stale: set[UUID] = set()
    for entity, statement in _CASES_OF.items():
        if rows := touched.get(entity):
            stale |= {to_uuid(row.case_id) for row in sql.among(statement, rows)}
    if stale:
        write_cases(sql, stale)


def write_cases(sql: Sql, cases: Collection[UUID]) -> None:
    """Write the lines of some cases anew."""
    old = {
        to_uuid(row.case_id): row.place
        for row in sql.among("SELECT case_id, place FROM case_summary WHERE case_id IN ({ids})", cases)
    }
    facts = _Facts(sql, cases)
    rows = list(
        sql.among(
            'SELECT id, unit_id, file_year, file_number, summary, opened_on FROM "case" WHERE id IN ({ids})',
            cases,
        )
    )
    rows.sort(key=lambda row: to_uuid(row.id))
    places = _places(sql, rows, old)
    lines = [facts.line(row, places[to_uuid(row.id)]) for row in rows]
    leaving = [(place,) for place in old.values()]
    sql.many("DELETE FROM case_summary WHERE place = ?", leaving)
    marks = ", ".join("?" * len(_COLUMNS.split(",")))
    sql.many(f"INSERT INTO case_summary ({_COLUMNS}) VALUES ({marks})", lines)  # noqa: S608  # our own names
    if sql.is_sqlite:
        sql.many("DELETE FROM case_summary_text WHERE rowid = ?", leaving)
        sql.many(
            "INSERT INTO case_summary_text (rowid, folded) VALUES (?, ?)",
            [(line[0], line[-1]) for line in lines],
        )


def _places(sql: Sql, rows: Iterable[Any], old: Mapping[UUID, int]) -> dict[UUID, int]:
    """Give each case its place: file year and number, then the order of arrival among equal ones."""
    places: dict[UUID, int] = {}
    moving: list[tuple[UUID, int]] = []
    for row in rows:
        case = to_uuid(row.id)
        first = (row.file_year * _YEARS + row.file_number) * _TIES
        if case in old and first <= old[case] < first + _TIES:
            places[case] = old[case]
        else:
            moving.append((case, first))
    last = _last_places(sql, {first for _, first in moving})
    for case, first in moving:
        last[first] += 1
        places[case] = last[first]
    return places


def _last_places(sql: Sql, firsts: Collection[int]) -> dict[int, int]:
    """Return, for each number of a file, the last place taken, or the one before its first."""
    last: dict[int, int] = {}
    wanted = sorted(firsts)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        marks = ", ".join(["(?)"] * len(part))
        rows = sql.all(
            f"WITH wanted (first) AS (VALUES {marks}) SELECT first, (SELECT max(place) FROM case_summary"  # noqa: S608  # marks only
            f" WHERE place >= first AND place < first + {_TIES}) FROM wanted",
            *part,
        )
        last.update((first, first - 1 if place is None else place) for first, place in rows)
    return last


class _Facts:
    """What other rows say of some cases."""

    def __init__(self, sql: Sql, cases: Collection[UUID]) -> None:
        self._sql = sql
        self._parties: dict[tuple[UUID, str], list[str]] = {}
        self._numbers: dict[UUID, list[str]] = {}
        self._officers: dict[UUID, tuple[object, str]] = {}
        self._read_parties(cases)
        self._read_officers(cases)
        self._amounts = self._sums(
            "SELECT case_id, sum(amount) FROM obligation_line WHERE case_id IN ({ids})"
            " AND amount IS NOT NULL GROUP BY case_id",
            cases,
        )
        self._collected = self._sums(
            "SELECT case_id, sum(amount) FROM receipt WHERE case_id IN ({ids}) GROUP BY case_id", cases
        )
        self._decided = {
            to_uuid(row.case_id)
            for row in sql.among(
                "SELECT case_id FROM document WHERE case_id IN ({ids}) AND form_id LIKE ?",
                cases,
                f"{ENFORCEMENT_FORM}%",
            )
        }

    def line(self, row: Any, place: int) -> tuple[object, ...]:
        """Return the line of one case."""
        case = to_uuid(row.id)
        creditor = ", ".join(self._parties.get((case, "creditor"), ()))
        debtor = ", ".join(self._parties.get((case, "debtor"), ()))
        officer_id, officer = self._officers.get(case, (None, ""))
        number = f"{row.file_number:04d}/{row.file_year} {row.file_number}"
        exact = " ".join((number, debtor, creditor, row.summary, *self._numbers.get(case, ()))).casefold()
        return (
            place,
            row.id,
            row.unit_id,
            row.file_year,
            row.file_number,
            row.summary,
            creditor,
            debtor,
            officer_id,
            officer,
            self._amounts.get(case, 0),
            self._collected.get(case, 0),
            row.opened_on,
            self._sql.boolean(case in self._decided),
            exact,
            words_text(exact),
        )

    def _read_parties(self, cases: Collection[UUID]) -> None:
        statement = (
            "SELECT p.case_id, p.role, n.full_name, n.id_number, n.organisation_number FROM case_party p"
            " JOIN person n ON n.id = p.person_id WHERE p.case_id IN ({ids})"
            " AND p.removed = ? ORDER BY p.id"
        )
        for row in self._sql.among(statement, cases, self._sql.boolean(False)):
            case = to_uuid(row.case_id)
            self._parties.setdefault((case, row.role), []).append(row.full_name)
            numbers = [number for number in (row.id_number, row.organisation_number) if number]
            self._numbers.setdefault(case, []).extend(numbers)

    def _read_officers(self, cases: Collection[UUID]) -> None:
        statement = (
            'SELECT a.case_id, a.officer_id, u.full_name FROM assignment a LEFT JOIN "user" u'
            " ON u.id = a.officer_id WHERE a.case_id IN ({ids}) ORDER BY a.assigned_on, a.id"
        )
        for row in self._sql.among(statement, cases):
            self._officers[to_uuid(row.case_id)] = (row.officer_id, row.full_name or "")

    def _sums(self, statement: str, cases: Collection[UUID]) -> dict[UUID, int]:
        return {to_uuid(case): int(total) for case, total in self._sql.among(statement, cases)}
