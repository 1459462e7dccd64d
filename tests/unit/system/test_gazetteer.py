from cje_desktop.application.paper_ports import Gazetteer
from cje_desktop.system.gazetteer import PackagedGazetteer


def test_there_are_thirty_four_provinces() -> None:
    gazetteer: Gazetteer = PackagedGazetteer()
    provinces = gazetteer.provinces()
    assert len(provinces) == 34
    assert (provinces[0].code, provinces[0].name) == ("01", "Thành phố Hà Nội")
    assert len({place.code for place in provinces}) == 34


def test_there_are_3321_communes_with_codes_of_five_digits() -> None:
    gazetteer = PackagedGazetteer()
    communes = [place for each in gazetteer.provinces() for place in gazetteer.communes(each.code)]
    assert len(communes) == 3321
    assert {len(place.code) for place in communes} == {5}
    assert len({place.code for place in communes}) == 3321


def test_a_code_that_is_none_has_no_communes() -> None:
    gazetteer = PackagedGazetteer()
    assert gazetteer.communes("") == gazetteer.communes("99") == gazetteer.communes("xx") == ()
