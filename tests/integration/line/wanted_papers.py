"""What each paper must say, by hand from the contents that the law wants of it (NĐ 152/2026/NĐ-CP)."""

from collections.abc import Mapping
from dataclasses import dataclass

HUSBAND = "Hoàng Ngọc Đễ, sinh 09/02/1975, số định danh cá nhân 020075003316"
WIFE = "bà Lương Thị Thưởng, sinh 21/10/1979, số định danh cá nhân 020179005542"
SELLER = "Ông Vi Văn Ưởng, sinh 03/09/1961, số định danh cá nhân 020061002290"
BUYER = "bà Nguyễn Thị Ngọc Thuở, sinh 12/04/1968, số định danh cá nhân 020168007714"
BANK = "Ngân hàng TMCP Đông Bắc, mã số 0101452780, người đại diện: bà Trần Minh Nguyệt"
HOME = "địa chỉ: thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn"
LAW = "Luật Thi hành án dân sự số 106/2025/QH15"
JUDGED = "Bản án kinh doanh, thương mại số 41/2026/KDTM-ST ngày 01 tháng 9 năm 2026 của Tòa án nhân dân"
ENFORCED = "Quyết định thi hành án số 2003/QĐ-THADS ngày 03 tháng 11 năm 2026 của Thi hành án dân sự"
VOLUNTARY = "Thời hạn tự nguyện thi hành án là 10 ngày"
PAYING = "chuyển vào tài khoản 3949.0.1054321.00000 tại Kho bạc Nhà nước khu vực VI"
NOTICE = "Hình thức thông báo thi hành án: trực tiếp, niêm yết công khai hoặc bằng phương tiện điện tử"
ASSIGNED = "Phân công Chấp hành viên Nông Văn Minh, Phòng Thi hành án dân sự khu vực 2 - Lạng Sơn"
EXPIRED = "thời hạn tự nguyện thi hành án đã hết vào ngày 16 tháng 11 năm 2026"
VERIFIED = "Biên bản xác minh điều kiện thi hành án số 02/BB-THADS-KV2 ngày 17 tháng 11 năm 2026"
FAILED = (
    "Biên bản đối thoại số 04/BB-THADS-KV2 ngày 17 tháng 11 năm 2026, kết quả: không thành;",
    "Biên bản hòa giải số 05/BB-THADS-KV2 ngày 18 tháng 11 năm 2026, kết quả: không thành;",
)
COMPLAINT = "có quyền khiếu nại Quyết định này trong thời hạn 30 ngày"
CHAIR = "Chủ trì: Nông Văn Minh, Chấp hành viên trung cấp, Phòng Thi hành án dân sự khu vực 2 - Lạng Sơn."
PRESENT = (
    CHAIR,
    "Người ghi biên bản: Triệu Thị Ngân.",
    "Người được thi hành án: Ngân hàng TMCP Đông Bắc - có người đại diện tham gia: bà Trần Minh Nguyệt.",
    "Người phải thi hành án: ông Hoàng Ngọc Đễ - có mặt.",
    "Người phải thi hành án: bà Lương Thị Thưởng - có mặt.",
    "Trưởng thôn Bản Tích: Lăng Văn Thạo - có mặt.",
)
READ_AGAIN = "đã đọc lại cho mọi người cùng nghe, công nhận đúng và ký tên hoặc điểm chỉ dưới đây"
PARCEL = (
    "Thửa đất số 215, tờ bản đồ số 27",
    "Diện tích theo giấy chứng nhận: 164,0 m²; diện tích đo đạc thực tế: 165,8 m²",
    "số phát hành BX 315662, số vào sổ cấp giấy CH 00419",
    "đất ở tại nông thôn (ONT)",
    "Nhà ở một tầng",
)


@dataclass(frozen=True)
class Wanted:
    """What one paper must say."""

    title: str
    number: str
    day: str
    contents: tuple[str, ...]
    articles: int = 0
    recipients: tuple[str, ...] = ()
    signed: tuple[str, ...] = ("Nông Văn Minh",)


