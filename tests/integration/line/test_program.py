"""Making, opening, backing up and restoring the data folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from cje_desktop.application.commands.office import AddUser, EditUser, FirstUser
from cje_desktop.application.commands.upkeep import BackUpStore, CheckStore, RebuildStore
from cje_desktop.application.program import Credentials, OfficeSetup, ProvinceSetup
from cje_desktop.application.queries.cases import ListCases
from cje_desktop.application.queries.office import ShowOffice
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.errors import CjeError, Refusal, WorldError
from tests.integration.line.setting import PASSWORD, PROVINCE_UNIT, TODAY, World, office_unit, open_case

SETUP = OfficeSetup(
    issuing=PROVINCE_UNIT,
    working=office_unit(),
    user=FirstUser(login="hung", full_name="Lộc Văn Hùng", roles=("chief", "officer", "admin")),
    practice=True,
)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"running.lock"}


def test_a_real_office_lives_today_and_keeps_its_keys_apart(desktop: Desktop, tmp_path: Path) -> None:
    made = desktop.create_office(tmp_path, replace(SETUP, practice=False), PASSWORD)
    assert made.login == "hung"
    assert len(made.recovery_code.replace("-", "")) == 32
    assert desktop.logins(tmp_path) == ("hung",)
    with desktop.open(tmp_path, Credentials("hung", PASSWORD)) as office:
        view = office.services.ask(ShowOffice())
        assert view.practice is False
        assert view.code == "LS-KV2"
    assert b"SQLite format 3" not in (tmp_path / "office.cje").read_bytes()


def test_a_practice_office_stays_on_its_day(world: World) -> None:
    with world.office() as office:
        assert office.clock.today() == TODAY
        assert office.ask(ShowOffice()).today == TODAY


def test_a_second_office_in_the_same_folder_is_refused(world: World) -> None:
    with pytest.raises(Refusal) as refused:
        world.desktop.create_office(world.office_folder, SETUP, PASSWORD)
    assert refused.value.code == "store.exists"
    with world.office() as office:
        assert office.ask(ShowOffice()).code == "LS-KV2"


@pytest.mark.parametrize(
    ("setup", "password"),
    [(SETUP, "ngắn"), (replace(SETUP, working=replace(office_unit(), code="khu vực 2")), PASSWORD)],
)
def test_what_could_not_be_made_leaves_nothing(
    desktop: Desktop, tmp_path: Path, setup: OfficeSetup, password: str
) -> None:
    with pytest.raises(Refusal):
        desktop.create_office(tmp_path / "new", setup, password)
    assert not (tmp_path / "new").exists() or names(tmp_path / "new") <= {"inbox"}
    desktop.create_office(tmp_path / "new", SETUP, PASSWORD)


@pytest.mark.parametrize(
    ("login", "password", "code"),
    [("hung", "một câu khác hẳn", "signin.wrong_password"), ("ai", PASSWORD, "signin.wrong_password")],
)
def test_who_cannot_open(world: World, login: str, password: str, code: str) -> None:
    with (
        pytest.raises(CjeError) as refused,
        world.desktop.open(world.office_folder, Credentials(login, password)),
    ):
        pass
    assert refused.value.code == code


def test_one_program_at_a_time(world: World) -> None:
    with world.office(), pytest.raises(WorldError) as refused, world.office():
        pass
    assert refused.value.code == "instance.running"


def test_a_new_user_signs_in_with_a_password_of_their_own(world: World) -> None:
    secret = "câu của riêng Lan"
    with world.desktop.open(world.office_folder, Credentials("hung", PASSWORD)) as office:
        user = office.services.run(AddUser(login="lan", full_name="Vi Thị Lan", roles=("clerk",))).result
        office.set_password("lan", secret)
        with pytest.raises(Refusal) as unknown:
            office.set_password("nobody", secret)
        assert unknown.value.code == "program.user.unknown"
    with world.desktop.open(world.office_folder, Credentials("lan", secret)) as office:
        assert office.services.user is not None
        assert office.services.user.id == user
    with world.office() as services:
        services.run(EditUser(user_id=user, full_name="Vi Thị Lan", roles=("clerk",), active=False))
    with (
        pytest.raises(Refusal) as inactive,
        world.desktop.open(world.office_folder, Credentials("lan", secret)),
    ):
        pass
    assert inactive.value.code == "program.user.inactive"


def test_a_backup_opens_in_another_folder(world: World, tmp_path: Path) -> None:
    target, new = tmp_path / "sao-luu.cje", tmp_path / "new"
    with world.office() as office:
        open_case(office)
        digest = office.store.digest()
        assert office.run(BackUpStore(target=target)).result.digest == digest
    world.desktop.restore(target, new, Credentials("hung", PASSWORD))
    with world.office(new) as restored:
        assert restored.store.digest() == digest
        assert restored.ask(ListCases()).total == 1


def test_upkeep_finds_a_whole_store_whole(world: World) -> None:
    with world.office() as office:
        open_case(office)
        assert office.run(CheckStore()).result == ()
        assert office.run(RebuildStore()).result.digest == office.store.digest()


@pytest.mark.parametrize(
    ("database", "code"),
    [
        ("postgresql://thads:bimat@localhost/thads", "program.database.password"),
        ("mysql://localhost/thads", "program.database.kind"),
    ],
)
def test_a_server_address_is_checked_before_anything_is_made(
    desktop: Desktop, tmp_path: Path, database: str, code: str
) -> None:
    setup = ProvinceSetup(issuing=PROVINCE_UNIT, user=SETUP.user, practice=True, database=database)
    with pytest.raises(Refusal) as refused:
        desktop.create_province(tmp_path, setup, PASSWORD)
    assert refused.value.code == code
    assert names(tmp_path) <= {"inbox"}


def test_practice_is_made_once(desktop: Desktop, tmp_path: Path) -> None:
    first = desktop.create_practice(tmp_path, 2, 1)
    again = desktop.create_practice(tmp_path, 50, 1)
    assert again == first
    credentials = Credentials(first.offices[0].logins[0], first.password)
    with desktop.open(first.office, credentials) as office:
        assert office.services.ask(ListCases()).total == first.offices[0].cases
