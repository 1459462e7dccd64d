"""What a user types into a field becomes what the form wants."""

import pytest

from cje_desktop.application.paper_data.build import put
from cje_desktop.application.paper_data.office import commune_committee
from cje_desktop.application.paper_data.typed import typed
from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.errors import Refusal

KINDS = ("text", "money", "count", "bool", "date", "time", "area", "choice")
FORM = FormInfo(
    id="giay-moi",
    version="1",
    title="Giấy mời",
    kind="invitation",
    series="GM",
    issuer="office",
    signer="officer",
    regime="B",
    measure="",
    fields=tuple(FormField(f"x.{kind}", f"Mục {kind}", kind, required=False) for kind in KINDS),
)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("text", " giữ nguyên ", " giữ nguyên "),
        ("money", "1.250.000", 1_250_000),
        ("count", "3", 3),
        ("bool", "có", True),
        ("bool", "false", False),
        ("date", "5/2/2026", "2026-02-05"),
        ("date", "2026-02-05", "2026-02-05"),
        ("time", "8:30", "08:30"),
        ("area", "164,5", 1645),
        ("money", "  ", None),
        ("money", 7, 7),
    ],
)
def test_text_is_read_by_the_kind_of_its_field(kind: str, given: JsonValue, expected: JsonValue) -> None:
    assert typed(FORM, f"x.{kind}", given) == expected


@pytest.mark.parametrize(
    ("kind", "given"), [("money", "một"), ("bool", "maybe"), ("date", "31/2/2026"), ("time", "24:00")]
)
def test_what_cannot_be_read_names_its_label(kind: str, given: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed(FORM, f"x.{kind}", given)
    assert refused.value.code == "paper.field.value"
    assert refused.value.field == f"x.{kind}"
    assert refused.value.fields["label"] == f"Mục {kind}"


def test_a_field_the_form_does_not_have_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        typed(FORM, "x.colour", "đỏ")
    assert refused.value.code == "paper.field.unknown"


def test_a_dotted_name_keeps_its_neighbours() -> None:
    data: dict[str, JsonValue] = {"session": {"place": "Phòng", "kind": "dialogue"}}
    put(data, "session.place", "Trụ sở xã")
    put(data, "paper.number", 7)
    assert data == {"session": {"place": "Trụ sở xã", "kind": "dialogue"}, "paper": {"number": 7}}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn", "Ủy ban nhân dân xã Na Sầm"),
        ("Số 1 đường Hùng Vương, Phường Đông Kinh, tỉnh Lạng Sơn", "Ủy ban nhân dân phường Đông Kinh"),
        ("Ủy ban nhân dân xã Na Sầm", "Ủy ban nhân dân xã Na Sầm"),
        ("Thành phố Lạng Sơn", ""),
    ],
)
def test_the_committee_of_a_commune_is_read_from_an_address(address: str, expected: str) -> None:
    assert commune_committee(address) == expected
