"""Bundles as table rows, and sizes in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.local_time import local
from cje_desktop.application.queries.syncing import SentBundle, SyncView
from cje_desktop.ui.widgets.badges import BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.dates import short_date
from cje_desktop.ui.widgets.table import Cell, Column, Row
from cje_desktop.ui.widgets.theme import Tone

_KIB, _MIB = 1024, 1024 * 1024


def columns() -> tuple[Column, ...]:
    """Return the columns of the bundles."""
    translate = QCoreApplication.translate
    return (
        Column(translate("SyncScreen", "Bundle"), 64),
        Column(translate("SyncScreen", "Content")),
        Column(translate("SyncScreen", "Day"), 92),
        Column(translate("SyncScreen", "State"), 176),
    )


def size_text(size: int) -> str:
    """Return ``2,4 MiB`` or ``12 KiB``."""
    if size >= _MIB:
        return f"{size / _MIB:.1f} MiB".replace(".", ",")
    return f"{max(1, size // _KIB)} KiB"


def bundle_rows(view: SyncView, today: date) -> list[Row]:
    """Return the bundle that is being gathered, then those sent, newest first."""
    translate = QCoreApplication.translate
    gathering = BadgeSpec(
        translate("SyncScreen", "Being gathered"), "layers", Tone.NEUTRAL, BadgeShape.TRANSFER
    )
    rows, waiting = [], view.pending_operations
    if view.pending_transactions:
        cells = (
            Cell(str(view.next_number), strong=True),
            Cell(translate("SyncScreen", "%n change(s) so far", "", waiting)),
            Cell(translate("SyncScreen", "not yet made"), quiet=True),
            Cell(badge=gathering),
        )
        rows.append(Row("next", cells, ", ".join((cells[0].text, cells[1].text, gathering.text))))
    return [*rows, *(_sent(each, today) for each in view.bundles)]


def accepted(bundles: Sequence[SentBundle]) -> int:
    """Count the bundles that the province has acknowledged."""
    return sum(each.accepted_at is not None for each in bundles)


def _sent(bundle: SentBundle, today: date) -> Row:
    translate = QCoreApplication.translate
    changes = bundle.operations
    text = translate("SyncScreen", "%n change(s) in it", "", changes)
    day = short_date(local(bundle.at).date(), today)
    if bundle.accepted_at is not None:
        when = short_date(local(bundle.accepted_at).date(), today)
        word = translate("SyncScreen", "Province has it {day}").format(day=when)
        badge = BadgeSpec(word, "package-check", Tone.OK, BadgeShape.TRANSFER)
    else:
        word = translate("SyncScreen", "No receipt yet")
        badge = BadgeSpec(word, "package", Tone.NEUTRAL, BadgeShape.TRANSFER)
    cells = (
        Cell(str(bundle.number), strong=True),
        Cell(f"{text} · {size_text(bundle.size)}", tooltip=bundle.file_name),
        Cell(day),
        Cell(badge=badge),
    )
    return Row(str(bundle.number), cells, ", ".join((str(bundle.number), text, day, badge.text)))
