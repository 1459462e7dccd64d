"""The file itself: embedded faces, PDF/A marks, the same bytes for the same input."""

import hashlib
import io
import re
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest

from cje_desktop.documents.pdf.renderer import PdfRenderer

from .conftest import ROOT
from .samples import FORM_IDS, ON, sample

RENDER_ELSEWHERE = """
import sys
from pathlib import Path
root = Path(sys.argv[1])
sys.path.insert(0, str(root / "tests" / "integration" / "documents"))
from samples import FORM_IDS, ON, sample
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer
renderer = PdfRenderer(FormLibrary.load(root / "forms"), root / "resources" / "fonts")
for form_id in reversed(FORM_IDS):
    print(form_id, renderer.render(form_id, ON, sample(form_id)).sha256)
"""


@pytest.fixture(scope="module")
def pdf(renderer: PdfRenderer) -> bytes:
    return renderer.render("cuong-che-ke-bien-dat", ON, sample("cuong-che-ke-bien-dat")).pdf


def test_every_face_is_embedded_with_its_characters(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    fonts: dict[str, Any] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        fonts.update(resources["/Font"])
    assert len(fonts) == 4
    for font in (reference.get_object() for reference in fonts.values()):
        descendant = font["/DescendantFonts"][0].get_object()
        program = descendant["/FontDescriptor"]["/FontFile2"].get_object()
        assert len(program.get_data()) == program["/Length1"]
        assert "+CJESerif-" in font["/BaseFont"]
        assert b"beginbfchar" in font["/ToUnicode"].get_object().get_data()
    assert b"Helvetica" not in pdf


def test_file_declares_pdf_a_2b(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in metadata
    intent = root["/OutputIntents"][0].get_object()
    assert intent["/S"] == "/GTS_PDFA1"
    profile = intent["/DestOutputProfile"].get_object().get_data()
    assert profile[36:40] == b"acsp"
    assert profile[16:20] == b"RGB "
    assert root["/Lang"] == "vi-VN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert pdf.startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")


def test_information_and_metadata_agree(pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    information = reader.metadata
    assert information is not None
    title = (
        "Quyết định về việc cưỡng chế thi hành án bằng biện pháp kê biên, xử lý quyền sử dụng đất "
        "và tài sản gắn liền với đất"
    )
    assert information.title == title
    trailer: Any = reader.trailer
    metadata = trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert f'<rdf:li xml:lang="x-default">{title}</rdf:li>' in metadata
    assert "<xmp:CreateDate>2026-11-23T00:00:00+07:00</xmp:CreateDate>" in metadata
    assert trailer["/Info"]["/CreationDate"] == "D:20261123000000+07'00'"


def test_streams_are_written_as_the_standard_asks(pdf: bytes) -> None:
    """ISO 19005-2, 6.1.7: a line end before ``endstream`` and a true length."""
    streams = list(re.finditer(rb"/Length (\d+) >>\nstream\n", pdf))
    assert len(streams) == 10
    for match in streams:
        end = match.end() + int(match.group(1))
        assert pdf[end : end + 10] == b"\nendstream"


def test_an_independent_reader_finds_no_fault(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
        assert "/ID" in document.trailer


def test_page_operators_are_plain(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            drawn = page.Contents.read_bytes()
            assert set(re.findall(rb"\b(BT|ET|Tm|Tf|TJ|w|m|l|S)\b", drawn)) >= {b"BT", b"ET", b"Tm", b"TJ"}


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_size_stays_small(form_id: str, renderer: PdfRenderer) -> None:
    rendered = renderer.render(form_id, ON, sample(form_id))
    assert len(rendered.pdf) <= 62_000 + 1_500 * (rendered.pages - 1)


def test_same_input_gives_same_bytes_in_another_process(renderer: PdfRenderer) -> None:
    here = {form_id: renderer.render(form_id, ON, sample(form_id)).sha256 for form_id in FORM_IDS}
    run = subprocess.run(
        [sys.executable, "-c", RENDER_ELSEWHERE, str(ROOT)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PATH": "", "LC_ALL": "C", "TZ": "America/Lima"},
        text=True,
    )
    there = dict(line.split() for line in run.stdout.splitlines())
    assert there == here


def test_hash_is_that_of_the_bytes(renderer: PdfRenderer) -> None:
    rendered = renderer.render("giay-moi", ON, sample("giay-moi"))
    assert rendered.sha256 == hashlib.sha256(rendered.pdf).hexdigest()
    assert rendered.pages == 1


def test_one_changed_value_changes_the_hash(renderer: PdfRenderer) -> None:
    data = sample("giay-moi")
    before = renderer.render("giay-moi", ON, data).sha256
    data["invitation"]["time"] = "08:31"
    assert renderer.render("giay-moi", ON, data).sha256 != before


def test_profile_is_a_fixed_file() -> None:
    profile = (Path(ROOT) / "resources" / "fonts" / "srgb.icc").read_bytes()
    assert profile[24:30] == bytes([7, 208, 0, 1, 0, 1]), "1 January 2000"
    assert len(zlib.compress(profile)) < 400
