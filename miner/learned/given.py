"""Whether the character behind 某 is the last of a name or the first of the next word: 罗某青|未向群众公布, but 罗某|私存集体资金.

Asked of one 某 behind a surname; what the whole text says of the same characters counts most.
"""
from __future__ import annotations

from functools import lru_cache

from ..tagging.lexer import break_word_at
from ..tagging.name_lexicon import chars, common_words, cues, given_chars, is_han, words
from .linear import Features, yes

ALONE = 0.3           # margin where other characters stand behind the same 某 too: 李某|所, 李某|的
WORD = 1.5            # margin where the character mostly begins a word: 罗某|分得
_CLOSE = ("、", "（", "(")
_GOES_ON = frozenset("因系被")    # what goes on behind a name and before no word of one character


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """How plainly a character is one of given names: p in hardly anything else, g often, r met in them."""
    return {c: mark for kind, mark in (("givens", "r"), ("given", "g"), ("plainly", "p")) for word in cues()[kind] for c in word}


def _begins(text: str, at: int) -> str:
    """What begins at AT: a sign, a common word, a break word of several characters or of one, nothing that is known."""
    if not is_han(text[at:at + 1]):
        return "#"
    long = break_word_at(text, at)
    return "w" if text[at:at + 2] in common_words() else "b" if long > 1 else "v" if text[at:at + 2] in words() else "1" if long else "?"


def features(text: str, start: int, at: int) -> Features:
    """What is told of the character at AT, behind the 某 of a name that begins at START: itself, the words that would begin with it and behind it, and
    what stands at the other places of the same name."""
    c, behind = text[at], text[at + 1:at + 3]
    kind, here, there = "n" if c in chars("not_given") else _kinds().get(c, "x"), _begins(text, at), _begins(text, at + 1)
    out = ["k" + kind, "h" + here, "t" + there, "kht" + kind + here + there, "ht" + here + there, "kt" + kind + there, "kh" + kind + here]
    weak = ["c" + c, "w" + text[at:at + 2], "W" + text[at:at + 3], "n" + behind[:1], "N" + behind, "ct" + c + there, "nh" + behind[:1] + here]
    some = text[start:at]
    followers = [text[i + len(some):i + len(some) + 2] for i in _places(some, text)]
    same = [f for f in followers if f[:1] == c]
    share = "all" if len(same) == len(followers) else "most" if 2 * len(same) > len(followers) else "few"
    others = {"1": "1", "2": "2"}.get(str(len({f[1:] for f in same})), "3")
    out += ["r" + share + str(min(len(followers), 4)) + others, "rs" + share + str(min(len(same), 3)) + others, "rk" + share + str(min(len(same), 3)) + others + kind + here]
    if len({f[:1] for f in followers}) == len(followers) > 1:
        out.append("rd" + str(min(len(followers), 4)) + kind)
    return dict.fromkeys(out, 1.0) | dict.fromkeys(weak, .7)


def _places(some: str, text: str) -> list[int]:
    out, at = [], text.find(some)
    while at >= 0:
        if not text.startswith("某", at + len(some)):
            out.append(at)
        at = text.find(some, at + 1)
    return out


def belongs(text: str, start: int, at: int) -> bool:
    """Whether the character at AT ends the name that begins at START."""
    c = text[at]
    if text[at + 1:at + 2] in _CLOSE:
        return c not in chars("never")                          # 汪某和|、吴守淳: no word stands before a mark of lists
    if c in chars("never") or c in chars("last") or text[at + 2:at + 3] == "某":
        return False                                            # 张某|代|王某持股
    if text[at:at + 2] in cues()["handed"]:
        return False                                            # 送给王某|礼金
    if c in chars("before_figure") and text[at + 1:at + 2].isdigit():
        return False                                            # 周某|记12分, 李某|退9万元
    told = features(text, start, at)
    alike = any(gram.startswith("rall") for gram in told)
    if alike and c in given_chars() and _begins(text, at) in "1?" and (break_word_at(text, at + 1) > 1 or text.startswith("等", at + 1)):
        return True                                            # 张某开|受到, 白某国|等多人
    if c in given_chars() and any(gram.startswith("rall") and gram.endswith("3") for gram in told):
        return yes("given", told) > 0                          # 彭某国|无证经营, 彭某国|未取得, 彭某国|被刑事拘留
    if c in chars("some_thing"):
        return False
    if c in given_chars() and c not in chars("not_given") and break_word_at(text, at) == 1 and text[at:at + 2] not in words() and (break_word_at(text, at + 1) > 1 or text[at + 1:at + 2] in _GOES_ON):
        return True                                            # 王某超|因套取…, 王某超|受到: no word begins with 超 there
    if c in chars("not_given") or break_word_at(text, at):
        return yes("given", told) > WORD
    return yes("given", told) > (0 if alike else ALONE)
