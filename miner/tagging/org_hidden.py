"""Bodies with a hidden character inside their names: 江苏|通某|建设工程有限公司, afterwards 通某公司; 宁某|县人民检察院."""
from __future__ import annotations

import re

from miner.anchors import Anchored
from miner.tagging.lexer import Scan, break_word_at, every_start
from miner.tagging.name_lexicon import common_words, surnames
from miner.tagging.org_words import Org

_HAN = re.compile("[一-龥]")
_DECLARED = Anchored("(?:简称|称)(?:为)?[：:]?[“\"]?([一-龥]某)[一-龥]{1,6}")
_NTH = frozenset("甲乙丙丁戊己ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# what stands before 某 and opens no name: 其|某公司, 一|某企业
_NO_BRAND = frozenset("的在与和及对向由给从至到系是被将把等为以因经即原任于入按请让叫跟同其该本一两三几多了着过时所乙丙丁戊县市区省镇乡州村路号楼室名人者员长家个位比用找去往替使令派受收送借投占持有无管办开设做当像如若但而且并又再还也都均曾已内外间里处边旁附凭靠据冒查问见托付买卖租雇邀骗助")


def unhidden(scan: Scan, found: list[Org], chains: list[tuple[int, int]]) -> list[Org]:
    """The bodies FOUND, with the character before 某 that belongs to their name, and the place before that."""
    text = scan.text
    if "某" not in text:
        return found
    opens = {end: start for start, end in chains}
    told = {m.group(1) for m in _DECLARED.finditer(text) if _may_be(text, m.start(1))}
    some = [o for o in found if text[o.start] == "某" and text[o.start + 1] != "某" and _may_be(text, o.start - 1)]
    brands = told | {text[o.start - 1:o.start + 1] for o in some if o.start - 1 in opens}
    longer: dict[int, Org] = {}
    for o in some:
        start = o.start - 1
        name = text[start:start + 2]
        if start in opens:
            longer[o.start] = Org(opens[start], o.end, f"{o.why}; {name} hides its name", o.bare)
        elif name in brands or _stands_alone(scan, start) and not (name[0] in surnames() and _somebody(scan, name)):
            longer[o.start] = Org(start, o.end, f"{o.why}; {name} hides its name", o.bare)
    for o in found:
        at = o.start - 1
        if text[o.start] in _NTH and text[at:o.start] == "某" and text[o.start + 1] not in "省市县区州镇乡村" and (at in opens or scan.breaks_before(at) or scan.soft_ends(at)):          # 杭州|某|甲公司
            longer[o.start] = Org(opens.get(at, at), o.end, f"{o.why}; 某 before it", o.bare)
    return [longer.get(o.start, o) for o in found]


def _may_be(text: str, at: int) -> bool:
    """Whether the character at AT, before 某, may be one of a name."""
    return at >= 0 and _HAN.match(text, at) is not None and text[at] not in _NO_BRAND


def _stands_alone(scan: Scan, start: int) -> bool:
    """Whether the character at START ends no word: a break ends before it and none begins with it."""
    text = scan.text
    return (scan.breaks_before(start) or scan.soft_ends(start)) and not scan.breaks_before(start + 1) and text[start - 1:start + 1] not in common_words() \
        and not break_word_at(text, start)


def _somebody(scan: Scan, name: str) -> bool:
    """Whether NAME (李某) stands somewhere without a body's last word behind it, and so is a person's."""
    return any(not scan.head_near(at + 2, 10) for at in every_start(name, scan.text))
