"""How long the name is that begins at a character, and whether it is one: 罗守文 or 罗金, 李刚 of 李刚已.

The points that a reading gets come from what follows it (``breaks.tsv``), from the lists of given names and from the
same string's other occurrences in the document; ``people.py`` decides where a name may begin.
"""
from __future__ import annotations

import re

from miner import anchors
from miner.marks import CHANGED, full_width
from miner.tagging.dotted import SOUND as _SOUND
from miner.tagging.lexer import Scan, break_word_at, every_start
from miner.tagging.name_ends import OPENS_VERB as _OPENS_VERB, Ends
from miner.tagging.name_lexicon import (
    LEADERS, chars as _chars, given_chars as _given_chars, common_words as _common_words, cues as _cues, firsts, is_han, no_names as _no_names,
    surnames as _surnames, syllable_tail as _syllable_tail, syllable_words as _syllable_words, syllables as _syllables, verbs as _verbs, words as _words)
from miner.tagging.openers import NO_NAME_END as _NO_NAME_END
from miner.tagging.titles import Title, behind_rank
from miner.tagging.word_names import SHARED as _SHARED, SHARED_FIRST, Told
_USUAL = ("common", "usual")
_ASPECT = frozenset("了过着到")          # behind a verb of one character: 收费员甲某|拿了
_KIN = frozenset("子女妻夫父母兄弟姐妹侄甥岳儿孙")
_NUMERALS = frozenset("一二三四五六七八九十百千万亿多余")
_SOME_MORE = re.compile("(?:另外?|其他|其余|该|其|他|她)?(?:[\\d一二两三四五六七八九十]+|数|多)[名位人个]|(?:其他|其余|其|他|她|该|本)(?!功)")
_FOR_WHOM = ("他人", "其", "有关", "请托", "亲友", "自己", "谋取", "了", "某")
_FOLLOWS_NAME = re.compile(".(?:[，。、；）)]|$)|[^已曾仍还](?:因|犯|被|受|涉嫌|身为|接受审查|接受纪律|严重违)")         # 林知以|因受贿, but 李刚|已因
_TERMS = frozenset(("任上", "任内", "任期", "干到", "干了"))
_ADVERB = frozenset("也皆亦则尚却均各都更竟")
_BY_NOW = ("已", "正接受", "正在", "被")
_BY_CRIME = re.compile("[^，。；]{1,24}罪")
_A_FIRM = re.compile(r"[一-龥（）()]{2,24}?(?:公司|支行|分行|医院|药房|药店|事务所|合作社|厂)(?=[，。；、\s]|$)")


