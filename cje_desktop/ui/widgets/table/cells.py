"""What a table shows, said in frozen values: columns, cells, rows and group heads."""

from dataclasses import dataclass

from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.folding import Marks
from cje_desktop.ui.widgets.theme import Tone

_ROOMY = 720


@dataclass(frozen=True, slots=True)
class Column:
    """Describe a column; ``width`` 0 takes the room that is left.

    ``least`` is the width of the table under which the column goes (its fact then stands in
    the card beside the table). ``roomy`` is the width it takes in a table of 720 px or more.
    """

    title: str
    width: int = 0
    right: bool = False
    least: int = 0
    roomy: int = 0

    def width_in(self, table: int) -> int:
        """Return the width in a table of a width, both in px at 100 %."""
        return self.roomy if self.roomy and table >= _ROOMY else self.width


@dataclass(frozen=True, slots=True)
class Cell:
    """Describe a cell, ready to paint: nothing is computed while painting.

    ``marks`` and ``second_marks`` come from :func:`widgets.folding.mark_ranges`.
    """

    text: str = ""
    second: str = ""
    icon: str = ""
    badge: BadgeSpec | None = None
    tone: Tone | None = None
    link: bool = False
    strong: bool = False
    quiet: bool = False
    marks: Marks = ()
    second_marks: Marks = ()
    bar: float | None = None
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold the cells of a row, its key, and the one sentence a screen reader says for it."""

    key: str
    cells: tuple[Cell, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class GroupHead:
    """Head a group of rows: a word, a quiet note after it, an icon; it cannot be chosen."""

    text: str
    note: str = ""
    icon: str = ""
    tone: Tone | None = None


TableEntry = Row | GroupHead
