"""Fill a practice office: people, signers, leased numbers, told cases, ordinary files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from cje_desktop.application.commands.office import AddSigner, AddUser, LeaseNumbers
from cje_desktop.application.ports import Place, Progress
from cje_desktop.application.practice.model import PracticeData, PracticeOffice
from cje_desktop.application.practice.ordinary import Maker
from cje_desktop.application.practice.people import People
from cje_desktop.application.practice.rows import OfficeRows
from cje_desktop.application.practice.told import tell
from cje_desktop.application.queries.office import ListSeries, ListUsers, OfficeView, ShowOffice
from cje_desktop.application.services import Services
from cje_desktop.core.entities.office import NumberSeries
from cje_desktop.core.ids import UserId
from cje_desktop.core.operations import insert

BATCH = 100
"""Files written to one transaction."""
_STATISTICAL_2026 = 2026
_RECENT_SHARE = 0.2
_HEAD_FORMS = ("quyet-dinh-tha-yeu-cau", "quyet-dinh-tha-chu-dong")


@dataclass(frozen=True, slots=True)
class PracticeSummary:
    """What was filled in."""

    cases: int
    told: int
    users: int


def fill_office(
    services: Services,
    data: PracticeData,
    office: PracticeOffice,
    *,
    cases: int,
    seed: int,
    progress: Progress | None = None,
) -> PracticeSummary:
    """Fill an office just founded; its first user is signed in and holds the chief's role."""
    view = services.ask(ShowOffice())
    users = _people(services, office)
    _signers(services, office, view, users)
    _lease(services, office, view)
    communes = _communes(services, data)
    told = _told(services, data, office, users, communes) if office.told else 0
    _ordinary(services, data, office, view, users, cases, seed, progress)
    return PracticeSummary(cases + told, told, len(users))


def _people(services: Services, office: PracticeOffice) -> Mapping[str, UserId]:
    known = {user.login: user.id for user in services.ask(ListUsers())}
    for user in office.users:
        if user.login not in known:
            known[user.login] = services.run(
                AddUser(login=user.login, full_name=user.full_name, roles=user.roles, rank=user.rank)
            ).result
    return known


def _signers(
    services: Services, office: PracticeOffice, view: OfficeView, users: Mapping[str, UserId]
) -> None:
    for user in office.users:
        if "chief" in user.roles:
            services.run(
                AddSigner(
                    unit_id=view.issuing_unit_id,
                    full_name=user.full_name,
                    user_id=users[user.login],
                    capacity="head",
                    prefix="TUQ.",
                    position_lines=("TRƯỞNG THI HÀNH ÁN DÂN SỰ", "CHẤP HÀNH VIÊN TRƯỞNG"),
                    form_ids=_HEAD_FORMS,
                    valid_from=date(2026, 7, 1),
                    basis="Quyết định ủy quyền số 88/QĐ-THADS ngày 01/7/2026",
                )
            )
        if "chief" in user.roles or "officer" in user.roles:
            services.run(
                AddSigner(
                    unit_id=view.issuing_unit_id,
                    full_name=user.full_name,
                    user_id=users[user.login],
                    capacity="officer",
                    position_lines=("CHẤP HÀNH VIÊN",),
                    valid_from=date(2025, 7, 1),
                )
            )


def _lease(services: Services, office: PracticeOffice, view: OfficeView) -> None:
    series = _series(services, "QD")
    services.run(
        LeaseNumbers(
            series_id=series.id,
            unit_id=view.unit_id,
            period=_STATISTICAL_2026,
            first=office.lease_first,
            last=office.lease_last,
        )
    )


def _series(services: Services, kind: str) -> NumberSeries:
    return next(item.series for item in services.ask(ListSeries()) if item.series.kind == kind)


def _communes(services: Services, data: PracticeData) -> tuple[Place, ...]:
    return services.gazetteer.communes(data.setup.province_code)


def _told(
    services: Services,
    data: PracticeData,
    office: PracticeOffice,
    users: Mapping[str, UserId],
    communes: tuple[Place, ...],
) -> int:
    codes = {place.name: place.code for place in communes}
    for told in data.told:
        tell(services, told, users, codes)
    return len(data.told)


def _ordinary(
    services: Services,
    data: PracticeData,
    office: PracticeOffice,
    view: OfficeView,
    users: Mapping[str, UserId],
    cases: int,
    seed: int,
    progress: Progress | None,
) -> None:
    random = Random(f"{data.setup.seed}/{office.code}/{seed}")
    wanted = set(office.communes)
    nearby = [place for place in _communes(services, data) if place.name in wanted]
    people = People(
        data.names,
        nearby or _communes(services, data),
        f"tỉnh {view.place}",
        data.setup.old_province_number,
        office.district,
    )
    head = next(user.full_name for user in office.users if "chief" in user.roles)
    rows = OfficeRows(
        office=office,
        unit_id=view.unit_id,
        issuing_unit_id=view.issuing_unit_id,
        issuing_name=view.issuing_name,
        head_name=head,
        officers=tuple(users[user.login] for user in office.users if "officer" in user.roles),
        file_series=_series(services, "HS").id,
        today=services.clock.today(),
    )
    taken = {told.file_year: told.file_number for told in data.told} if office.told else {}
    actor = None if services.user is None else services.user.id
    numbers = dict(taken)
    ages = sorted((_age(random) for _ in range(cases)), reverse=True)
    for done in range(0, cases, BATCH):
        with services.store.transaction(actor=actor, command="practice fill") as writing:
            maker = Maker(rows, people, data.subjects, random, writing.new_id, numbers, 100 + done)
            batch = ages[done : done + BATCH]
            writing.write(*[insert(entity) for age in batch for entity in maker.case(age)])
        if progress is not None:
            progress("practice.fill", done + len(batch), cases)


def _age(random: Random) -> int:
    """Draw how many days ago a judgment came in: a fifth is of the last weeks."""
    if random.random() < _RECENT_SHARE:
        return random.randrange(3, 48)
    return int(random.triangular(30, 1000, 90))
