"""Names that nothing introduces, told by how often and how variously they stand in one document.

「…，卞菲不服」 「法院通知卞菲到场」 「登记在卞菲名下」: a run of characters that opens with a frequent surname, is no word, and
stands again and again between other words on both sides.
"""
from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from miner.tagging.lexer import break_word_at, every_start, single_breaks
from miner.tagging.name_lexicon import chars, common_words, cues, is_han, no_names, surnames, words
from miner.tagging.openers import NO_NAME_END

if TYPE_CHECKING:
    from miner.tagging.people import Names

_LEAST = {3: 3, 2: 4}              # how often a name of so many characters must stand
_NO_END = NO_NAME_END | frozenset("性型款费率人金的了是不有委厅司队厂行庭案罪")


@lru_cache(maxsize=1)
def _candidates() -> re.Pattern[str]:
    """A frequent surname and the character behind it, wherever one stands and neither is a break word or stands in no name."""
    first = "".join(s for s, kind in surnames().items() if kind in ("common", "usual") and len(s) == 1 and s not in single_breaks())
    return re.compile(f"([{first}])(?=([^{''.join(sorted(single_breaks() | chars('never')))}\x00-\u4dff龦-\U0010ffff]))")


_first = itemgetter(1)              # of a name with its starts, to order names as they stand


def find(names: Names) -> None:
    """Adds every such name to NAMES."""
    text = names.text
    seen: dict[str, list[int]] = {}
    for pair, count in Counter(_candidates().findall(text)).items():      # counted in C: of thousands that open like a name few stand again
        if count == 1 or not _may_begin(start := "".join(pair)):
            continue
        for s in every_start(start, text):
            seen.setdefault(start, []).append(s)               # what no third character follows counts twice: it ends there
            seen.setdefault(start + text[s + 2] if "一" <= text[s + 2:s + 3] <= "龥" else start, []).append(s)
    found: list[str] = []
    for n in (3, 2):
        for name, starts in sorted(seen.items(), key=_first):
            if len(name) == n and len(starts) >= _LEAST[n] and name not in names.names and not any(f.startswith(name) or name.startswith(f) for f in found) and _may_be(name) and _alone(names, name, starts):
                found.append(name)
                for s in starts:
                    if _clear(names, s, s + n):
                        names.add(s, s + n, f"stands {len(starts)} times between other words")


def _may_begin(start: str) -> bool:
    """Whether a name may begin with these two characters: they are no word and hold none."""
    return start[1] != "某" and start[1] not in chars("never") and start not in common_words() and start not in words() \
        and not break_word_at(start, 1) and not break_word_at(start, 0)


def _may_be(name: str) -> bool:
    """Whether NAME, which may begin as it does, is no word; a given name may be one (卞|东升)."""
    if surnames()[name[0]] != "common" and len(name) == 2 or name in words() or name in no_names() or name[-1] in _NO_END or name[-1] == "某":
        return False
    return name[-1] not in chars("never") and name[-1] not in chars("last") and not any([break_word_at(name, k) for k in range(len(name))])


def _clear(names: Names, start: int, end: int) -> bool:
    """Whether no place, body or post stands over START to END."""
    return not names.scan.places_near(start, end) and not names.scan.head_over(start, end) and names.title_starts.isdisjoint(range(start, end)) \
        and names.title_ends.isdisjoint(range(start + 1, end + 1))


def _alone(names: Names, name: str, starts: list[int]) -> bool:
    """Whether NAME stands between other words at most of STARTS, between different ones, and once at least beside what only a person has
    or does."""
    text, n = names.text, len(name)
    before, after = {text[max(0, s - 1):s] for s in starts}, {text[s + n:s + n + 1] for s in starts}
    if len(before) <= 2 or len(after) < (2 if n == 3 else 3):
        return False                    # what most stop at, and is told soonest
    if not any(_PERSON.match(text, s + n) or names.plain_at(s + n) or text.endswith(cues()["before"], 0, s) for s in starts):
        return False
    if not all(_clear(names, s, s + n) for s in starts) or sum(names.scan.head_near(s + n, 8) for s in starts) * 4 > len(starts):
        return False                    # 金海洋|装饰设计公司
    opened = sum(_ends_before(names, s) for s in starts)
    ended = sum(_begins_at(names, s + n) for s in starts)
    return (opened * 2 >= len(starts) or opened and len(before) > 3) and ended * 3 >= len(starts) * 2


# what only a person has, is or does, behind a name
_PERSON = re.compile("名下|本人|们|[夫父]妇|[父母]女|等人|说[，：,:]|称[，：,:]|表示|认为|不服|供述|交代|坦言|回忆|告诉|的(?:父母|父亲|母亲|妻子|丈夫|儿子|女儿|弟弟|哥哥|姐姐|妹妹|家人|亲属|住址|居住地|辩护人|律师|同学|老乡|情妇)|及其(?:妻|夫|子|女|父|母|家|亲|辩护)|的(?:请托|供述|证言|行为|上诉|异议|银行存款)|遭遇|落马|外逃|潜逃|出逃|归案|自首|被[抓捕判查留立逮]|给其|向其|[对和与]其")


def _ends_before(names: Names, at: int) -> bool:
    """Whether a word, a sign or a known name ends at AT."""
    text = names.text
    return at == 0 or not is_han(text[at - 1]) or names.scan.breaks_before(at) or text[at - 2:at] in common_words() or at in names.title_ends


def _begins_at(names: Names, at: int) -> bool:
    """Whether a word or a sign begins at AT."""
    return names.follows(at) > 0 or names.text[at:at + 2] in common_words()
