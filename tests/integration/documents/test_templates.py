"""The template language of forms: what it prints, what it refuses, what it cannot do."""

from datetime import date, time
from typing import Any

import pytest

from cje_desktop.documents.filters import FILTERS
from cje_desktop.documents.templates import LINE_BREAK, MAX_SOURCE, Template, TemplateFault

PERSON = {
    "honorific": "Bà",
    "name": "Lê Thị Ễn",
    "birth": "năm 1980",
    "id_number": "001180000001",
    "address": "xã A",
}
DATA: dict[str, Any] = {
    "name": "Đặng Ữ",
    "empty": "  ",
    "zero": 0,
    "flag": False,
    "day": date(2026, 2, 5),
    "hour": time(8, 5),
    "amount": 1_250_500,
    "people": [PERSON, {"honorific": "", "name": "Công ty B"}],
    "deep": {"er": {"value": "đáy"}},
    "none": [],
}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ name }}", "Đặng Ữ"),
        ("{{deep.er.value}}", "đáy"),
        ("{{ deep.no.value }}|{{ unknown }}", "|"),
        ("{{ name | upper }}", "ĐẶNG Ữ"),
        ("{{ day }} {{ day | date_long }}", "05/02/2026 ngày 05 tháng 02 năm 2026"),
        ("{{ hour }}", "08 giờ 05 phút"),
        ("{{ amount | money }}", "1.250.500 đồng"),
        ("{{ amount | words }}", "Một triệu hai trăm năm mươi nghìn năm trăm đồng"),
        ("{{ amount | digits }} {{ zero | two }} {{ amount | area }}", "1.250.500 00 125.050,0 m²"),
        ("{{ people }}", "bà Lê Thị Ễn và Công ty B"),
        (
            "{% for p in people %}{{ loop.index }}{{ p | named | capital }};{% endfor %}",
            "1Bà Lê Thị Ễn;2Công ty B;",
        ),
        (
            "{% for p in people %}{{ p | described }}{% if not loop.last %}; {% endif %}{% endfor %}",
            "bà Lê Thị Ễn, sinh năm 1980, số định danh cá nhân 001180000001, địa chỉ: xã A; Công ty B",
        ),
        ("{% for p in none %}x{% endfor %}", ""),
        ("{% if name %}có{% else %}không{% endif %}", "có"),
        ("{% if empty or flag %}có{% else %}không{% endif %}", "không"),
        ("{% if zero %}có{% endif %}", "có"),
        ("{% if not flag and name %}có{% endif %}", "có"),
        ('{% if name == "Đặng Ữ" %}1{% elif zero %}2{% endif %}', "1"),
        ('{% if name != "Đặng Ữ" %}1{% elif zero %}2{% else %}3{% endif %}', "2"),
        ('{% if not name == "X" %}1{% endif %}', "1"),
        ("a\n{% if name %}\nb\n{% endif %}\nc\n", "a\nb\nc\n"),
        ("a\n  {% if empty %}\nb\n  {% endif %}\nc", "a\nc"),
    ],
)
def test_templates_print(source: str, expected: str) -> None:
    assert Template.parse(source).render(DATA) == expected


def test_blank_stands_for_what_is_missing_only() -> None:
    template = Template.parse("{{ name }} {{ empty }} {{ unknown | money }} {{ zero }}")
    assert template.render(DATA, blank="…") == "Đặng Ữ … … 0"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{{ name", "a tag is not closed"),
        ("name }}", "a tag is not closed"),
        ("{{ name.__class__ }}", "not a name"),
        ("{{ name() }}", "not a name"),
        ("{{ 1 + 1 }}", "not a name"),
        ("{{ name | open }}", "unknown filter"),
        ("{% include x %}", "unknown tag"),
        ("{% if %}x{% endif %}", "unknown tag"),
        ("{% if name > 3 %}x{% endif %}", "not a condition"),
        ("{% if name %}x", "a tag is not ended"),
        ("{% if name %}x{% endfor %}", "expected"),
        ("{% for p in people %}x{% endif %}", "expected"),
        ("x{% endif %}", "ends nothing"),
        ("{% if a %}" * 10 + "{% endif %}" * 10, "nested deeper"),
        ("x" * (MAX_SOURCE + 1), "longer than"),
    ],
)
def test_faults_are_named(source: str, reason: str) -> None:
    with pytest.raises(TemplateFault, match=reason):
        Template.parse(source)


def test_values_cannot_become_structure() -> None:
    data = {"value": " a\r\nb\u2029c\ue001d\x0be {{ name }} "}
    expected = LINE_BREAK.join(["a", "b", "cd", "e {{ name }}"])
    assert Template.parse("{{ value }}").render(data) == expected


def test_values_are_composed() -> None:
    assert Template.parse("{{ value }}").render({"value": "e\u0302\u0301"}) == "ế"


def test_loops_are_bounded() -> None:
    source = "{% for a in n %}{% for b in n %}{% for c in n %}{{ c }}{% endfor %}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateFault, match="beyond"):
        Template.parse(source).render({"n": ["x"] * 100})


def test_names_tell_which_fields_are_used() -> None:
    template = Template.parse(
        '{{ a.b }}{% for p in c.d %}{{ p.e }}{{ loop.index }}{% if f == "g" %}{% endif %}{% endfor %}'
    )
    assert template.names == {"a.b", "c.d", "c.d[].e", "f"}


@pytest.mark.parametrize("name", sorted(FILTERS))
@pytest.mark.parametrize("value", [None, "", "văn bản", 5, True, date(2026, 1, 1), time(1, 2), [], {}])
def test_filters_take_any_value(name: str, value: Any) -> None:
    assert isinstance(FILTERS[name](value), str)
