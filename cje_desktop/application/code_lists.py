"""Checks of codes against the lists of the law pack."""

from collections.abc import Iterator

from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.basis import Language
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.codes import LIST_NAMES


def code_faults(book: LawBook, list_name: str, code: str, field: str) -> Iterator[Refusal]:
    """Find that a code is not in its list."""
    if all(each.code != code for each in book.codes(list_name)):
        yield Refusal("code.unknown", field=field, value=code)


def label(book: LawBook, list_name: str, code: str, language: str) -> str:
    """Return the name of a code in the language of the user; the code itself when the pack lost it."""
    found = next((each for each in book.codes(list_name) if each.code == code), None)
    return code if found is None else found.name.in_language(Language(language))


def is_list(name: str) -> bool:
    """Tell whether the law pack has a list of that name."""
    return name in LIST_NAMES
