"""Bytes → text: byte-order marks, UTF-8, UTF-16, GB18030 (with GBK and GB2312 in it), Big5, by strict trial and plausibility.

A byte string may be valid in several encodings; what decides is whether the result looks like written Chinese (or
plain Latin): characters of the frequent half of GB2312, everyday punctuation, few rare or private ones.
"""
from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

SAMPLE = 1 << 16                  # bytes on which encodings are compared
MIN_PLAUSIBLE = 0.60              # share of everyday characters a decoding must have to be believed
MAX_DAMAGED = 0.10                # share of replacement marks above which a file is refused as broken

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LATIN = re.compile(r"[\t\n\r\x20-\x7e]")
_MARKS = re.compile(r"[\u3000-\u303f\uff01-\uff5e\u2013-\u2027\u00a0\u00b7]")
_PAIR = re.compile(rb"([\xb0-\xd7])[\xa1-\xfe]|[\xa1-\xfe]{2}")
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030",
            "utf8": "utf-8", "big5-hkscs": "big5hkscs", "big5": "big5hkscs"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` of a file, the encoding that gave it and what a reader should know of the damage."""
    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def plausibility(text: str) -> float:
    """Share of everyday characters in ``text`` (0..1): level-one Hanzi of GB2312, Chinese punctuation, ASCII."""
    if not text:
        return 0.0
    latin = len(_LATIN.findall(text))
    marks = len(_MARKS.findall(text))
    rest = len(text) - latin - marks
    if rest == 0:
        return 1.0
    # GB2312's first level (lead bytes B0-D7) is the 3,755 everyday characters; 'replace' gives '?' for others.
    coded = _LATIN.sub("", _MARKS.sub("", text)).encode("gb2312", "replace")
    everyday = sum(map(bool, _PAIR.findall(coded)))
    return (latin + marks + everyday) / len(text)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``. ``declared`` is the encoding that the file itself names (an HTML ``charset``), a hint only.

    Damaged bytes become U+FFFD with a warning. Raises ValueError where no encoding makes sense of the bytes.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode(name, "replace").removeprefix("\ufeff")
            return _judged(text, name.removesuffix("-sig"))
    wide = _utf16(data)
    if wide:
        return _judged(data.decode(wide, "replace"), wide)
    text = _strict(data, "utf-8")
    if text is not None:
        return _judged(text, "utf-8")
    declared = _ALIASES.get((declared or "").strip().lower(), (declared or "").strip().lower()) or None
    sample = data[:SAMPLE]
    scored: list[tuple[float, str]] = []
    for name in dict.fromkeys(n for n in (declared, "gb18030", "big5hkscs", "utf-8") if n):
        try:
            got = sample.decode(name, "replace")
        except (LookupError, ValueError):          # the page names an encoding that does not exist
            continue
        share = plausibility(got) - 4 * got.count("\ufffd") / max(1, len(got))
        scored.append((share + (0.05 if name == declared else 0) + (0.02 if name == "gb18030" else 0), name))
    best_share, best = max(scored)
    if best_share < MIN_PLAUSIBLE:
        guess = _guess(sample)
        if guess:
            best = guess
    text = data.decode(best, "replace")
    return _judged(text, best)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes at every other place (Latin and line ends), or Hanzi lead bytes there."""
    if len(data) < 4 or len(data) % 2:
        return None
    sample = data[:SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    for lead, tail, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        zeros = lead.count(0)
        if zeros and not tail.count(0):
            hanzi = sum(lead.count(b) for b in range(0x4E, 0xA0))
            if (zeros + hanzi) / len(lead) > 0.8 and plausibility(sample.decode(name, "replace")) > MIN_PLAUSIBLE:
                return name
    if 0 in sample:
        return None
    if _strict(data, "utf-8") is None and _strict(data, "gb18030") is None:
        for name in ("utf-16-le", "utf-16-be"):
            if plausibility(sample.decode(name, "replace")) > 0.9:
                return name
    return None


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes          # slow to import, rarely needed
    match = from_bytes(sample[:16384]).best()
    return match.encoding if match else None


def _judged(text: str, encoding: str) -> Decoded:
    damaged = text.count("\ufffd")
    control = sum(text.count(chr(c)) for c in range(32) if c not in (9, 10, 11, 12, 13, 27))
    if text and (damaged + control) / len(text) > MAX_DAMAGED:
        raise ValueError(f"no encoding makes sense of its bytes ({damaged + control} of {len(text)} characters broken)")
    if not damaged:
        return Decoded(text, encoding)
    return Decoded(text, encoding, (f"{damaged} damaged characters were read as \ufffd (encoding {encoding})",))
