"""Writes lexicons/name_words.tsv: words that begin with a surname's character, from jieba's dictionary (MIT licence).

A name found in a text that is also such a word (高峰, 安康, 明亮) needs a person's surroundings at each occurrence.
Run: python scripts/build_name_words.py
"""
from pathlib import Path

import jieba

from miner import lexicons

LEAST = {2: 20, 3: 4}      # least frequency by length; rarer words are rather names than words


COMMON = 80                 # from here a word of two characters is common


def main() -> None:
    surnames = {r["surname"] for r in lexicons.rows("surnames")}
    words = []
    for line in (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        if len(word) in LEAST and int(count) >= LEAST[len(word)] and word[0] in surnames and not tag.startswith(("nr", "ns")):
            words.append(f"{word}\t{'verb' if tag[0] in 'vdacprmzy' else 'noun'}")
        elif len(word) == 2 and int(count) >= COMMON and not tag.startswith(("nr", "ns")):
            words.append(f"{word}\tword")
    head = ("# Words of two and three characters that begin with the character of a surname, and common words of two.\n"
            "# Source: the dictionary of jieba (MIT licence), by scripts/build_name_words.py; names and places left out.\n"
            "# columns: word; kind = noun | verb (verbs, adverbs and other words of grammar, which are seldom names), word (common, begins with no surname)\nword\tkind\n")
    (lexicons.folder() / "name_words.tsv").write_text(head + "\n".join(sorted(set(words))) + "\n", "utf-8")
    print(len(set(words)))


if __name__ == "__main__":
    main()
