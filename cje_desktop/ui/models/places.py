"""Communes to choose from by typing, with or without tones."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from cje_desktop.application.addresses import AddressBook
from cje_desktop.application.paper_ports import Gazetteer
from cje_desktop.core.text import fold

FOLDED_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role that answers with the name as search compares it."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune as a form offers it."""

    code: str
    text: str
    """``Xã Na Sầm, Lạng Sơn``."""
    folded: str


def read_communes(gazetteer: Gazetteer, home: str = "") -> tuple[Commune, ...]:
    """Return all communes by name; those of the home province (by its name) come first."""
    book = AddressBook.of(gazetteer)
    texts = {
        code: f"{place.name}, {_bare(book.provinces[place.province_code].name)}"
        for code, place in book.communes.items()
    }
    here = fold(home)
    communes = [Commune(code, text, fold(text)) for code, text in texts.items()]
    return tuple(sorted(communes, key=lambda each: (not (here and each.folded.endswith(here)), each.folded)))


def _bare(province: str) -> str:
    """Return the name without ``Tỉnh`` or ``Thành phố``."""
    return province.removeprefix("Tỉnh ").removeprefix("Thành phố ")


class CommuneModel(QStandardItemModel):
    """Hold the communes once for all fields of a form: Qt items, since a completer reads all at each key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._communes: tuple[Commune, ...] = ()
        self._texts: dict[str, str] = {}
        self._codes: dict[str, str] = {}

    def set_communes(self, communes: Sequence[Commune]) -> None:
        """Offer these communes."""
        self._communes = tuple(communes)
        self._texts = {each.code: each.text for each in communes}
        self._codes = {each.folded: each.code for each in communes}
        self.clear()
        for each in communes:
            item = QStandardItem(each.text)
            item.setData(each.folded, FOLDED_ROLE)
            self.appendRow(item)

    def text(self, code: str) -> str:
        """Return the name of a commune; the code itself while the list is not there."""
        return self._texts.get(code, code)

    def code(self, text: str) -> str:
        """Return the commune that is meant by a text: a code, a full name, or a beginning of only one."""
        wanted = fold(text)
        if not wanted or wanted in self._texts:
            return wanted
        if wanted in self._codes:
            return self._codes[wanted]
        found = [each.code for each in self._communes if wanted in each.folded]
        return found[0] if len(found) == 1 else ""
