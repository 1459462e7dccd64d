"""The practice province: two offices and their province, known to each other, made once and alike."""

import json
from pathlib import Path

import pytest

from cje_desktop.application.commands.office import FirstUser
from cje_desktop.application.commands.syncing import ExportBundle, ImportBundle
from cje_desktop.application.practice import fill
from cje_desktop.application.practice.model import PracticeSetup
from cje_desktop.application.practice_setup import shared_out
from cje_desktop.application.program import Credentials, OfficeSetup, PracticeMade
from cje_desktop.application.queries.syncing import ShowProvince, ShowSync
from cje_desktop.bootstrap import SLOTS_NAME, Desktop
from cje_desktop.core.entities.cases import Case, Judgment, ObligationLine
from cje_desktop.core.entities.people import Person
from cje_desktop.core.errors import Cancelled, Refusal
from tests.integration.line.setting import PASSWORD, PROVINCE_UNIT, office_unit
from tests.integration.practice.conftest import CASES, SEED

Content = list[tuple[str, ...]]


def content_of(desktop: Desktop, made: PracticeMade) -> list[Content]:
    """What each office holds, without the identifiers, which are new every time."""
    found = []
    for place in made.offices:
        with (
            desktop.open(place.folder, Credentials(place.logins[0], made.password)) as opened,
            opened.services.store.reading() as reading,
        ):
            judgments = {each.id: each.number for each in reading.find(Judgment)}
            people = {each.id: f"{each.full_name} {each.id_number}" for each in reading.find(Person)}
            cases = {each.id: each for each in reading.find(Case)}
            found.append(
                sorted(
                    (
                        judgments[cases[line.case_id].judgment_id],
                        f"{cases[line.case_id].file_number}/{cases[line.case_id].file_year}",
                        *(people[person] for person in line.debtor_ids),
                        str(line.amount),
                    )
                    for line in reading.find(ObligationLine)
                )
            )
    return found


@pytest.mark.parametrize(
    ("total", "shares", "parts"),
    [(40, (60, 40), (24, 16)), (5, (60, 40), (3, 2)), (1, (60, 40), (1, 0)), (7, (60,), (7,))],
)
def test_a_total_is_shared_out(total: int, shares: tuple[int, ...], parts: tuple[int, ...]) -> None:
    assert shared_out(total, shares) == parts


def test_the_number_of_cases_is_the_total_of_both_offices(made: PracticeMade) -> None:
    assert [place.cases for place in made.offices] == [24, 16]
    assert made.cases == CASES


def test_three_folders_are_named(made: PracticeMade) -> None:
    second, province = made.office / "office-LS-KV1", made.office / "province"
    assert [place.folder for place in made.offices] == [made.office, second]
    assert (made.province.folder, made.province.logins) == (province, ("tonghop",))


def test_everybody_of_every_office_can_sign_in(
    desktop: Desktop, made: PracticeMade, setup_data: PracticeSetup
) -> None:
    for place, office in zip(made.offices, setup_data.offices, strict=True):
        assert place.logins == tuple(user.login for user in office.users)
        for user in office.users:
            with desktop.open(place.folder, Credentials(user.login, made.password)) as opened:
                signed_in = opened.services.user
            assert signed_in is not None
            assert (signed_in.full_name, signed_in.roles) == (user.full_name, user.roles)


def test_a_practice_password_costs_nothing(made: PracticeMade) -> None:
    for place in (*made.offices, made.province):
        slots = json.loads((place.folder / SLOTS_NAME).read_text("utf-8"))["slots"]
        assert {(slot["iterations"], slot["memory_kib"]) for slot in slots} == {(1, 8)}


def test_both_offices_are_enrolled_and_can_send(desktop: Desktop, made: PracticeMade, tmp_path: Path) -> None:
    with desktop.open(made.province.folder, Credentials("tonghop", made.password)) as province:
        for place in made.offices:
            with desktop.open(place.folder, Credentials(place.logins[0], made.password)) as opened:
                assert opened.services.ask(ShowSync()).enrolled
                bundle = opened.services.run(ExportBundle(folder=tmp_path)).result.path
            province.services.run(ImportBundle(path=bundle))
        offices = province.services.ask(ShowProvince()).offices
    assert {each.code: each.cases for each in offices} == {"LS-KV2": 24, "LS-KV1": 16}


def test_the_same_seed_gives_the_same_cases(desktop: Desktop, made: PracticeMade, tmp_path: Path) -> None:
    again = desktop.create_practice(tmp_path / "again", CASES, SEED)
    other = desktop.create_practice(tmp_path / "other", CASES, SEED + 1)
    assert content_of(desktop, again) == content_of(desktop, made)
    assert content_of(desktop, other) != content_of(desktop, made)


def test_a_making_broken_off_goes_on_where_it_stopped_and_then_is_left(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fill, "BATCH", 4)
    whole = desktop.create_practice(tmp_path / "whole", 20, SEED)
    told: list[int] = []

    def stop(_stage: str, done: int, _total: int) -> None:
        told.append(done)
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        desktop.create_practice(tmp_path / "broken", 20, SEED, stop)
    mended = desktop.create_practice(tmp_path / "broken", 20, SEED, stop)
    # 12 cases of the first office, 2 of them told: two batches of 4, then 2; then 8 of the second.
    assert told == [4, 8, 10, 4, 8]
    assert content_of(desktop, mended) == content_of(desktop, whole)
    assert desktop.create_practice(tmp_path / "broken", 50, SEED + 1) == mended


def test_a_real_office_is_not_touched(desktop: Desktop, tmp_path: Path) -> None:
    setup = OfficeSetup(
        issuing=PROVINCE_UNIT,
        working=office_unit(),
        user=FirstUser(login="hung", full_name="Lộc Văn Hùng", roles=("chief", "admin")),
        decision_numbers=(1, 10),
    )
    desktop.create_office(tmp_path, setup, PASSWORD)
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(Refusal) as refused:
        desktop.create_practice(tmp_path, 2, SEED)
    assert refused.value.code == "store.exists"
    assert sorted(path.name for path in tmp_path.iterdir()) == before
