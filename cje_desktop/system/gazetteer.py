"""Provinces and communes of the two-level division since 1 July 2025 (QĐ 19/2025/QĐ-TTg)."""

from functools import cache

from vietnam_provinces import Province, ProvinceCode, Ward

from cje_desktop.application.paper_ports import Place


class PackagedGazetteer:
    """The names as the package ``vietnam_provinces`` has them; implements ``ports.Gazetteer``."""

    def provinces(self) -> tuple[Place, ...]:
        """Return the 34 provinces, by code."""
        return _provinces()

    def communes(self, province_code: str) -> tuple[Place, ...]:
        """Return the communes of a province by code; none for a code that is not one."""
        return _communes(province_code)


@cache
def _provinces() -> tuple[Place, ...]:
    found = (Place(f"{int(each.code):02d}", each.name, "") for each in Province.iter_all())
    return tuple(sorted(found, key=lambda place: place.code))


@cache
def _communes(province_code: str) -> tuple[Place, ...]:
    if not province_code.isdigit() or int(province_code) not in {int(code) for code in ProvinceCode}:
        return ()
    wards = Ward.iter_by_province(ProvinceCode(int(province_code)))
    found = (Place(f"{int(ward.code):05d}", ward.name, f"{int(ward.province_code):02d}") for ward in wards)
    return tuple(sorted(found, key=lambda place: place.code))
