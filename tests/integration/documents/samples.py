"""Data of papers as the application hands them over: one full set for every form.

Names carry the hard letters of Vietnamese (Ễ, Ữ, Ợ, Đ, ặ ...), so that a missing glyph shows at once.
"""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

ON = date(2026, 11, 23)
Data = dict[str, Any]

CREDITOR: Data = {
    "honorific": "Bà",
    "name": "Nguyễn Thị Ngọc Thuở",
    "birth": "năm 1968",
    "id_number": "040168001234",
    "address": "thôn Đoài Hữu, xã Hưng Nguyên, tỉnh Nghệ An",
}
BANK: Data = {
    "name": "Ngân hàng TMCP Phát triển Đất Việt",
    "organisation_number": "0100112437",
    "representative": "ông Vũ Đức Khoát - Tổng Giám đốc",
    "address": "số 18 đường Trần Hữu Dực, phường Từ Liêm, thành phố Hà Nội",
}
DEBTOR: Data = {
    "honorific": "Ông",
    "name": "Phạm Bằng Ưỡng",
    "birth": "ngày 09/7/1975",
    "id_number": "040075009876",
    "address": "xóm Yên Phượng, xã Vạn An, tỉnh Nghệ An",
}
SPOUSE: Data = {
    "honorific": "Bà",
    "name": "Đặng Thị Quỳnh Diễm",
    "birth": "năm 1979",
    "id_number": "040179004321",
    "address": "xóm Yên Phượng, xã Vạn An, tỉnh Nghệ An",
}
OFFICIAL: Data = {"honorific": "Ông", "name": "Lương Thế Nghĩa"}


def _paper(number: int | None, symbol: str) -> Data:
    return {
        "paper": {"number": number, "symbol": symbol, "place": "Nghệ An", "date": "2026-11-23"},
        "agency": {"name": "Thi hành án dân sự tỉnh Nghệ An"},
        "office": {"name": "Phòng Thi hành án dân sự khu vực 3"},
    }


def _province(number: int | None) -> Data:
    return {
        **_paper(number, "QĐ-THADS"),
        "letterhead": {
            "superior": "Cục Quản lý thi hành án dân sự",
            "body": "Thi hành án dân sự tỉnh Nghệ An",
        },
        "sending": {
            "procuracy": "Viện kiểm sát nhân dân khu vực 3 - Nghệ An",
            "others": [{"name": "Cổng thông tin điện tử Thi hành án dân sự tỉnh Nghệ An"}],
            "commune": "Ủy ban nhân dân xã Vạn An",
            "registry": "Chi nhánh Văn phòng đăng ký đất đai khu vực Nam Đàn",
        },
    }


def _office(number: int | None, symbol: str) -> Data:
    return {
        **_paper(number, symbol),
        "letterhead": {
            "superior": "Thi hành án dân sự tỉnh Nghệ An",
            "body": "Phòng Thi hành án dân sự khu vực 3",
        },
    }


def _case() -> Data:
    return {
        "judgment": {
            "kind": "Bản án",
            "number": "27/2026/DS-PT",
            "date": "2026-02-05",
            "court": "Tòa án nhân dân tỉnh Nghệ An",
            "earlier_number": "15/2025/DS-ST",
            "earlier_date": "2025-09-12",
            "earlier_court": "Tòa án nhân dân khu vực 3 - Nghệ An",
        },
        "enforcement": {
            "number": "36/QĐ-THADS",
            "date": "2026-10-05",
            "issuer": "Trưởng Thi hành án dân sự tỉnh Nghệ An",
        },
        "officer": {"name": "Trần Đình Lữ", "rank": "Chấp hành viên trung cấp"},
        "creditors": [CREDITOR, BANK],
        "debtors": [DEBTOR, SPOUSE],
    }


def _head() -> Data:
    return {
        "signer": {
            "capacity": "KT. TRƯỞNG THI HÀNH ÁN DÂN SỰ\nPHÓ TRƯỞNG THI HÀNH ÁN DÂN SỰ",
            "name": "Lê Hữu Thạc",
        }
    }


