"""The pack as shipped, read once; counting is tested on its calendar."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cje_desktop.core.law.basis import Language
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.wording import ClockWording
from cje_desktop.system.law_packs import load_law_book
from cje_desktop.system.messages import load_messages

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="session")
def book() -> LawBook:
    return load_law_book(RESOURCES / "law")


@pytest.fixture(scope="session")
def wording(book: LawBook) -> Callable[[Language], ClockWording]:
    def in_language(language: Language) -> ClockWording:
        messages = load_messages(RESOURCES / "messages", language.value)
        return ClockWording(book, language, lambda code, fields: messages.sentence(code, fields).text)

    return in_language
