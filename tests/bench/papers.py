"""One decision, and a thousand of them, against Typst with the same text, faces and pages."""

import io
import tempfile
from collections.abc import Callable
from copy import deepcopy
from itertools import count
from pathlib import Path

import typst
from pypdf import PdfReader

from cje_desktop.documents import checks
from cje_desktop.documents.compose import compose
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer
from tests.bench.figures import Figure, Floor, Report, Samples, Target
from tests.bench.rounds import ROOT, child, interleaved
from tests.bench.typst_paper import typst_source
from tests.integration.documents.samples import ON, Data, sample

AREA = "Papers"
FONTS = ROOT / "resources" / "fonts"
KINDS = {"decision": "cuong-che-khau-tru", "minutes": "bien-ban-phien"}
ROUNDS = 9
BATCH = 20
"""Papers of one round."""
MANY = 1000
COLD_ROUNDS = 5
_FIRST = ("Ân", "Bảo", "Chi", "Dũng", "Giang", "Hưởng", "Khuê")
_LAST = ("", " Lộc", " Mẫn", " Nữ", " Phượng")


class Writers:
    """The product and Typst, given the same papers; every paper differs from the one before."""

    def __init__(self, form_id: str) -> None:
        self._form_id = form_id
        self._library = FormLibrary.load(ROOT / "forms")
        self._renderer = PdfRenderer(self._library, FONTS)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        self._typst = typst.Compiler(font_paths=fonts)
        self._sample = sample(form_id)
        self._numbers = count(1)

    def data(self) -> Data:
        """Return the data of the next paper: another number, debtor and amount."""
        number = next(self._numbers)
        data = deepcopy(self._sample)
        data["paper"]["number"] = number
        debtor = data["debtors"][0]
        debtor["name"] = f"{debtor['name']} {_word(number)}"
        debtor["id_number"] = f"{40_075_000_000 + number:012d}"
        if "deduction" in data:
            data["deduction"]["amount"] += number * 1000
        return data

    def ours(self, data: Data) -> bytes:
        """Write a paper with the product: form, checks and composition included."""
        return self._renderer.render(self._form_id, ON, data).pdf

    def source(self) -> bytes:
        """Return the next paper as Typst's own source; making it is not counted as Typst's time."""
        form = self._library.pack(self._form_id, ON)
        return typst_source(compose(form, checks.read(form.fields, self.data()).values))

    def typst(self, source: bytes, *, tagged: bool) -> bytes:
        """Write a paper with Typst as PDF/A-2b."""
        pdf = self._typst.compile(source, format="pdf", pdf_standards="a-2b", pdf_tags=tagged)
        assert isinstance(pdf, bytes)
        return pdf


def _word(number: int) -> str:
    """Return an invented given name for each number."""
    first, last = (
        ("Ân", "Bảo", "Chi", "Dũng", "Giang", "Hưởng", "Khuê"),
        ("", " Lộc", " Mẫn", " Nữ", " Phượng"),
    )
    return f"{first[number % 7]}{last[number % 5]}"


def measure(report: Report) -> None:
    """Write papers in turn; then many; then the first of a process."""
    for kind, form_id in KINDS.items():
        _warm(report, kind, Writers(form_id))
    _many(report, Writers(KINDS["decision"]))
    _cold(report, Writers(KINDS["decision"]))


def _warm(report: Report, kind: str, writers: Writers) -> None:
    ours, peer = writers.ours(writers.data()), writers.typst(writers.source(), tagged=False)
    pages = _pages(ours), _pages(peer)
    if pages[0] != pages[1]:
        report.notes.append(f"{kind}: ours has {pages[0]} pages, Typst {pages[1]}: not the same layout")

    def our_batch() -> Callable[[], object]:
        papers = iter([writers.data() for _ in range(BATCH * ROUNDS)])
        return lambda: [writers.ours(next(papers)) for _ in range(BATCH)]

    def typst_batch(tagged: bool) -> Callable[[], object]:
        sources = iter([writers.source() for _ in range(BATCH * ROUNDS)])
        return lambda: [writers.typst(next(sources), tagged=tagged) for _ in range(BATCH)]

    times = interleaved(
        {
            "ours": our_batch(),
            "untagged": typst_batch(tagged=False),
            "tagged": typst_batch(tagged=True),
        },
        ROUNDS,
        scale=1000 / BATCH,
    )
    ours_warm = times["ours"]
    note = f"{pages[0]} page(s) each, PDF/A-2b on; ours is untagged, form and checks included"
    report.figures += [
        Figure(
            AREA,
            f"{kind}, warm",
            times["ours"],
            Floor("Typst, tags off", times["untagged"]),
            Target(0.25),
            note,
        ),
        Figure(AREA, f"{kind}, warm", ours_warm, Floor("Typst, tags on", times["tagged"])),
        Figure(
            AREA,
            f"{kind}, size",
            Samples((len(ours) / 1000,), "kB"),
            Floor("Typst, tags off", Samples((len(peer) / 1000,), "kB")),
            Target(62.0, "value"),
        ),
    ]


def _many(report: Report, writers: Writers) -> None:
    papers = iter([writers.data() for _ in range(MANY * 2)])
    sources = iter([writers.source() for _ in range(MANY * 2)])
    times = interleaved(
        {
            "ours": lambda: [writers.ours(next(papers)) for _ in range(MANY)],
            "typst": lambda: [writers.typst(next(sources), tagged=False) for _ in range(MANY)],
        },
        2,
        scale=1.0,
        unit="s",
    )
    floor = Floor("Typst, tags off", times["typst"])
    report.figures.append(
        Figure(AREA, f"{MANY:,} decisions, one process", times["ours"], floor, Target(2.0, "value"))
    )


def _cold(report: Report, writers: Writers) -> None:
    ours, peer = [], []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.typ")
        source.write_bytes(writers.source())
        # The first of each reads the disk.
        for number in range(COLD_ROUNDS + 1):
            mine, theirs = (
                child("first_paper", "ours"),
                child("first_paper", "typst", str(source), str(FONTS)),
            )
            if number:
                ours.append((mine["written"] - mine["started"]) * 1000)
                peer.append((theirs["written"] - theirs["started"]) * 1000)
    floor = Floor("Typst, tags off", Samples(tuple(peer), "ms"))
    samples = Samples(tuple(ours), "ms")
    report.figures.append(Figure(AREA, "first decision of a process", samples, floor, Target(120.0, "value")))


def _pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)
