"""Form packs are checked when they are read; each fault names its file and key."""

import re
import shutil
from pathlib import Path

import pytest

from cje_desktop.core.errors import WorldError
from cje_desktop.documents.packs import FormLibrary

from .conftest import FORMS_DIR
from .samples import FORM_IDS, ON

FORM = "giay-moi/form.toml"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    shutil.copytree(FORMS_DIR, folder)
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(forms: Path) -> str:
    with pytest.raises(WorldError) as error:
        FormLibrary.load(forms)
    assert error.value.code == "form.packs.faulty"
    return str(error.value.fields["faults"])


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            FORM,
            'kind = "invitation"',
            'kind = "letter"',
            "giay-moi/form.toml: $.kind: Invalid enum value 'letter'",
        ),
        (FORM, 'version = "1"\n', "", "$: Object missing required field `version`"),
        (FORM, 'series = "GM"', 'series = "GM"\ncolour = "red"', "unknown field `colour`"),
        (FORM, 'id = "giay-moi"', 'id = "giay-bao"', "giay-moi/form.toml: id: giay-bao is not the name"),
        (FORM, '"judgment", ', "", "giay-moi/form.toml: body.txt: no such field: judgment"),
        (FORM, '"judgment"', '"verdict"', "groups: no such group: verdict"),
        (FORM, 'parts_from = "person"', 'parts_from = "people"', "fields.addressee: no such parts: people"),
        (FORM, 'parts_from = "person"\nparts = [', "options = [", "giay-moi/form.toml: $.fields[3].options"),
        (
            FORM,
            "{{ invitation.subject | small | clause }}",
            "{{ invitation.subject | shout }}",
            "about: unknown filter",
        ),
        ("giay-moi/body.txt", "{% endfor %}", "", "body.txt: a tag is not ended"),
        ("giay-moi/body.txt", "{{ invitation.date", "{{ invitation.day", "no such field: invitation.day"),
        ("giay-moi/body.txt", "{{ person.capacity", "{{ person.job", "no such field: addressee[].job"),
        (
            "bien-ban-tong-dat/body.txt",
            "[table served]",
            "[table papers]",
            "a table that is not there: papers",
        ),
        ("bien-ban-phien/form.toml", 'options = ["mediation"', 'parts = ["mediation"', "$.fields[0].parts"),
        ("groups.toml", "[groups]", "[groups", "groups.toml: $:"),
    ],
)
def test_each_fault_is_named(forms: Path, file: str, old: str, new: str, fault: str) -> None:
    change(forms / file, old, new)
    assert fault in faults(forms)


def test_all_faulty_packs_are_reported_together(forms: Path) -> None:
    (forms / "giay-moi" / "body.txt").unlink()
    change(forms / "bien-ban-phien" / "form.toml", 'kind = "minutes"', 'kind = "x"')
    text = faults(forms)
    assert "giay-moi/body.txt" in text
    assert "bien-ban-phien/form.toml" in text


def test_two_versions_may_not_be_in_force_together(forms: Path) -> None:
    shutil.copytree(forms / "giay-moi", forms / "giay-moi.2027")
    change(forms / "giay-moi.2027" / "form.toml", "2026-07-01", "2027-01-01")
    assert "giay-moi/form.toml: effective_from: version 1 is still in force then" in faults(forms)


def test_a_new_version_follows_an_ended_one(forms: Path) -> None:
    shutil.copytree(forms / "giay-moi", forms / "giay-moi.2027")
    change(forms / "giay-moi.2027" / "form.toml", "2026-07-01", "2027-01-01")
    change(forms / "giay-moi.2027" / "form.toml", 'version = "1"', 'version = "2"')
    old = "effective_from = 2026-07-01"
    change(forms / "giay-moi" / "form.toml", old, f"{old}\neffective_to = 2026-12-31")
    library = FormLibrary.load(forms)
    assert library.form("giay-moi", ON).version == "1"
    assert library.form("giay-moi", ON.replace(year=2027)).version == "2"


def test_an_empty_folder_is_faulty(tmp_path: Path) -> None:
    assert "groups.toml" in faults(tmp_path)


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_shipped_forms_are_described(form_id: str, library: FormLibrary) -> None:
    spec = library.pack(form_id, ON).spec
    assert spec.code == "", "form codes of the new circular are not known"
    assert spec.regime == "B"
    assert spec.effective_from.isoformat() == "2026-07-01"
    assert re.search(r"Điều .*106/2025/QH15; .*152/2026/NĐ-CP", spec.sources)


def test_compulsory_decisions_are_signed_by_the_officer_and_name_their_measure(library: FormLibrary) -> None:
    measures = {
        form.id: (form.measure, form.signer, form.issuer) for form in library.forms(ON) if form.measure
    }
    assert measures == {
        "cuong-che-ke-bien-dat": ("seize_property", "officer", "province"),
        "cuong-che-giao-nha-dat": ("hand_over", "officer", "province"),
        "cuong-che-khau-tru": ("deduct_account", "officer", "province"),
    }
    series = {form.id: form.series for form in library.forms(ON)}
    assert {kind for form_id, kind in series.items() if form_id.startswith("bien-ban")} == {"BB"}
    assert series["giay-moi"] == "GM"
    assert series["quyet-dinh-tha-yeu-cau"] == "QD"
