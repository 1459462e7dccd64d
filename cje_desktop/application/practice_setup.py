"""Make a practice province with its offices, and let them know each other (dữ liệu tập huấn)."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.commands.syncing import EnrolOffice, ReadProvinceCard, WriteProvinceCard
from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Progress
from cje_desktop.application.practice.fill import fill_office
from cje_desktop.application.practice.model import PracticeData, PracticeOffice, PracticeUnit, PracticeUser
from cje_desktop.application.program import (
    Credentials,
    OfficeSetup,
    OpenOffice,
    PracticeMade,
    PracticePlace,
    Program,
    ProvinceSetup,
)
from cje_desktop.application.queries.syncing import ShowProvince, ShowSync
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.errors import Refusal

PROVINCE_FOLDER = "province"
"""Folder of the practice province, inside the data folder of the office with the told cases."""
_CARD = "card.cjecard"
_REQUEST = "request.cjecard"


def shared_out(total: int, shares: Sequence[int]) -> tuple[int, ...]:
    """Divide a number by shares; what rounding leaves over falls to the first."""
    rest = [total * share // sum(shares) for share in shares[1:]]
    return (total - sum(rest), *rest)


@dataclass(frozen=True, slots=True)
class PracticeMaker:
    """Makes the stores of a practice province; each step leaves alone what is there already.

    The office with the told cases lies in the folder itself, the others and the province in folders
    inside it.
    """

    program: Program
    data: PracticeData
    folder: Path

    def make(self, cases: int, seed: int, progress: Progress | None) -> PracticeMade:
        """Make what is missing, ``cases`` files in all, and say what is there.

        Raises:
            Refusal: ``store.exists``, a real office is here.
        """
        setup = self.data.setup
        offices = sorted(setup.offices, key=lambda office: not office.told)
        counts = shared_out(cases, [office.share for office in offices])
        for office, count in zip(offices, counts, strict=True):
            self._office(office, count, seed, progress)
        self._province()
        with self._open(self._province_folder, setup.province.users) as province:
            places = tuple(self._enrolled(province.services, office) for office in offices)
        logins = self.program.logins(self._province_folder)
        return PracticeMade(
            places, PracticePlace(setup.province.name, self._province_folder, logins, 0), setup.password
        )

    @property
    def _province_folder(self) -> Path:
        return self.folder / PROVINCE_FOLDER

    def _office_folder(self, office: PracticeOffice) -> Path:
        return self.folder if office.told else self.folder / f"office-{office.code}"

    def _open(self, folder: Path, users: Sequence[PracticeUser]) -> AbstractContextManager[OpenOffice]:
        return self.program.open(folder, Credentials(users[0].login, self.data.setup.password))

    def _province(self) -> None:
        setup = self.data.setup
        if self.program.logins(self._province_folder):
            return
        first = ProvinceSetup(
            issuing=_unit_input(setup.province),
            user=_first_user(setup.province.users[0]),
            practice=True,
            seed=setup.seed,
        )
        self.program.create_province(self._province_folder, first, setup.password)

    def _office(self, office: PracticeOffice, cases: int, seed: int, progress: Progress | None) -> None:
        """Found and fill an office; the passwords of its people, given last, say that it is complete."""
        setup, folder = self.data.setup, self._office_folder(office)
        logins = self.program.logins(folder)
        if {user.login for user in office.users} <= set(logins):
            return
        if logins and office.users[0].login not in logins:
            raise Refusal("store.exists", file=str(folder))
        if not logins:
            first = OfficeSetup(
                issuing=_unit_input(setup.province),
                working=_unit_input(office),
                user=_first_user(office.users[0]),
                decision_numbers=(office.lease_first, office.lease_last),
                practice=True,
                seed=setup.seed,
            )
            self.program.create_office(folder, first, setup.password)
        with self._open(folder, office.users) as opened:
            everybody = _in_every_part(opened.services)
            fill_office(everybody, self.data, office, cases=cases, seed=seed, progress=progress)
            for user in office.users[1:]:
                opened.set_password(user.login, setup.password)

    def _enrolled(self, province: Services, office: PracticeOffice) -> PracticePlace:
        """Let an office and its province know each other."""
        folder = self._office_folder(office)
        card, request = self._province_folder / _CARD, folder / _REQUEST
        with self._open(folder, office.users) as opened:
            services = opened.services
            if not card.exists():
                province.run(WriteProvinceCard(target=card))
            if not services.ask(ShowSync()).enrolled:
                services.run(ReadProvinceCard(card=card, request_target=request))
            if office.code not in {known.code for known in province.ask(ShowProvince()).offices}:
                province.run(EnrolOffice(request=request))
            with services.store.reading() as reading:
                count = reading.count(Case)
        return PracticePlace(office.name, folder, self.program.logins(folder), count)


def _in_every_part(services: Services) -> Services:
    """Let whoever fills a practice office play every part in it."""
    if services.user is None:
        raise Refusal("permission.signed_out", action="demo")
    return services.signed_in(replace(services.user, roles=tuple(role.value for role in Role)))


def _unit_input(unit: PracticeUnit | PracticeOffice) -> UnitInput:
    return UnitInput(
        code=unit.code,
        name=unit.name,
        superior_line=unit.superior_line,
        body_line=unit.body_line,
        place=unit.place,
        address=unit.address,
        head_title=unit.head_title,
        account=unit.account if isinstance(unit, PracticeUnit) else "",
        procuracy=unit.procuracy,
    )


def _first_user(user: PracticeUser) -> FirstUser:
    return FirstUser(login=user.login, full_name=user.full_name, roles=user.roles, rank=user.rank)
