"""The faults of a page: under their fields, the first one focused, F4 to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cje_desktop.ui.widgets.form.field_form import FieldForm


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong with the field of a path such as ``parties.0.person.id_number``."""

    field: str
    sentence: str


class FaultBoard:
    """Spread faults over the forms of a page and walk through them."""

    def __init__(self, forms: Callable[[], Sequence[FieldForm]]) -> None:
        """Ask ``forms`` each time: parts of a page come and go."""
        self._forms = forms

    def clear(self) -> None:
        """Take all faults away."""
        for form in self._forms():
            form.clear_faults()

    def show(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Show faults in place of those before, focus the first; return those that have no field."""
        self.clear()
        homeless = tuple(
            fault
            for fault in faults
            if not any(form.show_fault(fault.field, fault.sentence) for form in self._forms())
        )
        self.focus_next(from_start=True)
        return homeless

    def check(self) -> bool:
        """Show what is missing or cannot be read; tell whether the page is without such faults."""
        faults = [
            Fault(f"{form.prefix}{name}", sentence)
            for form in self._forms()
            for name, sentence in form.problems()
        ]
        self.show(faults)
        return not faults

    def focus_next(self, *, from_start: bool = False) -> bool:
        """Focus the faulty field after the focused one, round and round; tell whether there is any."""
        faulty = [(form, name) for form in self._forms() for name in form.faulty()]
        if not faulty:
            return False
        places = [place for place, (form, name) in enumerate(faulty) if form.has_focus(name)]
        form, name = faulty[(places[0] + 1) % len(faulty) if places and not from_start else 0]
        form.focus(name)
        return True
