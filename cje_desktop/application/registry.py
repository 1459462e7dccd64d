"""Joins the tables of all handlers: which function carries out which command or query."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from cje_desktop.application.commands import (
    casework_handlers,
    coercion_handlers,
    intake_handlers,
    office_handlers,
    papers_handlers,
    people_handlers,
    sessions_handlers,
    syncing_handlers,
    upkeep_handlers,
)
from cje_desktop.application.queries import cases_handlers as case_queries
from cje_desktop.application.queries import coercion_handlers as coercion_queries
from cje_desktop.application.queries import office_handlers as office_queries
from cje_desktop.application.queries import papers_handlers as paper_queries
from cje_desktop.application.queries import people_handlers as people_queries
from cje_desktop.application.queries import sessions_handlers as session_queries
from cje_desktop.application.queries import syncing_handlers as syncing_queries
from cje_desktop.application.queries import today_handlers as today_queries
from cje_desktop.application.services import Registry

K = TypeVar("K")
V = TypeVar("V")


def registry() -> Registry:
    """Return the table of every command and query.

    Raises:
        ValueError: two modules carry out the same one.
    """
    return Registry(
        commands=_joined(
            people_handlers.COMMANDS,
            intake_handlers.COMMANDS,
            casework_handlers.COMMANDS,
            sessions_handlers.COMMANDS,
            office_handlers.COMMANDS,
            papers_handlers.COMMANDS,
            coercion_handlers.COMMANDS,
        ),
        long_commands=_joined(
            papers_handlers.LONG_COMMANDS, syncing_handlers.LONG_COMMANDS, upkeep_handlers.LONG_COMMANDS
        ),
        queries=_joined(
            office_queries.QUERIES,
            people_queries.QUERIES,
            case_queries.QUERIES,
            today_queries.QUERIES,
            session_queries.QUERIES,
            paper_queries.QUERIES,
            coercion_queries.QUERIES,
            syncing_queries.QUERIES,
        ),
    )


def _joined(*tables: Mapping[K, V]) -> Mapping[K, V]:
    result: dict[K, V] = {}
    for table in tables:
        _refuse_repeats(result, table)
        result.update(table)
    return result


def _refuse_repeats(known: Mapping[K, V], more: Iterable[K]) -> None:
    twice = [key for key in more if key in known]
    if twice:
        raise ValueError(f"carried out twice: {twice}")
