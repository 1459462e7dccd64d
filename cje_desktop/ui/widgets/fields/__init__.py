"""Input fields: text, dates, money, choices, and the form row around them."""

from cje_desktop.ui.widgets.fields.check_box import CheckBox
from cje_desktop.ui.widgets.fields.combo_box import Choice, ComboBox
from cje_desktop.ui.widgets.fields.date_edit import DateEdit
from cje_desktop.ui.widgets.fields.form_row import FormRow
from cje_desktop.ui.widgets.fields.line_edit import LineEdit, set_field_error
from cje_desktop.ui.widgets.fields.money_edit import MoneyEdit
from cje_desktop.ui.widgets.fields.text_edit import TextEdit

__all__ = [
    "CheckBox",
    "Choice",
    "ComboBox",
    "DateEdit",
    "FormRow",
    "LineEdit",
    "MoneyEdit",
    "TextEdit",
    "set_field_error",
]
