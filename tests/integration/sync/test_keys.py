"""Key pairs: known vectors, practice keys that never change, and secrets that never show."""

import json
from uuid import UUID

import pytest

from cje_desktop.sync import bech32
from cje_desktop.sync.errors import KeyUnreadable
from cje_desktop.sync.keys import AgeIdentity, AgeRecipient, DeviceKeys, SigningKey, UnitKeys, VerifyKey

UNIT = UUID("0192f000-0000-7000-8000-000000000001")


def test_ed25519_follows_rfc_8032_test_1() -> None:
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public.raw.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b"
    )
    assert key.public.verifies(key.sign(b""), b"")
    assert not key.public.verifies(key.sign(b""), b"x")
    assert not key.public.verifies(b"short", b"")


def test_a_signature_with_another_form_of_the_same_number_is_refused() -> None:
    """S + L verifies in careless libraries: two signatures of one message (RFC 8032, 5.1.7)."""
    key = SigningKey(bytes(32))
    signature = key.sign(b"message")
    order = 2**252 + 27742317777372353535851937790883648493
    other = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
    assert not key.public.verifies(other, b"message")


@pytest.mark.parametrize(
    ("prefix", "data", "text"),
    [
        ("a", "", "a12uel5l"),
        (
            "abcdef",
            "00443214c74254b635cf84653a56d7c675be77df",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        ),
    ],
)
def test_bech32_follows_bip_173(prefix: str, data: str, text: str) -> None:
    assert bech32.encode(prefix, bytes.fromhex(data)) == text


def test_an_age_key_from_bytes_has_the_public_key_of_rfc_7748() -> None:
    """Alice's keys of RFC 7748, section 6.1."""
    private = "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"
    public = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
    identity = AgeIdentity.from_bytes(bytes.fromhex(private))
    assert identity.recipient.text == bech32.encode("age", bytes.fromhex(public))


def test_practice_keys_are_the_same_on_every_machine() -> None:
    one, other = UnitKeys.for_practice(UNIT, b"seed"), UnitKeys.for_practice(UNIT, b"seed")
    assert one == other
    assert one.practice
    assert UnitKeys.for_practice(UNIT, b"other").signing != one.signing
    assert UnitKeys.for_practice(UNIT, b"other").identity != one.identity
    assert DeviceKeys.for_practice(UNIT, b"seed").signing != one.signing
    assert DeviceKeys.for_practice(UNIT, b"seed") == DeviceKeys.for_practice(UNIT, b"seed")


def test_real_keys_are_random() -> None:
    assert UnitKeys.generate(UNIT) != UnitKeys.generate(UNIT)
    assert DeviceKeys.generate(UNIT) != DeviceKeys.generate(UNIT)
    assert not UnitKeys.generate(UNIT).practice


def test_private_keys_are_stored_and_read_back() -> None:
    unit, device = UnitKeys.generate(UNIT), DeviceKeys.for_practice(UNIT, b"seed")
    assert UnitKeys.from_bytes(unit.to_bytes()) == unit
    assert DeviceKeys.from_bytes(device.to_bytes()) == device
    assert json.loads(device.to_bytes())["practice"] is True


@pytest.mark.parametrize("cut", [0, 1, 20, -1])
def test_stored_keys_that_are_damaged_are_refused_without_repeating_them(cut: int) -> None:
    unit = UnitKeys.generate(UNIT)
    with pytest.raises(KeyUnreadable) as refusal:
        UnitKeys.from_bytes(unit.to_bytes()[:cut])
    assert refusal.value.fields == {"part": "unit-keys"}
    with pytest.raises(KeyUnreadable):
        DeviceKeys.from_bytes(unit.to_bytes())


def test_secrets_do_not_show() -> None:
    unit, device = UnitKeys.generate(UNIT), DeviceKeys.generate(UNIT)
    shown = repr(unit) + repr(device) + str(unit)
    assert unit.identity.secret not in shown
    for secret in (unit.signing.secret, device.signing.secret):
        assert repr(secret) not in shown
        assert secret.hex() not in shown


@pytest.mark.parametrize("text", ["", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1" + "Q" * 58, "age1x"])
def test_what_is_not_an_age_key_is_refused(text: str) -> None:
    with pytest.raises(KeyUnreadable):
        AgeIdentity(text)
    with pytest.raises(KeyUnreadable):
        AgeRecipient(text)


def test_what_is_not_an_ed25519_key_is_refused() -> None:
    with pytest.raises(KeyUnreadable):
        SigningKey(bytes(31))
    with pytest.raises(KeyUnreadable):
        VerifyKey(bytes(33))
