"""Joins the tables of all handlers: which function carries out which command or query."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from cje_desktop.application.handlers import cases_queries as case_queries
from cje_desktop.application.handlers import (
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
from cje_desktop.application.handlers import coercion_queries as coercion_queries
from cje_desktop.application.handlers import office_queries as office_queries
from cje_desktop.application.handlers import papers_queries as paper_queries
from cje_desktop.application.handlers import people_queries as people_queries
from cje_desktop.application.handlers import sessions_queries as session_queries
from cje_desktop.application.handlers import syncing_queries as syncing_queries
from cje_desktop.application.handlers import today_queries as today_queries
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
