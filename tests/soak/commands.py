"""Kill the program with SIGKILL while it carries out commands, and look at what is left.

A child opens the office as the program does and works: it opens a case, records a dialogue, issues
its minutes, and prints each result after the command has come back. It is killed at random moments,
inside a transaction, in the middle of a commit, and between the freezing of a paper and its commit.
The next start must be clean, and must show everything that was printed.
"""

import argparse
import hashlib
import json
import os
import random
import select
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.queries.papers import ReadPaper
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.ids import CaseId, DocumentId
from cje_desktop.documents.pdf.renderer import PdfRenderer
from cje_desktop.persistence.store import SqlStore
from cje_desktop.persistence.unit_of_work import Writer
from tests.integration.line.setting import TODAY, World, add_signers, fail_session, open_case

INSIDE = ("inside", "written")
"""A transaction has begun; all of it is written, not yet committed."""
FROZEN = ("rendered", "frozen")
"""The bytes of a paper are made; they are kept; its transaction is not committed."""
COMMIT = "commit"
RANDOM = "random"
_LONGEST = 0.35
"""Seconds within which a child dies at a random moment; it carries out some ten commands meanwhile."""
_COMMIT_LONGEST = 0.004
_WHOLE_EVERY = 10
"""Every so many kills the whole store is checked, each time the chains and what was promised."""


@dataclass
class Report:
    """What a run of kills did."""

    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    cases: int = 0
    papers: int = 0
    """Acknowledged cases and papers; all of them were found again."""

    @property
    def inside(self) -> int:
        """Kills at a moment when a transaction had surely begun and not ended."""
        return sum(self.moments[moment] for moment in (*INSIDE, *FROZEN))

    @property
    def frozen(self) -> int:
        """Kills between the freezing of a paper and its commit."""
        return sum(self.moments[moment] for moment in FROZEN)


class LostWork(AssertionError):
    """Say that a promise was broken."""


@dataclass(frozen=True)
class Kill:
    """When a child is to die."""

    moment: str
    nth: int
    """At which time of this moment, from 1."""
    delay: float
    """Seconds after it, where the child does not wait for its end."""


