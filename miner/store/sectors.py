"""The sector of public life that an organisation belongs to, by lexicons/sectors.tsv: the longest word decides,
the later one where two are as long (达州市教育局 is 教育; 粮食局医务室 goes by 医务室)."""
from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    from ..lexicons import rows
    sector = {r["word"]: r["sector"] for r in rows("sectors")}
    return re.compile("|".join(sorted(map(re.escape, sector), key=len, reverse=True))), sector


@lru_cache(maxsize=65536)
def of_organisation(name: str) -> str | None:
    """The sector of one organisation; None where no word tells."""
    pattern, sector = _words()
    found = [(len(m.group()), m.start(), m.group()) for m in pattern.finditer(name)]
    return sector[max(found)[2]] if found else None


def sector_of(organisations: list[str]) -> str | None:
    """The sector that most of a case's organisations belong to; the first told where they tie."""
    told = [s for s in map(of_organisation, organisations) if s]
    return Counter(told).most_common(1)[0][0] if told else None
