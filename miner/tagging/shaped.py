"""Names that only their shape tells: a frequent surname and two characters of given names, shut in between words on both sides.

「登记在|卞望舒|名下」, 「从|卞望舒|被查」, 「由|卞望舒|出面找」. Where no word holds any of its characters, such a run is hardly ever anything
else; what goes on as a body's name (…|装饰公司) or ends like a hill or a bridge is left alone.
"""
from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from miner import lexicons
from miner.tagging.framed import may_be
from miner.tagging.lexer import break_word_at
from miner.tagging.name_ends import OPENS_VERB
from miner.tagging.name_lexicon import chars, common_words, cues, is_han, surnames, syllables, words

if TYPE_CHECKING:
    from miner.tagging.people import Names

_OF_NATURE = frozenset("山岭桥洲港湾坡沙泉湖川岛寺峰河江溪村庄")
_MOST_HEADS = 10                    # within so many characters behind a name no body's last word may stand
_WORDS_TOO = frozenset("党房车代钱查管付席段关应时成占揭单文连强")       # surnames that are words of this register
_GIVEN_TOO = frozenset("正升应如")     # breaks that given names hold
_GOVERNS = frozenset("以由从被对向给让叫找替送请像如即")          # before which a name may stand though they break little


@lru_cache(maxsize=1)
def _shape() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What leaps to a surname before two syllables of given names (or to the first half of a surname of two), and the whole shape there:
    a surname and a given name of two characters, or a surname of two and its given name."""
    given = "".join(cues()["given"] + cues()["givens"])
    single = "".join(s for s, kind in surnames().items() if kind in ("common", "usual") and len(s) == 1)
    double = [s for s, kind in surnames().items() if kind == "compound" and s != "第五"]
    return (re.compile(f"[{single}{''.join(s[0] for s in double)}](?=[{given}]{{2}}|[{''.join(s[1] for s in double)}])"),
            re.compile(f"[{single}][{given}]{{2}}|(?:{'|'.join(double)})[{given}]{{1,2}}"))


@lru_cache(maxsize=1)
def _syllable() -> re.Pattern[str]:
    """Leaps to where a syllable of transcribed names may open."""
    syllable = lexicons.column("name_syllables", "word")
    return re.compile(f"[{''.join({w[0] for w in syllable})}](?=[{''.join({w[1] for w in syllable})}])")


def find(names: Names) -> None:
    """Adds every such name to NAMES, and those listed behind it."""
    text = names.text
    leap, shape = _shape()
    for at in leap.finditer(text):
        m = shape.match(text, at.start())
        if m is None:
            continue
        start, end = m.span()
        if any(k in names.title_ends or k in names.spots for k in range(start + 1, end)):
            continue                                           # 董事|长孙英伟: 董事长 and 孙英伟
        while start not in names.spots and end - start > 2:
            if text[end - 2:end] not in chars("no_given") and _told(names, start, end):      # 落马高官审判|季继续|
                names.add(start, end, "the shape of a name between words")
                names.list_from(end)
                break
            end -= 1 if end - start == 4 or surnames().get(text[start:start + 2]) == "compound" else 2
    done = 0
    for at in _syllable().finditer(text):
        m = syllables().match(text, at.start()) if at.start() >= done else None
        if m is None:
            continue
        done = m.end()
        if len(m.group()) > 3 and m.start() not in names.spots and _opens(names, m.start()) and _goes_on(names, m.end()) \
                and not names.scan.places_near(*m.span()) and not names.scan.head_near(m.end(), _MOST_HEADS):
            names.add(*m.span(), "syllables of transcribed names between words")
            names.list_from(m.end())


def _told(names: Names, start: int, end: int) -> bool:
    """Whether START to END is nothing but a name: no word runs over its edges or stands inside, and words stand on both sides. The given
    name may be a word itself where a sign or a plain word bounds it (卞自强在…)."""
    text, common = names.text, common_words()
    double = surnames().get(text[start:start + 2]) == "compound"
    if text[end - 1:end + 1] in common or not double and (text[start:start + 2] in common or text[start:start + 2] in words()) \
            or start and text[start - 1:start + 1] in common or text[start:end] in words():              # what costs least, first
        return False
    if break_word_at(text, start) or any([break_word_at(text, k) > (text[k] in _GIVEN_TOO) for k in range(start + 1, end)]):
        return False
    if not _goes_on(names, end) or not _opens(names, start):
        return False
    if text[start - 1:start] in ("“", "《") and text[end:end + 1] in ("”", "》") and not text.endswith(("叫", "名为", "名字是", "名字为"), 0, start - 1):
        return False                    # “金海洋”: a brand, a song
    firmly = names.follows(end) == 3 or names.plain_at(end)
    if (text[end - 1] in _OF_NATURE or text[start] in _WORDS_TOO) and not firmly or names.scan.head_near(end, _MOST_HEADS):
        return False
    given = text[end - 2:end] in common
    if given and (text[start] in _WORDS_TOO or text[start] == "方" or not names.follows(end) and start and is_han(text[start - 1]) and text[start - 1] not in _GOVERNS):
        return False
    return may_be(names, start, end - start, given_word=given)


def _opens(names: Names, at: int) -> bool:
    """Whether a word, a sign or a post ends at AT."""
    text = names.text
    return at == 0 or not is_han(text[at - 1]) or text[at - 1] in _GOVERNS or names.scan.breaks_before(at) or text[at - 2:at] in common_words() or at in names.title_ends \
        or text.endswith(cues()["before"], 0, at)


def _goes_on(names: Names, at: int) -> bool:
    """Whether a word or a sign begins at AT."""
    return names.follows(at) > 0 or names.text[at:at + 2] in common_words() or names.text[at:at + 1] in OPENS_VERB
