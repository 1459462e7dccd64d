"""Addresses of two levels as papers print them (QĐ 19/2025/QĐ-TTg)."""

from collections.abc import Mapping
from dataclasses import dataclass

from cje_desktop.application.paper_ports import Gazetteer, Place
from cje_desktop.core.words import uncapitalised

_CITY = "Thành phố"


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Communes and provinces by code, made once for all the persons of one command."""

    provinces: Mapping[str, Place]
    communes: Mapping[str, Place]

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> "AddressBook":
        """Index a gazetteer."""
        provinces = {place.code: place for place in gazetteer.provinces()}
        communes = {place.code: place for code in provinces for place in gazetteer.communes(code)}
        return cls(provinces, communes)

    def full(self, detail: str, commune_code: str) -> str:
        """Return ``số 5 đường Lê Lợi, phường Thành Vinh, tỉnh Nghệ An``; what is not known is left out."""
        commune = self.communes.get(commune_code)
        if commune is None:
            return detail
        province = self.provinces[commune.province_code].name
        named = province if province.startswith(_CITY) else f"Tỉnh {province}"
        parts = (detail, uncapitalised(commune.name), uncapitalised(named))
        return ", ".join(part for part in parts if part)
