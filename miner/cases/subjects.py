"""Who answers for something: persons, by the words around their names.

A person is a subject when a predicate of wrongdoing or of proceedings falls on the name (涉嫌, 被查处, 受到…处分, 违规收受…),
or stands before it (对某某立案审查, 被告人某某, 给予某某开除党籍). Reporters, spokespersons, judges, relatives, bribers
and leaders of the state are none, unless such a predicate falls on them as well.
"""
from __future__ import annotations

import re
from functools import lru_cache
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

from miner import lexicons
from miner.anchors import Anchored, WordList, opening_words

from . import anaphora, answering, befell, beside_name, by_surname, cards, chains, codefendants, confesses, convicts, favours, findings, headings, likely, lists, losses, namesakes, next_sentence, on_file, own_case, penalties, positions as P, pronouns, rolls, seats, shared_posts, strangers, titled_list
from .orgs import place_prefix
from .cues import Hit
from .frame import ITEM, Frame, within
from .sanctions import MEETS, codes

_cue = lexicons.cues("subject_cues", {
    "along": "(?:一同|一起|同时|一并|同日|同堂|同案)WORDS", "rids_himself": "，(?:[他她]|其|慌忙|连忙|赶紧|主动|将|把|便|遂|才)[^。；]{0,30}?WORDS", "capacity": "，?以[^，。；]{2,20}WORDS的?身份",
    "praised": "[^，。；]{0,6}(?:受到?|获得?|荣获)[^，。；]{0,12}WORDS", "firm_post": "WORDS[一-龥]{2,4}$",
    "kin_fate": "(?:[、和]其[一-龥]{1,2}[一-龥]{1,2}某{1,2})?(?:亦|也|均|同时|都|一同|一并|同案|同堂|同日|因[^，。；]{2,24}|[已则])*WORDS",
    "convict": r"[，。；][^，。；为]{0,6}为(?:在押|服刑|在逃|涉案|涉黑|[一二两三四五六七八九十\d]名)*WORDS(?:[^，。；]{1,12}[、和及])*$", "byline": r"[（(][^（()）\d。]{0,16}?WORDS[^（()）。，]{0,30}$",
    "heard": "WORDS[^，。；]{0,12}$", "near_one": "(?:得知|听说|听闻|获悉|看到|眼见)[^，。；]{0,8}WORDS[^，。；]{0,12}判处$",
    "accused": "WORDS[^，。；]{0,30}$",
    "against": "WORDS(?:被告人)?(?:[^，。；：、]{0,2}原?)$",
    "example": r"(?:^|[。；：])\s*(?:有的[^。]{0,30}。)?WORDS[，：]?(?:[^，。；]{0,14}，)?原?$",
    "speaks": "(?:[（(][^）)]*[）)])?[^，。；：“]{0,10}WORDS",
    "at_work": "(?:带队|带领[^，。；被]{0,8}|组织|亲自|负责)?WORDS",
    "told_after_post": r"[，,（(][^。；\n]{2,70}[，,）)](?:[^，。；]{0,16}[，,])?WORDS",
    "on_whom": "WORDS[^，。；]{0,58}$",
    "took": "[^，。；]{0,6}?WORDS",
    "proceeded": r"(?:等[^，。；、\d]{0,12}\d+[名人])?(?:[以因]?涉嫌[^，。；]{2,40}?)?[^，。；]{0,6}WORDS",
    "court_post": "WORDS$",
    "staff": r"WORDS[：:／/|｜\s、]*$",
    "staff_after": r"\s*WORDS",
    "testimony": "(?:[、和及][^，。；]{1,12}){0,6}的?WORDS",
    "agrees": "(?:[、和][^，。；]{1,12})?(?:私下|事先|暗中|共同)?WORDS",
    "kin": "WORDS[^，。；、]{0,2}$",
    "governs": "WORDS[^，。；：]{0,16}$",
    "object": r"WORDS[^，。；、的\n]{0,8}$",
    "befell": f"WORDS{befell.NAMES_THEM}$",
    "related": "[之的]WORDS(?![一-鿿]{0,2}(?:干部|性))",
    "bystander": "WORDS[：:]?$",
    "party_to": r"WORDS(?:姓名)?[：:]\s*$",
})
_TITLED = re.compile(r"[^。]{0,80}(?:问题|一案|(?<![报办破包督])案|案件)(?:[。）；]|$)|[^。，；]{2,30}(?<![报办破包督])案(?=，|、|等)")   # 某某…问题。 as the head of an item
_HEAD_LINE = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、]|案例[一二三四五六七八九十\d]+)?[^，。；]{2,60}(?:问题|案)[。\s]*\Z")
_LIST_MARK = re.compile(r"[、，,及和与暨]|以及|连同")
_FINED = re.compile("(?:并)?(?:依法)?处以?[^，。；]{0,20}")
_BEARS = re.compile(f"{MEETS}[^，。；]{{0,16}}$|(?:向[^，。；]{{2,16}})?(?:作出?|做出|写出?)了?$")
_ELSEWHERE = Anchored(lambda: "|".join(lexicons.column_of("subject_cues", "elsewhere")))
_OF_OTHERS = re.compile("[，；](?:对|将)?[^，；]{0,14}?(?:其[他余它]|另[有外]?|有关|相关|[一二两三四五六七八九十\\d多数]+余?名)[^，；]{0,14}$|；[^，；（]{4,}$")      # 副局长卞某受到处分；两名技术员由该局|另行处理
_PAID_OUT = re.compile("(?:向|给)[^。；]{1,30}(?:支付|送出|送上|送给|付给|转账|汇)了?")
_MET_TOO = re.compile("(?:[系是][^。；]{2,40}?)?，?((?:也|亦|同样|一并|同时)(?:因[^，。；]{2,20})?(?:已|均)?(?:被|受到|领到)(?:给予)?)")
_GIVEN_EACH = re.compile(r"(?:等人|等\d+[名人位][^，。；]{0,10}?)?(?:(?:分别|均|依次|各)?(?:给予|予以|进行|作出|处以?)(?:了)?|(?:各|分别|均|一次性)?(?:扣|记)\d{1,2}分[，、；]?|各|分别|均)")      # 对甲、乙等2名医生|各记12分，|终止医保支付资格3年
_LIST_GIVEN = re.compile("(?:[、和及与][^，。；、]{2,24}){1,20}?" + _GIVEN_EACH.pattern)
_ANOTHERS_TIME = re.compile("(?:审查调查|审查|调查|侦查)?(?:后|时|期间)，(?![^，。；]{0,8}(?:查明|发现|认定))")
_POST_THEN = re.compile(r"[，,][^，。；\n]{2,30}，(?=因?涉嫌)")      # 2.李某，该公司技术负责人，|因涉嫌…罪被取保候审
_NO_MEMBER_BUT = re.compile("系(?:群众|非党员|非中共党员)，(?:由|被|已由|已被)[^，。；]{0,16}(?:责令|给予|予以|免去)")
_AT_ONCE = re.compile("(?:[1一]人)?(?:[也亦同样终最]*(?:没能?|未能?|没有|难以?)(?:逃[脱过避]|幸免|躲过|免责|脱身)[^，。；]{0,8}，)?(?:因[^，。；]{2,30}，?)?(?:于[^，。；]{2,12})?(?:最终|也|已|均|分别|各|曾|又|还|随后|后|则|也因此)*")      # 仅李某|1人|获无期徒刑
_BULLETS = "■●◆▲★•—　 "
_CONSENT = re.compile("(?:征得|未?经|报经|取得|获得)了?$")
_WITH = re.compile("[与和同跟](?:该(?:公司|院|局|校|村|镇|单位|企业|厂))?$")
_SHARED = re.compile("分别|均|都|双双|先后|[二两三2-9]人")
_BRIBED = re.compile(r"(?:等(?:\d*人)?)?(?:先后|多次)?(?:共计)?行贿")
_AGED = re.compile("\\d岁的$")
_IN_A_PLAY = re.compile(lexicons.leaping("》(?:一?剧?[里中]|里面)的?[^，。；《》]{0,10}$|(?:剧|片|小说)中的?[^，。；]{0,10}$"))
_start = attrgetter("start")


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    """National leaders and models of the Party, who are quoted and never the subject; names that many bear are left out."""
    return frozenset(r["word"] for r in lexicons.rows("name_cues") if r["kind"] == "leader")


