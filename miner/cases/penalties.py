"""On whom a regulator's penalty falls where its decision names bodies and people together: 「证监会对|甲股份|及其22名责任人员作出行政处罚」,
「没收|乙会计师事务所|业务收入180万元，并处罚款」, 「对|丙公司|和卞某父子的交易作出行政处罚」."""
from __future__ import annotations

import re

from .bodies import watches
from .frame import Frame
from .sanctions import codes, number

_IS_FIRM = re.compile("(?:公司|集团|银行|支行|分行|股份|医药|药业|科技|证券|事务所)$")
_OPENS = re.compile("(?<![针面相反绝应])对(?![于象])|没收|给予|责令|责成|吊销")
_JOINS = re.compile("(?:等(?:[\\d一二两三四五六七八九十]+家)?[^，。；、和及与]{0,6})?(?:、|和|及|与|以及)其?")
_LEAD = re.compile("[^，。；、“”]{0,12}")
_ROLE = re.compile("[一-龥]{0,9}?(?:机构|顾问|企业|单位|公司|方|商|人|券商|平台)|(?:上述|涉事|涉案)?")
_OF_IT = re.compile("(?:的|原|时任|前)?(?:(?:全资|控股|下属|旗下|所属)+的?(?:子公司|孙公司|公司|企业)|实际控制人|控股股东|大股东|股东|法定代表人|负责人|高管|员工|职工|工作人员|从业人员|当事人|关联方|子公司|相关责任|直接责任|责任人)")


_NAMED_SO = re.compile("（(?:以下|下)?简?称[^（）]{2,24}）|（[^（）]{0,8}(?:简称|代码)[^（）]{2,40}）")


def penalised_in_list(frame: Frame, i: int) -> list[int]:
    """The bodies among those on whom sanction I falls, where it is a regulator's and the words before it list them; the mentions' indices."""
    found = {code for code, _ in codes(frame.mentions[i].text)}
    if not any(code.startswith("org.") for code in found):
        return [k for k in _upon(frame, i) if _IS_FIRM.search(frame.mentions[k].text)] if "other.criticism" in found else []
    return _upon(frame, i)


def _upon(frame: Frame, i: int) -> list[int]:
    """The bodies of the list before sanction I, or the so many whom it counts."""
    at = frame.mentions[i].start
    if (count := so_many(frame, i)) is not None:
        return _as_many(frame, count, at)
    a = max(frame.clause(at)[0], at - 160)
    for opened in reversed([*_OPENS.finditer(frame.text, a, at)]):
        found = _listed(frame, opened.end(), at)
        if found is not None:
            return found
    return []


def _listed(frame: Frame, at: int, stop: int) -> list[int] | None:
    """The bodies of the list that begins at AT; None where no list of bodies or people does."""
    text, out = frame.text, None
    while True:
        k = next(iter(frame.inside(at, stop)), None)
        if k is None or (m := frame.mentions[k]).label not in ("PER", "TITLE", "ORG") or (_ROLE if out else _LEAD).fullmatch(text, at, m.start) is None:
            return out
        out = out or []
        nxt = frame.mentions[k + 1] if k + 1 < len(frame.mentions) else None
        short = _NAMED_SO.match(text, m.end, stop)             # 甲股份有限公司（以下简称“甲股份”）|控股子公司…
        end = short.end() if short else m.end
        if short:
            nxt = next((frame.mentions[j] for j in frame.inside(end, stop)), None)
        holds = nxt is not None and nxt.label in ("PER", "TITLE") and nxt.start < stop
        if m.label == "ORG" and not watches(m.text) and not _OF_IT.match(text, end) and not (holds and text[end:nxt.start] in ("", "原", "时任")):
            out.append(k)
        joined = _JOINS.match(text, end, stop)
        if joined is None and not (m.label != "PER" and holds and nxt.start - end <= 8):
            return out
        at = joined.end() if joined else nxt.start             # 甲公司|实际控制人|卞某


