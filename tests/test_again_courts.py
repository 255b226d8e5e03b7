"""Whole judgments, orders of reduction, stories of trials and reports of procuratorates read again: what parties do in court is no name; sentences that the
law threatens are none; who takes a favour or gives it; who speaks of cases. All people are invented."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "庭审中，2名被告人都认罪、悔罪。公诉机关指控，被告人卞某、古某利用职务便利收受好处费3万元。",
    "被告人方辩护人提出，被告人卞某、古某系初犯。被告人方上诉称量刑过重。法院以受贿罪判处卞某、古某有期徒刑三年。",
])
def test_what_parties_do_in_court_is_no_name(text: str) -> None:
    assert set(subjects(text)) == {"卞某", "古某"}


@pytest.mark.parametrize("law", ["应判处十年以上有期徒刑或无期徒刑", "应当处三年以上十年以下有期徒刑、无期徒刑或者死刑"])
def test_a_range_of_the_law_goes_on(law: str) -> None:
    assert codes(f"卞文海犯受贿罪，判处有期徒刑三年。检察院抗诉称，依照《刑法》之规定{law}，原判量刑畸轻。") == {"卞文海": ["criminal.fixed_term"]}


def test_a_plan_for_another_sentence_is_none() -> None:
    text = "原审以贪污罪判处卞文海有期徒刑15年，卞文海不服上诉。改判方案是，撤销原判，卞文海犯贪污罪判处有期徒刑10年6个月。"
    assert [x.term_months for x in subjects(text)["卞文海"].sanctions] == [180]


def test_who_took_a_part_in_the_crime_is_tried() -> None:
    text = "公诉人指控，时任温州市副市长的卞文海把苗大春叫到办公室，要他虚报冒领公款1000万元。苗大春、何小山起次要作用，邵青山起辅助作用，均系从犯。"
    assert {"苗大春", "何小山", "邵青山"} <= set(subjects(text))


def test_a_part_that_only_the_defence_tells() -> None:
    assert set(subjects("被告人卞文海辩称，其受李大春指使，李大春系主犯，其系从犯。法院以受贿罪判处卞文海有期徒刑三年。")) == {"卞文海"}


def test_two_who_gave_themselves_up() -> None:
    text = "云和县委原常委卞文海涉嫌受贿案、云和县原副县长苗大春涉嫌受贿案被提起公诉。其中，卞文海生于1974年5月；苗大春生于1961年12月。两人均系主动投案。"
    found = read(text).cases
    assert [[s.name for s in c.subjects] for c in found] == [["卞文海"], ["苗大春"]]
    assert all("surrender" in [e.type for e in s.events] for c in found for s in c.subjects)


def test_two_prisoners_of_one_masked_name() -> None:
    text = "一、罪犯王某某从严减刑一案\n原判认定，王某某任某公司分公司经理，贪污8万元，判处有期徒刑五年。裁定减去有期徒刑十个月。\n" \
           "二、罪犯王某某减刑一案\n原判认定，王某某在担任某镇卫生院院长期间，收受回扣5万元，判处有期徒刑三年。裁定减去有期徒刑九个月。"
    assert [[(s.name, [x.term_months for x in s.sanctions]) for s in c.subjects] for c in read(text).cases] == [[("王某某", [60])], [("王某某", [36])]]


@pytest.mark.parametrize("text", [
    "镇长卞文海为商人杨某儿子就业提供帮助，收受杨某5万元，被判处有期徒刑三年。",
    "镇长卞文海为商人杨某承揽工程提供帮助，收受杨某5万元，被判处有期徒刑三年。",
    "镇长卞文海帮助商人杨某承揽工程，收受杨某所送现金5万元，被判处有期徒刑三年。",
])
def test_whose_money_was_taken_gets_no_sentence(text: str) -> None:
    assert codes(text) == {"卞文海": ["criminal.fixed_term"]}


def test_a_briber_sentenced_himself() -> None:
    text = "镇长卞文海收受商人杨大春5万元，被判处有期徒刑三年；杨大春犯行贿罪，被判处有期徒刑一年。"
    assert {n: [x.term_months for x in s.sanctions] for n, s in subjects(text).items()} == {"卞文海": [36], "杨大春": [12]}


@pytest.mark.parametrize(("text", "told"), [
    ("卞文海在任云和县副县长期间受贿428万元，例如，帮助解决云和县某淀粉公司经理杨某两个儿子就业问题收受18万元。", {"卞文海"}),
    ("卞文海受贿案涉及两起事实。第一起是1997年7月，云和县某房地产公司负责人姜某通过关系人把请示交给卞文海，付给卞文海20万元。法院判处卞文海有期徒刑三年。", {"卞文海"}),
    ("“村官犯罪手段多是弄虚作假。”云和县检察院反贪局局长卞文海在接受《法制日报》记者采访时说，他们对36起村官涉嫌贪污的案件进行了分析。", set()),
    ("省检察院检察委员会专职委员何青山通俗直白地讲出了渎职的后果，“决策失误不断，造成损失上千万！”", set()),
])
def test_who_speaks_of_cases_or_is_favoured(text: str, told: set[str]) -> None:
    assert set(subjects(text)) == told


def test_a_post_lost_in_words_of_its_own() -> None:
    text = "监理所所长卞大春受到撤销区环境监理所所长职务的处分，书记苗大春受到撤销某镇党委书记职务的处分。"
    assert codes(text) == {"卞大春": ["admin.post_removal"], "苗大春": ["party.post_removal"]}


def test_words_that_follow_names() -> None:
    assert spans("站长张明现已被云和县人民检察院以涉嫌玩忽职守罪刑事拘留。", "PER") == ["张明"]
    assert spans("被告人王某某为兴化某派出所辅警，王某某碍于情面，答应请托，损害司法工作人员公信力。", "PER") == ["王某某", "王某某"]


def test_in_charge_of_accounts_is_no_post() -> None:
    assert posts("被告人卞文海利用其担任云和县体彩中心主任、主管财务的职务之便，贪污48万元，被判处有期徒刑三年。") == {"卞文海": [("云和县体彩中心", "主任", True)]}


def terms(text: str) -> dict[str, list[int | None]]:
    return {n: [x.term_months for x in s.sanctions if x.code != "criminal.fine"] for n, s in subjects(text).items()}


@pytest.mark.parametrize("dealt", [
    "有期徒刑三年，缓刑四年，有期徒刑十个月，缓刑一年",
    "有期徒刑三年、宣告缓刑四年，有期徒刑十个月、宣告缓刑一年",
    "有期徒刑三年，缓刑四年，并处罚金10万元；有期徒刑十个月，缓刑一年，并处罚金5万元",
    "有期徒刑三年，并处罚金10万元，有期徒刑十个月，并处罚金5万元",
])
def test_terms_dealt_out_with_probation_between(dealt: str) -> None:
    assert terms(f"卞文海、苗大春被法院分别判处{dealt}。") == {"卞文海": [36], "苗大春": [10]}


@pytest.mark.parametrize("deed", ["其收受苗某贿赂20万元，因犯受贿罪", "还伙同商人苗某套取资金，"])
def test_another_named_behind_a_semicolon(deed: str) -> None:
    assert terms(f"卞文海违规收受礼金5万元，受到开除党籍处分；{deed}被判处有期徒刑三年。")["卞文海"] == [None, 36]


def test_a_village_with_a_surname() -> None:
    text = "原柴家坪村支部书记万青山、柴家坪村主任段文海，被以滥用职权罪分别判处有期徒刑一年、有期徒刑十个月。"
    assert terms(text) == {"万青山": [12], "段文海": [10]}


def test_several_with_whom_he_did_it() -> None:
    assert codes("镇长卞文海伙同商人苗大春、何小山套取资金，被判处有期徒刑三年。") == {"卞文海": ["criminal.fixed_term"], "苗大春": [], "何小山": []}


@pytest.mark.parametrize("others", ["副镇长苗大春", "副镇长苗大春、会计何小山"])
def test_several_in_league_whom_it_befell_alike(others: str) -> None:
    found = codes(f"镇长卞文海伙同{others}套取资金，均被判处有期徒刑三年。")
    assert len(found) == 2 + others.count("、") and all(c == ["criminal.fixed_term"] for c in found.values())
