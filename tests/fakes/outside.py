"""Small stand-ins for the rings that unit tests of the application do not need."""

from dataclasses import dataclass
from datetime import date

from cje_desktop.application.paper_ports import FormField, FormInfo, Place, RenderedPaper
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.errors import Refusal
from cje_desktop.core.operations import digest


def form(form_id: str, *, series: str, issuer: str = "office", signer: str = "officer") -> FormInfo:
    return FormInfo(
        id=form_id,
        version="1",
        title=form_id,
        kind="minutes",
        series=series,
        issuer=issuer,
        signer=signer,
        regime="B",
        measure="",
        fields=(FormField("subject", "Subject", "text", True),),
    )


FORMS = (
    form("bien-ban-phien", series="BB"),
    form("giay-moi", series="GM"),
    form("quyet-dinh-tha-yeu-cau", series="QD", issuer="province", signer="head"),
)


@dataclass(frozen=True)
class FakeForms:
    """Three forms, in force for ever."""

    def forms(self, on: date) -> tuple[FormInfo, ...]:
        return FORMS

    def form(self, form_id: str, on: date) -> FormInfo:
        found = next((each for each in FORMS if each.id == form_id), None)
        if found is None:
            raise Refusal("form.unknown", form=form_id)
        return found

    def missing_fields(self, form_id: str, on: date, data: JsonObject) -> tuple[FormField, ...]:
        return tuple(field for field in self.form(form_id, on).fields if not data.get(field.name))

    def recipients(self, form_id: str, on: date, data: JsonObject) -> tuple[str, ...]:
        return ("- Như trên;", "- Lưu: VT, HS.")


@dataclass(frozen=True)
class FakeRenderer:
    """Renders a form and its data as their own text."""

    def render(self, form_id: str, on: date, data: JsonObject, *, draft: bool = False) -> RenderedPaper:
        pdf = f"%PDF- {form_id} {on} {sorted(data.items())} {draft}".encode()
        return RenderedPaper(pdf, digest(pdf), 1)


@dataclass(frozen=True)
class FakePages:
    """One page for every paper."""

    def pages(self, pdf: bytes, *, dpi: int) -> tuple[bytes, ...]:
        return (pdf,)


@dataclass(frozen=True)
class FakeGazetteer:
    """One province with two communes."""

    def provinces(self) -> tuple[Place, ...]:
        return (Place("40", "Nghệ An", ""),)

    def communes(self, province_code: str) -> tuple[Place, ...]:
        if province_code != "40":
            return ()
        return (Place("16681", "Phường Thành Vinh", "40"), Place("17329", "Xã Anh Sơn", "40"))
