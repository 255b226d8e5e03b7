"""The patterns that ``dates`` reads by, built once from the lexicons.

``start`` finds, with one test a character, where a date may begin; ``head`` reads what begins there (its last group names the kind); ``tail`` reads month, day, part or festival behind a
year; ``link`` and ``since`` join a second date or an open end.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from miner import lexicons
from miner.tagging.intervals import Interval

SP = "[ \u3000\xa0]{0,2}"
DASH = "(?:至|到|——|--|[-—–−－~～─﹣])"
YEAR = r"(?:1[89]|20)[0-9]{2}"
HAN_YEAR = "[一二][〇○零OＯo0九八][〇○零OＯo0一二三四五六七八九]{2}"
HAN_YY = "[〇○零一二三四五六七八九]{2}"
M = "(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|[一二三四五六七八九元])"
HAN_M = "(?:十[一二]?|[一二三四五六七八九元])"
HAN_D = "(?:三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
D = f"(?:3[01]|[12][0-9]|0?[1-9](?![0-9])|{HAN_D})"
DAY_UNIT = "(?:日(?!元|圆|币|均|龄|本)|号(?![楼院文线井桥令公馆店码地桌房信政]))"
MONTH_END = "(?!龄|饼|亮|嫂|球|光[^明]|薪|租|息|供|之?内|以[内上下]|有?余|多(?![次人名家笔起方番地处批轮回发收付领计报占列]))"
MONTH_PART = ("(?P<mpart>月?初(?![步级中期始审核任次一二三四五六七八九十])|月?底(?![层价线稿数])|月?末(?![端尾位])|中下旬|上中旬|[上中下]旬"
              "|中(?=[，。；、,;)）至到—前后\n]|$))")
NTH = f"第{SP}(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}){SP}个?(?:周(?!年)|星期|礼拜|月)"
SEVERAL = f"(?:{SP}(?:{DASH}|、){SP})"


@dataclass(frozen=True, slots=True)
class Patterns:
    start: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    day_tail: re.Pattern[str]
    edge: re.Pattern[str]
    weekday: re.Pattern[str]
    link: re.Pattern[str]
    since: re.Pattern[str]
    joins: frozenset[str]                               # what ``link`` and ``since`` can begin with
    festival: re.Pattern[str]
    bare_year: re.Pattern[str]
    birth: re.Pattern[str]
    term: re.Pattern[str]
    every: re.Pattern[str]
    announced: re.Pattern[str]
    day_news: re.Pattern[str]
    told_day: re.Pattern[str]
    programme: re.Pattern[str]
    compared: re.Pattern[str]
    opens: str
    relative: dict[str, tuple[str, int, str, str]]      # word -> unit, shift, base, alone
    parts: dict[str, tuple[str, str, str]]              # words -> first, last, alone
    month_parts: dict[str, tuple[int, int]]
    decade_parts: dict[str, tuple[int, int]]
    centuries: dict[str, int]
    plans: dict[str, Interval]


def _any(words) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _plan_words(plans: dict[str, Interval]) -> str:
    return _any(plans)


def _guarded(row: dict[str, str]) -> str:
    return (row["words"] + (f"(?!{row['not_before']})" if row["not_before"] else "")
            + (f"(?={row['only_before']})" if row["only_before"] else ""))


@cache
def patterns() -> Patterns:
    relative = {r["word"]: (r["unit"], int(r["shift"]), r["base"], r["alone"]) for r in lexicons.rows("dates_relative")}
    part_rows = lexicons.rows("dates_parts")
    long_first = sorted(part_rows, key=lambda r: -len(r["words"]))
    all_parts = "|".join(_guarded(r) for r in long_first)
    lone_parts = "|".join(_guarded(r) for r in long_first if r["alone"])
    holidays = lexicons.rows("dates_festivals")
    free = _any(r["name"] for r in holidays if not r["quoted"])
    every_name = _any(r["name"] for r in holidays)
    plans = {r["name"]: Interval(date.fromisoformat(r["first"]), date.fromisoformat(r["last"]))
             for r in lexicons.rows("dates_periods")}
    # one group name for the three writings: the quotes are optional around the free names, needed around the others
    fest = (f"(?:[“\"‘「](?=(?:{every_name})[”\"’」]))?(?P<fest>{free}"
            f"|(?:{every_name})(?=[”\"’」]|期间|假期|长假|前夕))[”\"’」]?(?P<around>期间|假期|前夕)?")

    def n_months(group: str) -> str:
        return f"[前头](?P<{group}>[0-9]{{1,2}}|{HAN_M}|两){SP}个?{SP}月(?![0-9])"
    def nth(group: str) -> str:
        return f"第{SP}(?P<{group}>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}){SP}个?(?P<{group}_unit>周(?!年)|星期|礼拜|月)"

    kinds = {
        "numeric": rf"(?P<ny>{YEAR})(?P<nsep>[-/.．])(?:"
                   rf"(?P<nm>1[0-2]|0?[1-9])(?P=nsep)(?P<nd>3[01]|[12][0-9]|0?[1-9])(?!-[0-9]{{3}}-[0-9])(?=[0-9]{{1,2}}[:：]|[^0-9]|$)"
                   rf"|(?P<nm2>1[0-2]|0[1-9])(?![0-9.．]|-[0-9]{{1,2}}-[0-9]{{3}}|{SP}[元万亿%％美亩平公米吨斤克人户个件倍℃])"
                   rf"|(?P<nm3>[1-9])(?={SP}(?:{DASH}{SP}(?:{YEAR}[.．/]|今)|生|出生|参加|加入|入党|任|起)))",
        "compact": r"(?P<figures>(?:19|20)[0-9]{2}(?:1[0-2]|0[1-9])(?:3[01]|[12][0-9]|0[1-9]))(?![0-9A-Za-z._/-])",
        "first_year": rf"(?P<y0>{YEAR}){SP}(?:{DASH}|[、和]){SP}(?=(?:{YEAR}[、和]){{0,5}}(?:{YEAR}|[0-9]{{2}}){SP}年(?!代))",
        "decade": rf"(?:(?P<cent>[上本]世纪|二十一?世纪|十九世纪|19世纪|2[01]世纪){SP})?"
                  rf"(?P<dec>(?:1[89]|20)[0-9]0|[1-9]0|[二三四五六七八九]十){SP}年代"
                  r"(?P<decpart>初期?|前期|中期|中后期|末期?|后期)?",
        "full_year": rf"(?P<y>{YEAR}|{HAN_YEAR}){SP}年(?!代|级)度?",
        "relative": rf"(?!(?<=以)前)(?P<word>{_any(relative)})",        # 以前年度 is no 前年
        "short_year": rf"(?P<yy>[0-9]{{2}}|{HAN_YY}){SP}年(?={SP}(?:{M}{SP}月|第?[一二三四1-4]季度|[上下]半年"
                      rf"|前(?:[0-9]{{1,2}}|{HAN_M}|两)个?月|{NTH}|{free}))",
        "period": rf"[“\"‘「]?(?P<plan>{_any(plans)})[”\"’」]?(?P<planpart>时期|期间|以来|末期?|初期?)",
        "part": f"(?P<words>{lone_parts})",
        "first_months": n_months("firstn"),
        "month": rf"(?:(?:1[0-2]|0?[1-9](?![0-9])){SEVERAL})?(?:1[0-2]|0?[1-9]){SP}月{MONTH_END}"
                 rf"|{HAN_M}月(?=份|[初底末]|[上中下]旬|{D}[日号]|第)",
        "bare_day": rf"(?:(?P<bd0>{D}){SP}{DASH}{SP})?(?P<bd>{D}){SP}日(?!元|圆|币|均|龄|本|之?内|以[内上下]|后|间|为|历|常|夜|益)",
    }
    head = re.compile("|".join(f"(?:{pattern})(?P<{kind}>)" for kind, pattern in kinds.items()))
    tail = re.compile(
        f"的?{SP}(?:(?P<month>(?:(?P<m0>{M}){SEVERAL})?(?P<m>{M}){SP}月份?){MONTH_END}"
        f"(?:的?{SP}(?:(?:(?P<d0>{D})(?:{SEVERAL}|[日号]{SP}{DASH}{SP}))?(?P<d>{D}){SP}{DAY_UNIT}|{MONTH_PART}|{nth('week')}(?P<wd>[一二三四五六日天])?))?"
        f"|{n_months('n')}|(?P<same>同期)|(?P<part>{all_parts})(?P<edge>(?<=季度)[初末底](?![步级中期]))?|{fest}"
        f"|{nth('nth')}|后(?P<last>{HAN_M}|两|[0-9]{{1,2}})个?月)")
    # one set of first characters, so that the search skips over all others at full speed; what must follow each comes behind
    followers: dict[str, set[str]] = {}
    for words in [*relative, *(r["words"] for r in part_rows if r["alone"])]:
        followers.setdefault(words[0], set()).add(words[1])
    firsts = "".join(followers)
    digits, han, quote = "0-9", "〇○零一二三四五六七八九十元上本", "“\"‘「"
    start = re.compile(
        # figures, which are most of what the search stops at, are tried once
        f"[{digits}{han}{quote}前{firsts}](?:(?<=[{digits}])[0-9]*{SP}(?:[年月日]|[至到、和./．—–－~～─﹣-]|(?<=[0-9]{{8}})|季|世纪|月)"
        f"|(?<![{digits}])(?:(?<=[{han}])(?=[{han}OＯo0-9{quote}”’」世纪]*{SP}(?:[年月日]|(?:至|到|、|-|—)|时期|期间|以来|[末初]))"
        f"|(?<=[{quote}])(?={_plan_words(plans)})|(?<=前)(?=[0-9{han}两])"
        f"|(?=[{''.join(sorted(set().union(*followers.values())))}])(?:"          # most first characters of words are seen off here
        + "|".join(f"(?<={a})(?=[{''.join(sorted(b))}])" for a, b in sorted(followers.items())) + ")))")
    return Patterns(
        start=start, head=head, tail=tail,
        day_tail=re.compile(f"{SP}(?:(?:(?P<d0>{D}){SEVERAL})?(?P<d>{D}){SP}{DAY_UNIT}|{MONTH_PART}|的?{nth('week')}(?P<wd>[一二三四五六日天])?)"),
        edge=re.compile("(?P<edge>[初末底](?![步级中期]))"),
        weekday=re.compile("(?:周|星期|礼拜)?(?P<wd>[一二三四五六日天])"),
        link=re.compile(f"(?:起|开始|前后?|后)?{SP}{DASH}{SP}"),
        since=re.compile(f"{SP}(?:(?:起|开始)?{SP}(?:{DASH}{{1,2}}{SP}(?:今|现在|目前)(?![年天日后])|{DASH}?迄今)|以来|来(?=[，,]))"),
        joins=frozenset(" \u3000\xa0起开前后以来迄至到-—–−－~～─﹣"),
        festival=re.compile(fest), bare_year=re.compile(f"(?P<y>{YEAR})(?:[.．/](?P<m>1[0-2]|0?[1-9]))?(?![0-9.])"),
        birth=re.compile("(?:出生|生[，,人于。；)）]|参加工作|加入中国共产党|加入中共|入党)"),
        term=re.compile("[徒刑期役制管]|长达|被判|执行|工龄"),
        every=re.compile("(?:每年?|历年|逐年|每逢)[^，。；\n]{0,9}$"),
        announced=re.compile("$|[（(]|[^，。；：\n]{2,10}(?:纪委|监委|法院|检察院|网站|官网)(?:官网|网站)?(?:通报|发布|公布|消息)|[，,](?!我们|这)|上午|下午|中午|晚|早|凌晨|清晨|[在从对就]|记者|举行|召开|集中公布|联合|下发|印发|公布|发布|宣布|通报|开庭|宣判|获悉|消息|表示|正式|起|公开|[一二终]审"),
        day_news=re.compile("消息|[电讯](?![话站网])|报道|上午|下午|中午|晚|凌晨|夜间|傍晚|清晨|早|获悉|公布|公开|发布|宣布|通报|[一二终]审|对(?!账|象|外来)|就(?![诊医])|从|在"
                            "|召开|举行|印发|下发|介绍|透露|官方|深夜|向(?=[^，。；]{2,16}(?:报告|作|通报|介绍|透露|证实|反馈))"),
        told_day=re.compile("(?:[今昨][天日]|前天|[本上]?(?:周|星期)[一二三四五六日天])[（(]$"),
        programme=re.compile(f"《(?P<y>{YEAR})年[^》\n]*(?:方案|计划|要点|安排|部署|通知)》"),
        compared=re.compile("(?:[比较]|相比|同比|对比|不如|高于|低于|好于)$"),
        opens="\n \u3000\xa0，。；：、,;:！？“”\"‘（(【】[>）)》|",
        relative=relative,
        parts={r["words"]: (r["first"], r["last"], r["alone"]) for r in part_rows},
        month_parts={"初": (1, 10), "上旬": (1, 10), "中": (11, 20), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31),
                     "底": (31, 31), "末": (31, 31)},
        decade_parts={"": (0, 9), "初": (0, 2), "初期": (0, 2), "前期": (0, 2), "中期": (4, 6), "中后期": (4, 9),
                      "末": (7, 9), "末期": (7, 9), "后期": (7, 9)},
        centuries={"上世纪": 1900, "二十世纪": 1900, "20世纪": 1900, "本世纪": 2000, "二十一世纪": 2000, "21世纪": 2000,
                   "十九世纪": 1800, "19世纪": 1800},
        plans=plans)