def _officer_signs() -> Data:
    return {"signer": {"capacity": "CHẤP HÀNH VIÊN", "name": "Trần Đình Lữ"}}


def _obligations() -> Data:
    return {
        "obligations": [
            {
                "text": "Trả cho bà Nguyễn Thị Ngọc Thuở tiền nợ gốc theo hợp đồng vay tài sản",
                "amount": 1_250_500_000,
                "interest": "Lãi chậm thi hành án tính theo Điều 468 Bộ luật Dân sự",
            },
            {
                "text": "Trả cho Ngân hàng TMCP Phát triển Đất Việt tiền nợ gốc và lãi trong hạn",
                "amount": 474_398_314,
            },
            {"text": "Nộp án phí dân sự phúc thẩm", "amount": 300_000},
        ],
        "obligation": {"joint": True},
        "payment": {
            "instruction": "chuyển khoản vào tài khoản số 3949.0.1054321 của Thi hành án dân sự tỉnh Nghệ An "
            "mở tại Kho bạc Nhà nước khu vực XI"
        },
        "notice": {"form": "trên môi trường số qua ứng dụng định danh quốc gia (VNeID)"},
        "voluntary": {"days": 10},
    }


def _grounds() -> Data:
    return {
        "voluntary": {"end": "2026-10-26"},
        "verification": {"number": "41/BB-PTHA3", "date": "2026-10-30"},
        "failed_sessions": [
            {
                "kind": "Hòa giải",
                "number": "52/BB-PTHA3",
                "date": "2026-11-06",
                "outcome": "không thành",
            },
            {
                "kind": "Đối thoại",
                "number": "58/BB-PTHA3",
                "date": "2026-11-16",
                "outcome": "người phải thi hành án vắng mặt dù đã được mời hợp lệ",
            },
        ],
    }


def _parcel() -> Data:
    return {
        "parcel": {
            "number": "412",
            "map_sheet": "17",
            "area": 1640,
            "measured_area": 1658,
            "land_type": "Đất ở tại nông thôn",
            "term": "Lâu dài",
            "address": "xóm Yên Phượng, xã Vạn An, tỉnh Nghệ An (trước là xã Nam Thượng, huyện Nam Đàn)",
        },
        "certificate": {
            "serial": "CĐ 519072",
            "book": "CH 00871",
            "issued": "do Ủy ban nhân dân huyện Nam Đàn cấp ngày 14/8/2016",
        },
        "attached": [
            {
                "name": "Nhà ở một tầng",
                "area": 985,
                "state": "tường gạch, mái lợp ngói, nền lát gạch hoa; xây dựng năm 2004, đang sử dụng",
            },
            {"name": "Công trình phụ", "area": 240, "state": "tường gạch, mái tôn"},
            {"name": "Cây trồng", "state": "03 cây bưởi, 02 cây xoài đang có quả"},
        ],
        "obligation": {"text": "Trả nợ gốc, lãi và án phí", "amount": 1_742_198_314},
        "owners": [DEBTOR, SPOUSE],
        "mortgagee": {"name": BANK["name"]},
        "custody": {"name": "ông Phạm Bằng Ưỡng"},
        "seizure": {
            "time": "08:30",
            "date": "2026-12-09",
            "place": "thửa đất số 412, xóm Yên Phượng, xã Vạn An",
        },
    }


def _attendee(person: Data, capacity: str, presence: str = "present", **more: str) -> Data:
    named = {key: person[key] for key in ("honorific", "name") if key in person}
    return {**named, "capacity": capacity, "presence": presence, **more}


