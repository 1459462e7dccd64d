"""An office that has carried out the whole line once, for tests and for the soak."""

from dataclasses import dataclass
from pathlib import Path

from cje_desktop.application.commands.papers import (
    CoerciveInput,
    IssueCoerciveDecision,
    IssueDocument,
    PaperSubject,
)
from cje_desktop.application.commands.syncing import ExportBundle
from cje_desktop.application.commands.upkeep import BackUpStore
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.ids import DocumentId
from tests.integration.line.setting import TODAY, World, tell

BUNDLE = Path("out") / "goi.cjeb"
BACKUP = Path("sao-luu.cje")


@dataclass(frozen=True)
class Told:
    """A world whose office has issued minutes and a compulsory decision."""

    world: World
    decision: DocumentId
    minutes: DocumentId

    @property
    def root(self) -> Path:
        return self.world.root

    @property
    def bundle(self) -> Path:
        """What the office exported."""
        return self.root / BUNDLE

    @property
    def backup(self) -> Path:
        """A backup of the office; its key slots lie beside it."""
        return self.root / BACKUP


def carry_out_the_line(office: Services) -> tuple[DocumentId, DocumentId]:
    """Bring a case to its compulsory decision; return the decision and the minutes."""
    told = tell(office)
    case = told.intake.case_id
    subject = PaperSubject(case_id=case, session_id=told.session)
    fields = {"minutes": {"copies": 2}}
    order = IssueDocument(form_id="bien-ban-phien", subject=subject, dated=TODAY, fields=fields)
    minutes = office.run(order).result
    decided = CoerciveInput(
        case_id=case,
        measure="deduct_account",
        dated=TODAY,
        asset_ids=(told.account,),
        session_ids=(told.session,),
    )
    return office.run(IssueCoerciveDecision(decision=decided)).result, minutes


def make_told(desktop: Desktop, root: Path) -> Told:
    """Found an office and its province below a folder and carry out the line, with bundle and backup."""
    root.mkdir(exist_ok=True)
    world = World(desktop, root).found()
    world.enrol()
    (root / BUNDLE.parent).mkdir()
    with world.office() as office:
        decision, minutes = carry_out_the_line(office)
        exported = office.run(ExportBundle(folder=root / BUNDLE.parent)).result.path
        office.run(BackUpStore(target=root / BACKUP))
    exported.rename(root / BUNDLE)
    return Told(world, decision, minutes)
