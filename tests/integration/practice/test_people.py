"""Invented people have real places, numbers of the right build, and the parts an office needs."""

from collections.abc import Iterator
from datetime import date
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cje_desktop.application.practice.model import PracticeOffice, PracticeSetup
from cje_desktop.application.practice.people import People
from cje_desktop.application.program import Credentials, PracticeMade
from cje_desktop.application.queries.office import ListSigners
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.entities.people import Person, PersonKind
from cje_desktop.system.gazetteer import PackagedGazetteer
from cje_desktop.system.paths import resources_root
from cje_desktop.system.practice_data import load_practice_data

TODAY = date(2026, 11, 23)
DATA = load_practice_data(resources_root() / "resources" / "practice")
COMMUNES = {place.name: place.code for place in PackagedGazetteer().communes("20")}
OFFICER_FORMS = (
    "cuong-che-khau-tru", "cuong-che-ke-bien-dat", "cuong-che-giao-nha-dat",
    "bien-ban-phien", "bien-ban-thoa-thuan", "bien-ban-xac-minh", "bien-ban-tong-dat",
)  # fmt: skip
HEAD_FORMS = ("quyet-dinh-tha-yeu-cau", "quyet-dinh-tha-chu-dong")


def number_agrees(person: Person) -> bool:
    """Read a 12-digit number: province, century with gender, year of birth."""
    number, born = person.id_number, person.birth_date
    assert born is not None
    women, century = person.gender == "female", born.year // 100
    expected = {(19, False): "0", (19, True): "1", (20, False): "2", (20, True): "3"}[century, women]
    return (
        len(number) == 12
        and number.isascii()
        and number.isdigit()
        and 1 <= int(number[:3]) <= 96
        and number[3] == expected
        and number[4:6] == f"{born.year % 100:02d}"
    )


@given(seed=st.integers())
def test_the_parts_of_an_id_number_agree(seed: int) -> None:
    places = PackagedGazetteer().communes("20")
    person = People(DATA.names, places, "tỉnh Lạng Sơn", "020", "huyện Văn Lãng").individual(
        Random(seed), UUID(int=1)
    )
    assert number_agrees(person)


def told_and_ordinary(desktop: Desktop, made: PracticeMade) -> Iterator[Person]:
    for place in made.offices:
        with (
            desktop.open(place.folder, Credentials(place.logins[0], made.password)) as opened,
            opened.services.store.reading() as reading,
        ):
            yield from reading.find(Person)


def test_everybody_in_the_stores_has_a_real_commune_and_a_number_that_agrees(
    desktop: Desktop, made: PracticeMade
) -> None:
    people = list(told_and_ordinary(desktop, made))
    assert len(people) > made.cases
    assert {person.commune_code for person in people} <= set(COMMUNES.values())
    assert not [each for each in people if each.kind is PersonKind.INDIVIDUAL and not number_agrees(each)]


def test_the_communes_of_both_offices_are_real_and_not_shared(setup_data: PracticeSetup) -> None:
    first, second = (set(office.communes) for office in setup_data.offices)
    assert first | second <= set(COMMUNES)
    assert not first & second


@pytest.mark.parametrize("office", DATA.setup.offices, ids=lambda office: office.code)
def test_every_part_of_an_office_is_played(office: PracticeOffice) -> None:
    roles = {role for user in office.users for role in user.roles}
    assert roles >= {"chief", "admin", "officer", "clerk", "cashier"}


def signers(
    desktop: Desktop, made: PracticeMade, login: str, forms: tuple[str, ...]
) -> list[tuple[Signer, ...]]:
    """Who may sign each of the forms today, as the office of that login has it in its table."""
    place = next(each for each in made.offices if login in each.logins)
    with desktop.open(place.folder, Credentials(login, made.password)) as opened:
        return [opened.services.ask(ListSigners(on=TODAY, form_id=form)) for form in forms]


@pytest.mark.parametrize(("login", "name"), [("minh", "Nông Văn Minh"), ("yen", "Lộc Thị Yến")])
def test_an_officer_may_sign_compulsory_decisions_and_minutes(
    desktop: Desktop, made: PracticeMade, login: str, name: str
) -> None:
    for lines in signers(desktop, made, login, OFFICER_FORMS):
        own = [line for line in lines if line.full_name == name]
        assert [(line.capacity, line.position_lines) for line in own] == [("officer", ("CHẤP HÀNH VIÊN",))]


@pytest.mark.parametrize(
    ("login", "name"), [("truongphong", "Hoàng Đức Sơn"), ("truongphong1", "Đinh Thế Vượng")]
)
def test_only_the_chief_signs_enforcement_decisions_by_delegation(
    desktop: Desktop, made: PracticeMade, login: str, name: str
) -> None:
    for lines in signers(desktop, made, login, HEAD_FORMS):
        assert [(line.full_name, line.prefix) for line in lines] == [(name, "TUQ.")]
