"""Names with rare surnames behind posts and roles, and names that their neighbours would swallow."""
from __future__ import annotations

import pytest

import miner


@pytest.mark.parametrize(("sentence", "name"), [
    ("某镇党委副书记、镇长弭春华对项目闲置问题重视不够，受到党内警告处分。", "弭春华"),
    ("某县水利局原副局长祭春生给予政务记大过处分。", "祭春生"),
    ("设备科科长和丽华由主管部门予以免职。", "和丽华"),
    ("申请立案后，检察官仲孙芳接待了来访群众。", "仲孙芳"),
    ("某县民政局原党组书记宋宁和分管副局长被诫勉。", "宋宁"),
    ("遇难者糜成贵的家属得到赔偿。", "糜成贵"),
])
def test_rare_surnames_are_read_behind_posts_and_roles(sentence: str, name: str) -> None:
    found = miner.extract_text("情况通报\n" + sentence, published="2025-01-01")
    assert name in [m.text for m in found.mentions if m.label == "PER"]


@pytest.mark.parametrize("sentence", ["市长要负责，书记也要负责。", "市委副秘书长和广东省高级人民法院负责人到场。"])
def test_words_behind_posts_are_no_rare_names(sentence: str) -> None:
    found = miner.extract_text("情况通报\n" + sentence, published="2025-01-01")
    assert not [m.text for m in found.mentions if m.label == "PER"]
