"""The case list, page by page."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from cje_desktop.application.ports import CaseFilter, CaseRow
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId
from cje_desktop.core.text import fold
from cje_desktop.persistence.readers.matching import TextMatch
from cje_desktop.persistence.sql import Sql, to_uuid

_COLUMNS = (
    "t.case_id, t.file_year, t.file_number, t.summary, t.creditor, t.debtor, t.officer, t.amount,"
    " t.collected, t.opened_on, t.decided"
)
_PER_YEAR = 10_000_000 * 10_000
_STATES: Mapping[str, bool] = {"decided": True, "undecided": False}


def case_rows(sql: Sql, wanted: CaseFilter) -> tuple[CaseRow, ...]:
    """Return one page, newest file number first."""
    source, conditions, values, place = _query(sql, wanted)
    if wanted.after is not None:
        conditions.append(f"{place} < ?")
        values.append(_place_after(sql, wanted.after))
    statement = f"SELECT {_COLUMNS} FROM {source}{_and(source, conditions)} ORDER BY {place} DESC LIMIT ?"  # noqa: S608  # our own names
    return tuple(_row(row, wanted.text) for row in sql.all(statement, *values, wanted.limit))


def count_cases(sql: Sql, wanted: CaseFilter) -> int:
    """Count the cases that a filter lets through."""
    source, conditions, values, _ = _query(sql, wanted)
    if sql.is_sqlite and " WHERE " in source and not conditions:
        # The text index alone answers; joining every match to its case takes ten times as long.
        source = "case_summary_text WHERE case_summary_text MATCH ?"
    return int(sql.scalar(f"SELECT count(*) FROM {source}{_and(source, conditions)}", *values))  # noqa: S608  # our own names


def _query(sql: Sql, wanted: CaseFilter) -> tuple[str, list[str], list[object], str]:
    source, place = "case_summary t", "t.place"
    values: list[object] = []
    match = TextMatch(sql, "case_summary", wanted.text)
    if match.words:
        source, values = match.source()
        place = match.place
    conditions: list[str] = []
    for column, identifier in (("officer_id", wanted.officer_id), ("unit_id", wanted.unit_id)):
        if identifier is not None:
            conditions.append(f"t.{column} = ?")
            values.append(sql.uuid(identifier))
    if wanted.year is not None:
        conditions.append(f"{place} >= ? AND {place} < ?")
        values += [wanted.year * _PER_YEAR, (wanted.year + 1) * _PER_YEAR]
    if wanted.state:
        if wanted.state not in _STATES:
            raise Refusal("store.filter.state", state=wanted.state)
        conditions.append("t.decided = ?")
        values.append(sql.boolean(_STATES[wanted.state]))
    return source, conditions, values, place


def _and(source: str, conditions: list[str]) -> str:
    if not conditions:
        return ""
    return (" AND " if " WHERE " in source else " WHERE ") + " AND ".join(conditions)


def _place_after(sql: Sql, after: tuple[int, int, str]) -> int:
    year, number, case = after
    place = sql.scalar("SELECT place FROM case_summary WHERE case_id = ?", sql.uuid(UUID(case)))
    # A case that went away meanwhile leaves its file number to continue from.
    return int(place) if place is not None else year * _PER_YEAR + number * 10_000


def _row(row: Any, text: str) -> CaseRow:
    opened = row.opened_on
    return CaseRow(
        case_id=CaseId(to_uuid(row.case_id)),
        file_year=row.file_year,
        file_number=row.file_number,
        summary=row.summary,
        creditor=row.creditor,
        debtor=row.debtor,
        officer=row.officer,
        amount=row.amount,
        collected=row.collected,
        opened_on=date.fromisoformat(opened) if isinstance(opened, str) else opened,
        decided=bool(row.decided),
        match_field=_matched(row, text) if text.strip() else "",
    )


def _matched(row: Any, text: str) -> str:
    """Tell in which field the text was found, the closest meaning first."""
    wanted = fold(text)
    number = f"{row.file_number:04d}/{row.file_year}"
    if number.startswith(wanted) or str(row.file_number).startswith(wanted):
        return "file"
    first = (wanted.split() or [""])[0]
    for name in ("debtor", "creditor", "summary"):
        folded = fold(getattr(row, name))
        if wanted in folded or any(word.startswith(first) for word in folded.split()):
            return name
    return "number"
