"""Read what a paper needs from a prepared TrueType face: metrics, widths, character codes."""

import struct
from dataclasses import dataclass

_FULL_EM = 1000
_DRAWN = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_RECORD = 16


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures of a face in thousandths of its size, as PDF counts."""

    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    box: tuple[int, int, int, int]
    widths: tuple[int, ...]
    """Advance width of each glyph, by glyph number."""
    glyphs: dict[str, int]
    """Glyph number of each character."""


def read_metrics(font: bytes) -> Metrics:
    """Read a face with one Unicode character map (format 4), as the preparation script leaves it."""
    tables = _tables(font)
    units: int
    units, *box = struct.unpack(">18xH16x4h", tables["head"][:44])

    def scaled(value: int) -> int:
        return round(value * _FULL_EM / units)

    ascent, descent = struct.unpack(">4x2h", tables["hhea"][:8])
    (count,) = struct.unpack(">34xH", tables["hhea"][:36])
    (glyph_count,) = struct.unpack(">4xH", tables["maxp"][:6])
    advances = [struct.unpack_from(">H", tables["hmtx"], 4 * index)[0] for index in range(count)]
    advances += [advances[-1]] * (glyph_count - count)
    (angle,) = struct.unpack(">4xi", tables["post"][:8])
    (cap_height,) = struct.unpack_from(">h", tables["OS/2"], 88)
    return Metrics(
        ascent=scaled(ascent),
        descent=scaled(descent),
        cap_height=scaled(cap_height),
        italic_angle=angle / 65536,
        box=(scaled(box[0]), scaled(box[1]), scaled(box[2]), scaled(box[3])),
        widths=tuple(map(scaled, advances)),
        glyphs=_characters(tables["cmap"]),
    )


def drawing_program(font: bytes) -> bytes:
    """Return the face with only the tables that drawing needs: names and codes stand in the PDF."""
    tables = _tables(font)
    place = 12 + _RECORD * len(_DRAWN)
    header = struct.pack(">4s4H", font[:4], len(_DRAWN), 64, 2, _RECORD * len(_DRAWN) - 64)
    records, contents = [header], []
    for tag in _DRAWN:
        padded = tables[tag] + bytes(-len(tables[tag]) % 4)
        words = struct.unpack(f">{len(padded) // 4}L", padded)
        records.append(struct.pack(">4s3L", tag.encode(), sum(words) & 0xFFFFFFFF, place, len(tables[tag])))
        contents.append(padded)
        place += len(padded)
    return b"".join(records + contents)


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4s4x2L", font, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): font[offset : offset + length] for tag, offset, length in records}


def _characters(cmap: bytes) -> dict[str, int]:
    """Read the segments of a format 4 character map."""
    (offset,) = struct.unpack_from(">L", cmap, 8)
    table = cmap[offset:]
    version, doubled = struct.unpack_from(">H4xH", table)
    if version != 4:
        raise ValueError(f"character map of format {version}")
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * doubled)
    offsets = struct.unpack_from(f">{count}H", table, 16 + 3 * doubled)
    glyphs: dict[str, int] = {}
    for segment, (start, end, delta, indirect) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if indirect:
                place = 16 + 3 * doubled + 2 * segment + indirect + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, place)
            if glyph:
                glyphs[chr(code)] = (glyph + delta) & 0xFFFF
    return glyphs