_LISTED = re.compile(r"[、及和与暨]$|连同$")
_SIDE_BY_SIDE = re.compile(r"(?:[、，,及和与暨]|以及|连同)*$")


LEARNED = "learned"                # why somebody answers of whom only the model knows


@dataclass
class Who:
    """A subject as far as it is known: name, kind, mentions, posts and the reason."""
    name: str
    kind: str = "person"
    mentions: list[int] = field(default_factory=list)
    posts: list[P.Post] = field(default_factory=list)
    why: str = ""
    start: int = 0
    end: int = 0
    strong: bool = False
    headed: list[P.Post] = field(default_factory=list)         # posts that the title's lines tell
    opened: int = -1                                           # where the words begin that lead up to a body: 如|某中心…


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The fallen whom everybody knows: told in a row they are examples (甲、乙等人的落马), each by himself may be a subject."""
    return frozenset(r["word"] for r in lexicons.rows("name_cues") if r["kind"] == "known")


def _words(kind: str) -> tuple[str, ...]:
    return lexicons.column_of("subject_cues", kind)


def is_leader(name: str) -> bool:
    """Names that stand for ideas, campaigns and examples in these texts and never for a case."""
    return name in _leaders()


def evidence(frame: Frame, i: int, chain: list[int]) -> tuple[int, str]:
    """How much PER mention ``i`` looks like a subject: >0 for, <0 against, 0 nothing; with the reason."""
    text = frame.text
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    head_at = frame.mentions[chain[0]].start if chain else m.start
    before = text[max(a, head_at - 40):head_at]
    near = text[max(a, m.start - 12):m.start]
    near_head = before if chain else near
    stop = b
    for j in range(i + 1, len(frame.mentions)):
        n = frame.mentions[j]
        if n.start >= b:
            break
        if n.label == "PER" and n.text != m.text:
            between = frame.text[m.end:n.start]
            if stands_as_object(frame, j):
                continue                                       # 甲向某局局长乙行贿…，被移送; 甲将印章交乙保管，受到处分: told of 甲
            if strangers.set_aside(text, m.end, n.start, n.end):
                continue                                       # 甲在原局长|乙|被查后接任，被留置; 甲伪造局长|乙|签名，受到处分: told of 甲
            if strangers.taken_along(text, m.end, n.start):
                continue                                       # 甲单独和伙同|乙|挪用公积金，判处有期徒刑十年: told of 甲
            if len(between) > 60 or not _LIST_MARK.match(between):
                stop = n.start
                break
    after = text[m.end:min(stop, m.end + 160)]
    if not chain and ("，他" in after or "，她" in after) and (kin := _cue("kin").search(near)):
        after = after[:pronouns.back_to_another(kin.group(), after)]      # 李某收受财物，妻子王某代为保管，|他|被判处…
    alone = next_sentence.naming_nobody(frame, b) if stop == b else ""
    if alone and losses.tells_of_others(alone):
        return -1, "speaks in the next sentence"               # 某学院教授李某，男，1966年出生。他介绍，一些干部涉嫌…
    if alone and (told := next_sentence.told(frame, i, chain, head_at, after, alone, _cue("guilty"))):
        return 2, told
    if i in convicts.told(frame):
        return 3, "sentenced"                                  # 伙同某局副局长祁某某（已判决）
    if _IN_A_PLAY.search(text, a, head_at):
        return -2, "of a play"                                 # 《…》中的外逃贪官丁某
    if cards.names(frame, i):
        return 2, "named on a card as who answers"
    if by_surname.falls(frame, i):
        return 2, "what befell him is told of his surname"
    if near.endswith("同案被告人") and (other := _ELSEWHERE.search(text, m.end, min(b, m.end + 10))) and "，" not in text[m.end:other.start()]:
        return -2, "dealt with elsewhere"                      # 同案被告人陈某被另案处理
    if m.text.endswith(_POLITE) and len(m.text) == 3:
        return -2, "called politely"                           # 收取当事人温先生2.8万元
    rare = _rare(frame)
    if _cue("byline").search(text, max(a, m.start - 40), m.start):
        return -2, "staff"                                     # （记者甲、|乙|）市委原书记丙…判处有期徒刑三年
    staff = _cue("staff").search(near) and not _cue("sanctioned").match(after) and not _cue("sentenced").search(after)
    if staff and not (len(chain) > 1 and _cue("court_post").search(near) and (_guilty_first(after) or _cue("proceeded").match(after))) or _cue("staff_after").match(after):
        return -2, "staff"
    if "bystander" in rare and _cue("bystander").search(near) and _suffers(frame, m.end, m.end + len(after)) is None:
        return -1, "wronged, or told of a wrong"
    if strangers.his_thing(text, m.end) and frame.inside(a, head_at, "PER"):
        return -1, "of whom another used something"            # 甲伪造局长|乙|签名
    if i in rolls.members(frame):
        return 2, "in a list that one word is told of"         # 3名干部被查，分别是：甲；乙；丙
    if i in titled_list.members(frame):
        return 2, "called in a list of titles"                 # 典型案例是：甲局局长|李某|收受礼金的问题，…
    if i in answering.members(frame):
        return 2, "opens an item of a list of those who answer"
    if "witness" in rare and ("证人" in near or _cue("testimony").match(after)):
        return -2, "witness"
    if i in anaphora.called_above(frame):
        return 2, "called back: 以上二人均受到…"
    if text[m.end:m.end + 1] in ("之", "的") and _cue("related").match(text, m.end) and not befell.counts_all(frame, a, b):
        return -1, "somebody's kin is told of"                 # 同案被告人甲之妻乙
    if told := favours.of_another(frame, i, chain):
        return -1, told
    if findings.alleged(frame, m.start, m.end) and not near.endswith("被告人"):
        return -1, "slandered by another"                      # 捏造事实，举报局长邵某收受贿赂，经查不属实
    if "wrong" in rare and strangers.wronged(frame, i) and _suffers(frame, m.end, m.end + len(after)) is None:
        return -1, "whom another wronged"                      # 对李某医生训诫，适用法律错误; 李某被打一案
    if "convict" in rare and _cue("convict").search(text, a, m.start):
        return -1, "did a favour by another"                   # 为服刑罪犯乙违规减刑提供帮助，被提起公诉: told of 甲
    if strangers.is_let_off(frame, i):
        return -1, "let off by another"
    accused = _cue("accused").search(before)
    if accused and not near.endswith("同案被告人") and _cue("counsel").search(accused.group()):
        return -2, "staff"                                     # 被告人甲某及其辩护人乙、丙到庭
    if near.endswith("被告人") or accused and lists.first(frame, i) <= next(iter(frame.inside(head_at - len(before) + accused.start(), head_at, "PER")), i):
        return 3, "被告人"
    if text[m.start - 1:m.start] == "；" and after.startswith(("为", "系", "时任")) and text.startswith("被告人", a):
        return 3, "被告人"                                     # 被告人甲时任某公司副处长；乙为该公司项目部副经理
    if "罚" in text and "人" in near and _cue("party_to").search(near):
        return 2, "whom a decision punishes"                   # 当事人：李某，男，1975年出生
    if on_file.is_handled(frame, i):
        return -2, "whose case another handled"
    if tried := codefendants.evidence(frame, i):
        return 2, tried
    if "被告单位" in text and own_case.decided_for_his_body(frame, i, head_at):
        return 2, "decided what his body is accused of"
    if befell.of_another(frame, head_at):
        return -1, "tells of what befell another"              # 宣布卞某被双开的，是县委书记|邵某
    if pointed := confesses.pointed_at(frame, i, chain, before if chain else near, "confession" in rare):
        return pointed
    if chain and befell.judged_in_a_row(frame, i, head_at):
        return 2, "one of several whom a court sentences"
    if penalised := penalties.for_his_deed(before if chain else near, after):
        return penalised
    proceeded = _cue("proceeded").match(after)
    if proceeded and "被" not in proceeded.group() and _ANOTHERS_TIME.match(text, m.end + proceeded.end(), b):
        return 0, ""                                           # 在纪委对同事李某立案后，王某将钱退还
    if proceeded and _cue("on_whom").search(text[max(a, m.start - 60):m.start]):
        return 2, "object of proceedings"
    if _cue("against").search(before) and _cue("proceeding").search(text[m.end:min(b, m.end + 60)] + before[-30:]):
        return 2, "object of proceedings"
    if "的" in near_head and _cue("befell").search(near_head) or not chain and _AGED.search(near) and after.startswith(("落马", "被查", "被带走")):
        return 2, "what befell stands before the name"         # 5月8日被查的李某，已于…退休
    if i in headings.under(frame) or befell.told_before(frame, chain[0] if chain else i):
        return 2, "sanction told before the name"
    quiet = None if after.startswith("因") else _cue("speaks").match(after)      # 卞某|因要求下属帮忙受到诫勉谈话 says nothing
    if told := befell.sanction_told(frame, i, chain):
        return 2, told
    if chain and not quiet and _cue("example").search(before) and not strangers.promoted(after):
        return 2, "given as an example"
    if (before if chain else near).endswith("由") and _GIVEN_EACH.match(after):
        return -2, "gives the sanction"                        # 由镇党委书记李某给予批评教育
    if "two" in rare and (before if chain else near).endswith(("与", "和")) and _BOTH_MET.search(text, m.end, b) and len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) == 2:
        return 2, "one of two whom the sentence calls back"    # 院长甲与科长乙通过…骗取基金，两人已被移送
    if strangers.in_anothers_case(frame, i):
        return -1, "somebody else answers for his case"
    if strangers.sanction_of_his_own(frame, i) or chain and strangers.given_him(frame, i, head_at):
        return 2, "a sanction in the clause that the name opens"
    if i in anaphora.met_together(frame):
        return 2, "called back: 二人均受到…"
    following = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else m
    if following.label == "SANC" and codes(following.text) and (following.start - m.end <= 8 or _GIVEN_EACH.fullmatch(text, m.end, following.start)):
        if following.start == m.end:
            return 2, "sanction follows at once"
        if (given := _GIVEN_EACH.match(after)) and ("对" in text[frame.clause(m.start)[0]:m.start] or chain and m.end + given.end() == following.start):
            return 2, "given a sanction"                       # 对李某给予…; 副局长李某|给予政务撤职处分: of whom it is told, no giver
    if after.startswith("系") and _NO_MEMBER_BUT.match(after):
        return 2, "dealt with by others than the party"        # 丁系群众，由镇政府责令其退出所得
    if losses.of_post(frame, i, chain) or "职务" in after and losses.lost_his_post(frame, m.end):
        return 2, "loses a post for what happened"
    if (_cue("handed_over").match(after) or text[m.start - 1] in "\n。.．、）) 　" and (posted := _POST_THEN.match(text, m.end)) and _cue("handed_over").match(text, posted.end())) and not _cue("heard").search(before):
        return 2, "proceedings against one without a post"     # 商人李某因涉嫌行贿被采取留置措施
    if _SAYS_SO.match(after) and _AS_TOLD_BY.search(text, max(0, a - 1), head_at):
        return -1, "speaks"                                    # 据省法院某庭庭长李某介绍，…判处罪犯718人
    joined = (before if chain else near).endswith(lexicons.column_of("subject_cues", "in_league")) and bool(frame.inside(a, head_at, "PER")) and not _SHARED.search(after)
    if not joined and (_cue("sentenced").match(after) or _judged(frame, m.end, m.end + len(after))):
        return 2, "sentenced"
    if (before if chain else near).endswith(lexicons.column_of("subject_cues", "in_league")) and not _cue("sanctioned").match(after) and not (_SHARED.search(after) and _suffers(frame, m.end, m.end + len(after))):
        return -1, "acted with another"
    if favours.is_favoured(frame, i):
        return -1, "did a favour by another"
    if after.startswith(("同意", "批准", "许可")) and _CONSENT.search(before if chain else near):
        return -1, "whose consent another got"                 # 征得县公证处主任|李某|同意后，两次公款聚餐
    if _cue("at_work").match(after) or "asks" in rare and _cue("asks_of").match(text, m.end):
        return -1, "inspects"
    if _BRIBED.match(text, m.end) and stands_as_object(frame, i):
        return -1, "bribed by another"
    if _WITH.search(before if chain else near) and _cue("agrees").match(after) and not _SHARED.search(text, m.end, b):
        return -1, "the other party"                           # 甲与乙商定合伙经营，受到…
    g = _cue("guilty").search(after, _LEARNS.match(after).end())
    if g is not None and strangers.reports_another(frame, m.end, m.end + g.start()):
        return -1, "reports another"
    if g is not None and text.startswith("的", m.end + g.end()) and _PAID_OUT.search(after, 0, g.start()):
        return -1, "pays another"                              # 曹某向科室主任支付了“推广费”98万元，|收受的|回扣接近一成
    met = _suffers(frame, m.end, m.end + len(after)) if g is None else None
    if met is not None:
        return (2 if chain or _AT_ONCE.fullmatch(text, m.end, met) else 1), "a sanction follows"
    titled = _TITLED.match(after) if g is None and quiet is None else None
    if titled and ("纠纷" in titled.group() or _cue("praised").match(titled.group()) or _cue("uncovers").search(titled.group())):
        titled = None                                          # a civil suit; 镇长李某受到县委表扬，因其及时发现问题
    falls = g or titled
    if falls and _cue("heard").search(near_head) and _cue("rids_himself").search(text, m.end + falls.end(), b):
        return -1, "another hears of it"                       # 听闻商人李某被调查，他慌忙退还
    if falls and befell.rumoured(text, m.end + falls.end()):
        return -1, "rumoured"                                  # 局长李某落马的传言被辟谣
    if falls and g and _cue("asked").search(after, 0, falls.start() + 2):
        return -1, "asked"                                     # 我是村支书李某，随了200元份子，算不算违规？
    if quiet and not (falls and falls.start() < quiet.end() - 2) and (text[m.end + quiet.end():m.end + quiet.end() + 1] in ("，", "：") or not _pays_for_it(frame, m.end, m.end + len(after))) or falls and befell.announces(after, falls.start()):
        return -1, "speaks"
    if not chain and _cue("kin").search(near):
        if m.start - max(a, frame.clause(m.start, "。；\n")[0]) <= 14 and _cue("sentenced").search(after):
            return 2, "sentenced"               # 李某的妻子王某协助转移资金，因犯…罪被判处
        if _cue("kin_fate").match(after):
            return 2, "kin under inquiry"                      # 其妻谭某亦因涉嫌…被采取留置措施
        if (met := _MET_TOO.match(after)) and any(codes(frame.mentions[k].text) for k in frame.inside(m.end + met.start(1), m.end + met.end() + 14, "SANC")):
            return 2, "kin sanctioned too"                     # 其堂弟王某春系该村原副书记，也受到党内严重警告处分
        return -1, "kin, friend or witness"
    if chain and _cue("kin").search(before[-8:]) and not (before.endswith("村民") and text.startswith(("组长", "小组", "代表"), head_at)):
        return -1, "kin"
    if strangers.asked_of(before if chain else near, after):
        return -1, "asked for money by another"                # 向某公司经理李某|索要15万元
    if _cue("along").match(after) and _cue("guilty").search(after[:24]):
        return 2, "it befell several at once"                  # 与李某一同被提起公诉的还有…
    governs = None if strangers.of_the_field(before) else _cue("governs").search(before if chain else near)
    if governs and governs.group().startswith(("指使", "授意", "叫", "让", "委托")) and not _cue("suffers_it").search(after[:24]):
        return -1, "does as another bids"                      # 指使收费员|邵某|以收费不入账等方式截留
    if governs and not losses.in_mention(frame, a, (head_at if chain else m.start) - len(governs.string) + governs.start()) and not _guilty_first(after) and not _listed_with_given(frame, i, after):
        return -1, "object of another's deed"
    if titled and _HEAD_LINE.match(text, a, b):
        return 2, "head of an item"
    if befell.given_by_body(frame, i, chain):
        return 2, "given a sanction by a body"
    if befell.given_to_him(frame, i):
        return 2, "given a sanction as 其"
    if falls:
        return (2 if chain or near.endswith("当事人") or beside_name.held_then(frame, i) or falls.start() < 12 and beside_name.works_there(frame, i) or _opens_and_pays(frame, i, a, m.end + len(after)) or not text[a:m.start].strip(_BULLETS) and _cue("told_after_post").match(after) or falls.start() < 3 and (_cue("sanctioned").match(after, falls.start()) or text[m.start - 1:m.start] in "，。；：“\n" and _cue("fell").match(text, m.end + falls.start()))
                or text[m.start - 1:m.start] in "，。；\n间" and _cue("took").match(after) or _cue("capacity").match(after)
                or findings.took_it(frame, a, m.start, after)
                or _cue("of_the_rank_and_file").search(near) and (_cue("sanctioned").search(after) or falls.group().startswith(("因涉嫌", "涉嫌", "落马", "被查"))) else 1), f"followed by {falls.group()[:12]}"
    return 0, ""


_POLITE = ("先生", "女士", "小姐", "大爷", "大妈", "大娘", "阿姨")      # no page calls one who answers so
_LEARNS = re.compile("(?:(?:得知|获悉|听说|了解到|察觉|看到)[^，。；]*)?")      # 书记李某|得知有人私自取款|后，要求彻查
_SAYS_SO = re.compile("(?:介绍|通报|透露|披露|讲解|解读)(?:说|称)?[，：]")
_AS_TOLD_BY = re.compile("(?:^|[，。；：\\s])(?:根?据|按照?)(?:[^，。；、被]{0,8})$")
_RARE = {
    "witness": WordList(lambda: {"证人", *opening_words("|".join(lexicons.column_of("subject_cues", "testimony")))}),
    "wrong": strangers.WRONG_WORDS,
    "bystander": WordList(lambda: {"举报人", "控告人", "患者", "伤者", "死者", "原告", "事主", "失主", *opening_words("|".join(lexicons.column_of("subject_cues", "bystander")))}),
    "confession": WordList(lambda: ("忏悔", "悔过", "悔罪", "悔恨", "悔不当初", "痛悔", "懊悔", "自白书", "自述", "坦言", "反思", "供述", "醒悟", "处分决定")),
    "asks": WordList(lambda: ("找到", "约谈", "走访")),
    "convict": WordList(lambda: ("罪犯", "嫌疑人", "被告人", "服刑人员", "在押人员")),
    "two": WordList(lambda: ("二人", "两人", "2人", "双双"), any_width=True),
}


def _rare(frame: Frame) -> frozenset[str]:
    """What few texts tell, where this one does: it need not be asked of every name."""
    known = frame.memo.get("rare")
    if not isinstance(known, frozenset):
        known = frame.memo["rare"] = frozenset([kind for kind, words in _RARE.items() if words.hits(frame.text)])
    return known


_BOTH_MET = re.compile("[，；](?:[二两2]人|双双)(?:已|均|分别|先后|都|也)*(?:被(?!害)|受到)")


def _judged(frame: Frame, a: int, b: int) -> bool:
    """Whether a court's sentence is told in a sentence's words behind a name: 掮客李某收取“中介费”，2023年12月被某县人民法院以诈骗罪判处有期徒刑七年."""
    if "判处" not in frame.text[a:b]:
        return False
    return any(frame.text.endswith("判处", a, frame.mentions[i].start) and codes(frame.mentions[i].text) and not _cue("object").search(frame.text, a, frame.mentions[i].start)
               and not _cue("near_one").search(frame.text, a, frame.mentions[i].start) and not strangers.unread(frame, a, frame.mentions[i].start) for i in frame.inside(a, b, "SANC")[:2])


def _suffers(frame: Frame, a: int, b: int) -> int | None:
    """Where the words begin by which the first sanction behind a name falls on its bearer: 「李某因酗酒|被行政记大过」, 「李某主动说明，|被厂党委批评教育」."""
    i = next((k for k in frame.inside(a, b, "SANC") if codes(frame.mentions[k].text)), None)
    if i is None or strangers.unread(frame, a, frame.mentions[i].start):
        return None
    at = frame.mentions[i].start
    closed = frame.text.find("）", a, at) + 1 if frame.text.startswith(("（", "("), a) else 0      # 李某（某局局长）挨了|警告处分
    clause = max(closed, *[frame.text.rfind(mark, a, at) + 1 for mark in "，。；"]) or a
    if _FINED.fullmatch(frame.text, clause, at) and any(c.startswith("org.") for c, _ in codes(frame.mentions[i].text)) and _cue("firm_post").search(frame.text, max(0, a - 14), a):
        return clause                                          # 甲公司总经理尤某未履行职责，|处上一年收入40%的罚款
    met = _BEARS.search(frame.text, clause, at) if "；" not in frame.text[a:at] and not frame.inside(clause, at, "TITLE") else None
    return met.start() if met else None


def _pays_for_it(frame: Frame, a: int, b: int) -> bool:
    """Whether the clause after one in which somebody asked for something gives him a sanction: 镇长卞某|要求社区每日报送照片，受到警告处分."""
    met = _suffers(frame, a, b)
    return met is not None and frame.text[met - 1] == "，" and not any(mark in frame.text[a:met] for mark in "：“”")


def disciplined(frame: Frame, who: Who) -> bool:
    """Whether a party or government sanction is told of somebody, who may be no defendant of the case told beside him."""
    for i in who.mentions:
        end = frame.mentions[i].end
        stop = frame.sentence(end - 1)[1]
        first = next((k for k in frame.inside(end, min(stop, end + 60), "SANC") if codes(frame.mentions[k].text)), None)
        between = [k for k in frame.inside(end, frame.mentions[first].start, "PER") if not stands_as_object(frame, k)] if first is not None else ()
        alike = between and _SHARED.search(frame.text, frame.mentions[between[-1]].end, frame.mentions[first].start) and all(
            [lists.before(frame, k) == before for before, k in zip((i, *between), between)])           # 原政委卞某、原副局长邵某因…分别受到…
        if first is not None and (not between or alike) and _suffers(frame, end, stop) is not None \
                and codes(frame.mentions[first].text)[0][0].startswith(("party.", "admin.", "other.")):
            return True
    return False


def stands_as_object(frame: Frame, i: int) -> bool:
    """Whether something is taken from or done for the bearer of a name, or of the name before it in one list: 收受某公司经理乙、丙|所送; 为商人乙|提供帮助."""
    at = lists.begins(frame, i)
    return _cue("object").search(frame.text, max(0, at - 12), at) is not None or favours.is_favoured(frame, i) or strangers.is_let_off(frame, i)


def _opens_and_pays(frame: Frame, i: int, a: int, stop: int) -> bool:
    """Whether a name opens its sentence, a date aside, and a sanction follows before another name: 舒某套取资金，受到…处分，时任校长…"""
    m, told = frame.mentions[i], 0
    for k in frame.inside(a, m.start):
        before = frame.mentions[k]
        if before.label != "DATE":
            return False
        told += len(before.text)
    told += len(state.group()) if (state := _cue("his_state").search(frame.text, a, m.start)) else 0
    return m.start - a - told <= 1 and any([codes(frame.mentions[k].text) for k in frame.inside(m.end, stop, "SANC")])


def _listed_with_given(frame: Frame, i: int, after: str) -> bool:
    """「对甲和某局局长乙分别给予…处分」: 和 lists the second, and makes him no object of the first one's deed; 「对|甲、乙等18名责任人处以警告」."""
    if _GIVEN_EACH.match(after):
        return lists.before(frame, i) is not None
    given = _LIST_GIVEN.match(after)
    return given is not None and any(frame.mentions[k].start == frame.mentions[i].end + given.end() for k in frame.inside(frame.mentions[i].end, frame.mentions[i].end + len(after), "SANC"))