def session(about: str, number: str, day: int, start: str, end: str, *contents: str) -> Wanted:
    """Return what minutes of a session must say."""
    return Wanted(
        title=about,
        number=f"{number}/BB-THADS-KV2",
        day=f"{day} tháng 11",
        contents=(
            f"Hôm nay, hồi {start} ngày {day} tháng 11 năm 2026, tại trụ sở Phòng Thi hành án dân sự",
            f"Biên bản kết thúc hồi {end} cùng ngày, được lập thành 03 bản",
            *(LAW, JUDGED, ENFORCED, *PRESENT, READ_AGAIN),
            *contents,
        ),
        signed=(
            *("Trần Minh Nguyệt", "Hoàng Ngọc Đễ", "Lương Thị Thưởng"),
            *("Lăng Văn Thạo", "Triệu Thị Ngân", "Nông Văn Minh"),
        ),
    )


WANTED: Mapping[str, Wanted] = {
    # No. 1: parties with ID, obligation, voluntary period, how to pay, how notices are given.
    "quyet-dinh-tha-yeu-cau": Wanted(
        title="Về việc thi hành án theo yêu cầu",
        number="2003/QĐ-THADS",
        day="03 tháng 11",
        contents=(
            "TRƯỞNG THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
            f"Căn cứ Điều 22, Điều 34, Điều 35 và Điều 36 {LAW};",
            f"Căn cứ {JUDGED} khu vực 2 - Lạng Sơn;",
            "Xét yêu cầu thi hành án ngày 27 tháng 10 năm 2026 của Ngân hàng TMCP Đông Bắc.",
            *(f"Người phải thi hành án: ông {HUSBAND}, {HOME}", f"Người phải thi hành án: {WIFE}, {HOME}"),
            f"Người được thi hành án: {BANK} - Giám đốc Chi nhánh Lạng Sơn, địa chỉ: số 15 đường Hùng Vương",
            "liên đới thi hành các khoản sau:",
            "1.250.500.000 đồng (bằng chữ: Một tỷ hai trăm năm mươi triệu năm trăm nghìn đồng)",
            "4.015.000 đồng (bằng chữ: Bốn triệu không trăm mười lăm nghìn đồng)",
            *(VOLUNTARY, PAYING, NOTICE, ASSIGNED, "Quyết định này có hiệu lực kể từ ngày ký."),
        ),
        articles=3,
        recipients=(
            *("Ngân hàng TMCP Đông Bắc", "Ông Hoàng Ngọc Đễ", "Bà Lương Thị Thưởng"),
            *("Viện kiểm sát nhân dân khu vực 2 - Lạng Sơn", "Chấp hành viên Nông Văn Minh"),
            *("Kế toán nghiệp vụ", "Lưu: VT, hồ sơ thi hành án"),
        ),
        signed=("TUQ. TRƯỞNG THI HÀNH ÁN DÂN SỰ", "CHẤP HÀNH VIÊN TRƯỞNG", "Hoàng Đức Sơn"),
    ),
    # No. 2: as no. 1, without request.
    "quyet-dinh-tha-chu-dong": Wanted(
        title="Về việc thi hành án chủ động",
        number="2004/QĐ-THADS",
        day="03 tháng 11",
        contents=(
            f"Căn cứ Điều 22, khoản 2 Điều 33, Điều 35 và Điều 36 {LAW};",
            "Căn cứ Bản án hình sự số 27/2026/HS-ST ngày 08 tháng 9 năm 2026 của Tòa án nhân dân khu vực 2",
            "ông Hứa Văn Thặng, sinh 05/12/1990, số định danh cá nhân 020090008823, địa chỉ: thôn Khun Slam",
            "200.000 đồng (bằng chữ: Hai trăm nghìn đồng)",
            "15.000.000 đồng (bằng chữ: Mười lăm triệu đồng)",
            *(VOLUNTARY, PAYING, NOTICE, ASSIGNED),
        ),
        articles=3,
        recipients=("Ông Hứa Văn Thặng", "Viện kiểm sát", "Chấp hành viên Nông Văn Minh", "Kế toán"),
        signed=("TUQ. TRƯỞNG THI HÀNH ÁN DÂN SỰ", "CHẤP HÀNH VIÊN TRƯỞNG", "Hoàng Đức Sơn"),
    ),
    # No. 6: addressee, ID, address, reason, place, hour, what to bring.
    "giay-moi": Wanted(
        title="Về việc làm việc về việc tự nguyện giao nhà, đất",
        number="01/GM-THADS-KV2",
        day="23 tháng 11",
        contents=(
            f"Kính gửi: {SELLER}",
            "Địa chỉ: thôn Nà Lình, xã Na Sầm, tỉnh Lạng Sơn.",
            f"Căn cứ Điều 35 {LAW}; Bản án dân sự số 38/2026/DS-ST ngày 11 tháng 9 năm 2026",
            "Quyết định thi hành án số 2001/QĐ-THADS ngày 03 tháng 11 năm 2026",
            "Thời gian: 08 giờ 30 phút, ngày 01 tháng 12 năm 2026.",
            "Địa điểm: trụ sở Phòng Thi hành án dân sự khu vực 2 - Lạng Sơn.",
            "Nội dung: Làm việc về thời gian, phương thức tự nguyện giao nhà",
            "mang theo: Giấy tờ tùy thân",
        ),
        recipients=("Như trên", "Lưu: VT, hồ sơ thi hành án"),
        signed=("CHẤP HÀNH VIÊN", "Nông Văn Minh"),
    ),
    # No. 7: who received, relation, hour, promise to hand over, witness.
    "bien-ban-tong-dat": Wanted(
        title="Về việc giao thông báo thi hành án",
        number="01/BB-THADS-KV2",
        day="05 tháng 11",
        contents=(
            "Hôm nay, hồi 09 giờ 30 phút ngày 05 tháng 11 năm 2026, tại thôn Bản Tích",
            "Người giao văn bản: Triệu Thị Ngân, thư ký thi hành án",
            f"Người được thông báo: bà Lương Thị Thưởng, người phải thi hành án; {HOME}",
            *("Quyết định thi hành án theo yêu cầu", "2003/QĐ-THADS", "03/11/2026"),
            "ông Hoàng Ngọc Bảo, quan hệ với người được thông báo: con",
            "cam kết giao tận tay hoặc thông báo ngay cho người được thông báo",
            *("kết thúc hồi 09 giờ 45 phút", READ_AGAIN),
            *("NGƯỜI NHẬN", "NGƯỜI CHỨNG KIẾN", "NGƯỜI GIAO VĂN BẢN"),
        ),
        signed=("Hoàng Ngọc Bảo", "Lăng Văn Thạo", "Triệu Thị Ngân"),
    ),
    # No. 9: assets, income, ID, marital status, residence, conditions of land, informants; commune.
    "bien-ban-xac-minh": Wanted(
        title="Xác minh điều kiện thi hành án",
        number="02/BB-THADS-KV2",
        day="17 tháng 11",
        contents=(
            *(f"Căn cứ Điều 37 {LAW}", JUDGED, ENFORCED, f"Ông {HUSBAND}, {HOME}"),
            "nơi ở hiện tại: thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn.",
            "Tình trạng hôn nhân: Đã kết hôn, có hai con đã thành niên.",
            "Tài sản: Nhà ở một tầng trên thửa đất số 215, tờ bản đồ số 27, diện tích 164,0 m²",
            "Thu nhập: Khoảng 9.000.000 đồng mỗi tháng",
            "điều kiện nhận chuyển nhượng: Đất ở tại nông thôn, phù hợp quy hoạch",
            "Người cung cấp thông tin: Bà Hoàng Thị Xuyến, công chức địa chính xã Na Sầm.",
            *("Có điều kiện thi hành án.", READ_AGAIN, "XÁC NHẬN CỦA", "(Ký, ghi rõ họ tên, đóng dấu)"),
        ),
        signed=("Hoàng Thị Xuyến", "Nông Văn Minh"),
    ),
    # No. 12: time, place, participants, content, term, consequence of breach, fee and costs.
    "bien-ban-thoa-thuan": Wanted(
        title="Thỏa thuận thi hành án",
        number="03/BB-THADS-KV2",
        day="20 tháng 11",
        contents=(
            "Hôm nay, hồi 08 giờ 00 phút ngày 20 tháng 11 năm 2026, tại trụ sở Phòng",
            *(f"khoản 2 Điều 36 {LAW}", "bà Bế Thị Mỹ Lệ.", "ông Đàm Quốc Khởi."),
            "theo yêu cầu của đương sự: Nông Văn Minh, Chấp hành viên trung cấp",
            "121.015.000 đồng (bằng chữ: Một trăm hai mươi mốt triệu không trăm mười lăm nghìn đồng)",
            *("15/12/2026", "15/01/2027", "15/02/2027", "40.000.000", "41.015.000"),
            "Từ ngày 15/12/2026 đến hết ngày 15/02/2027.",
            "Chậm trả một đợt thì bà Lệ có quyền yêu cầu thi hành ngay toàn bộ phần còn lại.",
            "Phí thi hành án nộp theo quy định của pháp luật",
            *("không trái đạo đức xã hội", "kết thúc hồi 10 giờ 00 phút", READ_AGAIN),
        ),
        signed=("Bế Thị Mỹ Lệ", "Đàm Quốc Khởi", "Triệu Thị Ngân", "Nông Văn Minh"),
    ),
    "bien-ban-phien-dialogue": session(
        *("Đối thoại trong thi hành án dân sự", "04", 17, "08 giờ 30 phút", "10 giờ 45 phút"),
        *("không thống nhất được thời hạn trả.", "Không thành."),
        "Bước tiếp theo: Chấp hành viên tổ chức buổi hòa giải, ngày 18 tháng 11 năm 2026.",
    ),
    "bien-ban-phien-mediation": session(
        *("Hòa giải trong thi hành án dân sự", "05", 18, "14 giờ 00 phút", "15 giờ 30 phút"),
        *("Ngân hàng không chấp nhận.", "Không thành."),
        "Ý kiến của Chấp hành viên: Đề nghị các bên cân nhắc phương án trả dần",
        "Các bên không thống nhất được thời hạn trả nợ.",
    ),
    "bien-ban-phien-persuasion": session(
        *("Vận động, thuyết phục tự nguyện thi hành án", "06", 19, "08 giờ 00 phút", "09 giờ 30 phút"),
        *("Trưởng thôn và Chấp hành viên phân tích quyền", "Tạm dừng, hẹn lại."),
    ),
    "bien-ban-phien-working": session(
        *("Làm việc về việc thi hành án", "07", 20, "14 giờ 00 phút", "15 giờ 00 phút"),
        "do hai vợ chồng trực tiếp quản lý, sử dụng",
        "Người phải thi hành án không tự nguyện giao nhà, đất.",
    ),
    # No. 19: date, basis, account, bank with address, amount, receiving account, deadline.
    "cuong-che-khau-tru": Wanted(
        title="Về việc cưỡng chế thi hành án bằng biện pháp khấu trừ tiền trong tài khoản",
        number="2005/QĐ-THADS",
        day="23 tháng 11",
        contents=(
            f"Căn cứ khoản 1 Điều 71, Điều 72 và Điều 73 {LAW};",
            *(JUDGED, ENFORCED, VERIFIED, *FAILED, EXPIRED, f"Ông {HUSBAND}", BANK),
            "Tên tài khoản: HOÀNG NGỌC ĐỄ; số tài khoản: 1903 5566 7788.",
            "Ngân hàng Hợp tác Xứ Lạng; địa chỉ: số 1 đường Hùng Vương, phường Lương Văn Tri, tỉnh Lạng Sơn.",
            "1.256.015.000 đồng "
            "(bằng chữ: Một tỷ hai trăm năm mươi sáu triệu không trăm mười lăm nghìn đồng)",
            "số tài khoản 3949.0.1054321.00000; mở tại Kho bạc Nhà nước khu vực VI.",
            *("Thời hạn thực hiện việc khấu trừ: ngay sau khi nhận được Quyết định này.", COMPLAINT),
        ),
        articles=3,
        recipients=(
            *("Ngân hàng Hợp tác Xứ Lạng (để thực hiện)", "Ông Hoàng Ngọc Đễ"),
            "Ngân hàng TMCP Đông Bắc",
            *("Viện kiểm sát nhân dân khu vực 2 - Lạng Sơn", "Kế toán nghiệp vụ"),
        ),
        signed=("CHẤP HÀNH VIÊN", "Nông Văn Minh"),
    ),
    # No. 22: description, certificate, area real and by certificate, owner, mortgagee.
    "cuong-che-ke-bien-dat": Wanted(
        title="kê biên, xử lý quyền sử dụng đất và tài sản gắn liền với đất",
        number="2006/QĐ-THADS",
        day="23 tháng 11",
        contents=(
            f"Căn cứ khoản 4 Điều 71, Điều 72, Điều 78, Điều 80 và Điều 81 {LAW};",
            *(JUDGED, ENFORCED, VERIFIED, *FAILED, EXPIRED, *PARCEL),
            "1.254.515.000 đồng (bằng chữ: Một tỷ hai trăm năm mươi tư triệu năm trăm mười lăm nghìn đồng)",
            *(f"Chủ sở hữu, sử dụng: ông {HUSBAND}", "Tài sản đang thế chấp tại: Ngân hàng TMCP Đông Bắc."),
            *("vào hồi 08 giờ 00 phút ngày 15 tháng 12 năm 2026 tại thôn Bản Tích", COMPLAINT),
        ),
        articles=4,
        recipients=(
            *("Ông Hoàng Ngọc Đễ", "Bà Lương Thị Thưởng", "Ngân hàng TMCP Đông Bắc", "Viện kiểm sát"),
            *("Ủy ban nhân dân xã Na Sầm", "Văn phòng đăng ký đất đai tỉnh Lạng Sơn"),
        ),
        signed=("CHẤP HÀNH VIÊN", "Nông Văn Minh"),
    ),
    # No. 24: thing, holder, place, date.
    "cuong-che-giao-nha-dat": Wanted(
        title="giao nhà và chuyển giao quyền sử dụng đất",
        number="2007/QĐ-THADS",
        day="23 tháng 11",
        contents=(
            f"Căn cứ khoản 5 Điều 71, Điều 72, Điều 89 và Điều 90 {LAW};",
            *("Bản án dân sự số 38/2026/DS-ST", "số 2001/QĐ-THADS", EXPIRED, *PARCEL, f"{SELLER}, địa chỉ"),
            *("Người đang quản lý, sử dụng: ông Vi Văn Ưởng.", f"Người nhận tài sản: {BUYER}"),
            *("vào hồi 08 giờ 00 phút ngày 15 tháng 12 năm 2026 tại thôn Bản Tích", COMPLAINT),
        ),
        articles=4,
        recipients=(
            *("Ông Vi Văn Ưởng", "Bà Nguyễn Thị Ngọc Thuở", "Viện kiểm sát"),
            "Ủy ban nhân dân xã Na Sầm",
        ),
        signed=("CHẤP HÀNH VIÊN", "Nông Văn Minh"),
    ),
}
