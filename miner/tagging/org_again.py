"""Later mentions of an organisation: without its place or legal form, by its brand, or as the text itself calls it."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from miner.anchors import Anchored
from miner.tagging.lexer import Scan, break_word_at, every_start, occurrences
from miner.tagging.name_lexicon import common_words, is_han
from miner.tagging.org_words import Org, generic, vague, words

_FORM = re.compile(r"(?:股份|有限责任|有限|控股)*公司$|[（(][^（()）]*[）)]")
_GROUP = re.compile(r"[（(]集团[）)].*")
_SHORT = Anchored(r"(?:(?<=[（(，,])(?:简称|下称)|以下(?:均)?(?:简称|称))(?:为)?[：:]?[“\"]?([一-龥A-Za-z]{2,14}?)[”\"]?(?:[或、]“?(?:本?公司|我司|当事人)”?)?[）)]", lambda: ("简称", "以下", "下称"))
_LISTED = Anchored("(?:上市|挂牌)公司“?([一-龥]{4})")
_CODE = Anchored(r"[（(](?:[股证][票券])?(?:代码[：:]|简称[：:][^（()）\d]{2,12}代码[：:])?(?:[SBH][ZHJK][.:]?)?\d{6}(?:\.(?:SZ|SH|BJ|OC))?[）)]", lambda: ("（", "("))
_TRADED_AS = re.compile("(?:[对向给与和及为将由的](?=[一-龥]{3}$))?([一-龥]{3,4})(?<!公司)(?<!集团)$")


ROLES = frozenset("当事人 申请人 被申请人 被处罚人 被告单位 被害单位 该公司 本公司 你公司 你单位 该单位 被审计单位 被检查单位 被巡察单位".split())      # what a paper calls its party, whoever that is


def again(scan: Scan, found: list[Org], chains: list[tuple[int, int]]) -> list[Org]:
    """Later occurrences of a name met before, without its place or its legal form (怡心街道, 西瑞米业), a company's relatives
    that share its first word (西瑞…公司), and what the text itself says it will call an organisation (以下简称…)."""
    text = scan.text
    known = {m.group(1): "the text's own short form" for m in _SHORT.finditer(text) if len(m.group(1)) >= 3 and m.group(1) not in ROLES and _of_body(scan, found, m)}
    known.update((m.group(1), "the short name of a listed firm") for m in _LISTED.finditer(text) if _brand(scan, *m.span(1)))
    known.update((firm.group(1), "a listed firm with the code of its shares") for m in _CODE.finditer(text) if (firm := _TRADED_AS.search(text, max(0, m.start() - 4), m.start())))
    ends = {s: e for s, e in chains}
    roots: dict[str, str] = {}
    read = [(text[o.start:o.end], ends.get(o.start, o.start) - o.start, o.bare) for o in found]
    for name, place, bare in dict.fromkeys(read):
        if len(name) >= 4:
            known.setdefault(name, "named before")
        for short in _shorts(name, place, bare):
            if short not in known and (short in _DEFINITE or short.endswith("局") and short[:-1] in words("department") or short and not scan.is_head(short) and short not in generic()
                                       and not vague(short)
                                       and not (short.endswith(("集团", "公司")) and vague(short[:-2]))):
                known[short] = "short for " + name
    for name, place, _ in read:
        if name.endswith("公司"):
            root = name[place:][:2]
            if len(root) == 2 and not vague(root) and not scan.is_head(root):
                roots[root] = name
    brands = {brand: name for name, place, _ in read if (brand := _brand_in(name, place)) and brand not in known and not scan.is_head(brand) and brand not in generic()}
    known.update((name, "a firm told again and again") for name in _recurring(scan) if name not in known)
    taken = sorted((o.start, o.end) for o in found)

    def free(start: int, end: int) -> bool:
        i = bisect_right(taken, (start, len(text)))
        return not (i and taken[i - 1][1] > start or i < len(taken) and taken[i][0] < end)

    more: list[Org] = []
    if roots:
        for s, e in _relatives(text, roots):
            if free(s, e) and scan.right_edge(s) >= e and scan.breaks_before(s):
                name = text[s:e]
                more.append(Org(s, e, "shares its first word with " + roots[name[:2]], bare=True))
                plain = _FORM.sub("", name)
                if len(plain) >= 4:
                    known.setdefault(plain, "short for " + name)
    if brands:
        more += [Org(s, e, "the first words of " + brands[text[s:e]], bare=True) for s, e in occurrences(brands, text)
                 if free(s, e) and _TO_FIRM.search(text, max(0, s - 3), s) and _OF_FIRM.match(text, e)]
    if known:
        taken = sorted(taken + [(o.start, o.end) for o in more])
        for s, e in occurrences(known, text):
            if free(s, e) and not _EVERY.search(text, max(0, s - 11), s) and not _HEAD_OF_IT.match(text, e):
                more.append(Org(s, e, known[text[s:e]], bare=True))
    return sorted(found + more, key=lambda o: o.start)


def _of_body(scan: Scan, found: list[Org], m: re.Match[str]) -> bool:
    """Whether what is shortened is a body: 高龄老人就餐卡（以下简称就餐卡） is none, for no body ends before the bracket, nor does the short name end as bodies do."""
    text, short = scan.text, m.group(1)
    opens = max(text.rfind(b, 0, m.start()) for b in "（(")
    return text[opens - 1:opens] != short[-1] or any(o.end == opens for o in found) or any(scan.is_head(short[-n:]) for n in (1, 2, 3))


def _brand(scan: Scan, start: int, end: int) -> bool:
    """Whether the four characters behind 上市公司 are the short name that the exchange gives a firm: 上市公司|海威电器|实际控制人; no
    上市公司|财务造假."""
    text = scan.text
    return not any(break_word_at(text, k) for k in range(start, end)) and text[start:start + 2] not in common_words() and not vague(text[start:end]) \
        and text[start + 1:start + 3] not in common_words() and (not is_han(text[end:end + 1]) or scan.breaks_at(end) or break_word_at(text, end) > 0)


_FIRM = Anchored("公司")
_BRAND = re.compile("[一-龥]{2}\\Z")


def _recurring(scan: Scan) -> list[str]:
    """Firms of two characters before 公司 that stand twice at least behind different characters and so are no part of a longer
    word: 转出到|中意公司, 与|中意公司, 及|中意公司."""
    text = scan.text
    met: dict[str, set[str]] = {}
    for hit in _FIRM.finditer(text):
        m = _BRAND.search(text, max(0, hit.start() - 2), hit.start())
        if m:
            met.setdefault(m.group(), set()).add(text[m.start() - 1:m.start()])
    return [brand + "公司" for brand, before in met.items() if len(before) > 1 and not vague(brand) and brand not in common_words() and not scan.is_head(brand)
            and break_word_at(brand, 0) < 2 and not _ANY_FIRM.search(brand)]


_ANY_FIRM = re.compile("[因对向由将该某其本各我你他她家个所级等几多两属名的]|[A-Z甲乙丙丁]|总|分|子|母|股")
_EVERY = re.compile(r"[各每][省市县区州旗镇乡地]{1,2}(?:[（(][省市县区州旗镇乡、]{1,7}[）)])?$")         # 各市|医疗保障局: each of them, not the one named before
_HEAD_OF_IT = re.compile("(?<=[局厅部院所科处股校队])长(?![期效年沙春](?!间)|时间|远)")      # 担任缙云县教育局|长期间: its head, in one word
_COMPANY = re.compile("[一-龥]{0,4}?(?:公司|集团)")


def _relatives(text: str, roots: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Companies that begin with one of ROOTS, which are two characters each."""
    end = 0
    for start in sorted([at for root in roots for at in every_start(root, text)]):
        m = _COMPANY.match(text, start + 2) if start >= end else None
        if m:
            end = m.end()
            yield start, end