def _guilty_first(after: str) -> bool:
    """Whether the predicate of guilt follows at once, so that the name is its subject and no object."""
    return not _cue("anothers").match(after) and _cue("guilty").search(after[:24]) is not None


def _former_with_deed(frame: Frame, i: int, chain: list[int], hits: list[Hit]) -> bool:
    """Whether an official opens a clause that tells a violation: 甲公司原董事长李某借出差之机…在单位报销.

    One in office must open the clause with a body of a named place, and nothing of inspection may stand in between.
    """
    m, head = frame.mentions[i], frame.mentions[chain[0]]
    text = frame.text
    if "原" not in text[head.start - 1:m.start] and not (
            head.label in ("ORG", "LOC") and text[head.start - 1:head.start] in "。；，：“\n" and not _cue("watcher").search(head.text) and place_prefix(head.text)):
        return False
    b = frame.clause(m.start, "。；;！？!?\n“”")[1]
    stop = next((frame.mentions[j].start for j in frame.by_label["PER"] if frame.mentions[j].start > m.start), b)
    lo = bisect_left(hits, m.end, key=_start)
    return any(h.row.kind == "violation" and h.start < min(b, stop) and not _cue("inspects").search(text, m.end, h.start) for h in hits[lo:lo + 4])


_BEFORE_ALL = ("sanction told before the name", "what befell stands before the name", "object of proceedings")


