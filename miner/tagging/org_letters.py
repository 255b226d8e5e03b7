"""Bodies called by a letter: A粮库, B能源集团; the verb 系 is no part of a name."""
from __future__ import annotations

import re

from miner.tagging.lexer import break_word_at
from miner.tagging.name_lexicon import common_words
from miner.tagging.org_words import Org

_LETTER = re.compile(r"(?<![A-Za-z0-9])[A-Z]$")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HAN = re.compile("[一-龥]+")
_STEM_VERB = re.compile("[甲乙丙丁戊](?:将|把|向|对|以|让|从|由)")
_ONE_SAID = ("一名", "另一名", "一位", "另一位")
_POSTED = ("办事处", "工作队", "联络处", "代表处", "办事组", "工作组")
_GRADE = re.compile("[1-5]?A{1,5}$")
_LEVELS = frozenset("省市县区州镇乡")
_PLACES = re.compile(r"(?:(?:某{1,2}|[甲乙丙丁]|(?<![A-Za-z0-9])[A-Z])[省市县区州镇乡])+$")
_NO_NAME = re.compile("[类级型股座区栋轮档超光照证票项组]|[^，。]{0,8}(?:[的和与及]|[多数两几各]家)")          # A类|医院, B超室


def lettered(text: str, start: int, head: int) -> bool:
    """Whether a letter stands before START and only a body's sort between it and its HEAD: A|粮库, B能源|集团."""
    return text[start - 1:start].isascii() and head - start <= 8 and _LETTER.search(text, max(0, start - 2), start) is not None \
        and _NO_NAME.match(text, start, head) is None


def branded(text: str, start: int, end: int) -> bool:
    """Whether a firm's brand stands between its place and 某: 陕西|盛昌|某物流有限公司; no 陕西|投资|某物流有限公司."""
    return 2 <= end - start <= 4 and _HAN.fullmatch(text, start, end) is not None and not any(
        break_word_at(text, k) or text[k:k + 2] in common_words() for k in range(start, end))


_FORMER_OF = re.compile("前(?=(?:中共)?(?:[省市县区州盟旗]委|区?党委|[省市县区州盟旗]?政府|[省市县区州]?纪委|[省市县区州]?政协|[省市县区州]?人大)$)")
_SORT_OF_FIRM = re.compile("(?:支付|上市|保险|证券|物业|医药|药品|建筑|电商|网络|食品|化工|科技|中介|配送|劳务|物流)?公司(?=[一-龥]{2,}有限公司$)")
_DATELINE = re.compile("[一-龥]{0,8}讯[)）]")
_PROVINCES = tuple("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆".split())


def trimmed(text: str, org: Org, chains: list[tuple[int, int]]) -> Org:
    """ORG without the verb of 李某|系|某粮库主任, with the letter that is its name: A|粮库仓储科."""
    start = org.start
    if text[start] == "系" and org.end - start > 3 and text[start + 1] not in "统列":
        start += 1
    elif text[start] == "现" and org.end - start > 3 and text[start + 1] not in "代场有" and text[start - 1:start] in tuple("、，；（"):
        start += 1                      # 甲局原副局长、现|后勤服务中心主任李某
    elif "讯" in text[start:org.end] and (m := _DATELINE.match(text, start, org.end)):
        start = m.end()                 # （北京综合讯）|中共某市委
    elif "前" in text[start:org.end] and (m := _FORMER_OF.search(text, start, org.end)) and any(e == m.start() for _, e in chains):
        return Org(m.end(), org.end, org.why + "; behind 前", True)        # 东莞前|市委书记
    elif text.startswith("显示", start) and org.end - start > 6 and text[start + 2] not in "器屏":
        start += 2                      # 公示信息|显示|甲支付有限公司
    elif (m := _SORT_OF_FIRM.match(text, start, org.end)):
        start = m.end()                 # 支付公司|甲股份有限公司
    elif text[start] == "如" and text[start - 1:start] in tuple("，。；：、\n") and (text.startswith(_PROVINCES, start + 1) or any(s == start + 1 for s, _ in chains) and not any(s <= start < e for s, e in chains)):
        start += 1                      # 如|贵州某酒厂
    elif text[start] in "甲乙丙丁戊" and _STEM_VERB.match(text, start) and org.end - start > 4:
        start += 2                      # 甲将|A公司
    elif text[start - 1:start].isascii() and _LETTER.search(text, max(0, start - 2), start) and not _NO_NAME.match(text, start, org.end):
        start -= 1
    if text.startswith(_ONE_SAID, start) and org.end - start > 5:
        start += 3 if text[start] == "另" else 2                # 一名|房屋管理所所长, 另一名|人大原副校长
    elif text[start] == "年" and text[start - 1:start].isdigit():
        start += 1                      # 担任了8年|招生处处长
    elif text[start - 1:start] == "驻" and text.endswith(_POSTED, 0, org.end) and (text[start - 2:start - 1] in "原、；，：)）" or not _HAN.match(text, start - 2)):
        start -= 1                      # 原|驻北京办事处
    if text[start] == "级" and (m := _GRADE.search(text, max(0, start - 6), start)):
        start = next((s for s, e in chains if e == m.start()), m.start())          # 云和县|5A|级景区管委会
    if text[start] == "某" == text[start - 1:start]:
        start -= 1                      # 某|某街道办事处
    if text[start - 1:start] in _LEVELS and (m := _PLACES.search(text, max(0, start - 12), start)):
        start = m.start()               # 某市某区某镇|F村党总支
        start = next((s for s, e in chains if s < start <= e <= org.start), start)          # 青田县|某镇C村党支部
    return org if start == org.start else Org(start, org.end, org.why, org.bare)


_SENT_TO = re.compile("派?驻")
_SENT_POSTS = ("纪检组长", "纪检监察组长", "纪检组副组长", "纪检监察组副组长")


def continued(text: str, titles: dict[int, int], found: list[Org]) -> list[Org]:
    """The bodies FOUND with one in whose name another goes on, called by a letter (某县粮食局|A粮站) or told by its sort alone
    before a post (桂林海关|缉私分局局长)."""
    out: list[Org] = []
    for org in found:
        sent = _SENT_TO.match(text, out[-1].end, org.start + 2) if out and text.startswith(_SENT_POSTS, org.end) else None
        if sent and sent.end() >= org.start:
            out[-1] = Org(out[-1].start, org.end, f"{out[-1].why}; {sent.group()} {text[org.start:org.end]}", out[-1].bare)      # 县纪委|派驻县水利局|纪检组长
        elif out and out[-1].end == org.start and org.bare and org.end in titles and text[org.start] not in _LEVELS and (text[org.start - 1] not in "委报社网" or text.startswith(("报业", "传媒"), org.start)) and "公司" not in text[org.start:org.end]:
            out[-1] = Org(out[-1].start, org.end, f"{out[-1].why} + {text[org.start:org.end]}", out[-1].bare)
        elif out and out[-1].end == org.start and text[org.start] in _CAPITALS and text[org.end - 1] not in "司团":
            out[-1] = Org(out[-1].start, org.end, f"{out[-1].why} + {text[org.start:org.end]}", out[-1].bare)
        elif out and out[-1].end == org.start and text.endswith("大学", 0, org.start) and text.endswith("学院", 0, org.end) and org.end - org.start < 8:
            out[-1] = Org(out[-1].start, org.end, f"{out[-1].why} + {text[org.start:org.end]}", out[-1].bare)      # 某某师范大学|丽水学院
        else:
            out.append(org)
    return out
