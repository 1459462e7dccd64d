"""Every bound of the bundle format in one place; each is checked before anything is allocated."""

from typing import Final

from cje_desktop.core.canonical import MAX_BYTES

MIB: Final = 1024 * 1024

MAX_HEADER: Final = 65_536
"""Bytes of the plaintext header."""
MAX_BUNDLE: Final = 2 * 1024 * MIB
"""Bytes of one file: FAT32 sticks hold at most 4 GiB, and half of it is margin."""
MAX_FRAME: Final = 4 * MIB
"""Bytes of one frame's payload as stored, that is after compression."""
MAX_RAW: Final = 8 * MIB
"""Bytes of one frame after decompression."""
MAX_TRANSACTION: Final = MAX_BYTES
"""Bytes of one transaction, without its line end; the store writes none that is longer."""
FRAME_TARGET: Final = MAX_FRAME
"""Bytes of lines in one operation frame; a longer transaction goes through several frames."""
MAX_LINES: Final = 5_000
"""Transactions in one operation frame."""
MAX_FRAMES: Final = 16_384
MAX_BLOBS: Final = 16_384
MAX_BLOB: Final = 512 * MIB
MAX_RANGES: Final = 4_096
"""Devices in one bundle."""
MAX_WINDOW: Final = 8 * MIB
"""zstd window, which a reader must be able to hold in memory."""
MAX_PARTS: Final = 9_999
MAX_SIGNED_FILE: Final = 4 * MIB
"""Bytes of a unit card or a trust list."""
MAX_SIGNATURES: Final = 64
STAGING_MEMORY: Final = 32 * MIB
"""Decrypted bytes kept in memory; what exceeds them goes to an encrypted temporary file."""
MIN_PADDED: Final = 4_096
"""Bodies are padded to at least this many bytes, so that tiny bundles look alike."""
