"""Fill a practice office: people, signers, told cases, ordinary files."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from cje_desktop.application.commands.office import AddSigner, AddUser
from cje_desktop.application.numbers import FILE_KIND
from cje_desktop.application.ports import Progress
from cje_desktop.application.practice.model import PracticeData, PracticeOffice, ToldCase
from cje_desktop.application.practice.ordinary import Maker
from cje_desktop.application.practice.people import People
from cje_desktop.application.practice.rows import OfficeRows
from cje_desktop.application.practice.told import tell
from cje_desktop.application.queries.office import ListSeries, ListSigners, ListUsers, ShowOffice
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.ids import UserId
from cje_desktop.core.operations import insert

BATCH = 100
"""Files written to one transaction."""
_RECENT_SHARE = 0.2
_HEAD_FORMS = ("quyet-dinh-tha-yeu-cau", "quyet-dinh-tha-chu-dong")


def fill_office(
    services: Services,
    data: PracticeData,
    office: PracticeOffice,
    *,
    cases: int,
    seed: int,
    progress: Progress | None = None,
) -> None:
    """Fill an office until it holds ``cases`` files, and at least the told ones.

    Who is signed in may do everything. What is there already is left, so that a filling that was
    broken off goes on where it stopped; only a told case broken off in the middle stays as it is.
    """
    told = data.told if office.told else ()
    users = _people(services, office)
    _signers(services, office, users)
    _told(services, data, told, users)
    files = _Filling(services, data, office, users, seed)
    files.until(cases - len(told), len(told), progress)


def _people(services: Services, office: PracticeOffice) -> Mapping[str, UserId]:
    known = {user.login: user.id for user in services.ask(ListUsers())}
    for user in office.users:
        if user.login not in known:
            known[user.login] = services.run(
                AddUser(login=user.login, full_name=user.full_name, roles=user.roles, rank=user.rank)
            ).result
    return known


def _signers(services: Services, office: PracticeOffice, users: Mapping[str, UserId]) -> None:
    known = {(line.user_id, line.capacity) for line in services.ask(ListSigners(on=services.clock.today()))}
    issuing = services.ask(ShowOffice()).issuing_unit_id
    for user in office.users:
        user_id = users[user.login]
        if "chief" in user.roles and (user_id, "head") not in known:
            services.run(
                AddSigner(
                    unit_id=issuing,
                    full_name=user.full_name,
                    user_id=user_id,
                    capacity="head",
                    prefix="TUQ.",
                    position_lines=("TRƯỞNG THI HÀNH ÁN DÂN SỰ", "CHẤP HÀNH VIÊN TRƯỞNG"),
                    form_ids=_HEAD_FORMS,
                    valid_from=date(2026, 7, 1),
                    basis="Quyết định ủy quyền số 88/QĐ-THADS ngày 01/7/2026",
                )
            )
        if {"chief", "officer"} & set(user.roles) and (user_id, "officer") not in known:
            services.run(
                AddSigner(
                    unit_id=issuing,
                    full_name=user.full_name,
                    user_id=user_id,
                    capacity="officer",
                    position_lines=("CHẤP HÀNH VIÊN",),
                    valid_from=date(2025, 7, 1),
                )
            )


def _told(
    services: Services, data: PracticeData, told: Sequence[ToldCase], users: Mapping[str, UserId]
) -> None:
    communes = {place.name: place.code for place in services.gazetteer.communes(data.setup.province_code)}
    for case in told:
        with services.store.reading() as reading:
            is_told = reading.count(Case, story=case.story) > 0
        if not is_told:
            tell(services, case, users, communes)


class _Filling:
    """Writes the ordinary files of an office, a batch to a transaction.

    Each batch draws from a seed of its own: the same files come whether or not it was broken off before.
    """

    def __init__(
        self,
        services: Services,
        data: PracticeData,
        office: PracticeOffice,
        users: Mapping[str, UserId],
        seed: int,
    ) -> None:
        self._services, self._subjects = services, data.subjects
        self._seed = f"{data.setup.seed}/{office.code}/{seed}"
        self._rows = _office_rows(services, office, users)
        self._people = _office_people(services, data, office)

    def until(self, wanted: int, told: int, progress: Progress | None) -> None:
        """Write files until there are as many as wanted, beside the told ones."""
        with self._services.store.reading() as reading:
            present = reading.find(Case)
        numbers: dict[int, int] = {}
        for case in present:
            numbers[case.file_year] = max(case.file_number, numbers.get(case.file_year, 0))
        random = Random(f"{self._seed}/ages")
        ages = sorted((_age(random) for _ in range(wanted)), reverse=True)
        for done in range(len(present) - told, wanted, BATCH):
            batch = ages[done : done + BATCH]
            self._write(batch, done, numbers)
            if progress is not None:
                progress("practice.fill", done + len(batch), wanted)

    def _write(self, ages: Sequence[int], done: int, numbers: dict[int, int]) -> None:
        services, random = self._services, Random(f"{self._seed}/{done}")
        actor = None if services.user is None else services.user.id
        with services.store.transaction(actor=actor, command="practice fill") as writing:
            maker = Maker(
                self._rows, self._people, self._subjects, random, writing.new_id, numbers, 100 + done
            )
            writing.write(*[insert(entity) for age in ages for entity in maker.case(age)])


def _office_rows(services: Services, office: PracticeOffice, users: Mapping[str, UserId]) -> OfficeRows:
    view = services.ask(ShowOffice())
    series = (item.series for item in services.ask(ListSeries()))
    return OfficeRows(
        office=office,
        unit_id=view.unit_id,
        issuing_unit_id=view.issuing_unit_id,
        issuing_name=view.issuing_name,
        head_name=next(user.full_name for user in office.users if "chief" in user.roles),
        officers=tuple(users[user.login] for user in office.users if "officer" in user.roles),
        file_series=next(each.id for each in series if each.kind == FILE_KIND),
        today=services.clock.today(),
    )


def _office_people(services: Services, data: PracticeData, office: PracticeOffice) -> People:
    places = services.gazetteer.communes(data.setup.province_code)
    nearby = [place for place in places if place.name in office.communes]
    return People(
        data.names,
        nearby or places,
        f"tỉnh {office.place}",
        data.setup.old_province_number,
        office.district,
    )


def _age(random: Random) -> int:
    """Draw how many days ago a judgment came in: a fifth is of the last weeks."""
    if random.random() < _RECENT_SHARE:
        return random.randrange(3, 48)
    return int(random.triangular(30, 1000, 90))
