"""One class for each check that may refuse a bundle or the trust behind it.

A `WorldError` says that the file or the disk is at fault: ask for the bundle again. A
`Refusal` says that somebody must change something: the sender, the recipient or the trust.
"""

from uuid import UUID

from cje_desktop.core.errors import Refusal, WorldError

# --- Stage 1: size, magic, limits -----------------------------------------------------------


class NotABundle(WorldError):
    """The file does not begin with the mark of a bundle."""

    def __init__(self) -> None:
        super().__init__("sync.file.not_a_bundle")


class BundleTooLarge(WorldError):
    """The file, or something it announces, is larger than the format allows."""

    def __init__(self, *, part: str, size: int, limit: int) -> None:
        super().__init__("sync.file.too_large", part=part, size=size, limit=limit)


class BundleTruncated(WorldError):
    """The file ends too early."""

    def __init__(self, *, size: int, expected: int) -> None:
        super().__init__("sync.file.truncated", size=size, expected=expected)


class TrailingBytes(WorldError):
    """Something was added after the end of the bundle."""

    def __init__(self, *, size: int, expected: int) -> None:
        super().__init__("sync.file.trailing", size=size, expected=expected)


# --- Stage 2: header ------------------------------------------------------------------------


class TextUnreadable(WorldError):
    """A header, manifest, card or list is not canonical JSON; ``rule`` is the code of the rule."""

    def __init__(self, *, part: str, rule: str) -> None:
        super().__init__("sync.text.unreadable", part=part, rule=rule)


class FieldWrong(WorldError):
    """A field is absent, of another type or out of its bounds."""

    def __init__(self, *, part: str, name: str) -> None:
        super().__init__("sync.text.field", part=part, name=name)


class ReaderTooOld(Refusal):
    """The bundle was written by a newer program."""

    def __init__(self, *, needed: int, known: int) -> None:
        super().__init__("sync.header.reader_too_old", needed=needed, known=known)


class KindReserved(Refusal):
    """The kind of bundle has a name but this version cannot read it."""

    def __init__(self, *, kind: str) -> None:
        super().__init__("sync.header.kind_reserved", kind=kind)


class PartsNotSupported(Refusal):
    """The bundle is one of several parts, which this version cannot join."""

    def __init__(self, *, part: int, parts: int) -> None:
        super().__init__("sync.header.parts", part=part, parts=parts)


# --- Stage 3: who signs ---------------------------------------------------------------------


class SignerUnknown(Refusal):
    """No device in the trust list has the key that the bundle names."""

    def __init__(self, *, key: str) -> None:
        super().__init__("sync.signer.unknown", key=key[:16])


class SignerMismatch(Refusal):
    """The key belongs to another unit or device than the header says."""

    def __init__(self, *, unit: UUID, device: UUID) -> None:
        super().__init__("sync.signer.mismatch", unit=str(unit), device=str(device))


class SignerRevoked(Refusal):
    """The province revoked the device from a transaction number that the bundle reaches."""

    def __init__(self, *, device: UUID, seq: int) -> None:
        super().__init__("sync.signer.revoked", device=str(device), seq=seq)


class RoleMayNotSend(Refusal):
    """The sender's role has no right to send this kind of bundle."""

    def __init__(self, *, role: str, kind: str) -> None:
        super().__init__("sync.signer.role", role=role, kind=kind)


class PracticeRefused(Refusal):
    """A real unit was given something made with practice keys."""

    def __init__(self) -> None:
        super().__init__("sync.practice.refused")


class RealRefused(Refusal):
    """A practice unit was given something made with real keys."""

    def __init__(self) -> None:
        super().__init__("sync.practice.real_refused")


# --- Stage 4: outer signature ---------------------------------------------------------------


class AlgorithmUnknown(Refusal):
    """The signature uses an algorithm that this version does not know."""

    def __init__(self, *, part: str, algorithm: int) -> None:
        super().__init__("sync.signature.algorithm", part=part, algorithm=algorithm)


class CiphertextChanged(WorldError):
    """The encrypted part is not the one that the header names."""

    def __init__(self) -> None:
        super().__init__("sync.signature.ciphertext")


class SignatureKeyWrong(WorldError):
    """A signature names another key than the header does."""

    def __init__(self, *, part: str) -> None:
        super().__init__("sync.signature.key", part=part)


class OuterSignatureWrong(WorldError):
    """The signature at the end of the file does not fit header and content."""

    def __init__(self) -> None:
        super().__init__("sync.signature.outer")


# --- Stages 5 and 7: recipient, decryption --------------------------------------------------


class NotForUs(Refusal):
    """The bundle is addressed to another unit."""

    def __init__(self, *, recipient: UUID, us: UUID) -> None:
        super().__init__("sync.recipient.other_unit", recipient=str(recipient), us=str(us))


class RecipientKeyUnknown(Refusal):
    """The bundle is for our unit, but for a key that we do not hold."""

    def __init__(self) -> None:
        super().__init__("sync.recipient.key")


class DecryptionFailed(WorldError):
    """The encrypted part cannot be opened with our key, or was cut or changed."""

    def __init__(self) -> None:
        super().__init__("sync.decrypt.failed")


# --- Stage 8: inner signature and frames ----------------------------------------------------


