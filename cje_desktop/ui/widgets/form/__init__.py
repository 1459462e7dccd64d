"""Forms as data: describe the fields, get the widgets, their texts and their faults."""

from cje_desktop.ui.widgets.form.faults import Fault, FaultBoard
from cje_desktop.ui.widgets.form.field_form import FieldForm
from cje_desktop.ui.widgets.form.fields import Field, FieldKind

__all__ = ["Fault", "FaultBoard", "Field", "FieldForm", "FieldKind"]
