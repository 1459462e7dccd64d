"""Key slots: the right secrets open, everything else is told apart."""

import json
import random
from pathlib import Path

import pyrage
import pytest

from cje_desktop.core.errors import CjeError, Refusal, WorldError
from cje_desktop.system.keyslots import PRACTICE, STRONG, KeySlots, new_key

FLIPS = 150


@pytest.fixture
def key() -> bytes:
    return new_key()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keyslots.json"


@pytest.fixture
def slots(path: Path, key: bytes) -> KeySlots:
    return KeySlots(path).set_password(key, "ha", "mật khẩu dài", PRACTICE)


def test_each_person_opens_with_their_own_password(slots: KeySlots, path: Path, key: bytes) -> None:
    slots.set_password(key, "an", "khác hẳn", PRACTICE)
    read = KeySlots.read(path)
    assert read.unlock("ha", "mật khẩu dài") == read.unlock("an", "khác hẳn") == key
    for login, password in (("ha", "khác hẳn"), ("ha", ""), ("nobody", "khác hẳn")):
        with pytest.raises(Refusal, match=r"signin\.wrong_password"):
            read.unlock(login, password)


def test_a_password_typed_in_pieces_is_the_same(slots: KeySlots, key: bytes) -> None:
    decomposed = "mật khẩu dài"
    assert slots.unlock("ha", decomposed) == key


def test_a_new_password_replaces_the_old_one(slots: KeySlots, path: Path, key: bytes) -> None:
    slots.change_password("ha", "mật khẩu dài", "mới", PRACTICE)
    read = KeySlots.read(path)
    assert read.unlock("ha", "mới") == key
    assert len(read.slots) == 1
    with pytest.raises(Refusal, match=r"signin\.wrong_password"):
        read.unlock("ha", "mật khẩu dài")
    with pytest.raises(Refusal, match=r"signin\.wrong_password"):
        read.change_password("ha", "sai", "x", PRACTICE)


def test_a_printed_code_opens_however_it_is_typed(slots: KeySlots, path: Path, key: bytes) -> None:
    _, code = slots.add_code(key, "phong bì", PRACTICE)
    assert len(code.replace("-", "")) == 32
    read = KeySlots.read(path)
    assert read.unlock_with_code(code.lower().replace("-", " ")) == key
    with pytest.raises(Refusal, match=r"signin\.wrong_code"):
        read.unlock_with_code(code[:-1] + ("A" if code[-1] != "A" else "B"))


def test_the_province_opens_with_its_recovery_identity(slots: KeySlots, path: Path, key: bytes) -> None:
    identity, stranger = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    slots.add_recovery(key, str(identity.to_public()))
    read = KeySlots.read(path)
    assert read.unlock_with_identity(str(identity)) == key
    for wrong in (str(stranger), "no key"):
        with pytest.raises(Refusal, match=r"signin\.wrong_identity"):
            read.unlock_with_identity(wrong)
    with pytest.raises(Refusal, match=r"keyslots\.recipient"):
        read.add_recovery(key, "no key")


def test_slots_can_be_removed_but_not_the_last(slots: KeySlots, key: bytes) -> None:
    two = slots.set_password(key, "an", "x", PRACTICE)
    one = two.remove(key, two.slots[0].id)
    assert [slot.name for slot in one.slots] == ["an"]
    with pytest.raises(Refusal, match=r"keyslots\.last"):
        one.remove(key, one.slots[0].id)
    with pytest.raises(Refusal, match=r"keyslots\.unknown"):
        one.remove(key, "none")


def test_every_flipped_bit_is_found(slots: KeySlots, path: Path, key: bytes) -> None:
    chance, data = random.Random(7), path.read_bytes()
    for _ in range(FLIPS):
        bit = chance.randrange(len(data) * 8)
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        with pytest.raises(CjeError, match="keyslots"):
            KeySlots.read(path).unlock("ha", "mật khẩu dài")


def test_a_slot_taken_away_by_a_stranger_is_found(slots: KeySlots, path: Path, key: bytes) -> None:
    alone = path.read_bytes()
    slots.set_password(key, "an", "x", PRACTICE)
    both = json.loads(path.read_bytes())
    forged = {**json.loads(alone), "seal": both["seal"]}
    path.write_text(json.dumps(forged, sort_keys=True, separators=(",", ":"), ensure_ascii=False), "utf-8")
    with pytest.raises(WorldError, match=r"keyslots\.changed"):
        KeySlots.read(path).unlock("ha", "mật khẩu dài")


def test_the_file_never_holds_the_key_or_a_password(slots: KeySlots, path: Path, key: bytes) -> None:
    data = path.read_bytes()
    assert key not in data
    assert key.hex().encode() not in data
    assert "mật khẩu".encode() not in data


def test_a_missing_file_says_so(path: Path) -> None:
    with pytest.raises(WorldError, match=r"keyslots\.missing"):
        KeySlots.read(path)


def test_a_failed_write_keeps_the_old_file(slots: KeySlots, path: Path, key: bytes) -> None:
    before = path.read_bytes()
    path.with_name(f".{path.name}.partial").mkdir()
    with pytest.raises(WorldError, match=r"keyslots\.write_failed"):
        slots.set_password(key, "an", "x", PRACTICE)
    assert path.read_bytes() == before


def test_guesses_are_dear_unless_it_is_practice() -> None:
    assert (STRONG.memory_kib, STRONG.iterations, STRONG.lanes) == (65536, 3, 4)
