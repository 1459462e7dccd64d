"""Forms made from descriptions of their fields."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Fault, FaultBoard, Field, FieldForm, FieldKind

TODAY = date(2026, 11, 23)
FIELDS = (
    Field(name="name", label="Name", span=8, required=True, covers=("person.full_name",)),
    Field(name="day", label="Day", kind=FieldKind.DATE, span=4, initial=TODAY),
    Field(name="amount", label="Amount", kind=FieldKind.MONEY, span=4),
    Field(
        name="kind",
        label="Kind",
        kind=FieldKind.CHOICE,
        span=4,
        choices=(Choice("a", "First"), Choice("b", "Second")),
        initial="a",
    ),
    Field(name="sure", label="Sure", kind=FieldKind.FLAG, span=4),
    Field(name="note", label="Note", kind=FieldKind.LONG, span=12, shown=False, required=True),
)


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    form = FieldForm(FIELDS, name="test", today=TODAY, prefix="parties.0.")
    qtbot.addWidget(form)
    form.resize(800, 300)
    form.show()
    form.activateWindow()
    return form


def test_fields_fill_rows_of_twelve_twelfths(form: FieldForm) -> None:
    places = [form.row(name).geometry() for name in ("name", "day", "amount", "kind", "sure")]

    assert places[0].y() == places[1].y() < places[2].y() == places[3].y() == places[4].y()
    assert places[1].width() == pytest.approx(places[2].width(), abs=1)
    assert places[0].width() == pytest.approx(2 * places[1].width() + 12, abs=2)
    assert not form.row("note").isVisible()


def test_what_stands_in_a_form_comes_back(form: FieldForm) -> None:
    form.set_value("name", "Lý Văn Tài")
    form.set_value("amount", 48_250_000)
    form.set_value("kind", "b")
    form.set_value("sure", True)
    state = form.state()
    form.reset()
    assert (form.text("name"), form.amount("amount"), form.text("kind")) == ("", None, "a")
    assert form.day("day") == TODAY

    form.restore(state)

    assert (form.text("name"), form.amount("amount"), form.text("kind")) == ("Lý Văn Tài", 48_250_000, "b")
    assert (form.day("day"), form.flag("sure")) == (TODAY, True)


def test_only_what_is_asked_for_can_be_missing(form: FieldForm) -> None:
    assert [name for name, _ in form.problems()] == ["name"]
    form.set_shown(note=True)
    assert [name for name, _ in form.problems()] == ["name", "note"]
    form.set_value("day", "31/02/2026")
    assert [name for name, _ in form.problems()] == ["name", "day", "note"]


def test_a_fault_finds_its_field_by_path(form: FieldForm) -> None:
    board = FaultBoard(lambda: [form])
    faults = [
        Fault("parties.0.person.full_name", "first"),
        Fault("parties.0.amount", "second"),
        Fault("parties.1.amount", "of another party"),
        Fault("", "of none"),
    ]

    homeless = board.show(faults)

    assert [fault.sentence for fault in homeless] == ["of another party", "of none"]
    assert form.faulty() == ("name", "amount")
    assert form.row("name").error() == "first"
    board.clear()
    assert form.faulty() == ()


def test_the_faulty_fields_are_walked_round_and_round(qtbot: QtBot, form: FieldForm) -> None:
    qtbot.waitUntil(form.isActiveWindow)
    board = FaultBoard(lambda: [form])
    board.show([Fault("parties.0.amount", "second"), Fault("parties.0.name", "first")])
    walked = [form.has_focus("name")]
    for _ in range(2):
        board.focus_next()
        walked.append(form.has_focus("name"))

    assert walked == [True, False, True]


def test_an_edit_takes_the_fault_away_and_names_its_field(qtbot: QtBot, form: FieldForm) -> None:
    form.show_fault("parties.0.name", "wrong")
    with qtbot.waitSignal(form.edited) as heard:
        qtbot.keyClicks(form.widget("name"), "L")  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped

    assert heard.args == ["name"]
    assert form.faulty() == ()
