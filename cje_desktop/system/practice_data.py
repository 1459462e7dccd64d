"""Reads the practice data files; strict, so that a misspelt key is found at once."""

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from cje_desktop.application.practice.model import Names, PracticeData, PracticeSetup, Subjects, ToldCase
from cje_desktop.core.errors import WorldError

T = TypeVar("T")


def load_practice_data(folder: Path) -> PracticeData:
    """Read ``resources/practice``.

    Raises:
        WorldError: ``practice.data.broken``, a file is missing or not of its shape.
    """
    told = sorted((folder / "told").glob("*.toml"))
    return PracticeData(
        setup=_read(folder / "office.toml", PracticeSetup),
        names=_read(folder / "names.toml", Names),
        subjects=_read(folder / "subjects.toml", Subjects).subjects,
        told=tuple(_read(path, ToldCase) for path in told),
    )


def _read(path: Path, shape: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), shape, strict=True)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise WorldError("practice.data.broken", file=path.name, part=str(error)[:200]) from error
