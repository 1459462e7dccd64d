"""The driven line: one case from the judgment to the acknowledged bundle, by hand and eye only."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget  # noqa: TID251  # a script about widgets

from tests.demo.desk import AnsweringDesk
from tests.demo.hand import Hand

COURT = "Tòa án nhân dân khu vực 2 - Lạng Sơn"
AGENCY = "Thi hành án dân sự tỉnh Lạng Sơn"
CREDITOR = "Nguyễn Thị Hồng Thắm"
DEBTOR = "Lý Văn Tài"
SUMMARY = "Tranh chấp quyền sử dụng đất 164,0 m²"
FAILED = "Không thành"


@dataclass
class Line:
    """Walks the line in an open office window; every step ends where the next begins."""

    hand: Hand
    desk: AnsweringDesk
    out: Path
    is_idle: Callable[[], bool]
    """Whether no job is running."""
    steps: list[str] = field(default_factory=list)

    def idle(self) -> None:
        """Wait for the jobs to end."""
        self.hand.wait("the jobs do not end", self.is_idle)

    def put(self, form: str, **values: str) -> None:
        """Type values into fields of a form."""
        for name, text in values.items():
            self.hand.fill(f"{form}.{name}", text)

    def done(self, step: str) -> None:
        """Note a step and keep its picture."""
        self.idle()
        self.hand.picture(step)
        self.steps.append(step)

    def look_round(self, prefix: str = "") -> None:
        """Keep a picture of every screen of the rail, of search and of the key map."""
        hand = self.hand
        for screen in ("today", "cases", "intake", "sessions", "papers", "sync"):
            hand.click(f"nav.{screen}")
            self.idle()
            hand.picture(f"{prefix}{screen}")
        hand.click("nav.today")
        hand.press("Ctrl+K")
        hand.type("lăng văn")
        self.idle()
        hand.picture(f"{prefix}search")
        hand.press("Escape")

    def sign_in(self, person: str, password: str, screen: str = "nav.cases") -> None:
        """Sign in as somebody."""
        hand = self.hand
        hand.find(f"sign_in.login.{person}", QWidget)
        hand.picture("dang-nhap")
        hand.click(f"sign_in.login.{person}")
        hand.click("sign_in.password")
        hand.type(password)
        hand.press("Return")
        hand.wait("the main window does not come", lambda: hand.visible(screen))
        self.done("mo-chuong-trinh")

    def intake(self) -> None:
        """Take in the judgment and open the case."""
        hand = self.hand
        hand.click("nav.intake")
        hand.find("intake.judgment_number", QWidget)
        self.put(
            "intake",
            judgment_number="41/2026/DS-ST",
            judged_on="18/09/2026",
            court=COURT,
            effective_on="19/10/2026",
            received_on="26/10/2026",
            opened_on="30/10/2026",
            request_received_on="28/10/2026",
            summary=SUMMARY,
        )
        hand.choose("intake.officer_id", "Nông Văn Minh")
        self._party("intake.party1", CREDITOR, "Bà", "12/04/1972", "020172007714", "khu 3")
        self._party("intake.party2", DEBTOR, "Ông", "03/09/1968", "020068002290", "thôn Bản Tích")
        hand.choose("intake.line1.kind", "Giao")
        self.put("intake.line1", description="Tháo dỡ hàng rào và trả lại 164,0 m² đất thuộc thửa 312, tờ 27")
        self.idle()
        hand.picture("tiep-nhan")
        hand.press("Ctrl+Return")
        hand.wait("the case does not open", lambda: hand.visible("case.tabs"))
        self.done("ho-so-moi")

    def _party(self, form: str, name: str, who: str, birth: str, number: str, hamlet: str) -> None:
        self.hand.choose(f"{form}.who", who)
        self.put(form, full_name=name, birth=birth, id_number=number, address_detail=hamlet)
        self.hand.fill(f"{form}.commune", "Xã Na Sầm")
        self.hand.press("Tab")

    def record(self, kind: str) -> None:
        """Open the editor of a fact from the case page."""
        self.hand.find("case.add", QWidget)
        self.hand.press("Ctrl+N")
        self.hand.menu("case.add_menu", kind)
        self.hand.wait(f"the editor «{kind}» does not open", lambda: self.hand.visible("facts.save"))
        self.idle()

    def save_fact(self, step: str) -> None:
        """Save the fact and go back to the case."""
        self.hand.picture(step)
        self.hand.press("Ctrl+Return")
        self.hand.wait(f"«{step}» is not recorded", lambda: self.hand.visible("facts.to_case"))
        self.hand.click("facts.to_case")
        self.hand.wait("no case page", lambda: self.hand.visible("case.tabs"))
        self.idle()
        self.steps.append(step)

    def decision_of_the_province(self) -> None:
        """Record the enforcement decision as issued by the province, and its service."""
        self.record("external")
        self.hand.choose("facts.kind", "Quyết định thi hành án")
        self.put("facts", issuer=AGENCY, number_text="1987/QĐ-THADS", dated="30/10/2026")
        self.put("facts", signer_name="Vi Thế Hùng", signer_position="Phó Trưởng Thi hành án dân sự")
        self.save_fact("quyet-dinh-thi-hanh-an")
        self.record("service")
        self.put("facts", on="02/11/2026", at="15:40", server="Triệu Thị Ngân")
        self.hand.choose("facts.person_id", DEBTOR)
        self.put("facts", receiver="Ông Lý Văn Tài", proof="Biên bản giao nhận ngày 02/11/2026")
        self.save_fact("tong-dat")

    def land(self) -> None:
        """Register the land."""
        self.record("asset")
        self.put(
            "facts",
            description="164,0 m² đất ở",
            parcel="312",
            map_sheet="27",
            area="164,0",
            land_type="Đất ở tại nông thôn (ONT)",
            certificate_serial="DK 418207",
            certificate_book_number="CH 01234",
            address="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
        )
        self.save_fact("thua-dat")

    def verification(self) -> None:
        """Record the verification of means."""
        self.record("verification")
        self.hand.choose("facts.person_id", DEBTOR)
        self.hand.choose("facts.result", "Có điều kiện")
        self.put("facts", on="17/11/2026", started_at="08:30", ended_at="10:15", place="UBND xã Na Sầm")
        self.put("facts", findings="Ông Tài đang trực tiếp sử dụng thửa đất; hàng rào gạch dài 18 m.")
        self.save_fact("xac-minh")

    def session(self, kind: str, day: str, course: str, debtor: str, creditor: str, step: str) -> None:
        """Log a session that failed, issue its minutes and print them."""
        self.record_session()
        hand = self.hand
        hand.choose("session.kind", kind)
        self.put("session", on=day, starts_at="08:30", ends_at="10:00", place="UBND xã Na Sầm")
        self.put("session", course=course, creditor_proposal=creditor, debtor_proposal=debtor)
        self.put("session", recorder="Triệu Thị Ngân")
        hand.choose("session.outcome", FAILED)
        hand.press("Ctrl+S")
        self.idle()
        hand.picture(step)
        before = len(self.desk.printed)
        hand.click("session.issue")
        hand.wait("the minutes are not printed", lambda: len(self.desk.printed) > before)
        self.done(f"{step}-bien-ban")
        self.back_to_case()

    def back_to_case(self) -> None:
        """Go back to the case page, as often as it takes."""
        for _ in range(4):
            if not self.hand.visible("case.add"):
                self.hand.press("Alt+Left")
                self.idle()
        self.hand.find("case.add", QWidget)

    def record_session(self) -> None:
        """Open the session editor from the case page."""
        self.hand.find("case.add", QWidget)
        self.hand.press("Ctrl+N")
        self.hand.menu("case.add_menu", "session")
        self.hand.wait("the session editor does not open", lambda: self.hand.visible("session.save"))
        self.idle()

    def first_session(self) -> None:
        """A dialogue on the boundary, without result."""
        self.session(
            "Đối thoại",
            "18/11/2026",
            "Hai bên trình bày nguồn gốc đất; không thống nhất mốc ranh giới phía Bắc.",
            "Chỉ trả 60 m² phía Đông, giữ hàng rào.",
            "Trả đủ 164,0 m² theo bản án, tự tháo dỡ hàng rào trong 10 ngày.",
            "doi-thoai-1",
        )

    def second_session(self) -> None:
        """A mediation on buying the land back, without result."""
        self.session(
            "Hòa giải",
            "20/11/2026",
            "Hòa giải việc mua lại phần đất không thành; hai bên chấm dứt thương lượng.",
            "Xin mua lại phần đất theo giá tự đề nghị.",
            "Không bán; yêu cầu cưỡng chế giao đất.",
            "hoa-giai-2",
        )

    def costs_notice(self) -> None:
        """Record the notice of estimated costs and its service on both parties."""
        self.record("external")
        self.hand.choose("facts.kind", "Thông báo chi phí cưỡng chế")
        self.put("facts", issuer=AGENCY, number_text="31/TB-THADS-KV2", dated="20/11/2026")
        self.save_fact("thong-bao-chi-phi")
        for person in (DEBTOR, CREDITOR):
            self.record("service")
            self.hand.choose("facts.document_id", "Thông báo chi phí")
            self.hand.choose("facts.person_id", person)
            self.put("facts", on="20/11/2026", at="16:00", receiver=person, proof="Biên bản giao nhận")
            self.save_fact("tong-dat-thong-bao")

    def decision(self) -> None:
        """Issue the compulsory decision through its four steps."""
        hand = self.hand
        hand.find("case.add", QWidget)
        hand.press("Ctrl+N")
        hand.menu("case.add_menu", "decision")
        hand.wait("the decision does not open", lambda: hand.visible("decision.measure"))
        self.idle()
        hand.choose("decision.measure", "Buộc giao")
        self.idle()
        hand.click("decision.cite.0")
        hand.click("decision.cite.1")
        self.done("cuong-che-dieu-kien")
        hand.click("decision.next")
        self.idle()
        hand.click("decision.asset.0")
        self.put("decision", day="03/12/2026", hour="08:30", place="thôn Bản Tích, xã Na Sầm")
        self.done("cuong-che-noi-dung")
        hand.click("decision.next")
        self.done("cuong-che-noi-nhan")
        hand.click("decision.next")
        self.done("cuong-che-so-va-ky")
        hand.click("decision.issue")
        hand.wait("the decision is not issued", lambda: hand.visible("paper.print"))
        self.done("quyet-dinh")

    def print_and_save(self) -> None:
        """Print the decision, save its PDF, and record that it was signed."""
        hand, desk = self.hand, self.desk
        printed, saved = len(desk.printed), len(desk.saved)
        hand.click("paper.print")
        hand.wait("the decision is not printed", lambda: len(desk.printed) > printed)
        self.idle()
        hand.click("paper.save")
        hand.wait("the decision is not saved", lambda: len(desk.saved) > saved and desk.saved[-1].exists())
        self.idle()
        hand.click_through("paper.sign", "paper.sign.act")
        self.done("quyet-dinh-da-ky")

    def export(self) -> None:
        """Write the bundle for the province."""
        self.hand.click("nav.sync")
        self.hand.find("sync.export", QWidget)
        self.done("dong-bo")
        self.hand.click("sync.export")
        self.hand.wait("no bundle is written", lambda: bool(list(self.out.glob("*.cjeb"))))
        self.hand.wait("the result is not shown", lambda: self.hand.visible("sync.result"))
        self.done("goi-da-tao")

    def province(self, bundle: Path) -> None:
        """At the province: read the bundle, write the acknowledgement."""
        hand = self.hand
        self.desk.to_open = [bundle]
        hand.find("province.import", QWidget)
        self.idle()
        hand.picture("tinh")
        hand.click("province.import")
        self.idle()
        hand.picture("tinh-da-nhap")
        before = set(self.out.glob("*.cjeb"))
        hand.press("Home", hand.find("province.offices", QWidget))
        hand.click("province.ack")
        hand.wait("no acknowledgement", lambda: set(self.out.glob("*.cjeb")) != before)
        self.done("tinh-bien-nhan")

    def acknowledged(self, acknowledgement: Path) -> None:
        """Back at the office: read the acknowledgement; the paper says that the province has it."""
        self.desk.to_open = [acknowledgement]
        self.hand.click("nav.sync")
        self.hand.click("sync.import")
        self.idle()
        self.done("bien-nhan-da-doc")
        self.hand.click("nav.papers")
        self.done("van-ban-tinh-da-nhan")
