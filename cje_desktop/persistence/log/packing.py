"""Log rows compressed one by one against a dictionary of the words they are made of.

A row of a few hundred bytes holds mostly names of fields and the identifiers of its own
computer; a dictionary that knows them makes it a fifth of its size.

A few bits of a compressed row mean nothing to the decompressor. The checksum behind it covers
them too, so that no changed byte of a row goes unseen; it takes the place of the mark that every
compressed row begins with.
"""

import zlib
from uuid import UUID

import zstandard

from cje_desktop.core.errors import WorldError
from cje_desktop.core.schema import ENTITIES

_LEVEL = 3
_LIMIT = 64 * 1024 * 1024
_MARK = zstandard.FRAME_HEADER
_SUM = 4
"""Bytes of the checksum."""


def make_dictionary(device: UUID, unit: UUID) -> bytes:
    """Return the dictionary a new store is born with; what is most frequent stands last."""
    entities = "".join(
        f'["u","{spec.name}","0193"],["i","{spec.name}","0193",'
        + "{"
        + ",".join(f'"{name}":"' for name in sorted(field.name for field in spec.fields))
        + "}],"
        for spec in ENTITIES
    )
    frame = (
        f'"unit_id":"{unit}"true,false,null,"2026-11-2025-"]],"prev":"","sch":1,"seen":{{}},"seq":1,'
        f'{{"act":"session record","actor":"0193","dev":"{device}","hlc":"17900000.0000","ops":[["i","'
        f'","sch":1,"seen":{{}},"seq":1,"unit":"{unit}","v":1,"why":""}}'
    )
    return (entities + frame).encode()


class Packing:
    """Compress and restore log rows; one object for each thread."""

    def __init__(self, dictionary: bytes) -> None:
        words = zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
        parameters = zstandard.ZstdCompressionParameters.from_level(
            _LEVEL, write_dict_id=False, write_checksum=False
        )
        self._compressor = zstandard.ZstdCompressor(dict_data=words, compression_params=parameters)
        self._decompressor = zstandard.ZstdDecompressor(dict_data=words)

    def pack(self, body: bytes) -> bytes:
        """Compress the canonical bytes of a transaction."""
        packed = self._compressor.compress(body).removeprefix(_MARK)
        return packed + _checksum(packed)

    def unpack(self, packed: bytes) -> bytes:
        """Restore the canonical bytes.

        Raises:
            WorldError: ``log.row.damaged``.
        """
        content, checksum = packed[:-_SUM], packed[-_SUM:]
        frame = _MARK + content
        try:
            if checksum != _checksum(content) or zstandard.frame_content_size(frame) > _LIMIT:
                raise WorldError("log.row.damaged")
            return self._decompressor.decompress(frame, max_output_size=_LIMIT)
        except zstandard.ZstdError as error:
            raise WorldError("log.row.damaged") from error


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM)
