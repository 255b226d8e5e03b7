"""PER: personal names, decided by the evidence of the whole document.

``candidates`` come from what surrounds a name: a post before it, a role word (被告人, 记者), a clause that opens with a
name and goes on 「，男，」, a list of names, 某-names, names with ·, bylines. How long the name is that begins there
``name_reader.py`` decides. Then every occurrence of an accepted name in the document is a mention; a name that is also
a word (高峰, 安康) needs a person's surroundings each time.

Surnames: ``lexicons/surnames.tsv``. A name whose surname no list holds (和畅) is accepted after a post if the document
repeats it or a clause's end bounds it.
"""
from __future__ import annotations

import re

from miner.anchors import Anchored
from miner.tagging import anonymised, beside, dotted, framed, imprints, openers, padded, recurring, shaped
from miner.tagging.anonymised import Person
from miner.tagging.dotted import SOUND as _SOUND
from miner.tagging.lexer import Scan, break_word_at, matches_near, occurrences
from miner.tagging.name_lexicon import (
    BEFORE, LEADERS, MARK_WORDS, chars as _chars, common_words as _common_words, cues as _cues, is_han, mark as _mark, no_names as _no_names,
    surnames as _surnames, words as _words)
from miner.tagging.name_reader import Reader
from miner.tagging.titles import Title, behind_rank
from miner.tagging.word_names import SHARED as _SHARED, is_word

_BYLINE = re.compile(r"[\n（(]\s*(?:(?:(?:本报|本刊|本网)?(?:全媒体|首席|见习|实习)?(?:记者|通讯员|作者|撰文|实习生|摄影|编辑|责编|审核|编审|校对|责任编辑)[：:\s|｜/]*|[文图摄][：:\s|｜/]+))+")
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
_PLACES_LISTED = re.compile(r"(?:、[一-龥]{2,4}){0,9}等(?:[\d一二两三四五六七八九十]+个?)?(?:市县|县|市|区|地|省|州|旗|镇|乡)")
_OF_SCHOOL = ("小学", "中学", "学校", "幼儿园", "学院", "大学", "校")
_GIVEN_NAMES = re.compile(r"给予((?:[一-龥]{2,4}、){0,12}[一-龥]{2,4}?)(?:同志)?$")          # 给予甲某、乙某某|党内严重警告处分
_SIGNED = Anchored(r"[（(]([一-龥]{2,3})[）)]\s*(?=\n|$)|(?:日电|日专电|日讯)[（(]([一-龥]{2,3})[）)]")
_PICTURE = Anchored(r"(?:摄|供图|绘图|整理|图(?<=\s图))(?![一-龥])")
_POSTS_IN_BRACKET = ("挂职", "兼", "时任", "原", "现任", "正", "副", "临时", "主持")      # 副区长（挂职某县委常委，兼任某镇党委书记）甲某
_DISPATCH = ("报道", "电", "讯", "摄影报道")
_NEXT_AUTHOR = re.compile(r"[\s、，,　]+(?:(?:通讯员|记者|实习生|摄影)[：:\s]*)?")
_PHOTO = re.compile(r"(?:[/／]\s*文\s*)?([一-龥]{2,4})\s*[/／]?\s*$")
_HOME = re.compile(r"[。\n“；：■●◆▲★•]([一-龥]{2,6})([，（(])")
_POSTS_IN_LIST = re.compile("（[^（）。；]{2,40}）(?=[、和与及])")
_PENALTIES = ("党内", "政务", "行政", "留党", "开除", "撤销", "记过", "记大过", "诫勉", "警告", "严重警告", "通报", "批评", "免职", "有期徒刑", "无期徒刑", "拘役")
_IN_TURN = re.compile(r"[、，；和]([一-龥]{2,3})$")
_OF_VILLAGE = tuple("村" + x for x in ("支部", "党支部", "党总支", "支书", "主任", "书记", "委", "民委员会", "两委", "集体", "会计", "文书", "民小组", "民组"))
_SEX = ("，男，", "，女，", "（男，", "（女，")
_BEING = re.compile("(?:^|[，。；：“\n])(?:身为|作为|同样是|同为)[^，。；：“”\n]{2,36}$")
_BODY_ENDS = frozenset("镇乡村县区局院校所站社厅处科室队厂")
_HELD_BY = re.compile("(?:时任|现任|曾任|担任|兼任|历任|出任|升任|转任|当过|做过|身为|作为|时为|聘用为?|仍是|还是)[^，。；]{2,40}$")      # 现任某局副局长的|甲，
_POST_END = re.compile(r"(?:[^，。；\n（）()]|\([^()，。；]{1,16}\)|（[^（），。；]{1,16}）)*")


class Names(Reader):
    """The names of one document: collects evidence, then gives all mentions."""

    def __init__(self, scan: Scan, titles: list[Title], taken: list[tuple[int, int]], authors: tuple[str, ...] = ()):
        super().__init__(scan, titles, taken)
        self.titles = titles
        self.taken = taken
        self.names: dict[str, str] = {}          # name → why
        self.spots: dict[int, Person] = {}       # start → person found there by its own surroundings
        self.authors = authors
        self.title_ends = frozenset([t.end for t in titles])
        self._span_ends = frozenset([e for _, e in taken])
        self.stem_spots: list[Person] = []
        self.word_names: set[str] = set()        # those that only their surroundings make names

    def add(self, start: int, end: int, why: str) -> None:
        name = self.text[start:end]
        if self.text.startswith(_OF_VILLAGE, end) and "某" not in name:
            return                              # 支部书记万某、|茶子山|村主任段某: a village
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
            elif text[at:at + 1] == "，" and title.strong and _BEING.search(text, max(0, title.start - 40), title.start):
                at += 1                                 # 身为某县水务局局长，|李刚|收受…
            held = title.strong or text.endswith(_OF_SCHOOL, 0, title.start - (text[title.start - 1:title.start] == "原")) and text.startswith("教师", title.start)
            relative = title.strong and text[joined:at] == "的" and _HELD_BY.search(text, max(0, joined - 40), joined) is not None
            of_body = at == title.end and text[title.start - 1:title.start] in _BODY_ENDS       # 白云镇|民政助理|卞明
            got = self.read(at, sure=held or title.role or of_body, post=held and (at == title.end or relative))
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
                    kind or held and m.group(2) in "（(") and m.group(1) not in _words() and not self.wordy(m.start(1), m.end(1))):
                self.add(m.start(1), m.end(1), "opens a sentence before a post and its predicate")
            elif (held or m.group(2) == "，" and self.scan.place_at(m.end())) and m.group(1) not in _words() and break_word_at(self.text, m.start(1)) < (2 if held else 1):
                got = self.read(m.start(1), sure=True, post=held)
                if got and got[0] == m.end(1):
                    self.add(m.start(1), m.end(1), "opens a sentence before a place or post")
                    self.list_from(m.end(1))

    def bylines(self) -> None:
        text = self.text
        for author in self.authors:
            for at in self.at(author):
                self.add(at, at + len(author), "an author by the page's own account")
        for picture in _PICTURE.finditer(text):
            m = _PHOTO.search(text, max(0, picture.start() - 10), picture.start())
            if not m or picture.group() == "整理" and m.start(1) and is_han(text[m.start(1) - 1]):
                continue                                       # 土地|开发整理、: a deed and no credit
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
                if not got or self.text.startswith(_DISPATCH, got[0]) and self.scan.place_at(at):
                    break                                      # 本报记者 于娜 |北京|报道
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
        padded.find(self)
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