def _session() -> Data:
    return {
        **_office(61, "BB-PTHA3"),
        **_case(),
        "recorder": {"name": "Hoàng Thị Ánh Nguyệt"},
        "minutes": {"copies": 3, "copies_for": "giao mỗi đương sự một bản, một bản lưu hồ sơ thi hành án"},
        "session": {
            "start": "08:30",
            "end": "10:45",
            "place": "trụ sở Phòng Thi hành án dân sự khu vực 3",
            "kind": "mediation",
            "subject": "Hòa giải về thời hạn và phương thức trả khoản tiền phải thi hành án.",
            "course": "Chấp hành viên phổ biến quyền và nghĩa vụ của các bên.\nCác bên trình bày ý kiến.",
            "creditor_proposal": "Trả một lần trước ngày 31/12/2026.",
            "debtor_proposal": "Trả dần trong 06 tháng, mỗi tháng 200.000.000 đồng.",
            "officer_view": "Đề nghị các bên cân nhắc phương án trả dần có bảo đảm.",
            "outcome": "hòa giải không thành",
            "outcome_note": "Các bên không thống nhất được thời hạn trả.",
            "next_step": "tiếp tục xác minh và áp dụng biện pháp cưỡng chế",
            "next_date": "2026-12-01",
        },
        "attendees": [
            _attendee(
                CREDITOR, "Người được thi hành án", signing="signed", statement="Mong nhận đủ trước Tết."
            ),
            _attendee(
                DEBTOR,
                "Người phải thi hành án",
                signing="refused",
                refusal_reason="không đồng ý với số tiền lãi",
                statement="Xin trả dần vì hoàn cảnh khó khăn.",
            ),
            _attendee(BANK, "Người được thi hành án", "represented", representative="ông Đỗ Khắc Vững"),
            _attendee(SPOUSE, "Người phải thi hành án", "absent_invited"),
            _attendee(OFFICIAL, "Đại diện Ủy ban nhân dân xã Vạn An", signing="fingerprint"),
        ],
    }


def _on_request() -> Data:
    return {
        **_province(36),
        **_case(),
        **_head(),
        **_obligations(),
        "request": {"date": "2026-09-28", "by": "bà Nguyễn Thị Ngọc Thuở"},
    }


def _own_initiative() -> Data:
    return {**_on_request(), "creditors": [], "prison": {"name": "Trại giam số 6 - Bộ Công an"}}


def _invitation() -> Data:
    return {
        **_office(7, "GM-PTHA3"),
        **_case(),
        **_officer_signs(),
        "invitation": {
            "summons": False,
            "attempt": 2,
            "subject": "hòa giải, thỏa thuận thi hành án",
            "reason": "hòa giải về thời hạn và phương thức thi hành án",
            "date": "2026-12-01",
            "time": "08:30",
            "place": "trụ sở Phòng Thi hành án dân sự khu vực 3, số 5 đường Phan Bội Châu, xã Vạn An",
            "bring": "Giấy mời này, thẻ căn cước và tài liệu liên quan đến tài sản, thu nhập",
            "contact": "Trần Đình Lữ, điện thoại 0238.000.0000",
        },
        "addressee": [{**DEBTOR, "capacity": "Người phải thi hành án"}],
    }


def _agreement() -> Data:
    return {
        **_session(),
        "agreement": {
            "content": "Ông Phạm Bằng Ưỡng trả bà Nguyễn Thị Ngọc Thuở toàn bộ nợ gốc, không tính lãi.",
            "term": "Từ ngày 31/12/2026 đến hết ngày 28/02/2027.",
            "breach": "Quá hạn một đợt thì người được thi hành án có quyền đề nghị thi hành phần còn lại.",
            "costs": "Người phải thi hành án chịu chi phí; phí thi hành án nộp theo quy định.",
            "total": 1_250_500_000,
        },
        "instalments": [
            {"due": "2026-12-31", "amount": 500_000_000, "note": "chuyển khoản"},
            {"due": "2027-01-29", "amount": 500_000_000, "note": "chuyển khoản"},
            {"due": "2027-02-26", "amount": 250_500_000, "note": "tiền mặt tại trụ sở cơ quan"},
        ],
    }


