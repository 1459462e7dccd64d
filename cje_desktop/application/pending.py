"""What waits for the next bundle, in words (còn gì phải gửi)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.log_lines import LogLine, log_line
from cje_desktop.application.ports import Messages, Reading
from cje_desktop.application.queries.syncing import PendingPart
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.operations import OperationKind
from cje_desktop.core.values import file_text

_KINDS: Mapping[str, tuple[str, str]] = {
    "case": ("folder-open", "exchange.part.cases"),
    "person": ("user", "exchange.part.persons"),
    "session": ("handshake", "exchange.part.sessions"),
    "document": ("file-text", "exchange.part.papers"),
    "service": ("send", "exchange.part.services"),
    "verification": ("search-check", "exchange.part.verifications"),
    "measure": ("gavel", "exchange.part.measures"),
    "receipt": ("banknote", "exchange.part.receipts"),
    "asset": ("house", "exchange.part.assets"),
    "attachment": ("paperclip", "exchange.part.attachments"),
}
"""Entities worth a line of their own, with icon and sentence; the rest is counted as changes."""
_SHOWN = 6
"""Most names in one detail."""


@dataclass(slots=True)
class Pending:
    """Transactions counted by what they insert."""

    transactions: int = 0
    operations: int = 0
    new: Counter[str] = field(default_factory=Counter)
    changed: int = 0
    cases: list[UUID] = field(default_factory=list)
    papers: list[UUID] = field(default_factory=list)

    @staticmethod
    def of(transactions: Iterable[bytes]) -> "Pending":
        """Count canonical transactions."""
        pending = Pending()
        for data in transactions:
            pending._add(log_line(data))
        return pending

    def _add(self, line: LogLine) -> None:
        self.transactions += 1
        self.operations += len(line.operations)
        for kind, entity, row in line.operations:
            if kind is OperationKind.INSERT and entity in _KINDS:
                self.new[entity] += 1
                named = {"case": self.cases, "document": self.papers}.get(entity)
                if named is not None:
                    named.append(UUID(row))
            elif kind is not OperationKind.INSERT:
                self.changed += 1

    def parts(self, reading: Reading, messages: Messages) -> tuple[PendingPart, ...]:
        """Return what goes, line by line, in the order of the table of kinds."""
        details = {"case": self._files(reading), "document": self._numbers(reading)}
        parts = [
            PendingPart(
                icon=icon,
                text=messages.sentence(code, {"count": self.new[entity]}).text,
                detail=details.get(entity, ""),
            )
            for entity, (icon, code) in _KINDS.items()
            if self.new[entity]
        ]
        if self.changed:
            text = messages.sentence("exchange.part.changes", {"count": self.changed}).text
            parts.append(PendingPart(icon="pencil", text=text, detail=""))
        return tuple(parts)

    def _files(self, reading: Reading) -> str:
        rows = rows_of(reading, Case, "id", self.cases[: _SHOWN + 1])
        return _joined([file_text(each.file_number, each.file_year) for each in rows])

    def _numbers(self, reading: Reading) -> str:
        rows = rows_of(reading, Document, "id", self.papers[: _SHOWN + 1])
        return _joined([each.number_text or each.title for each in rows])


def _joined(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
