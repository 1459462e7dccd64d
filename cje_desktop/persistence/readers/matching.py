"""Find rows by folded words: FTS5 in SQLite, ``tsvector`` in PostgreSQL; always in order of place."""

from cje_desktop.core.text import is_toned, words
from cje_desktop.persistence.sql import Sql


class TextMatch:
    """The condition that a text sets on a table with a text index."""

    def __init__(self, sql: Sql, table: str, text: str) -> None:
        self.words = words(text)
        self._text = " ".join(text.casefold().split())
        self._sql = sql
        self._table = table
        self.is_exact = is_toned(text)
        """Whether the writer gave tones, so that rows with these very letters come first."""

    def source(self) -> tuple[str, list[object]]:
        """Return what stands after FROM and the first condition, with the values."""
        if self._sql.is_sqlite:
            query = " AND ".join(f'"{word}"*' for word in self.words)
            source = f"{self._table}_text f CROSS JOIN {self._table} t ON t.place = f.rowid"
            return f"{source} WHERE {self._table}_text MATCH ?", [query]
        query = " & ".join(f"{word}:*" for word in self.words)
        match = "to_tsvector('simple', t.folded) @@ to_tsquery('simple', ?)"
        return f"{self._table} t WHERE {match}", [query]

    @property
    def place(self) -> str:
        """Name of the column to order by, so that the text index itself gives the order."""
        return "f.rowid" if self._sql.is_sqlite else "t.place"

    def exact_condition(self) -> tuple[str, list[object]]:
        """Return the condition that the text stands in a row letter by letter."""
        find = "instr(t.exact, ?) > 0" if self._sql.is_sqlite else "position(? in t.exact) > 0"
        return find, [self._text]