def _verification() -> Data:
    return {
        **_session(),
        "debtor": [DEBTOR],
        "verification": {
            "residence": "Thường trú và đang ở tại xóm Yên Phượng, xã Vạn An, tỉnh Nghệ An.",
            "family": "Đã kết hôn với bà Đặng Thị Quỳnh Diễm; có 02 con đã thành niên.",
            "assets": "Thửa đất số 412, tờ bản đồ số 17, diện tích 164,0 m²; xe mô tô 37-B1 235.88.",
            "income": "Khoảng 9.000.000 đồng mỗi tháng từ nghề mộc, không ổn định.",
            "land": "Phù hợp quy hoạch đất ở; đủ điều kiện chuyển nhượng.",
            "informants": "Ông Lương Thế Nghĩa, công chức địa chính xã Vạn An.",
            "findings": "Không có giao dịch chuyển nhượng trong 12 tháng gần nhất.",
            "result": "người phải thi hành án có điều kiện thi hành án",
        },
        "confirmation": {"body": "Ủy ban nhân dân xã Vạn An", "name": "Nguyễn Trọng Đễ"},
    }


def _service() -> Data:
    return {
        **_session(),
        "server": {"name": "Hoàng Thị Ánh Nguyệt", "capacity": "Thư ký thi hành án"},
        "addressee": {
            "name": "ông Phạm Bằng Ưỡng",
            "capacity": "Người phải thi hành án",
            "address": DEBTOR["address"],
        },
        "served": [
            {
                "title": "Quyết định thi hành án theo yêu cầu",
                "number": "36/QĐ-THADS",
                "date": "2026-10-05",
            },
            {"title": "Giấy mời", "number": "07/GM-PTHA3", "date": "2026-11-23"},
        ],
        "service": {"result": "substitute"},
        "receiver": {"name": "bà Đặng Thị Quỳnh Diễm", "relation": "Vợ"},
        "witness": {"name": "ông Lương Thế Nghĩa", "capacity": "Trưởng xóm Yên Phượng"},
    }


def _deduction() -> Data:
    return {
        **_province(112),
        **_case(),
        **_officer_signs(),
        **_grounds(),
        "account": {
            "holder": "PHAM BANG UONG",
            "number": "0123 4567 8901",
            "bank": "Ngân hàng TMCP Phát triển Đất Việt - Chi nhánh Nghệ An",
            "bank_address": "số 2 đường Quang Trung, phường Thành Vinh, tỉnh Nghệ An",
        },
        "deduction": {
            "amount": 1_725_198_314,
            "costs": 3_500_000,
            "deadline": "ngay sau khi nhận được Quyết định này",
        },
        "receiving": {
            "holder": "Thi hành án dân sự tỉnh Nghệ An",
            "number": "3949.0.1054321",
            "bank": "Kho bạc Nhà nước khu vực XI",
        },
    }


def _seizure() -> Data:
    return {**_province(113), **_case(), **_officer_signs(), **_grounds(), **_parcel()}


def _handover() -> Data:
    return {
        **_seizure(),
        "paper": {"number": 5, "symbol": "QĐ-THADS", "place": "Nghệ An", "date": "2026-11-23"},
        "handover": {
            "kind": "house_and_land",
            "time": "08:00",
            "date": "2026-12-15",
            "place": "xóm Yên Phượng, xã Vạn An",
        },
        "holders": [DEBTOR, SPOUSE],
        "receivers": [CREDITOR],
        "rent": {"amount": 49_680_000},
    }


_BUILDERS: dict[str, Callable[[], Data]] = {
    "quyet-dinh-tha-yeu-cau": _on_request,
    "quyet-dinh-tha-chu-dong": _own_initiative,
    "giay-moi": _invitation,
    "bien-ban-phien": _session,
    "bien-ban-thoa-thuan": _agreement,
    "bien-ban-xac-minh": _verification,
    "bien-ban-tong-dat": _service,
    "cuong-che-ke-bien-dat": _seizure,
    "cuong-che-giao-nha-dat": _handover,
    "cuong-che-khau-tru": _deduction,
}
FORM_IDS = tuple(_BUILDERS)


def sample(form_id: str) -> Data:
    """Return full data for a form, free to be changed."""
    return deepcopy(_BUILDERS[form_id]())
