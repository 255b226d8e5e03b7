"""Second opinions that were learned: what is a name, who answers, what a sum is for, what a deed is, where no rule knows.

Four linear models over single characters and pairs of characters, trained by ``benchmarks/learn.py`` on the fictional sentences and documents of
``benchmarks/learning`` and kept in ``lexicons/learned``. A rule that knows comes first; the rooms of ``tagging`` and ``cases`` ask a model where none does.

    masking     names, places, days and sums out of the words, so that no model learns a name
    linear      a model: grams with a weight for each answer
    names       whether characters are somebody's name
    answers     whether somebody whom no rule knows answers for something
    roles       what a sum is for
    deeds       what a segment tells
"""
