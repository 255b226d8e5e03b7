"""Words for the time for which somebody held a post or served in a place: 在|某局局长|任上, 主政|某县|的几年里, 在|某市|任职期间."""
from __future__ import annotations

import re

from .. import lexicons

_FOR_YEARS = r"(?:[了过着]?(?:近|约|不到)?[\d一二两三四五六七八九十几半多数]{1,3}(?:个?多?月|多?年|多?天|个年头|届|任)[多余半]?的?|[了过着])?"      # 担任了一年多|合肥副市长, 当了8年|处长
OF_RANK = r"(?:的?(?:正|副)(?:国家?|省部?|部|厅局?|局|地厅|县处?|处|乡科|科)级(?:的|干部的)?)?"      # 调任正部级|公安部常务副部长
_BACK = r"(?:(?:合并|更名|重组|改制|新成立|组建)(?:后)?的)?(?:[其原该]|该?(?:公司|集团|部门|单位|协会|商会|学会|中心|[局院校厂行所站镇乡村会社委厅])|中共|第[一二三四五六七八九十]{1,3}届)?"
_cue = lexicons.cues("post_cues", {"takes_up": f"WORDS{_FOR_YEARS}[：:]?{OF_RANK}{_BACK}$", "then_was": f"WORDS{_BACK}$",
                                   "before_tenure": "WORDS$", "by_office": "WORDS$", "serves": "WORDS$", "serves_in": "WORDS"})
_IN = re.compile("(?<![实存现所])[在到于]$")


def takes_up(words: str) -> re.Match[str] | None:
    """The verb in which WORDS end by which somebody holds, held or took up the post right behind them: 升任, 当了八年, 彼时还是.

    >>> takes_up("李某曾当过").group()
    '当过'
    """
    return _cue("takes_up").search(words) or _cue("then_was").search(words)


def behind(text: str, at: int) -> re.Match[str] | None:
    """The words for a term of office that stand at AT, behind a post: 任上, 期间, 岗位上, 的几年里.

    >>> behind("在临泉县民政局局长任上收受", 10).group()
    '任上'
    """
    return _cue("tenure").match(text, at)


def opens(words: str) -> re.Match[str] | None:
    """Whether WORDS end in what stands before a post whose term is told behind it: 在|…任上, 离开|…岗位."""
    return _cue("before_tenure").search(words)


def used(words: str, text: str, at: int) -> re.Match[str] | None:
    """Whether behind WORDS and before what stands at AT a post is told as one whose power somebody uses: 利用其|某局局长|的职权."""
    verb = _cue("by_office").search(words)
    return verb if verb and _cue("office_power").match(text, at) else None


_LEFT = re.compile("(?:任|岗位|职位|位子|位置|一职)(?:上)?(?:已|刚刚?|早已|被)*(?:退休|退下来?|退居二线|离任|离职|离岗|辞职|卸任|内退|落马|免职?|查|捕|带走|留置|投案|主动投案|投案自首)的")


def left(text: str, at: int) -> re.Match[str] | None:
    """The words at AT, behind a post, by which the one named next left it: 从某局局长|任上退休的|李某.

    >>> left("从渠县民政局局长任上退休的李某", 8).group()
    '任上退休的'
    """
    return _LEFT.match(text, at)


def told_in(text: str) -> bool:
    """Whether TEXT may tell that somebody served in a place: a cheap test before ``served``."""
    return _cue("serves_in").search(text) is not None


def served(text: str, start: int, end: int) -> bool:
    """Whether the name of a place or body at START–END is told as one where somebody served for a time: 主政|渠县|的六年间, 在|同江市|任职期间."""
    if _cue("serves").search(text, max(0, start - 4), start):
        return behind(text, end) is not None
    verb = _cue("serves_in").match(text, end) if _IN.search(text, max(0, start - 2), start) else None
    return verb is not None and behind(text, verb.end()) is not None