class FrameOrderWrong(WorldError):
    """A frame is absent, superfluous or of an unexpected type."""

    def __init__(self, *, frame: int) -> None:
        super().__init__("sync.frame.order", frame=frame)


class FrameTruncated(WorldError):
    """A frame announces more bytes than there are."""

    def __init__(self, *, frame: int) -> None:
        super().__init__("sync.frame.truncated", frame=frame)


class FrameHashWrong(WorldError):
    """A frame is not the one that the manifest names."""

    def __init__(self, *, frame: int) -> None:
        super().__init__("sync.frame.hash", frame=frame)


class InnerSignatureWrong(WorldError):
    """The signature inside does not fit the manifest."""

    def __init__(self) -> None:
        super().__init__("sync.signature.inner")


class EnvelopeMismatch(WorldError):
    """Header and manifest tell different stories: the content was put into another envelope."""

    def __init__(self) -> None:
        super().__init__("sync.signature.envelope")


# --- Stage 9: strict parse ------------------------------------------------------------------


class FrameUnpackable(WorldError):
    """A frame does not decompress to exactly the size that the manifest names."""

    def __init__(self, *, frame: int) -> None:
        super().__init__("sync.frame.unpack", frame=frame)


class TransactionUnreadable(WorldError):
    """A transaction is not canonical JSON; ``rule`` is the code of the rule."""

    def __init__(self, *, number: int, rule: str) -> None:
        super().__init__("sync.content.transaction", number=number, rule=rule)


class CountWrong(WorldError):
    """Ranges, frames and transactions do not add up."""

    def __init__(self, *, expected: int, found: int) -> None:
        super().__init__("sync.content.count", expected=expected, found=found)


class BlobChanged(WorldError):
    """An attachment is not the one that its hash names."""

    def __init__(self, *, sha256: str) -> None:
        super().__init__("sync.content.blob", sha256=sha256[:16])


# --- Export ---------------------------------------------------------------------------------


class ContentTooLarge(Refusal):
    """The content does not fit into one bundle."""

    def __init__(self, *, part: str, size: int, limit: int) -> None:
        super().__init__("sync.export.too_large", part=part, size=size, limit=limit)


class RecipientUnknown(Refusal):
    """The recipient (or our own unit) is not in the trust list."""

    def __init__(self, *, unit: UUID) -> None:
        super().__init__("sync.export.recipient", unit=str(unit))


class ReadBackWrong(WorldError):
    """The bytes read back from the disk or stick are not those written."""

    def __init__(self, *, file: str) -> None:
        super().__init__("sync.export.read_back", file=file)


class DiskFull(WorldError):
    """The drive has no room."""

    def __init__(self, *, folder: str) -> None:
        super().__init__("sync.disk.full", folder=folder)


class FileBusy(WorldError):
    """Another program (often the virus scanner) holds the file."""

    def __init__(self, *, file: str) -> None:
        super().__init__("sync.disk.busy", file=file)


class FileUnavailable(WorldError):
    """The file cannot be read or written; ``reason`` is what the system says."""

    def __init__(self, *, file: str, reason: str) -> None:
        super().__init__("sync.disk.unavailable", file=file, reason=reason)


# --- Keys, cards, trust lists ---------------------------------------------------------------


class KeyUnreadable(WorldError):
    """Stored or typed key material is not a key."""

    def __init__(self, *, part: str) -> None:
        super().__init__("sync.key.unreadable", part=part)


class SignedFileUnreadable(WorldError):
    """The file is not a unit card or a trust list, or it is damaged."""

    def __init__(self, *, expected: str) -> None:
        super().__init__("sync.signed_file.unreadable", expected=expected)


class CardSignatureWrong(WorldError):
    """A unit card is not signed by every key that it names."""

    def __init__(self, *, name: str) -> None:
        super().__init__("sync.card.signature", name=name)


class CardRoleWrong(Refusal):
    """A card of the other role was given: an office's instead of the province's, or the reverse."""

    def __init__(self, *, expected: str, found: str) -> None:
        super().__init__("sync.card.role", expected=expected, found=found)


class FingerprintWrong(Refusal):
    """The fingerprint typed from the printed sheet is not that of the card."""

    def __init__(self, *, name: str) -> None:
        super().__init__("sync.card.fingerprint", name=name)


class UnitAlreadyTrusted(Refusal):
    """Another unit or key of the trust list has this identifier or key already."""

    def __init__(self, *, name: str) -> None:
        super().__init__("sync.trust.taken", name=name)


class TrustSignaturesMissing(Refusal):
    """The trust list bears too few signatures of the province's root keys."""

    def __init__(self, *, found: int, needed: int) -> None:
        super().__init__("sync.trust.signatures", found=found, needed=needed)


class TrustListOlder(Refusal):
    """The trust list is older than the one in force."""

    def __init__(self, *, version: int, current: int) -> None:
        super().__init__("sync.trust.older", version=version, current=current)


class TrustListForked(Refusal):
    """Two different trust lists have the same version."""

    def __init__(self, *, version: int) -> None:
        super().__init__("sync.trust.forked", version=version)


class OtherProvince(Refusal):
    """The trust list belongs to another province."""

    def __init__(self, *, name: str) -> None:
        super().__init__("sync.trust.other_province", name=name)