class Reader:
    """Reads the names of one document where it is asked to."""

    def __init__(self, scan: Scan, titles: list[Title], taken: list[tuple[int, int]]):
        self.scan, self.text = scan, full_width(scan.text)      # ， and （ are asked for, whichever the page writes
        anchors.share(self.text, scan.text, CHANGED)
        self.title_starts = {t.start for t in titles}
        self.span_starts = frozenset([s for s, _ in taken])
        self._plain, self._plain_firsts = _cues()["plain"], firsts("plain")
        self._certain_firsts = self._plain_firsts | SHARED_FIRST
        self._last, self._never = _chars("last"), _chars("never")
        ends = Ends(self.text, self.span_starts, self.title_starts)
        self.follows, self.plain_at = ends.__getitem__, ends.plain_at
        self.told = Told(scan, self.text, self.span_starts, [behind_rank(scan.text, t.end) for t in titles if t.strong], self.follows)
        self._counts: dict[str, tuple[int, bool]] = {}

    def read(self, start: int, sure: bool, post: bool = False) -> tuple[int, str] | None:
        """The name that begins at START: its end and the reason. SURE: a role stands right before it; POST: a post does,
        so that the surname need be in no list."""
        text, surnames = self.text, _surnames()
        if not is_han(text[start:start + 1]) or start and (text[start - 1].isdigit() or text[start - 1] in _NUMERALS) and not post:
            return None
        if text[start] == "其" and text[start + 1:start + 2] in _KIN:
            return None                                        # 其子|孟根达来
        if sure and text[start - 1:start] in ("：", ":") and _A_FIRM.match(text, start):
            return None                                        # 当事人：|华阳智造股份有限公司
        leader = LEADERS.match(text, start)
        if leader:
            return leader.end(), "name_cues.tsv: leader"
        words = _syllables().match(text, start)
        if words and (sure or words.end() - start > 3 and self.follows(words.end()) > 1 and not self.scan.place_at(start)):      # 其子|孟根达来|被判处
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
        if n > 2 and (given[-1] in "为经" and text.startswith(_FOR_WHOM, end) or given[-1] == "以" and _BY_CRIME.match(text, end) or given[-1] == "为" and text[end:end + 1].isdigit() or given[-1] == "现" and text.startswith(_BY_NOW, end)):
            return None                 # 史义|以受贿罪被判处, 史义|现已被拘留
        if n > 2 and given[-1] in "和与及同" and (_SOME_MORE.match(text, end) or self.scan.head_near(end, 4) or not self.title_starts.isdisjoint((end, end + 2))):
            return None                 # 中队长李伟|和|两名队员, 局长李伟|和|分管副局长, 办事员李伟|和|派出所民警
        if kind == "compound" and n == 4 and bound < 3 and (break_word_at(text, end - 1) and given[-1] not in "正升应如" or text[end - 1:end + 1] in _common_words()) and text.count(name[:3]) >= text.count(name) < 3:      # 皇甫庆为, never 皇甫庆 without it: his name
            return None                 # 检察官仲孙卉|接待
        if n == 3 and kind != "compound" and given[-1] in _OPENS_VERB and not _FOLLOWS_NAME.match(text, end - 1) and (text.count(name) < 2 or text.count(name) < text.count(name[:2])):
            return None                 # 李刚|用公款购买, 李刚|已受到
        if given[-1] in "原任" and end in self.title_starts or n > 2 and given[-1] in _ADVERB and text[end:end + 1] in tuple("被受因已未在涉违接主负对存收长分先相各同获落没不无表承认供曾“") and (text.count(name) < 2 or text.count(name[:-1]) > text.count(name)) \
                or n > 2 and (given[-1] == "正" and text.startswith("接受", end) or given[-1] in "两三四" and text.startswith(("任", "人"), end)) and text.count(name) < text.count(name[:-1]) or given[-1] == "其" and text[end:end + 1] in tuple("妻子女夫父母弟兄姐妹"):
            return None                 # 、党委原|委员, 李刚|任组长, 李刚|也负有领导责任, 李刚|皆被查
        if n == 3 and kind != "compound" and text.startswith(_cues()["after_two"], end - 1) and text.count(name) < 2:
            return None                 # 局长卞明|曾是…, 卞明|原系…
        if n == 3 and given[-1] in "先同都" and kind != "compound" and text.count(name) < 2 <= text.count(name[:-1]):
            return None                 # 牟斌|先任局长, where 牟斌 stands elsewhere
        if n > 2 and given[-1] in "于则并仅" and kind != "compound" and text.count(name[:-1]) > 2 * text.count(name) or kind == "rare" and n == 3 and not post and given in _common_words() and text.count(name) < 2 and not text.startswith("，中共党员", end):
            return None                 # 卞菲|于庭审中, 妻子|家帮忙; but 字小楼，中共党员
        if kind is None and (n == 2 and not certain or any(text[k:k + 2] in _common_words() or break_word_at(text, k) >= 2 for k in range(start, end - 1))):
            return None
        if n == 2 and (bound == 0 and not sure or given == "曾" and text[end:end + 1] in tuple("是任担在于因经就被当与和历先") and text.count(name[0]) > 1):
            return None                 # 骆|曾是某法院副院长, of 骆景 told before
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
        if kind == "rare" and breaks and bound < 3 and text.count(name) < 2 and not (certain and not self.wordy(start + 1, end)) \
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

    def wordy(self, start: int, end: int) -> bool:
        """Whether words stand between START and END where a name should."""
        return any(break_word_at(self.text, k) or self.text[k:k + 2] in _common_words() for k in range(start, end - 1))
