"""A judgment with more parties than anyone has met: one action, one transaction, read everywhere."""

from datetime import date
from pathlib import Path

from cje_desktop.application.commands.intake import JudgmentInput, LineInput, OpenCase, PartyInput
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.commands.syncing import ExportBundle, ImportBundle
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.people import CaseParty, PartyRole
from cje_desktop.core.ids import CaseId
from cje_desktop.sync.limits import MAX_RAW
from tests.integration.line.setting import World

VICTIMS = 43_000
"""As many as the buyers of bonds to whom one judgment of 2024 gave money back."""


def open_case(world: World) -> CaseId:
    creditors = (
        PartyInput(
            role=PartyRole.CREDITOR,
            person=PersonInput(full_name=f"Người mua trái phiếu {number}", honorific="Bà"),
            same_name_checked=True,
        )
        for number in range(VICTIMS)
    )
    debtor = PartyInput(
        role=PartyRole.DEBTOR,
        person=PersonInput(full_name="Công ty cổ phần Trái Phiếu", honorific=""),
        same_name_checked=True,
    )
    command = OpenCase(
        basis=CaseBasis.OWN_INITIATIVE,
        parties=(debtor, *creditors),
        lines=(
            LineInput(
                kind=ObligationKind.MONEY,
                description="Bồi thường cho người mua trái phiếu",
                amount=30_000_000_000_000,
                debtors=(0,),
                creditors=(1,),
            ),
        ),
        summary="Bồi thường thiệt hại",
        opened_on=date(2026, 11, 2),
        judgment=JudgmentInput(
            number="157/2026/HS-ST",
            judged_on=date(2026, 9, 1),
            court="Tòa án nhân dân khu vực 2 - Lạng Sơn",
            received_on=date(2026, 10, 26),
            kind="criminal_judgment",
            effective_on=date(2026, 10, 2),
        ),
    )
    with world.office() as office:
        return office.run(command).result.case_id


def test_a_case_of_43_000_parties_goes_the_whole_way(world: World, tmp_path: Path) -> None:
    world.enrol()
    case = open_case(world)
    with world.office() as office:
        longest = max(map(len, office.store.transactions({})))
        assert longest > MAX_RAW, "or nothing is cut into frames here"
        bundle = office.run(ExportBundle(folder=tmp_path)).result
    with world.province() as province:
        done = province.run(ImportBundle(path=bundle.path)).result
        assert (done.new, done.waiting) == (bundle.transactions, 0)
        with province.store.reading() as reading:
            assert reading.count(CaseParty, case_id=case) == VICTIMS + 1
        again = province.run(ImportBundle(path=bundle.path)).result
        assert (again.new, again.already_known) == (0, bundle.transactions)
        assert province.store.rebuild() == province.store.digest()