@dataclass
class Loop:
    """Kills over one office; may be continued on the same folder."""

    folder: Path
    chance: random.Random
    report: Report = field(default_factory=Report)
    cases: set[CaseId] = field(default_factory=set)
    papers: dict[DocumentId, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.desktop = Desktop()
        self.desktop.prepare()
        self.world = World(self.desktop, self.folder, numbers=(1, 1_000_000))
        if not self.world.office_folder.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            self.world.found()
            with self.world.office() as office:
                add_signers(office)

    def kill(self) -> None:
        """Kill one child and check what it left."""
        plan = self._plan()
        reached = self._work_and_kill(plan)
        self.report.kills += 1
        self.report.moments[reached] += 1
        self.check(whole=self.report.kills % _WHOLE_EVERY == 0)

    def check(self, *, whole: bool) -> None:
        """Start the program and see that every promise was kept.

        Raises:
            LostWork: something acknowledged is missing, or something is half there.
        """
        with self.world.office() as office:
            with office.store.reading() as look:
                papers = {each.id: each for each in look.find(Document)}
                uses = {each.document_id for each in look.find(NumberUse)} - {None}
                cases = {each.id for each in look.find(Case)}
            if lost := (self.cases - cases) or (self.papers.keys() - papers.keys()):
                raise LostWork(f"acknowledged and lost: {lost}")
            if half := {each.id for each in papers.values() if each.number_use_id} ^ uses:
                raise LostWork(f"a number without its paper, or the reverse: {half}")
            for paper in self._papers_to_read(whole):
                found = hashlib.sha256(office.ask(ReadPaper(document_id=paper)).pdf).hexdigest()
                if found != self.papers[paper]:
                    raise LostWork(f"the paper {paper} has other bytes")
            if whole and (faults := office.store.check()):
                raise LostWork(f"the store is damaged: {faults}")
            self.report.cases, self.report.papers = len(self.cases), len(self.papers)

    def _papers_to_read(self, whole: bool) -> list[DocumentId]:
        known = list(self.papers)
        return known if whole else known[-3:]

    def _plan(self) -> Kill:
        chance, turn = self.chance, self.report.kills % 5
        delay = chance.uniform(0, _LONGEST)
        if turn == 0:
            return Kill(chance.choice(INSIDE), chance.randint(1, 9), 0)
        if turn == 1:
            return Kill(chance.choice(FROZEN), chance.randint(1, 2), 0)
        if turn == 2:
            return Kill(COMMIT, chance.randint(1, 9), chance.uniform(0, _COMMIT_LONGEST))
        return Kill(RANDOM, 1, delay)

    def _work_and_kill(self, plan: Kill) -> str:
        """Return the moment at which the child died."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _be_killed(self.world, plan, writing, self.report.kills)
        os.close(writing)
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            said = self._wait(pipe, plan)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            while more := pipe.read(65536):
                said += more
        if not os.WIFSIGNALED(status):
            raise LostWork(f"the child ended by itself: {said.decode()[-500:]}")
        lines = said.decode().split("\n")[:-1]
        self._remember(lines)
        return plan.moment if f"at {plan.moment}" in lines else RANDOM

    @staticmethod
    def _wait(pipe: Any, plan: Kill) -> bytes:
        """Read what the child says until it is at its moment, then for as long as the plan lets it live."""
        said, mark = b"", f"at {plan.moment}\n".encode()
        while mark not in said:
            data = pipe.read(65536)
            if not data:
                return said
            said += data
        select.select([], [], [], plan.delay)
        return said

    def _remember(self, lines: list[str]) -> None:
        for line in lines:
            match line.split():
                case ["case", row]:
                    self.cases.add(CaseId(UUID(row)))
                case ["paper", row, sha256]:
                    self.papers[DocumentId(UUID(row))] = sha256


def _be_killed(world: World, plan: Kill, writing: int, run: int) -> None:
    """Work until the parent kills us; never come back."""

    def say(line: str) -> None:
        os.write(writing, f"{line}\n".encode())

    try:
        _announce(plan, say)
        with world.office() as office:
            if plan.moment == RANDOM:
                say(f"at {RANDOM}")
            for number in count(1):
                _work(office, say, f"{run:05}{number:06}")
    except BaseException as error:  # noqa: BLE001  # a forked child must not return into the parent's code
        say(f"error {error!r}")
    finally:
        os._exit(1)


def _work(office: Services, say: Callable[[str], None], serial: str) -> None:
    intake = open_case(office, f"Lý Văn {serial}", f"0{serial}")
    say(f"case {intake.case_id}")
    session = fail_session(office, intake)
    for form, subject, dated in (
        ("quyet-dinh-tha-yeu-cau", PaperSubject(case_id=intake.case_id), TODAY),
        ("bien-ban-phien", PaperSubject(case_id=intake.case_id, session_id=session), TODAY),
    ):
        fields = {"minutes": {"copies": 2}} if form == "bien-ban-phien" else {}
        paper = office.run(IssueDocument(form_id=form, subject=subject, dated=dated, fields=fields)).result
        pdf = office.ask(ReadPaper(document_id=paper)).pdf
        say(f"paper {paper} {hashlib.sha256(pdf).hexdigest()}")


def _announce(plan: Kill, say: Callable[[str], None]) -> None:
    """Let this process say where it is, and wait there for its end; the product knows nothing of it."""
    times: Counter[str] = Counter()

    def at(moment: str) -> None:
        times[moment] += 1
        if moment != plan.moment or times[moment] != plan.nth:
            return
        say(f"at {moment}")
        if moment != COMMIT:
            signal.pause()

    transaction, render, put_blob = SqlStore.transaction, PdfRenderer.render, Writer.put_blob

    @contextmanager
    def announced(self: SqlStore, **header: Any) -> Iterator[Writer]:
        with transaction(self, **header) as writer:
            at("inside")
            yield writer
            at("written")
            at(COMMIT)

    def rendered(self: PdfRenderer, *words: Any, **options: Any) -> Any:
        paper = render(self, *words, **options)
        at("rendered")
        return paper

    def frozen(self: Writer, data: bytes) -> str:
        name = put_blob(self, data)
        at("frozen")
        return name

    SqlStore.transaction = announced  # type: ignore[method-assign]  # only in a child that dies
    PdfRenderer.render = rendered  # type: ignore[method-assign]  # only in a child that dies
    Writer.put_blob = frozen  # type: ignore[method-assign]  # only in a child that dies


def main() -> None:
    """Run kills and print the report as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        loop = Loop(Path(folder) / "kills", random.Random(options.seed))
        for _ in range(options.kills):
            loop.kill()
        loop.check(whole=True)
    report = loop.report
    told = {**vars(report), "inside": report.inside, "frozen": report.frozen}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
