"""PER: personal names, decided by the evidence of the whole document.

``candidates`` come from what surrounds a name: a post before it, a role word (被告人, 记者), a clause that opens with a
name and goes on 「，男，」, a list of names, 某-names, names with ·, bylines. How long the name is — 罗守文 or 罗金 — is
decided by what follows (``breaks.tsv``) and by the same string's other occurrences. Then every occurrence of an
accepted name in the document is a mention; a name that is also a word (高峰, 安康) needs a person's surroundings each time.

Surnames: ``lexicons/surnames.tsv``. A name whose surname no list holds (和畅) is accepted after a post if the document
repeats it or a clause's end bounds it.
"""
from __future__ import annotations

import re

from miner import anchors
from miner.anchors import Anchored
from miner.marks import CHANGED, full_width
from miner.tagging import anonymised, beside, dotted, framed, imprints, openers, recurring, shaped
from miner.tagging.lexer import Scan, break_word_at, matches_near, every_start, occurrences
from miner.tagging.dotted import SOUND as _SOUND
from miner.tagging.name_ends import OPENS_VERB as _OPENS_VERB, Ends
from miner.tagging.name_lexicon import (
    BEFORE, LEADERS, MARK_WORDS, chars as _chars, given_chars as _given_chars, common_words as _common_words, cues as _cues, firsts, is_han, mark as _mark,
    no_names as _no_names, surnames as _surnames, syllable_tail as _syllable_tail, syllable_words as _syllable_words, syllables as _syllables, verbs as _verbs, words as _words)
from miner.tagging.titles import Title, behind_rank
from miner.tagging.anonymised import Person
from miner.tagging.openers import NO_NAME_END as _NO_NAME_END
from miner.tagging.word_names import SHARED as _SHARED, SHARED_FIRST, Told, is_word

_BYLINE = re.compile(r"[\n（(]\s*(?:(?:(?:本报|本刊|本网)?(?:全媒体|首席|见习|实习)?(?:记者|通讯员|作者|撰文|实习生|摄影|编辑|责编|审核|编审|校对|责任编辑)[：:\s|｜/]*|[文图摄][：:\s|｜/]+))+")
_USUAL = ("common", "usual")
_ASPECT = frozenset("了过着到")          # behind a verb of one character: 收费员甲某|拿了
_NUMERALS = frozenset("一二三四五六七八九十百千万亿多余")
_NAMED = Anchored(r"(?:任命|免去|接受|判处|免除|宣判|开庭审理|审理)(?!时|中|后|期间|过程|阶段|该|此|本)([一-龥]{2,3}?)(?=同志|(?:受贿|贪污|行贿|挪用公款|滥用职权|玩忽职守)[^，。；]{0,12}案|的[一-龥]{0,24}职务|为[一-龥]|辞去|有期徒刑|无期徒刑|死刑|拘役|管制|罚金)")
# a clause that opens with a name and gives it a sanction: ；东方某受到政务记过处分
_SUFFERS = Anchored("|".join(suffers + given + sanction for suffers in ("被", "受", "受到") for given in ("", "了", "给予")
                             for sanction in ("党内", "政务", "行政", "开除", "撤销", "留党", "记过", "记大过", "严重警告", "警告", "诫勉")))
