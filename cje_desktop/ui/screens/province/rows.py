"""Offices as table rows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.local_time import local
from cje_desktop.application.queries.syncing import ProvinceOffice, ProvinceView
from cje_desktop.ui.widgets.badges import BadgeShape, BadgeSpec
from cje_desktop.ui.widgets.dates import short_date
from cje_desktop.ui.widgets.table import Cell, Column, Row
from cje_desktop.ui.widgets.theme import Tone


def columns() -> tuple[Column, ...]:
    """Return the columns of the offices."""
    translate = QCoreApplication.translate
    return (
        Column(translate("ProvinceScreen", "Office")),
        Column(translate("ProvinceScreen", "Cases"), 90, right=True),
        Column(translate("ProvinceScreen", "Papers"), 90, right=True),
        Column(translate("ProvinceScreen", "Last bundle"), 110),
        Column(translate("ProvinceScreen", "State"), 190),
    )


def office_rows(view: ProvinceView, today: date) -> list[Row]:
    """Return one row for each office."""
    return [_row(each, today) for each in view.offices]


def _row(office: ProvinceOffice, today: date) -> Row:
    translate = QCoreApplication.translate
    count, waiting = office.devices, office.waiting
    devices = translate("ProvinceScreen", "%n computer(s)", "", count)
    last = translate("ProvinceScreen", "none yet")
    if office.last_import is not None:
        last = short_date(local(office.last_import).date(), today)
    if waiting:
        word = translate("ProvinceScreen", "%n transaction(s) wait", "", waiting)
        badge = BadgeSpec(word, "hourglass", Tone.WARN, BadgeShape.TRANSFER)
    elif office.last_import is None:
        badge = BadgeSpec(
            translate("ProvinceScreen", "Nothing sent yet"), "package", Tone.NEUTRAL, BadgeShape.TRANSFER
        )
    else:
        badge = BadgeSpec(
            translate("ProvinceScreen", "Complete"), "package-check", Tone.OK, BadgeShape.TRANSFER
        )
    cells = (
        Cell(office.name, f"{office.code} · {devices}"),
        Cell(f"{office.cases:,}".replace(",", ".")),
        Cell(f"{office.papers:,}".replace(",", ".")),
        Cell(last, quiet=office.last_import is None),
        Cell(badge=badge),
    )
    return Row(office.code, cells, ", ".join((office.name, last, badge.text)))
