"""Who may sign a form on a day, by the dated signer table (Đ. 13 NĐ 30/2020; Đ. 22.3 Luật 106/2025)."""

from datetime import date

from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.ports import Reading
from cje_desktop.application.units import issuing_unit, unit_for
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.ids import UnitId

BY_DELEGATION = "TUQ."
"""Signing by written authorisation (thừa ủy quyền): its document must be named."""
PREFIXES = frozenset({"", "KT.", "TL.", BY_DELEGATION, "Q."})
CAPACITIES = frozenset({"head", "officer"})


def is_valid(signer: Signer, on: date) -> bool:
    """Tell whether a line of the table holds on a day, both its ends included."""
    return signer.valid_from <= on and (signer.valid_to is None or on <= signer.valid_to)


def may_sign(signer: Signer, form: FormInfo, on: date) -> bool:
    """Tell whether a line lets its person sign a form on a day."""
    covers = not signer.form_ids or form.id in signer.form_ids
    return is_valid(signer, on) and signer.capacity == form.signer and covers


def signers_for(reading: Reading, form: FormInfo, working: UnitId, on: date) -> tuple[Signer, ...]:
    """Return who may sign a form on a day for the unit whose paper it is.

    An officer is an officer of the whole agency (Đ. 23-25 Luật 106/2025), a head only of the unit. Lines
    that name the form come before those that cover every form.
    """
    units: tuple[UnitId, ...] = (unit_for(reading, working, form.issuer).id,)
    if form.signer == "officer":
        units = (working, issuing_unit(reading, working).id)
    lines = (line for line in reading.find(Signer, unit_id=units) if may_sign(line, form, on))
    return tuple(sorted(lines, key=lambda line: (not line.form_ids, line.id)))


def position_as_printed(signer: Signer) -> str:
    """Return the lines over the signature, the signing form before the first: ``KT. TRƯỞNG ...``."""
    return "\n".join(signer.position_lines) if not signer.prefix else _prefixed(signer)


def _prefixed(signer: Signer) -> str:
    first, *rest = signer.position_lines or ("",)
    return "\n".join((f"{signer.prefix} {first}".strip(), *rest))