def people(frame: Frame, skip: list[tuple[int, int]], known: list[str], hits: list[Hit] = ()) -> dict[str, Who]:
    """Subjects that are persons, by name; ``skip`` are spans that tell no case (résumé, exhortation, title)."""
    found: dict[str, Who] = {}
    pending: dict[str, list] = {}
    heard: dict[str, likely.Heard] = {}
    told: dict[str, list[P.Post]] = {}                         # posts, also where the name is the object of a deed
    titled: dict[str, list[P.Post]] = {}                       # what the title's lines tell of somebody
    per = frame.by_label.get("PER", [])
    last_posts: list[P.Post] = []
    in_turn: dict[int, list[P.Post]] = {}
    last_index, last_score, last_why = -10, 0, ""
    borne = headings.of_the_title(frame)
    quoted = {i for i in per if frame.mentions[i].text in _known() and (frame.text.startswith(("、", "等"), frame.mentions[i].end) or frame.text[frame.mentions[i].start - 1] == "、")}
    for i in per:
        m = frame.mentions[i]
        if m.start < frame.title_end and (headed := chains.chain_before(frame, i)):
            titled.setdefault(m.text, P.read(frame, headed, [], [], known))
        if is_leader(m.text) or i in quoted or within(skip, m.start):
            continue
        chain = chains.chain_before(frame, i)
        score, why = evidence(frame, i, chain)
        heard.setdefault(m.text, likely.Heard()).add(score, why, bool(chain))
        if score in (0, 1) and m.text in borne:
            score, why = 2, "the case bears the name"
        if score == 0 and chain and _former_with_deed(frame, i, chain, hits):
            score, why = 2, "former official with a violation in the clause"
        after = chains.apposition(frame, i)
        wide = _context(frame, chain[0] if chain else i) if chain or after else []
        posts: list[P.Post] = []
        if chain:
            near = [p.org for p in reversed(last_posts) if p.org]
            if near and frame.sentence(m.start) != frame.sentence(frame.mentions[last_index].start):
                near = []
            posts = P.read(frame, chain, near or seats.unit_of(frame, chain, told), wide, known)
            in_turn.update(shared_posts.in_turn(frame, i, posts))
        posts = in_turn.get(i, posts)
        if after:
            posts += P.read(frame, after, beside_name.body(frame, i), wide, known, chains.is_dismissed(frame, i) or chains.was_for_years(frame, i))
        listed = not posts and i - last_index == 1 and _LISTED.match(frame.gap(last_index, i)) is not None \
            and frame.text[frame.mentions[last_index].start - 1] != "的"         # 时任村主任的甲与乙、丙串通: 甲's alone
        if listed and m.text not in found and m.text not in pending and i not in in_turn:
            posts = list(last_posts)
        official = score == -1 and why == "object of another's deed" and last_posts and chain and (last_why == "被告人" or frame.mentions[chain[0]].label in ("ORG", "LOC") or "该" in frame.text[frame.mentions[chain[0]].start - 5:frame.mentions[chain[0]].start])
        told_of_all = score == -1 and why == "object of another's deed" and chain and last_why in _BEFORE_ALL and befell.calls_list(frame.text[:lists.begins(frame, last_index)][-3:])      # 受到警告处分的有甲|和副局长乙|
        if (0 <= score < last_score or official or told_of_all) and last_score > 0 and lists.before(frame, i) == last_index:
            score, why = last_score, last_why if last_why == "被告人" else "in a list with a subject"   # 甲市副市长李某和乙市副市长王某
        if posts and score > -2:
            told.setdefault(m.text, []).extend(posts)
        if score > 0 or score == 0 and (posts or listed or last_index >= 0 and _SIDE_BY_SIDE.match(lists.plain(frame, last_index, i))):
            pending.setdefault(m.text, []).append((i, posts, score, why))
        if score > 0 or posts:
            last_posts, last_index, last_score, last_why = posts, i, score, why
        # a list of names shares its predicate: the names before took none because another name came after them
        if score > 0:
            j = i
            while True:
                k = lists.before(frame, j)
                if k is None or frame.mentions[k].text == m.text:
                    break
                name = frame.mentions[k].text
                if not is_leader(name) and k not in quoted and not any(x[0] == k and x[2] >= score for x in pending.get(name, [])):
                    if evidence(frame, k, chains.chain_before(frame, k))[0] >= 0:
                        pending.setdefault(name, []).append((k, [], score, "shares the predicate of a list"))
                j = k
    elsewhere = dealt_with_elsewhere(frame)
    for name, items in pending.items():
        if name in elsewhere and not any(x[3] in ("被告人", "sanction follows at once") or own_case.OWN_CASE.match(frame.text, frame.mentions[x[0]].end) for x in items):
            continue
        best = max(items, key=lambda x: x[2])
        has_posts = bool(told.get(name)) or any(x[1] for x in items) or best[2] == 1 and any([beside_name.held_then(frame, i) for i in per if frame.mentions[i].text == name])
        if best[2] >= 2 or (best[2] >= 1 and has_posts):
            who = Who(name, "person", why=best[3], strong=best[2] >= 2)
            who.posts = list(told.get(name, []))
            who.headed = titled.get(name, [])                  # 警钟丨…¶——某县粮油公司原经理甲案剖析
            first = frame.mentions[min(x[0] for x in items)]
            who.start, who.end = first.start, first.end
            found[name] = who
    asked = [i for i in per if i not in quoted and not within(skip, frame.mentions[i].start) and (name := frame.mentions[i].text) not in elsewhere and not is_leader(name)]
    for name, i in likely.ones(frame, asked, heard, {name: w.strong for name, w in found.items()}, hits):
        if name in found:
            found[name].strong = True
        else:
            found[name] = Who(name, "person", [], list(told.get(name, [])), LEARNED, frame.mentions[i].start, frame.mentions[i].end, True)
    for name in [n for n in found if not found[n].posts and n[:-1] in found and len(n) > 2 and n[-1] != "某" and namesakes.written(n) == n]:
        del found[name]                                        # 被告人李某享|有: one character too long; 马某某 is not 马某
    for i in per:
        m = frame.mentions[i]
        if m.text in found and not within(skip, m.start):
            found[m.text].mentions.append(i)
    return found