_SO_MANY = re.compile("(?:对|给予|责令)(?:上述|以上|涉事|涉案|这|该)?(?P<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})家[^，。；、]{0,8}?(?:机构|企业|公司|单位|银行|医院|药店|商户|门店|事务所|券商)[^，。；]{0,6}$")


def so_many(frame: Frame, i: int) -> int | None:
    """How many bodies the words before sanction I count on which it falls: 对5家评估机构各处以|罚款 → 5; None where they count none."""
    at = frame.mentions[i].start
    m = _SO_MANY.search(frame.text, max(frame.clause(at)[0], at - 40), at)
    return number(m["n"]) if m else None


def _as_many(frame: Frame, count: int, before: int) -> list[int]:
    """The bodies of the last list of so many before an offset, in its paragraph or the two above."""
    since = before
    for _ in range(3):
        since = frame.paragraph(max(0, since - 2))[0]
    run: list[int] = []
    for i in reversed(frame.inside(since, before, "ORG")):
        gap = frame.text[frame.mentions[i].end:frame.mentions[run[-1]].start] if run else ""
        joined = _JOINS.match(gap) if run else None
        if not (joined and _ROLE.fullmatch(gap, joined.end())):
            run = []
        run.append(i)
        nxt = i - 1
        opens = nxt < 0 or frame.mentions[nxt].label != "ORG" or not ((joined := _JOINS.match(frame.gap(nxt, i))) and _ROLE.fullmatch(frame.gap(nxt, i), joined.end()))
        if len(run) == count and opens:
            return run[::-1]
    return []


_THEN = re.compile("(?:等[^，。；]{0,10})?(?:(?:各|分别|均|一次性)?[记扣]\\d{1,2}分[，、；]?)?(?:并|分别|依法|依规|均|合计|也)*(?:采取|处以?|给予|予以|作出)?(?:终身)?")


def dealt_with_by_name(frame: Frame, end: int, at: int) -> bool:
    """Whether a penalty at AT falls on the person whose name ends at END: 对甲集团实际控制人|卞某|等人采取市场禁入措施."""
    a = frame.clause(end - 1, "，。；;\n")[0]
    return _THEN.fullmatch(frame.text, end, at) is not None and _OPENS.search(frame.text, a, end) is not None


_HIS_FIRM = re.compile("所在的?(?:公司|单位|企业|部门|医院|学校|银行|机构)")
_AGAINST_HIS_FIRM = re.compile("(?<![针面相反])对[^，。；]{2,60}(?:子公司|孙公司|旗下|下属|所属)的?$")
_FOR_DEED = re.compile("(?!的|所|名下|控制|任职|经营的|担任)(?:(?!举报|反映|投诉|检举|被害|遭|受害|被骗)[^，。；对]){2,40}(?:行为|问题|事项|违法事实|一案)"
                       "(?:依法|依规|分别)*(?:作出|予以|给予|进行)了?(?:行政|相应)?的?(?:处罚|罚款)")


def for_his_deed(before: str, after: str) -> tuple[int, str] | None:
    """Evidence that a name between the words BEFORE and AFTER is of him who is penalised for his deed: 证监局对总经理|李某|泄露内幕信息的行为作出处罚; not for
    what he reported (对|李某|举报的违法行为作出处罚), nor for his firm's (对|李某|所在公司的违法行为…)."""
    if _HIS_FIRM.match(after):
        return -1, "stands for his firm"
    if (before.endswith(("对", "及其", "对原", "对时任")) or _AGAINST_HIS_FIRM.search(before)) and _FOR_DEED.match(after):
        return 2, "penalised for what he did"
    if _DETAINED.match(after) and _AGAINST_HIM.search(before):
        return 2, "penalised for what he did"                  # 对该公司生产责任人|李某|作出行政拘留五日的处罚决定
    return None


