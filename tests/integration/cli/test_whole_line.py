"""The whole line by the command line alone, each step a process of its own."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from tests.integration.cli.conftest import Terminal

PROVINCE = {
    "code": "LS",
    "name": "Thi hành án dân sự tỉnh Lạng Sơn",
    "superior_line": "CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ",
    "body_line": "THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
    "place": "Lạng Sơn",
    "account": "3949.0.1054321.00000 tại Kho bạc Nhà nước khu vực VI",
    "procuracy": "Viện kiểm sát nhân dân tỉnh Lạng Sơn",
}
OFFICE = {
    "code": "LS-KV2",
    "name": "Phòng Thi hành án dân sự khu vực 2 - Lạng Sơn",
    "superior_line": "THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
    "body_line": "PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 2",
    "place": "Lạng Sơn",
    "procuracy": "Viện kiểm sát nhân dân khu vực 2 - Lạng Sơn",
}
CASE = {
    "basis": "on_request",
    "summary": "Trả nợ vay",
    "opened_on": "02/11/2026",
    "officer_id": "hung",
    "parties": [
        {
            "role": "creditor",
            "person": {"full_name": "Ngân hàng TMCP Đông Bắc", "old_address": "Lạng Sơn"},
            "same_name_checked": True,
        },
        {
            "role": "debtor",
            "person": {
                "full_name": "Lý Văn Tài",
                "honorific": "Ông",
                "id_number": "020079001234",
                "old_address": "Thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
            },
            "same_name_checked": True,
        },
    ],
    "lines": [
        {"kind": "money", "description": "Trả nợ", "amount": 100_000_000, "debtors": [1], "creditors": [0]}
    ],
    "judgment": {
        "number": "12/2026/DS-ST",
        "judged_on": "01/09/2026",
        "effective_on": "02/10/2026",
        "court": "Tòa án nhân dân khu vực 2",
        "received_on": "26/10/2026",
        "kind": "civil_judgment",
    },
    "request": {"received_on": "28/10/2026", "content": "Thi hành toàn bộ"},
}
SESSION = {
    "case_ids": ["0001/2026"],
    "kind": "dialogue",
    "on": "19/11/2026",
    "starts_at": "08:30",
    "ends_at": "10:00",
    "place": "Trụ sở phòng",
    "outcome": "failed",
    "recorder": "Vi Thị Lan",
    "course": "Không thống nhất được thời hạn trả.",
    "attendance": [{"full_name": "Lý Văn Tài", "capacity": "Người phải thi hành án"}],
}


def found(office: Terminal, province: Terminal) -> None:
    user = {"login": "hung", "full_name": "Lộc Văn Hùng", "roles": ["chief", "officer", "admin"]}
    setup = {"issuing": PROVINCE, "working": OFFICE, "user": user, "practice": True}
    made = office.json("init", stdin={"setup": {**setup, "decision_numbers": [101, 120]}})
    assert made["login"] == "hung"
    head = {"login": "tonghop", "full_name": "Vy Thị Lụa", "roles": ["province"]}
    province.json("province", "init", stdin={"setup": {"issuing": PROVINCE, "user": head, "practice": True}})


def enrol(office: Terminal, province: Terminal, folder: Path) -> None:
    card, request = str(folder / "tinh.cjecard"), str(folder / "phong.cjecard")
    province.json("province", "card", "--target", card)
    office.json("sync", "enrol", "--card", card, "--request-target", request)
    assert province.json("province", "enrol", "--request", request) == "LS-KV2"


def decide(office: Terminal) -> str:
    """Bring the case to its compulsory decision and return the identifier of the paper."""
    for capacity, form in (("head", "quyet-dinh-tha-yeu-cau"), ("officer", "cuong-che-khau-tru")):
        office.json(
            *("office", "signer", "--unit-id", "LS", "--full-name", "Lộc Văn Hùng", "--user-id", "hung"),
            *("--capacity", capacity, "--position-lines", "CHẤP HÀNH VIÊN", "--valid-from", "01/07/2026"),
            *("--form-ids", form),
        )
    case = office.json("case", "open", stdin=CASE)
    debtor, number = case["person_ids"][1], ("--case-id", case["file_text"])
    paper = office.json(
        "document", "issue", "--form-id", "quyet-dinh-tha-yeu-cau", *number, "--dated", "03/11/2026"
    )
    office.json(
        *("service", "record", "--document-id", paper, "--channel", "direct", "--result", "received"),
        *("--on", "05/11/2026", "--person-id", debtor),
    )
    session = office.json("session", "record", stdin=SESSION)
    office.json(
        *("document", "issue", "--form-id", "bien-ban-phien", *number, "--session-id", session),
        *("--dated", "19/11/2026", "--fields", "minutes.copies=2"),
    )
    office.json(
        *("verification", "record", *number, "--person-id", debtor, "--on", "18/11/2026"),
        *("--result", "has_means", "--findings", "Có tài khoản"),
    )
    account = office.json(
        *(
            "asset",
            "add",
            *number,
            "--kind",
            "account",
            "--description",
            "Tài khoản",
            "--account-number",
            "1",
        ),
        *("--account-holder", "LÝ VĂN TÀI", "--holder", "Ngân hàng", "--address", "Lạng Sơn"),
    )
    measure = ("--measure", "deduct_account", "--dated", "23/11/2026", "--asset-ids", account)
    checked = office.json("decision", "check", *number, *measure, "--no-with-preview")
    assert checked["may_decide"] is True
    issued = office.json("decision", "issue", *number, *measure, "--session-ids", session)
    assert isinstance(issued, str)
    return issued


def test_the_whole_line_by_words(terminal: Callable[[str], Terminal], tmp_path: Path) -> None:
    office, province, out = terminal("office"), terminal("province"), tmp_path / "out"
    out.mkdir()
    found(office, province)
    enrol(office, province, tmp_path)
    paper = decide(office)
    target = tmp_path / "quyet-dinh.pdf"
    office.json("document", "print-to", "--document-id", paper, "--target", str(target))
    read = office.json("document", "read", "--document-id", "102/QĐ-THADS")
    assert read["document"]["file_hash"] == hashlib.sha256(target.read_bytes()).hexdigest()
    sent = office.json("sync", "export", "--folder", str(out))
    received = province.json("sync", "import", "--path", sent["path"])
    assert (received["new"], received["already_known"]) == (sent["transactions"], 0)
    assert province.json("sync", "import", "--path", sent["path"])["new"] == 0
    ack = province.json("province", "ack", "--unit-code", "LS-KV2", "--folder", str(out))
    accepted = office.json("sync", "import", "--path", ack["path"])
    assert (accepted["kind"], accepted["papers_accepted"]) == ("ack", 3)
    assert office.json("sync", "status")["bundles"][0]["state"] == "accepted"
    register = office.json("document", "register", "--kind", "QD", "--period", "2026")
    assert [line["number_text"] for line in register] == ["101/QĐ-THADS", "102/QĐ-THADS"]