def dealt_with_elsewhere(frame: Frame) -> set[str]:
    """Names told to be another matter: the last one before 「（另案处理）」 in its sentence, with those listed before it."""
    known = frame.memo.get("elsewhere")
    if isinstance(known, set):                                 # every case of the document asks
        return known
    out: set[str] = set()
    frame.memo["elsewhere"] = out
    for m in _ELSEWHERE.finditer(frame.text):
        a, _ = frame.sentence(m.start())
        near = frame.inside(a, m.start(), "PER")
        if not near or m.start() - frame.mentions[near[-1]].end > 60 or _OF_OTHERS.search(frame.text, frame.mentions[near[-1]].end, m.start()):
            continue
        k: int | None = near[-1]
        while k is not None and k >= near[0]:
            out.add(frame.mentions[k].text)
            k = lists.before(frame, k) if "均" in frame.text[frame.mentions[near[-1]].end:m.start()] else None
    return out


def _context(frame: Frame, i: int) -> list[str]:
    """Bodies and places named before mention ``i``, nearest first: same sentence, then the paragraph, then further back."""
    return _issuers(frame, i) + [m.text for m in reversed(frame.mentions[max(0, i - 79):i]) if m.label == "LOC" or m.label == "ORG" and frame.text[m.start - 1] != "《"]      # no paper's, 《市场导报》


def _issuers(frame: Frame, i: int) -> list[str]:
    """The commissions named before the first of numbered items, where mention I opens one: 泰州市纪委通报… 2.|市第三人民医院 is 泰州's,
    whatever county item 1 told of."""
    at = frame.mentions[i].start
    a = frame.paragraph(at)[0]
    if at - a > 5 or not ITEM.match(frame.text, a):
        return []
    first = next((a for a, b in frame.paragraphs if ITEM.match(frame.text, a, b)), 0)
    return [frame.mentions[j].text for j in reversed(frame.inside(0, first, "ORG")) if frame.mentions[j].text.endswith(("纪委监委", "纪委", "监委"))]