_DETAINED = re.compile("(?:（[^（）]{2,40}）)?(?:依法|分别|各)*(?:处以?|给予|予以|作出)了?(?:行政|治安)拘留")
_AGAINST_HIM = re.compile("(?<![针面相反])对[^，。；对]{0,24}$")


_TAKES_IN = re.compile("了?(?:包括|涉及)?")


def bodies_behind(frame: Frame, end: int) -> list[int]:
    """The bodies on which an inquiry falls that is told before them up to END: 查处了包括|甲股份、乙集团|在内的33名责任主体."""
    at = _TAKES_IN.match(frame.text, end).end()
    first = next(iter(frame.inside(at, at + 1, "ORG")), None)
    return (_listed(frame, at, frame.clause(at)[1]) or []) if first is not None else []


_TOLD_TO = re.compile("(?:责成|责令|要求)(?P<who>[^。；，]{2,40}?)(?:分别|各自|均)?向(?P<to>[^。；，]{2,30}?)(?:作出|做出|写出|提交)(?:了)?(?:深刻的?|书面|公开)*(?:检[查讨]|反省)")


def told_to_examine(frame: Frame, a: int, b: int) -> list[int]:
    """The bodies that ``text[a:b]`` tells to examine themselves before those over them: 责成|北林区委、区政府|向绥化市委、市政府作出深刻检查."""
    if "责" not in frame.text[a:b]:
        return []
    return [i for m in _TOLD_TO.finditer(frame.text, a, b) for i in frame.inside(*m.span("who"), "ORG") if frame.text[frame.mentions[i].end] in "、和及向分各均"]


def codes_here(frame: Frame, i: int) -> list[tuple[str, int | None]]:
    """The codes of sanction I where it stands: |没收违法所得|3260元，并处罚款2000元 is a regulator's penalty as the fine is (行政处罚法 art. 9)."""
    m = frame.mentions[i]
    if m.text.startswith("没收") and m.text.endswith("违法所得") and any(
            frame.mentions[k].text.startswith(("罚款", "撤销", "吊销", "行政")) for k in frame.inside(max(frame.sentence(m.start)[0], m.start - 40), m.end + 40, "SANC")):
        return [("org.penalty", None)]
    if m.text.startswith("罚金") and _OF_OFFICE.match(frame.text, m.end):
        return [("org.penalty", None)]                         # 行政拘留十日，并处|罚金|500元的行政处罚: as newspapers write the police's fine
    return codes(m.text)


_OF_OFFICE = re.compile("(?:人民币)?[^，。；]{0,12}的?(?:行政|治安)处罚")


_ONE_OF_MANY = re.compile("[内里的市县区镇乡村]一家?[^一]{0,5}$")
_INSIDE = re.compile("(?:\\d+|[一二三四五六七八九十]+)[楼层号]|[内处里旁]|门口|大厅|会议室|宴会厅|(?:举办|召开|组织)")


def _scene(frame: Frame, i: int) -> bool:
    """Whether body I is told as the place where something was done: 在辖区内一|酒店|3楼会议室会销."""
    m = frame.mentions[i]
    return _ONE_OF_MANY.search(m.text) is not None or frame.text[m.start - 1:m.start] in ("在", "于") and _INSIDE.match(frame.text, m.end) is not None


_TRADES = re.compile("(?:公司|厂|店|站|药房|医院|中心|合作社|商行|超市)$")


def by_name(frame: Frame, spans: list[tuple[int, int]], head: str) -> str | None:
    """The one firm that an item names whose HEAD hides its name: 某直播公司虚假宣传案。|甲网络科技有限公司|虚构交易量; None where it names none or several."""
    if "某" not in head or not _TRADES.search(head):
        return None
    named = {m.text for a, b in spans for i in frame.inside(a, b, "ORG") if _TRADES.search((m := frame.mentions[i]).text) and "某" not in m.text and not watches(m.text) and not _scene(frame, i)}
    return named.pop() if len(named) == 1 else None
