"""Tables of parties pasted from a sheet."""

from datetime import date

import pytest

from cje_desktop.core.entities.people import PartyRole, PersonKind
from cje_desktop.core.errors import Cancelled
from cje_desktop.ui.models.party_list import PartyList, read_party_list
from cje_desktop.ui.models.places import CommuneModel, read_communes
from tests.fakes.outside import FakeGazetteer

TODAY = date(2026, 11, 23)
COMMUNES = read_communes(FakeGazetteer(), "Nghệ An")


def said(_stage: str, _done: int, _total: int) -> None:
    """Nobody listens."""


def read(*rows: str, role: PartyRole = PartyRole.CREDITOR) -> PartyList:
    return read_party_list("\n".join(rows), role, COMMUNES, TODAY, said)


def codes(parties: PartyList) -> list[tuple[int, str]]:
    return [(fault.row, fault.refusal.code) for fault in parties.faults]


def test_a_row_without_heads_is_read_by_place() -> None:
    row = "phải\tÔng Lý  Văn Tài\t12/03/1968\t0400 6800 0456\tthôn 5\tXã Anh Sơn\tchưa rõ nơi ở"

    party = read(row).parties[0]

    assert party.role is PartyRole.DEBTOR
    assert party.note == "chưa rõ nơi ở"
    person = party.person
    assert person is not None
    assert (person.full_name, person.honorific, person.gender) == ("Lý Văn Tài", "Ông", "male")
    assert (person.birth_date, person.birth_year) == (date(1968, 3, 12), None)
    assert person.id_number == "040068000456"
    assert (person.address_detail, person.commune_code) == ("thôn 5", "17329")


def test_heads_name_the_columns_with_or_without_tones() -> None:
    parties = read("STT\tNĂM SINH\tHo va ten", "1\t1970\tTrần Văn An", role=PartyRole.RELATED)

    person = parties.parties[0].person
    assert person is not None
    assert (person.full_name, person.birth_year) == ("Trần Văn An", 1970)
    assert parties.parties[0].role is PartyRole.RELATED
    assert parties.rows == (2,)
    assert parties.is_accepted


def test_an_organisation_is_known_by_its_name() -> None:
    person = read("được\tNgân hàng TMCP Đông Bắc\t\t0100112437").parties[0].person

    assert person is not None
    assert person.kind is PersonKind.ORGANISATION
    assert (person.organisation_number, person.id_number) == ("0100112437", "")


def test_faults_name_the_row_of_the_sheet_and_blank_rows_count() -> None:
    parties = read(
        "Họ tên\tTư cách\tNgày sinh\tCCCD\tXã",
        "Trần Văn An\tbị đơn\t1970\t\t",
        "",
        "\tphải\t31/02/1970\t123\tXã Không Có",
    )

    assert codes(parties) == [
        (2, "party_list.role"),
        (4, "party_list.birth"),
        (4, "person.name.empty"),
        (4, "person.id_number.length"),
        (4, "party_list.commune"),
    ]
    assert not parties.is_accepted


def test_an_id_number_twice_names_the_first_row() -> None:
    parties = read("được\tTrần Văn An\t\t040185000123", "được\tTrần Văn Bình\t\t040185000123")

    assert codes(parties) == [(2, "party_list.repeated")]
    assert parties.faults[0].refusal.fields["first"] == 1


def test_nothing_is_not_accepted() -> None:
    assert not read("Họ tên\tNăm sinh").is_accepted


def test_a_list_of_43000_is_read_with_progress_and_can_be_stopped() -> None:
    text = "\n".join(f"được\tBị hại số {number}\t1980" for number in range(43_000))
    heard: list[int] = []

    def stop(_stage: str, done: int, total: int) -> None:
        heard.append(done)
        assert total == 43_000
        if done == 20_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_party_list(text, PartyRole.CREDITOR, COMMUNES, TODAY, stop)
    assert heard[-1] == 20_000
    assert len(read_party_list(text, PartyRole.CREDITOR, COMMUNES, TODAY, said).parties) == 43_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("16681", "16681"),
        ("anh son", "17329"),
        ("Phường Thành Vinh, Nghệ An", "16681"),
        ("nghe", ""),
        ("", ""),
    ],
)
def test_a_commune_is_meant_by_its_code_or_the_only_name(typed: str, code: str) -> None:
    model = CommuneModel()
    model.set_communes(COMMUNES)

    assert model.code(typed) == code
