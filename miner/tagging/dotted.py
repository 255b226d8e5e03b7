"""Names with · between their parts (麦麦提·吾斯曼, 扎西·次仁), wherever they stand: their parts sound like names, and what stands before and
behind them does not."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from miner.tagging.lexer import break_word_at
from miner.tagging.name_ends import apart
from miner.tagging.name_lexicon import common_words, cues, is_han

if TYPE_CHECKING:
    from miner.tagging.people import Names

SOUND = frozenset("包那约努丁库阿艾巴白拜本比宾波布才措达代旦丹德登迪丁多俄额恩尔尕嘎噶甘格更古哈罕呼吉加江金卡凯坎克肯库拉兰勒雷里力玛买迈曼毛米孟木牧纳乃尼努诺帕帕平普恰羌青琼热日若撒萨桑色沙斯松苏索塔泰特铁吐托瓦旺维吾乌夏肖小雅亚牙依伊义尤玉扎赞泽占者珠卓孜朋措次仁央宗罗布顿珠加参坚赞莫铁呷洛惹足史日古曲比子乃牛马海来什且沙子以木打衣卓嘛娜丽古丽麦提江买合提热依汗艾力夏提别克玛让杰图雅苦歪合胡孛儿只斤才参贡姆穆赛坦孜莎茜高娃敖其呼和不都汗仙汉朝鲁根苏仁斯图兰草昂旺扎嘉央金卓玛曲珍洛桑益西泽让石一尔沙日则")
SOUND_TOO = SOUND | frozenset("祖皮万逊班居洪明敏荪司肉素甫塞列音喀福乎奥谢茹孙叶森卜丹蒂娅什兰")      # met in names with ·, and in too many words besides
_DOTS = re.compile("[·•・‧]")
_DOTTED = re.compile(r"[一-龥]{1,8}(?:[·•・‧][一-龥]{1,8}){1,3}")
_TIMES = re.compile("(?<=.)(?:[一两二三四五六七八九十几多数]次|[一两二三四五六七八九十几]度)")
_POINT = re.compile("(?<=[一-龥])[.．](?=[一-龥])")                       # a full stop set for the ·: 阿迪力.努尔买买提
_PAPER = re.compile("[·•・‧][一-龥]{0,6}[日晚早时]报")
_IN_NAME_OF = re.compile("[^，。；]{1,14}(?:为名|名义|方式|手段)")          # …·哈力木|以考察为名
_EXCEPT = re.compile("除了?[^，。；]*$")
_BEFORE = frozenset("替帮向给找请让叫问由被把将对与和跟为及随带因从经令使派送骂劝")      # what one does to somebody: 替|麦麦提·吾斯曼


def find(names: Names) -> None:
    """Adds every such name to NAMES."""
    text = names.text
    if any([dot in text for dot in ".．"]) and _POINT.search(text):
        text = _POINT.sub(lambda m: "·" if _sounds_on_both_sides(text, m.start()) else m.group(), text)
    if not any([dot in text for dot in "·•・‧"]):
        return
    for start, end in [part for m in _DOTTED.finditer(text) for part in apart(m)]:
        parts = _DOTS.split(text[start:end])
        near = parts[0][-3:] + parts[-1][:3]
        if _PAPER.search(text, start, end + 1) or sum(c in SOUND for c in near) * 5 < len(near) * 2 and names.title_ends.isdisjoint(range(start, start + len(parts[0]))):
            continue                                           # 新江·江城日报; 清朗·网络… is a campaign's name
        start += _opens(names, start, parts[0])
        end = _ends(names, start, end, parts[-1])
        names.add(start, end, "name with ·")


def _sounds_on_both_sides(text: str, at: int) -> bool:
    """Whether what stands before AT and behind it sounds like parts of a name: 迪力|.|努尔, never 通报.经查."""
    return at > 1 and SOUND.issuperset(text[at - 2:at]) and SOUND.issuperset(text[at + 1:at + 3])


def _opens(names: Names, start: int, first: str) -> int:
    """How many characters stand before the name in its FIRST part: they end in a post, a break, a verb, or a cue for a name."""
    text, cut = names.text, 0
    for cue in cues()["before"]:
        if (at := text.rfind(cue, max(0, start - 4), start + len(first) - 1)) >= 0:
            cut = max(cut, at + len(cue) - start)
    for k in range(len(first)):
        if start + k in names.title_ends or k and names.scan.breaks_before(start + k) and not (
                first[k - 1] in SOUND and (k < 2 or not break_word_at(text, start + k - 2) >= 2)):
            cut = max(cut, k)
    sounds = next((k for k in range(len(first), 0, -1) if first[k - 1] not in SOUND_TOO), 0)      # from here on all is sound
    led = [k for k in range(1, min(sounds, len(first) - 1) + 1) if first[k - 1] in _BEFORE or k > 1 and first[k - 2:k] in common_words() and SOUND_TOO.isdisjoint(first[k - 2:k])]
    return max([cut, *led])


def _ends(names: Names, start: int, end: int, last: str) -> int:
    """Where the name from START on ends whose LAST part may run into the next word before END."""
    text, begin = names.text, end - len(last)
    if times := _TIMES.search(last):
        end, last = begin + times.start(), last[:times.start()]      # 努尔兰·别克|三次|带队检查
    for k in range(1, len(last)):
        n = break_word_at(text, begin + k)
        if n >= 2 or text.startswith("明知", begin + k) or n and last[k] not in SOUND_TOO or k > 1 and SOUND_TOO.isdisjoint(last[k:k + 2]) and len(last) > k + 1 and not break_word_at(text, begin + k + 1):
            end = begin + k
            break
    if text[end - 1] == "外" and end - begin > 2 and _EXCEPT.search(text, max(0, start - 40), start):
        end -= 1                                               # 除了某市市长…·买买提|外，还有
    if text[end - 1] == "受" and end in names.span_starts:      # …·努尔兰|受|开除党籍处分
        end -= 1
    if text[end - 1] == "以" and _IN_NAME_OF.match(text, end) or text[end - 1] in "和与" and end - begin > 2 and is_han(text[end:end + 1]):
        end -= 1
    # 「…·玉素因公款…」 「…·玉素因还存在…」: what stands after every occurrence belongs to the name
    name = text[start:end]
    after = [text[i + end - start:][:2] for i in names.at(name)]
    if len({a[:1] for a in after}) == 1 and (len(after) > 2 or len(set(after)) > 1 and not break_word_at(text, end)) and is_han(after[0][:1]):
        end += 1
    name = text[start:end]
    return end - 1 if break_word_at(text, end - 1) and text.count(name[:-1]) > text.count(name) else end      # …·库尔班|以考察为名