_SUFFERER = re.compile(rf"[；;。，\n][ ]?([一-龥]{{2,4}}?)(?={_SUFFERS.regex.pattern})")
# whose money it was: 收受王某春人民币6万元、沈某平人民币9万元; the currency after the name bounds it
_GIVER = Anchored(r"(?:收受|索取|送给|退还|元、)([一-龥]{2,3}?)(?=人民币\d|现金\d|(?:所送|给予的|贿送的?)[^，。；]{0,12}?\d)")
_TRIED = ("被告人", "被告", "犯罪嫌疑人", "嫌疑人", "原审被告人", "罪犯", "上诉人")
# who is proceeded against: 对甲某受贿案提起公诉, 对乙某、丙某等人作出逮捕决定, 对丁某给予行政警告处分, 。因戊某涉嫌…
_AGAINST = re.compile(r"(?:对(?<![针面相反]对)(?!象)|因(?<![一-龥]因))([一-龥]{2,3}?)(?=涉嫌|(?:同志)?(?:给予|予以|进行|作出)了?(?:党内|行政|政务|诫勉|批评教育|免职|开除)|受贿|行贿|贪污|挪用公款|滥用职权|玩忽职守|(?:等[^，。；、]{0,6}|同志)?(?:提起公诉|依法逮捕|作出逮捕|决定逮捕|采取留置|立案|进行审查)|、[一-龥]{2,3}(?:、|和|等|提起公诉|作出|立案|采取))")
# 甲公司、乙某等单位和个人: whom one did a favour
_SEVERAL = Anchored(r"等[^，。；、]{0,6}(?:单位和个人|人谋取|人在|人的|人(?:所送|给予))")
_AMONG = re.compile(r"[、和]([一-龥]{2,3})$")
_LAST_SHARED = re.compile(rf"[一-龥]{{2,4}}?(?=等?[也亦还又则已]?{_SHARED.pattern})")      # 甲、|乙|等均被警告
_SOME_MORE = re.compile("(?:另外?|其他|其余|该|其|他|她)?(?:[\\d一二两三四五六七八九十]+|数|多)[名位人个]|(?:其他|其余|其|他|她|该|本)(?!功)")
_FOR_WHOM = ("他人", "其", "有关", "请托", "亲友", "自己", "谋取", "了", "某")
_PLACES_LISTED = re.compile(r"(?:、[一-龥]{2,4}){0,9}等(?:[\d一二两三四五六七八九十]+个?)?(?:市县|县|市|区|地|省|州|旗|镇|乡)")
_FOLLOWS_NAME = re.compile(".(?:[，。、；）)]|$)|[^已曾仍还](?:因|犯|被|受|涉嫌|身为|接受审查|接受纪律|严重违)")         # 林知以|因受贿, but 李刚|已因
_TERMS = frozenset(("任上", "任内", "任期", "干到", "干了"))
_ADVERB = frozenset("也皆亦则尚却均各都")
_BY_CRIME = re.compile("[^，。；]{1,24}罪")
_OF_SCHOOL = ("小学", "中学", "学校", "幼儿园", "学院", "大学", "校")
_GIVEN_NAMES = re.compile(r"给予((?:[一-龥]{2,4}、){0,12}[一-龥]{2,4}?)(?:同志)?$")          # 给予甲某、乙某某|党内严重警告处分
_SIGNED = Anchored(r"[（(]([一-龥]{2,3})[）)]\s*(?=\n|$)|(?:日电|日专电|日讯)[（(]([一-龥]{2,3})[）)]")
_PICTURE = Anchored(r"(?:摄|供图|绘图|整理|图(?<=\s图))(?![一-龥])")
_POSTS_IN_BRACKET = ("挂职", "兼", "时任", "原", "现任", "正", "副", "临时", "主持")      # 副区长（挂职某县委常委，兼任某镇党委书记）甲某
_NEXT_AUTHOR = re.compile(r"[\s、，,　]+(?:(?:通讯员|记者|实习生|摄影)[：:\s]*)?")
_PHOTO = re.compile(r"(?:[/／]\s*文\s*)?([一-龥]{2,4})\s*[/／]?\s*$")
_HOME = re.compile(r"[。\n“；：■●◆▲★•]([一-龥]{2,6})([，（(])")
_POSTS_IN_LIST = re.compile("（[^（）。；]{2,40}）(?=[、和与及])")
_PENALTIES = ("党内", "政务", "行政", "留党", "开除", "撤销", "记过", "记大过", "诫勉", "警告", "严重警告", "通报", "批评", "免职", "有期徒刑", "无期徒刑", "拘役")
_IN_TURN = re.compile(r"[、，；和]([一-龥]{2,3})$")
_SEX = ("，男，", "，女，", "（男，", "（女，")
_HELD_BY = re.compile("(?:时任|现任|曾任|担任|兼任|历任|出任|升任|转任|当过|做过|身为|作为|时为|聘用为?|仍是|还是)[^，。；]{2,40}$")      # 现任某局副局长的|甲，
_POST_END = re.compile(r"(?:[^，。；\n（）()]|\([^()，。；]{1,16}\)|（[^（），。；]{1,16}）)*")


_A_FIRM = re.compile(r"[一-龥（）()]{2,24}?(?:公司|支行|分行|医院|药房|药店|事务所|合作社|厂)(?=[，。；、\s]|$)")


