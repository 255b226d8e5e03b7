"""What looks like an organisation's name and names nobody: 各县公安局, 同局, 3个省辖市党委."""
from __future__ import annotations

import re

from miner import lexicons
from miner.tagging import places
from miner.tagging.org_words import Org, generic, words

_cue = lexicons.cues("org_edges", {
    "one_sort": "(?<!第)(?<![二三四五六七八九十统])一WORDS$", "some_body": "[一-龥]{1,3}[^市县区州第十][一两多数几]WORDS"})
_ANY_VILLAGE = re.compile(r"[一-龥、和]{2,24}\d+(?:\.\d+)?[余多]?万?[余多]?[人名]")          # 村党支部书记、村委会主任184人
_EVERY_LAST = frozenset("各每级地市县区省镇乡州关家个所座名")
_EVERY = re.compile(r"(?:[各每][级地市县区省镇乡州]?|有关|相关|[\d十百千万][家个所座名])$")


_OF_MANY_LEVELS = re.compile("(?:省市县|省市区|市县区|区县|市县|县乡|县镇|省市)(?:[乡镇区村])?(?:两级|三级|四级)?(?:纪委|监委|党委|医保局|纪检监察机关|巡察机构|巡察办)")


_OF_SEVERAL = re.compile(r"[两二三四五六七八九十\d](?:个)?省(?:、?自?治?区)?(?:、?直?辖?市)?$")
_SOME_ONE = re.compile("[县市区镇乡村旗]一(?!.{1,3}(?:村|社区|街道|屯|组|路))(?![中小汽拖建医师二三四五六七八九十〇零号分支大线带体院团航重冶棉化机局矿厂所])[一-龥]{3,}")
_ONE_IN = re.compile("[一-龥]{2}(?:有|引进|新建|建有|开办|办有|兴办)?[一两几](?:家|处(?!理)|座|间|所(?!属))(?=[一-龥]{0,12}$)")
_ONE_TIME = re.compile("(?:^|的)[一两几多]次")
_SOME = frozenset("一两多数几")
_CALLS_BACK = re.compile("委会|分[为成].*|同[局院校镇乡县村厂所站]|[大支中总]队|代行|因?(?:对|向|由|给|与)(?:该|本)?(?:公司|集团|银行|分行)")


_NUMBER_OF_PAPER = re.compile(r"[\[〔［【](?:19|20)\d\d[\]〕］】]")
_FIRST_OF = re.compile("首[例起宗批]")
_OPENS, _CLOSES = re.compile("[（(]"), re.compile("[）)]")
_ONE_BODY = re.compile("一(?![中小汽拖建医师二三四五六七八九十〇零号分支大线带体院团航重冶棉化机局矿厂所轻商百])[一-龥]{2,}(?<!集团)(?<!有限公司)$")


def _one_of_place(name: str) -> bool:
    """「贵州一统计局」: any one of a place told without its level, as headlines tell it."""
    chains = places.chains_in(name)
    return bool(chains) and chains[0].start == 0 and _ONE_BODY.match(name, chains[0].end) is not None


def nobody_number(text: str, end: int) -> bool:
    """Whether a paper's number goes on at END: 湘办发电|[2014]120号."""
    return text[end:end + 1] in tuple("[〔［【") and _NUMBER_OF_PAPER.match(text, end) is not None


def nobody(text: str, org: Org, held: bool) -> bool:
    """Whether words name no organisation: generic ones without a post of theirs behind them (HELD), 各县公安局, 该|大队."""
    name = text[org.start:org.end]
    if name[0] in "余多" and name[1:2] in tuple("名个位家") and text[org.start - 1:org.start].isdigit():
        return True                     # 20|余名卫建委|干部
    if name[0] in "省市区县乡" and _OF_MANY_LEVELS.match(name) or name[0] in "个位名" and (text[org.start - 1:org.start].isdigit() or text[org.start - 1:org.start] in tuple("余多几数两")):
        return True                     # 省市县纪委监委; 3|个省辖市党委
    if name[0] in "区市纪监党" and _OF_SEVERAL.search(text, max(0, org.start - 8), org.start):
        return True                     # 广西、四川、贵州三省|区纪委|书记座谈会
    if name.startswith("区市") and text[org.start - 1:org.start] == "设":
        return True                     # 由相关设|区市局|责令停产
    if name[0] in "市政" and text.endswith(("地级", "副省级", "县级", "省级", "地级市"), max(0, org.start - 4), org.start):
        return True                     # 两个地级|市政协|副主席落马
    if name in generic() and not held:
        return not org.why.startswith("after another body")
    if name in words("village_body") and _ANY_VILLAGE.match(text, org.end):
        return True
    if text[org.start - 1:org.start] in _EVERY_LAST and _EVERY.search(text, max(0, org.start - 4), org.start):
        return True
    if "一" in name and (_SOME_ONE.search(name) or _cue("one_sort").search(name) or _one_of_place(name)) or name.endswith("某小区"):
        return True                     # 安乡县大湖镇|一闲置棉花厂: any one
    if not _SOME.isdisjoint(name) and (_ONE_IN.search(name) or _ONE_TIME.search(name)):
        return True                     # 武清区|引进一家铸管厂, 宁都县|有一处|安置房, 步云桥镇|的一次|村民小组会
    if not _SOME.isdisjoint(name) and _cue("some_body").fullmatch(name):
        return True
    if nobody_number(text, org.end):
        return True
    if "首" in name and _FIRST_OF.search(name) or ("(" in name or "（" in name) and len(_OPENS.findall(name)) != len(_CLOSES.findall(name)):
        return True                     # 济南首例监察委|移送…案; 新疆(含兵团|)146人
    if _CALLS_BACK.fullmatch(name):
        return True                     # 与其搭班的|同局|副局长; 该|大队|中队长; |代行|董事会秘书; |因对公司|未履行义务负有责任
    return len(name) < 2