# 对|盛田冷链|处190万元罚款: how a firm told in full before is called by its first words
_TO_FIRM = re.compile("(?:[，。；、：\n]|(?<![针面相反绝])对|[将与和给由因]|责令)$")
_OF_FIRM = re.compile("[，。；、的]|(?:依法|依规|也|已|还|则|均|分别|共)*(?:被|处以?|给予|作出|予以|吊销|暂扣|罚款|停产|立案|进行|未|违|因|在|将|于|与|和|对|存|法定代表人|实际控制人|负责人|总经理|董事长)")
_BRAND_FORM = re.compile("(?:股份|有限责任|有限|控股|集团)*公司$")


def _brand_in(name: str, place: int) -> str:
    """The four characters of brand and trade that open the name of a firm told in full: 盛田冷链 of 盛田冷链物流有限公司; "" for others."""
    if not name.endswith("公司") or "（" in name:
        return ""
    rest = _BRAND_FORM.sub("", name[place:])
    return rest[:4] if len(rest) > 4 and all(map(is_han, rest)) and not vague(rest[:4]) and not vague(rest[:2]) and rest[:2] not in common_words() else ""


_DEFINITE = ("村委会", "居委会", "卫生院", "领导小组", "工作组", "指挥部", "兵团")       # told once with its place, the bare word means that one
_BUREAU = re.compile(r"[一-龥]{2,}局")
_OFFICE = re.compile(r"(?<=[区县市镇乡])[一-龥]{2,5}(?:街道|社区)$")


@lru_cache(maxsize=4096)
def _shorts(name: str, place: int, bare: bool) -> frozenset[str]:
    """What NAME, whose first PLACE characters are its place, may be called further on."""
    rest = name[place:] if place < len(name) else ""
    formal = name.endswith("公司") or "（" in name or "(" in name        # only then has _FORM something to take away
    out = {short for short in ((rest if place else "", _FORM.sub("", name), _FORM.sub("", rest)) if formal else
                               (rest, name)) if len(short) >= 4}
    if name.endswith("公司"):
        out |= {(rest or name)[:k] + "公司" for k in (2, 3, 4)}
        out.add(_GROUP.sub("集团", rest or name))
    office = _OFFICE.search(name) if name.endswith(("街道", "社区")) else None
    if office:
        out.add(office.group())
    definite = next((w for w in _DEFINITE if name.endswith(w)), "")
    if len(name) > len(definite) > 0 and not (bare and len(definite) == 3):
        out.add(definite)
    elif place and _BUREAU.fullmatch(rest) and rest[:-1] in words("department"):
        out.add(rest)                                          # 江北区科技局, later 科技局
    return frozenset(out)
