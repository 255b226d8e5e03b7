"""Builds lexicons/radicals.tsv from Unicode's EquivalentUnifiedIdeograph.txt (Debian: package unicode-data,
/usr/share/unicode/EquivalentUnifiedIdeograph.txt) and from the NFKC forms that are one character for one.

    python scripts/build_radicals.py EquivalentUnifiedIdeograph.txt > lexicons/radicals.tsv
"""
from __future__ import annotations

import re
import sys
import unicodedata

COMPATIBILITY = [(0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]  # Kangxi radicals, compatibility ideographs


def table(path: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    for first, last in COMPATIBILITY:
        for code in range(first, last + 1):
            folded = unicodedata.normalize("NFKC", chr(code))
            if len(folded) == 1 and folded != chr(code):
                pairs[code] = ord(folded)
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line)
            if match:
                first, last, to = match[1], match[2] or match[1], match[3]
                for code in range(int(first, 16), int(last, 16) + 1):
                    if 0x2E80 <= code <= 0x2FDF:       # radicals only: strokes (31C0–31E3) are no text
                        pairs.setdefault(code, int(to, 16))
    return pairs


def main() -> None:
    print("# Characters that print like a common ideograph and are not it: one for one, so no offset moves.")
    print("# Source: Unicode 15.0 EquivalentUnifiedIdeograph.txt (radicals), NFKC (Kangxi radicals, compatibility ideographs).")
    print("# Made by scripts/build_radicals.py. from: as printed; to: folded; code: the first one's number.")
    print("from\tto\tcode")
    for code, to in sorted(table(sys.argv[1]).items()):
        print(f"{chr(code)}\t{chr(to)}\tU+{code:04X}")


if __name__ == "__main__":
    main()
