"""Writes lexicons/name_words.tsv out of jieba's dictionary (MIT licence): words that look like names, and common words.

A name found in a text that is also such a word (高峰, 安康, 明亮) needs a person's surroundings at each occurrence.
Run: python scripts/build_name_words.py
"""
from pathlib import Path

import jieba

from miner import lexicons

LEAST = {2: 20, 3: 4}       # least frequency by length; rarer words are rather names than words
AS_WORD = 100               # the dictionary calls words such as 高峰 names; from here they count as words
# names of people that the dictionary holds often enough: nothing but names, and many living people bear them
PEOPLE = frozenset("""李俊 李娜 李强 李珊 李铁 李鹏 王平 王明 王砾 张宁 杨维 沈思 马超 马良 马岱 吴楚 吴仪 刘翔 刘基 刘裕 刘备 刘邦 胡佳 苏军 陈云 陈毅 朱德 朱熹
彭真 叶挺 韩信 韩愈 赵云 黄忠 张飞 张衡 张骞 徐渭 周瑜 江青 康生 林彪 林冲 宋江 武松 岳飞 袁绍 董卓 鲁肃 陆羽 粟裕 施琅 曹丕 曹禺 曹锟 孙权 孙策 王莽 贺龙""".split())
COMMON = 80                 # from here a word of two characters is common
ADJECTIVES = ("a", "an")
GRAMMAR = "vdacprmzy"       # first letters of the tags of verbs, adverbs and other words that are seldom names
HEAD = """\
# Words of two and three characters that begin with the character of a surname, and common words of two.
# Source: the dictionary of jieba (MIT licence), by scripts/build_name_words.py; rare names and places left out.
# columns: word; kind = noun | adjective | verb (verbs, adverbs and other words of grammar, which are seldom names), word
#   (common, begins with no surname)
word\tkind
"""


def main() -> None:
    surnames = {r["surname"] for r in lexicons.rows("surnames")}
    words = set()
    for line in (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        rare_name = tag.startswith("nr") and (len(word) > 2 or int(count) < AS_WORD)
        if tag == "ns" or rare_name or word in PEOPLE:
            continue
        if word[0] in surnames and len(word) in LEAST and int(count) >= LEAST[len(word)]:
            words.add(f"{word}\t{'adjective' if tag in ADJECTIVES else 'verb' if tag[0] in GRAMMAR else 'noun'}")
        elif len(word) == 2 and int(count) >= COMMON:
            words.add(f"{word}\tword")
    (lexicons.folder() / "name_words.tsv").write_text(HEAD + "\n".join(sorted(words)) + "\n", "utf-8")
    print(len(words))


if __name__ == "__main__":
    main()