class Names:
    """The names of one document: collects evidence, then gives all mentions."""

    def __init__(self, scan: Scan, titles: list[Title], taken: list[tuple[int, int]], authors: tuple[str, ...] = ()):
        self.scan, self.text = scan, full_width(scan.text)      # ， and （ are asked for, whichever the page writes
        anchors.share(self.text, scan.text, CHANGED)
        self.titles = titles
        self.taken = taken
        self.names: dict[str, str] = {}          # name → why
        self.spots: dict[int, Person] = {}       # start → person found there by its own surroundings
        self.authors = authors
        self.title_starts, self.title_ends = {t.start for t in titles}, frozenset([t.end for t in titles])
        self._span_ends = frozenset([e for _, e in taken])
        self.span_starts = frozenset([s for s, _ in taken])
        self._plain, self._plain_firsts = _cues()["plain"], firsts("plain")
        self._certain_firsts = self._plain_firsts | SHARED_FIRST
        self._last, self._never = _chars("last"), _chars("never")
        self.stem_spots: list[Person] = []
        self.word_names: set[str] = set()        # those that only their surroundings make names
        ends = Ends(self.text, self.span_starts, self.title_starts)
        self.follows, self.plain_at = ends.__getitem__, ends.plain_at
        self.told = Told(scan, self.text, self.span_starts, [behind_rank(scan.text, t.end) for t in titles if t.strong], self.follows)
        self._counts: dict[str, tuple[int, bool]] = {}

    # ------------------------------------------------------------------ evidence
    def read(self, start: int, sure: bool, post: bool = False) -> tuple[int, str] | None:
        """The name that begins at START: its end and the reason. SURE: a role stands right before it; POST: a post does,
        so that the surname need be in no list."""
        text, surnames = self.text, _surnames()
        if not is_han(text[start:start + 1]) or start and (text[start - 1].isdigit() or text[start - 1] in _NUMERALS) and not post:
            return None
        if sure and text[start - 1:start] in ("：", ":") and _A_FIRM.match(text, start):
            return None                                        # 当事人：|华阳智造股份有限公司
        leader = LEADERS.match(text, start)
        if leader:
            return leader.end(), "name_cues.tsv: leader"
        words = _syllables().match(text, start) if sure else None
        if words:
            longer = None if self.follows(words.end()) else self._sounded(start, self.scan.right_edge_punct(start))
            return longer or (words.end(), "name_syllables.tsv")
        if post and text[start:start + 2] in _syllable_words() and self.follows(start + 2) == 3:
            return start + 2, "name_syllables.tsv: a name of one word"         # 州委书记|多杰，
        tail = _syllable_tail().match(text, start) if sure else None
        if tail and (self.follows(tail.end()) or self.plain_at(tail.end())):
            return tail.end(), "ends in a syllable of name_syllables.tsv"
        double = surnames.get(text[start:start + 2]) == "compound"
        kind = "compound" if double else surnames.get(text[start])
        stop = self.scan.right_edge_punct(start)
        if not self.title_starts.isdisjoint((start + 1, start + 2, start + 3)):
            stop = min(stop, *[at for at in range(start + 1, start + 4) if at in self.title_starts])     # 李|医生
        best: tuple[float, int] | None = None
        for length in self._lengths(start, stop, kind, post):
            weight = self._points(start, length, kind, sure, post)
            if weight is not None and (best is None or weight > best[0]):
                best = weight, length
        other = self._unlisted(start, stop, kind, sure, post, best)
        if other or best is None:
            return other
        points, n = best
        if points < (need := self._need(start, n, kind, sure, post)) - 0.01 or self._refused(start, n, kind, post, points):
            return None
        return start + n, f"surname {kind or 'in no list'}, follows {self.follows(start + n)}, evidence {points:.1f} of {need:.1f}"

    def certain(self, end: int, post: bool) -> bool:
        """A post before and 涉嫌, 受到, 因 … behind: nothing but a name stands between."""
        return post and self.text[end:end + 1] in self._certain_firsts and (
            self.text.startswith(self._plain, end) or _SHARED.match(self.text, end) is not None)

    def _lengths(self, start: int, stop: int, kind: str | None, post: bool) -> list[int]:
        """The lengths that a name beginning here can have, in the order of preference."""
        lengths = [4, 3, 2] if kind == "compound" else [3, 2]
        if not (post and kind in _USUAL and _surnames().get(self.text[start + 1:start + 2]) in _USUAL):
            return [n for n in lengths if start + n <= stop]
        four, three = self.text[start:start + 4], self.text[start:start + 3]
        if self.follows(start + 4) and self._repeats(four)[0] > 1 and not break_word_at(self.text, start + 2) and (
                self._repeats(three)[0] == self._repeats(four)[0]) and _chars("last").isdisjoint(four[2:]) and (four[2:] not in _common_words() or self._repeats(four)[0] > 3):
            return [n for n in (4, *lengths) if start + n <= stop]          # 王李晓梅 wherever 王李晓 stands
        if len(four) == 4 and (
                four[3] in "和为其" and self.certain(start + 4, post)
                or four[2:] not in _common_words() and self.told.former(start) and not self.follows(start + 2) and not self.follows(start + 3) and self.follows(start + 4)
                and self.text[start + 3:start + 5] not in _common_words() and four[-1] not in _chars("not_given")):
            return [n for n in (4, *lengths) if start + n <= stop]          # told once: nothing shorter is bounded
        if four[2:3] not in _chars("last") and self.follows(start + 4) >= 2 and self.follows(start + 2) < 2 and (self.text[start + 2:start + 4] not in _common_words() or not self.follows(start + 2)) and (
                not self.follows(start + 3) or self.follows(start + 3) == 1 and self.certain(start + 4, post) and self._repeats(self.text[start:start + 4])[0] > 1):
            lengths.insert(0, 4)        # both parents' surnames (王李晓梅), only where nothing shorter is bounded
        return [n for n in lengths if start + n <= stop]

    def _points(self, start: int, n: int, kind: str | None, sure: bool, post: bool) -> float | None:
        """How much speaks for a name of N characters here; None where it can be none."""
        text, last = self.text, self._last
        name, end = text[start:start + n], start + n
        given = name[2 if kind == "compound" and n > 2 else 1:]
        certain, bound = self.certain(end, post), self.follows(end)
        if not self._never.isdisjoint(given[:-1].lstrip("过以") + given[-1] if post and bound == 3 and n == 3 and given not in _common_words() else given) or given[-1] in last and not certain and not (n > 2 and given[-1] == "之" and self._closed_by_zhi(end)) or given[-1] == "族":
            return None
        if n > 2 and (self.certain(end - 1, post) or given[-1] == "于" and _SHARED.match(text, end - 1)) or name in _no_names() or given in _chars("no_given"):
            return None                 # 史义|因受贿罪, 史义|于5月, 正副校长|齐|落马
        if n > 2 and (given[-1] in "为经" and text.startswith(_FOR_WHOM, end) or given[-1] == "以" and _BY_CRIME.match(text, end) or given[-1] == "为" and text[end:end + 1].isdigit()):
            return None                 # 史义|以受贿罪被判处
        if n > 2 and given[-1] in "和与及同" and (_SOME_MORE.match(text, end) or self.scan.head_near(end, 4) or not self.title_starts.isdisjoint((end, end + 2))):
            return None                 # 中队长李伟|和|两名队员, 局长李伟|和|分管副局长, 办事员李伟|和|派出所民警
        if kind == "compound" and n == 4 and bound < 3 and (break_word_at(text, end - 1) and given[-1] not in "正升应如" or text[end - 1:end + 1] in _common_words()) and text.count(name[:3]) >= text.count(name) < 3:      # 皇甫庆为, never 皇甫庆 without it: his name
            return None                 # 检察官仲孙卉|接待
        if n == 3 and kind != "compound" and given[-1] in _OPENS_VERB and not _FOLLOWS_NAME.match(text, end - 1) and (text.count(name) < 2 or text.count(name) < text.count(name[:2])):
            return None                 # 李刚|用公款购买, 李刚|已受到
        if given[-1] in "原任" and end in self.title_starts or n > 2 and given[-1] in _ADVERB and text[end:end + 1] in tuple("被受因已未在涉违接主负对存收长分先相各同获落没不无表承认供曾“") and (text.count(name) < 2 or text.count(name[:-1]) > text.count(name)) \
                or n > 2 and (given[-1] == "正" and text.startswith("接受", end) or given[-1] in "两三四" and text.startswith(("任", "人"), end)) and text.count(name) < text.count(name[:-1]) or given[-1] == "其" and text[end:end + 1] in tuple("妻子女夫父母弟兄姐妹"):
            return None                 # 、党委原|委员, 李刚|任组长, 李刚|也负有领导责任, 李刚|皆被查
        if n == 3 and given[-1] in "先同都" and kind != "compound" and text.count(name) < 2 <= text.count(name[:-1]):
            return None                 # 牟斌|先任局长, where 牟斌 stands elsewhere
        if n > 2 and given[-1] in "于则并仅" and kind != "compound" and text.count(name[:-1]) > 2 * text.count(name) or kind == "rare" and n == 3 and not post and given in _common_words() and text.count(name) < 2 and not text.startswith("，中共党员", end):
            return None                 # 卞菲|于庭审中, 妻子|家帮忙; but 字小楼，中共党员
        if kind is None and (n == 2 and not certain or any(text[k:k + 2] in _common_words() or break_word_at(text, k) >= 2 for k in range(start, end - 1))):
            return None
        if n == 2 and bound == 0 and not sure:
            return None
        repeats, varied = self._repeats(name)
        points = (0.0, 1.2, 2.6, 3.0)[bound]
        if repeats > 1 and name not in _words() and (kind is not None or sure):
            points += min(repeats, 4) * 0.3 + (1.5 if varied else 0)
        if n == 2 and post and kind == "rare" and name[1] in _chars("plainly"):
            points += 1.5                                      # 办事处副主任沙莉|在会上检讨
        following = text[start + 2:start + 4]
        if n in (3, 4):
            points += 1.3
        if n == 3 and bound < 2 and kind != "compound" and repeats < 3:
            # 董涛|与, 贾宁|有期徒刑, 黄杰|作出: the third character may begin the next word
            points -= 1.0 if break_word_at(text, start + 2) else 0
            points -= 1.5 if bound == 0 and following in _common_words() else 0
        if n == 2 and bound == 0 and following in _common_words():
            # 局长李刚|酒店就餐: behind a post a word may follow that no list of breaks holds
            points += 1.2 if post and kind in ("common", "usual") and name not in _common_words() and text[start + 1] not in "某" and not break_word_at(text, start) else 0.6
        shaped = n == 3 and self._shaped(start, kind)
        if shaped:
            points += 1.5               # 站长斯云峰|上午
            points += 1.2 if not bound and (text[end:end + 2] in _common_words() or text[end + 1:end + 2] in _ASPECT) else 0
        if n == 2 and name in _words() and bound < 2:
            points -= 0.2 if certain else 2.5
        if n == 3 and name[1:] in _words() and bound == 0:
            points -= 0.4
        for k in range(2 if kind == "compound" else 1, n):      # 「李明|违规」 is not 李明违
            inside = break_word_at(text, start + k)
            points -= 3.0 if inside >= 2 and k + inside > n and not certain else 0
        if not certain and kind in (None, "rare") and not (post and shaped) and (name in _words() or n == 3 and (
                name[1:] in _words() or break_word_at(text, start) and bound < 3)):
            points -= 1.0 if post and n == 3 and (bound == 3 or bound == 2 and _given_chars().issuperset(given)) else 2.0      # 副检察长应|向东|表示
        return points

    def _closed_by_zhi(self, end: int) -> bool:
        """Whether 之 before END closes a name, for a sign or what somebody does stands behind (副局长阚敬之|明知): 被告人李刚之|行为 is no name of three."""
        return self.text[end:end + 1] in "，、；。（" or self.text.startswith(_cues()["closes_zhi"], end)

    def _shaped(self, start: int, kind: str | None) -> bool:
        """Whether three characters at START have a name's shape: those of its given name are met in given names, and no word runs over an edge."""
        text = self.text
        return kind in ("common", "usual", "rare") and _given_chars().issuperset(text[start + 1:start + 3]) and not any(
            text[k:k + 2] in _common_words() or text[k:k + 2] in _words() for k in (start, start + 2)) \
            and not any([break_word_at(text, k) for k in (start + 1, start + 2)]) and (kind != "rare" or not break_word_at(text, start) or self._given_alone(start))

    def _given_alone(self, start: int) -> bool:
        """Whether the two characters behind a surname that is a break word too are nothing but a given name: 科长和|丽芬, not 科长和|李芬."""
        given = self.text[start + 1:start + 3]
        return given not in _common_words() and given not in _words() and not self.scan.place_at(start + 1) and _surnames().get(given[0]) not in _USUAL and not break_word_at(self.text, start + 1)

    def _need(self, start: int, n: int, kind: str | None, sure: bool, post: bool) -> float:
        """How many points a name here needs: the rarer its surname, the more."""
        certain = self.certain(start + n, post)
        if kind is None and certain:
            return 1.0
        need = {"common": 0.9, "usual": 1.4, "compound": 0.9, "rare": 2.6, None: 4.2}[kind] + (0 if sure else 1.4)
        if post and kind in ("usual", "rare") and not break_word_at(self.text, start):
            need -= 1.5 if certain and kind == "rare" or n == 2 and self.told.former(start) else 0.3
        return need

    def _refused(self, start: int, n: int, kind: str | None, post: bool, points: float) -> bool:
        """What no points outweigh: break words, places, organisations and common words that only look like names."""
        text, end = self.text, start + n
        name, certain, bound = text[start:end], self.certain(end, post), self.follows(end)
        breaks = break_word_at(text, start)
        if post and (name[:2] in _TERMS or name[0] == "时" and text[end:end + 1] not in tuple("，、。；（因涉被受违")) and self._repeats(name)[0] < 2:
            return True                 # 任某镇镇长|时收取|好处, 在某县县长|任上卖|官
        if breaks >= 2 and points < 5 or not (certain and kind in ("common", "usual", "compound")) and self.scan.head_over(start, end):
            return True
        if kind in (None, "rare") and breaks and not post or kind is None and (not post or breaks) or kind == "rare" and break_word_at(text, end - 1) > 1:
            return True                 # 董事长|都毫|不作为
        if kind == "rare" and breaks and bound < 3 and text.count(name) < 2 and not (certain and not self._wordy(start + 1, end)) \
                and not (post and n == 3 and self._shaped(start, kind)):
            return True
        if name[-1] in "款金性型" and not post or n == 2 and not post and bound < 2 and kind != "common" or \
                kind is None and self._repeats(name)[0] < 2 and name[-1] in _NO_NAME_END:
            return True
        if certain:                 # 局长|立即|收受 is no name; 局长强盛收受…强盛受到 is
            return n == 2 and name in _verbs() and self._repeats(name)[0] < 2 and not text.startswith(_cues()["accused"], end)
        if post and bound == 3 and n == 2 and self._repeats(name)[0] > 1 and kind:
            return False            # 副局长安阳、…: a place is no post's next word
        if breaks and n == 3 and bound < 2 and (name[1:] in _common_words() or name[0] == "向"):
            return True                 # 村主任|向|补助|对象: the preposition and a word
        if any(s <= start and e >= end for s, e in self.scan.places_near(start, end)):
            return True
        if n == 2 and name in _words() and (not post or name in _verbs() and bound < 3):
            return True
        return n == 3 and kind != "compound" and text[start:start + 2] in _words() and points < 3.4 and bound < 2

    def _unlisted(self, start: int, stop: int, kind: str | None, sure: bool, post: bool, best: tuple[float, int] | None) -> tuple[int, str] | None:
        """A name that surname and given name do not make: transcribed, or merely shut in between a post and a predicate."""
        text = self.text
        if kind is None and not break_word_at(text, start):
            sounded = self._sounded(start, stop)
            if sounded:
                return sounded
        elif sure and (best is None or self.follows(start + best[1]) == 0):
            # neither two nor three characters are bounded, but a longer run of sounds is: 敖登格日勒|涉嫌
            sounded = self._sounded(start, stop)
            if sounded and sounded[0] - start > 3:
                return sounded
        if post and (best is None or best[0] < 1.0) and text[start] != "级":
            for end in range(start + 2, min(stop, start + 6) + 1):
                if self.certain(end, post) and text[end - 1] not in _chars("last") | _OPENS_VERB | _ADVERB and text[start:end] not in _no_names() and not any(
                        break_word_at(text, k) or text[k:k + 2] in _common_words() for k in range(start, end - 1)):
                    return end, "between a post and its predicate"
        return None

    def _sounded(self, start: int, stop: int) -> tuple[int, str] | None:
        """A name in the characters that write Mongolian, Tibetan, Uyghur and Yi names, up to where a clause goes on:
        敖登格日勒, 阿苦日歪. One character in three may be another, and 那 stands inside (包那顺)."""
        for end in range(min(stop, start + 9), start + 2, -1):
            run = self.text[start:end]
            if sum(map(_SOUND.__contains__, run)) * 3 >= len(run) * 2 and run[-1] != "族" and run not in _no_names() and (self.follows(end) >= 2 or self.plain_at(end) or self.text[end] == "等" and self.follows(end)) and _chars("never").isdisjoint(run[:1] + run[1:-1].replace("那", "") + run[-1]) and run[-1] not in _chars("last") and not any(
                    break_word_at(self.text, k) >= 2 for k in range(start, end)):
                return end, "characters of transcribed names"
        return None

    def _repeats(self, name: str) -> tuple[int, bool]:
        """How often NAME stands in the text, and whether different characters follow it."""
        known = self._counts.get(name)
        if known is None:
            count, n = self.text.count(name), len(name)
            varied = count > 1 and len({self.text[i + n:i + n + 1] for i in self.at(name)}) > 1
            known = self._counts[name] = count, varied
        return known

    def at(self, name: str) -> list[int]:
        return every_start(name, self.text)

    def add(self, start: int, end: int, why: str) -> None:
        name = self.text[start:end]
        self.names.setdefault(name, why)
        self.spots.setdefault(start, Person(start, end, why))

    # ------------------------------------------------------------------ the ways a name is found
    def that_are_words(self) -> None:
        """高峰, 胜利: behind a post or 被告人, where the document tells of them as of a person."""
        for name, spots in self.told.names().items():
            self.word_names.add(name)
            for at in spots:
                self.add(at, at + len(name), "a word that the document tells of as of a person")

    def after_posts(self) -> None:
        text = self.text
        for title in self.titles:
            at = behind_rank(text, title.end)
            if at < len(text) and text[at] in "（(":
                close = text.find("）" if text[at] == "（" else ")", at, at + (44 if text.startswith(_POSTS_IN_BRACKET, at + 1) else 24))
                at = close + 1 if close > 0 and is_han(text[close + 1:close + 2]) else at
            joined = at
            if text[at:at + 1] in ("的", " ") and is_han(text[at + 1:at + 2]):
                at += 1
            held = title.strong or text.endswith(_OF_SCHOOL, 0, title.start - (text[title.start - 1:title.start] == "原")) and text.startswith("教师", title.start)
            relative = title.strong and text[joined:at] == "的" and _HELD_BY.search(text, max(0, joined - 40), joined) is not None
            got = self.read(at, sure=held or title.role, post=held and (at == title.end or relative))
            if not got and title.strong and at == title.end and at not in self.spots and (end := self.told.unlisted(at)):
                got = end, "shut in behind a post, and opens a clause elsewhere"
            if at in self.spots:
                self.list_from(self.spots[at].end)      # a 某-name
            elif got:
                self.add(at, got[0], "after the post " + text[title.start:title.end] + "; " + got[1])
                self.list_from(got[0])

    def list_from(self, end: int) -> None:
        """「甲、乙、丙」: the names that go on after one."""
        text = self.text
        while True:
            at = behind_rank(text, end)
            posts = _POSTS_IN_LIST.match(text, at) if text[at:at + 1] == "（" else None
            if posts and posts.end() - 1 in self.title_ends:
                at = posts.end()                        # 甲（时任某局局长）、|乙（某局科员）
            joint = text[at:at + 1]
            if joint not in ("、", "和", "与", "及"):
                return
            at += 1
            some = anonymised.SOME_NAME.match(text, at)
            if some and self.scan.place_at(at) and some.end(1) - at > 1:
                return                                  # 、无锡|某公司
            if some:
                end = anonymised.end_of(some)
                self.add(at, end, "某-name in a list")
                continue
            if at in self.spots:
                end = self.spots[at].end
                continue
            last = _LAST_SHARED.match(text, at)         # 甲、乙|于3月和5月先后被查处: the predicate bounds the name, be it a word
            if last and not self.title_starts.intersection(range(*last.span())) and not break_word_at(text, at) > 2 \
                    and last.group() not in _no_names() and (text[at] in _surnames() or text[at:at + 2] in _surnames() or set(last.group()) <= _SOUND or is_word(last.group())):
                self.add(*last.span(), "last of a list of names before their common predicate")
                if is_word(last.group()):
                    self.word_names.add(last.group())
                return
            got = self.read(at, sure=not break_word_at(text, at), post=_SHARED.match(text, at + 2) is not None)
            if not got or at in self.title_starts or not self.follows(got[0]) or any(s == at and (e > at + 2 or text[e - 1] in "县市区旗" or self.scan.place_at(e)) for s, e in self.scan.places_near(at, at + 1)):
                return
            self.add(at, got[0], "in a list of names; " + got[1])
            end = got[0]

    def after_roles(self) -> None:
        text = self.text
        for found, why in ((_NAMED.finditer(text), "between a verb and what is done to the person"),
                           (matches_near(_SUFFERER, _SUFFERS, 6, text), "opens a clause that tells its sanction"),
                           (_SIGNED.finditer(text), "signed in brackets")):
            for m in found:
                start, end = m.span(m.lastindex)
                got = self.read(start, sure=True)
                double = _surnames().get(text[start:start + 2]) == "compound"
                sure = double or why.startswith("between") and text[start:start + 2] not in _common_words()      # 判处楼建军有期徒刑
                kind = _surnames().get(text[start])
                sure = sure or end - start == 3 and why.startswith("opens") and kind in ("common", "usual") and not break_word_at(text, start) \
                    and text[start:start + 2] not in _common_words()                # ；邹国安被开除党籍
                if got and got[0] == end and (sure or not any(text[k:k + 2] in _common_words() for k in range(start, end - 1))):
                    self.add(start, end, why + "; " + got[1])
                elif why.startswith("opens") and self._after_post_too(start, end):
                    self.add(start, end, why + ", and stands behind a post before")
        for start in self.span_starts:
            listed = _IN_TURN.search(text, max(0, start - 5), start) if text.startswith(_PENALTIES, start) else None
            if listed and listed.start() in self._span_ends:       # 给予甲党内警告处分、|乙|政务记过处分
                got = self.read(listed.start(1), sure=True)
                if got and got[0] == start:
                    self.add(listed.start(1), start, "between two sanctions; " + got[1])
            given = _GIVEN_NAMES.search(text, max(0, start - 48), start) if text.find("给予", max(0, start - 48), start) >= 0 else None
            at = given.start(1) if given else start
            for name in given.group(1).split("、") if given else ():
                got = self.read(at, sure=True)
                if got and got[0] == at + len(name):
                    self.add(at, got[0], "given a sanction; " + got[1])
                at += len(name) + 1
        among = [m for several in _SEVERAL.finditer(text) if (m := _AMONG.search(text, max(0, several.start() - 4), several.start()))]
        for m in [*_GIVER.finditer(text), *among]:
            name = m.group(1)
            if _surnames().get(name[0]) in ("common", "usual") and name not in _words() and name not in _no_names() and not break_word_at(text, m.start(1)) \
                    and not any(text[k:k + 2] in _common_words() or break_word_at(text, k) for k in range(m.start(1) + 1, m.end(1) - 1)):
                self.add(m.start(1), m.end(1), "whose money it was, or whom the favour was for")
        for m in _AGAINST.finditer(text):
            at, end = m.span(1)
            if _PLACES_LISTED.match(text, end):
                continue                        # 对|马山、田东等7个市县
            got = None if break_word_at(text, at) or text[at:at + 2] in _common_words() else self.read(at, sure=True)
            if got and got[0] == end:
                self.add(at, end, "proceeded against; " + got[1])
                self.list_from(end)
        for m in BEFORE.finditer(text):
            at = m.end()
            some = anonymised.SOME_NAME.match(text, at)
            if m.group().endswith(("党员", "人员", "队员")) and text[at:at + 2] in _common_words():
                continue                        # 党员|干部近年来
            if some or break_word_at(text, at) and not m.group().startswith(_TRIED) or text.startswith("单位", at) or break_word_at(text, m.start() - 1) > len(m.group().rstrip()):
                continue                        # 村民|向, 干部|向农户, 被告|单位及被告人, 知|情人|士透露
            tried = m.group().startswith(_TRIED)
            got = self.read(at, sure=tried or m.group()[-1] in "：:｜|/" or m.group().startswith(("记者", "通讯员", "全媒体", "纪检监察干部", "之")))
            if tried and not got:
                got = self.read(at, sure=True, post=True)      # a surname in no list, a given name that is a word
            if got:
                self.add(at, got[0], "after " + m.group().strip() + "; " + got[1])
                self.list_from(got[0])
                if m.group()[-1] in "｜|":          # names set without a space: 编审｜甲某乙某
                    more = self.read(got[0], sure=True)
                    if more and _surnames().get(text[got[0]]) in ("common", "usual"):
                        self.add(got[0], more[0], "second name after " + m.group().strip())

    def _after_post_too(self, start: int, end: int) -> bool:
        """Whether the same characters stand behind a post before START, so that they are a name though no list has the surname:
        某中心九级职员|杞华|酒驾问题。2022年6月，|杞华|受到…"""
        name = self.text[start:end]
        return end - start <= 3 and name not in _words() and not break_word_at(self.text, start) and _chars("last").isdisjoint(name[-1]) \
            and any(at in self.title_ends for at in self.at(name) if at < start)

    def marked(self) -> None:
        for m in matches_near(_mark(), MARK_WORDS, 12, self.text):
            got = self.read(m.start(1), sure=True)
            nobody = self.text.startswith(("因", "涉", "被"), m.end(1)) and (self.text[m.end(1) - 1] in _cues()["agent"] or m.group(1) in _words() or m.start(1) in self.title_starts)       # 包工头|因涉嫌, 镇长|敖登格日勒
            if got and got[0] == m.end(1) and not nobody:
                self.add(m.start(1), m.end(1), "opens a clause that goes on like a person's; " + got[1])
            elif self.text.startswith(_SEX, m.end(1)) and m.end(1) - m.start(1) < 4 and (m.start(1) == 0 or self.text[m.start(1) - 1] in "。\n；.．") \
                    and m.group(1) not in _words() and m.start(1) not in self.title_starts and self.text[m.end(1) - 1] not in "人者":
                self.add(m.start(1), m.end(1), "opens a sentence and has a sex")      # 洗定同，男，…: whatever the surname
        # 「张某三，某省某市某局局长」: a sentence opens with a name and goes on with a place or a post
        first = openers.HOME.match(self.text)
        opened = [m for end, start in zip(self.scan.gap_ends, self.scan.gap_starts[1:]) if 2 <= start - end <= 6 and self.text[start] in "，（(" and (
            self.text[end - 1] in "。\n“；：■●◆▲★•" and (m := _HOME.match(self.text, end - 1))
            or self.text[end - 1] in openers.AFTER_NUMBER and (m := openers.numbered(self.text, end)))]
        for m in [*([first] if first else []), *opened]:
            if m.start(1) in self.title_starts:
                continue
            post = _POST_END.match(self.text, m.end()).end()
            last = max(self.text.rfind("(", m.end(), post), self.text.rfind("（", m.end(), post)) if self.text[post - 1:post] in ("）", ")") else post
            numbered = self.text[m.start(1) - 1:m.start(1)] in openers.AFTER_NUMBER       # （二）韦长春，副镇长
            held = last in self.title_ends and post - m.end() >= (3 if numbered else 4)      # 副站长（副县职）: the post ends before its bracket
            kind = _surnames().get(m.group(1)[:2]) if len(m.group(1)) == 4 else _surnames().get(m.group(1)[0])
            bounded = held and self.plain_at(post + 1) or self.text.startswith(_SEX, m.end() - 1)
            if bounded and len(m.group(1)) < (5 if kind == "compound" else 4) and (kind in ("common", "usual", "compound") or (
                    kind or held and m.group(2) in "（(") and m.group(1) not in _words() and not self._wordy(m.start(1), m.end(1))):
                self.add(m.start(1), m.end(1), "opens a sentence before a post and its predicate")
            elif (held or m.group(2) == "，" and self.scan.place_at(m.end())) and m.group(1) not in _words() and break_word_at(self.text, m.start(1)) < (2 if held else 1):
                got = self.read(m.start(1), sure=True, post=held)
                if got and got[0] == m.end(1):
                    self.add(m.start(1), m.end(1), "opens a sentence before a place or post")
                    self.list_from(m.end(1))

    def _wordy(self, start: int, end: int) -> bool:
        """Whether words stand between START and END where a name should."""
        return any(break_word_at(self.text, k) or self.text[k:k + 2] in _common_words() for k in range(start, end - 1))

    def bylines(self) -> None:
        text = self.text
        for author in self.authors:
            for at in self.at(author):
                self.add(at, at + len(author), "an author by the page's own account")
        for picture in _PICTURE.finditer(text):
            m = _PHOTO.search(text, max(0, picture.start() - 10), picture.start())
            if not m:
                continue
            name = m.group(1)
            for n in (3, 2, 4):
                if len(name) >= n and name[-n] in _surnames():
                    self.add(m.end(1) - n, m.end(1), "who took the picture")
                    break
        for start, end in imprints.names(text):
            self.add(start, end, "byline")
        for m in _BYLINE.finditer("\n" + text):
            at = m.end() - 1
            while True:
                got = self.read(at, sure=True)
                if not got:
                    break
                self.add(at, got[0], "byline")
                following = _NEXT_AUTHOR.match(text, got[0])
                if not following:
                    break
                at = following.end()

    # ------------------------------------------------------------------ all mentions
    def mentions(self) -> list[Person]:
        """Every mention of every accepted name, none overlapping, longest first where two begin together."""
        anonymised.find(self)
        dotted.find(self)
        self.stem_spots = anonymised.stems(self.text)
        self.bylines()
        self.marked()
        self.that_are_words()
        self.after_posts()
        self.after_roles()
        framed.find(self)
        openers.find(self)
        recurring.find(self)
        beside.find(self)
        shaped.find(self)
        self._drop_short()
        for m in LEADERS.finditer(self.text):
            self.add(*m.span(), "name_cues.tsv: leader")
        self._cut_adverbs()
        if not self.names:
            return self.stem_spots
        met, known = occurrences(self.names, self.text), len(self.names)
        self._lists_go_on(met)
        if len(self.names) > known:
            met = occurrences(self.names, self.text)
        found: list[Person] = []
        words = _words()
        for start, end in met:
            name = self.text[start:end]
            spot = self.spots.get(start)
            if spot and spot.end == end:
                found.append(spot)
            elif name in self.word_names:
                if self.told.holds(start, end) and not self._inside_word(start, end):
                    found.append(Person(start, end, "again: " + self.names[name]))
            elif name in words and self.follows(end) < (2 if start and is_han(self.text[start - 1]) else 1) and not self.text.endswith(
                    _cues()["before"], 0, start):
                continue
            elif self._inside_word(start, end):
                continue
            else:
                found.append(Person(start, end, "again: " + self.names[name]))
        stems = {p.start for p in self.stem_spots}
        return sorted([p for p in found if p.start not in stems] + self.stem_spots, key=lambda p: p.start)          # 乙|受到

    def _lists_go_on(self, met: list[tuple[int, int]]) -> None:
        """「给予甲某、乙某某、丙某留党察看」: names behind one of MET, which was met before with its post."""
        for _, end in met:
            if self.text[end:end + 1] == "、" and (self.follows(end) == 3):
                self.list_from(end)

    def _drop_short(self) -> None:
        """张三 read once where the document says 张三丰 everywhere else at that spot."""
        for name in list(self.names):
            longer = [n for n in self.names if n != name and n.startswith(name)]
            for other in longer:
                if "某" in name:
                    continue
                alone = [i for i in self.at(name) if not self.text.startswith(other, i)]
                if not alone:
                    del self.names[name]
                    for s in [s for s, p in self.spots.items() if self.text[p.start:p.end] == name]:
                        if self.text.startswith(other, s):
                            self.spots[s] = Person(s, s + len(other), self.names[other])
                    break

    def _cut_adverbs(self) -> None:
        """牟斌|先任局长 where 牟斌 stands elsewhere: a name met once that ends in what mostly begins a word, and is another name without it."""
        for name in [n for n in self.names if len(n) == 3 and n[-1] in _chars("not_given") and n[:2] in self.names and self.text.count(n) == 1 and self.text.count(n[:2]) > 2]:
            at = self.text.find(name)
            if at in self.spots:
                self.spots[at] = Person(at, at + 2, self.names[name[:2]])
                del self.names[name]

    def _inside_word(self, start: int, end: int) -> bool:
        """An occurrence inside a place's name or a longer word is no mention."""
        return any(s < end and start < e and (e - s) > (end - start) for s, e in self.scan.places_near(start, end))
