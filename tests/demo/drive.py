"""Drive the real window through the whole line and leave what it made in ``build/demo``."""

import hashlib
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication  # noqa: TID251  # a script about widgets

from cje_desktop.application.program import Credentials, PracticeMade
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop, rooms
from cje_desktop.ui.app import Window, install_translation, translations_folder
from cje_desktop.ui.jobs import JobRunner
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.demo.desk import AnsweringDesk
from tests.demo.hand import Hand
from tests.demo.line import Line
from tests.demo.papers import PaperMade, make_all

T = TypeVar("T")

CASES = 120
SEED = 1
SIZE = (1366, 768)
LINE = (
    "intake",
    "decision_of_the_province",
    "land",
    "verification",
    "first_session",
    "second_session",
    "costs_notice",
    "decision",
    "print_and_save",
    "export",
)
"""The steps of the officer, in their order."""
OFFICER, CONSOLIDATOR = "minh", "tonghop"


class Demo:
    """One run of the demo in a folder of its own."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.home = out / "home"
        self.program = Desktop()
        self.application = QApplication(sys.argv[:1])
        self.theme = ThemeManager(self.application, Scheme.LIGHT)
        install_translation(self.application, translations_folder(), "vi")
        self.runner = JobRunner(self.application)
        self.pictures = out / "screens"
        self.times: dict[str, float] = {}
        self.steps: list[str] = []

    def run(self) -> Path:
        """Walk the line and return the summary written."""
        if self.out.exists():
            shutil.rmtree(self.out)
        self.pictures.mkdir(parents=True)
        made = self._timed("practice", self._practice)
        hand, desk = Hand(self.application, self.pictures), AnsweringDesk(self.out)
        with self._window(made.office, desk):
            self._timed("line", lambda: self._office(hand, desk, made.password))
        bundle = next(self.out.glob("*.cjeb"))
        with self._window(made.province.folder, desk):
            self._timed("province", lambda: self._province(hand, desk, made.password, bundle))
        acknowledgement = next(path for path in self.out.glob("*.cjeb") if path != bundle)
        with self._window(made.office, desk):
            self._timed("acknowledged", lambda: self._back(hand, desk, made.password, acknowledgement))
        papers = self._timed("papers", lambda: self._papers(made))
        return self._summary(made, hand, papers)

    def _practice(self) -> PracticeMade:
        return self.program.create_practice(self.home, CASES, SEED)

    def _timed(self, name: str, work: Callable[[], T]) -> T:
        begun = time.monotonic()
        result = work()
        self.times[name] = round(time.monotonic() - begun, 1)
        sys.stdout.write(f"{name}: {self.times[name]} s\n")
        sys.stdout.flush()
        return result

    @contextmanager
    def _window(self, folder: Path, desk: AnsweringDesk) -> Iterator[Window]:
        """Open the window on a store, and close it as a user would."""
        window = Window(self.program, folder, "vi", rooms, self.runner, self.theme, desk.over)
        closed: list[bool] = []
        window.finished.connect(partial(closed.append, True))
        window.resize(*SIZE)
        window.start()
        yield window
        window.close()
        Hand(self.application, self.pictures).wait("the window does not close", lambda: bool(closed))
        window.deleteLater()

    def _line(self, hand: Hand, desk: AnsweringDesk) -> Line:
        return Line(hand, desk, self.out, lambda: not self.runner.is_busy, self.steps)

    def _office(self, hand: Hand, desk: AnsweringDesk, password: str) -> None:
        line = self._line(hand, desk)
        line.sign_in(OFFICER, password)
        line.look_round()
        for step in LINE:
            getattr(line, step)()

    def _province(self, hand: Hand, desk: AnsweringDesk, password: str, bundle: Path) -> None:
        line = self._line(hand, desk)
        line.sign_in(CONSOLIDATOR, password, screen="nav.province")
        line.province(bundle)

    def _back(self, hand: Hand, desk: AnsweringDesk, password: str, acknowledgement: Path) -> None:
        line = self._line(hand, desk)
        line.sign_in(OFFICER, password)
        line.acknowledged(acknowledgement)
        self.application.processEvents()
        self.theme.apply(Scheme.DARK)
        line.look_round("toi-")
        self.theme.apply(Scheme.LIGHT)

    def _papers(self, made: PracticeMade) -> list[PaperMade]:
        """Leave one of each kind of paper, issued by the normal commands in other cases."""

        @contextmanager
        def services(login: str) -> Iterator[Services]:
            with self.program.open(made.office, Credentials(login, made.password)) as office:
                yield office.services

        return make_all(services, self.out / "papers")

    def _summary(self, made: PracticeMade, hand: Hand, papers: list[PaperMade]) -> Path:
        files = sorted(
            path for path in self.out.rglob("*") if path.is_file() and self.home not in path.parents
        )
        summary = {
            "practice_day": "2026-11-23",
            "cases": made.cases,
            "cases_told_office": made.offices[0].cases,
            "steps": self.steps,
            "seconds": self.times,
            "papers": [asdict(paper) for paper in papers],
            "screens": [path.name for path in hand.shots],
            "files": {
                str(path.relative_to(self.out)): {
                    "size": path.stat().st_size,
                    "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                }
                for path in files
            },
        }
        target = self.out / "summary.json"
        target.write_text(json.dumps(summary, ensure_ascii=False, indent=2, default=str), "utf-8")
        return target


def main() -> int:
    """Run the demo, in the folder named or in ``build/demo``, and say where its results are."""
    usual = Path(__file__).resolve().parents[2] / "build" / "demo"
    demo = Demo(Path(sys.argv[1]) if len(sys.argv) > 1 else usual)
    try:
        summary = demo.run()
    finally:
        demo.runner.close()
    sys.stdout.write(f"{summary}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
