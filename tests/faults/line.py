"""The whole line by the words of the command line, in one process, so that it can be traced.

``python -m tests.faults.line FOLDER`` founds an office and its province below the folder, brings a
case to its compulsory decision, saves the decision and the minutes as PDF, exports, imports,
acknowledges, backs up, and meets one refusal.
"""

import io
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from cje_desktop.bootstrap import Desktop
from cje_desktop.cli.main import main
from cje_desktop.cli.net import Streams
from tests.integration.cli.conftest import PASSWORD, Said, Terminal
from tests.integration.cli.test_whole_line import decide, enrol, found

SAVED = ("quyet-dinh.pdf", "bien-ban.pdf")
"""What the user saved, below the folder: the only files that may be read without a key."""
MARKERS = (
    "Lý Văn Tài",
    "LÝ VĂN TÀI",
    "020079001234",
    "100000000",
    "100.000.000",
    "Ngân hàng TMCP Đông Bắc",
    "Thôn Bản Tích, xã Na Sầm",
    "Không thống nhất được thời hạn trả",
    "Vi Thị Lan",
    "12/2026/DS-ST",
)
"""Names, numbers, amounts and sentences of the case that the line works on."""


class InProcess(Terminal):
    """The terminal of the tests, without a process for each command."""

    def run(self, *words: str, stdin: object = None, environment: Mapping[str, str] | None = None) -> Said:
        out, err = io.StringIO(), io.StringIO()
        sys.stdin = io.StringIO("" if stdin is None else json.dumps(stdin))
        given = ("--data-dir", str(self.folder), "--password-file", str(self.folder.parent / "password.txt"))
        code = main((*given, *words), Desktop(), Streams(out, err))
        return Said(code, out.getvalue(), err.getvalue())


def tell(folder: Path) -> None:
    """Carry out the line."""
    (folder / "password.txt").write_text(PASSWORD, encoding="utf-8")
    office, province, out = InProcess(folder / "office"), InProcess(folder / "province"), folder / "out"
    out.mkdir()
    found(office, province)
    enrol(office, province, folder)
    decision = decide(office)
    (minutes,) = (
        row["document"]["id"]
        for row in office.json("document", "list")
        if row["document"]["form_id"] == "bien-ban-phien"
    )
    for paper, name in zip((decision, minutes), SAVED, strict=True):
        office.json("document", "print-to", "--document-id", paper, "--target", str(folder / name))
    sent = office.json("sync", "export", "--folder", str(out))
    province.json("sync", "import", "--path", sent["path"])
    ack = province.json("province", "ack", "--unit-code", "LS-KV2", "--folder", str(out))
    office.json("sync", "import", "--path", ack["path"])
    office.json("store", "backup", "--target", str(folder / "sao-luu.cje"))
    office.json("document", "draft", "--kind", "note", "--key", "1", "--value", f"name={MARKERS[0]}")
    refused = office.run("--json", "person", "add", "--full-name", MARKERS[0], "--id-number", "02007900123")
    assert refused.code == 3, refused.err


if __name__ == "__main__":
    tell(Path(sys.argv[1]))
