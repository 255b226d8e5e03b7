"""Plain texts as exports, columns and pastes give them, all fictional."""
from __future__ import annotations

import os
from pathlib import Path

import pytest

from miner.reading import from_text, read

TITLE = "江岭市通报三起医保基金典型问题"
A = ("近日，江岭市纪委监委对三起医保基金管理领域典型问题进行通报，要求全市各级党组织举一反三，压实主体责任，"
     "把群众反映强烈的突出问题一件一件查清楚、改到位，守护好每一分医保基金。")
B = ("青禾县医疗保障局原局长顾远舟在担任局长期间，利用职务便利为某药店办理定点资格提供帮助，先后收受该药店负责人"
     "所送礼金共计12.6万元。2022年3月，顾远舟受到开除党籍、开除公职处分，其涉嫌犯罪问题移送检察机关审查起诉。")
C = ("长岗区康复中心负责人苗春雨虚构诊疗项目套取医保基金问题。2020年5月至2021年9月，苗春雨安排工作人员伪造住院病历，"
     "套取医保基金38万余元，相关款项已全部追回。")


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """Lines of ``columns`` Hanzi, no line beginning with a closing mark: the way a printed column breaks."""
    lines, line, used = [], indent, 2 * len(indent)
    for char in text:
        size = 1 if char.isascii() else 2
        if used + size > 2 * columns and char not in "，。、；：”’）》":
            lines.append(line)
            line, used = "", 0
        line, used = line + char, used + size
    return [*lines, line]


def paragraphs_of(text: str, **options) -> list[str]:
    return from_text(text, **options).text.split("\n")


def test_one_paragraph_a_line():
    d = from_text(f"{TITLE}\n{A}\n{B}\n\n\n{C}\n")
    assert d.text == "\n".join([TITLE, A, B, C])
    assert d.title == TITLE and [b.kind for b in d.blocks] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("columns", [14, 18, 25, 37])
def test_hard_wrapped_with_blank_lines_between_paragraphs(columns):
    text = "\n\n".join(["\n".join(wrap(p, columns)) for p in (A, B, C)])
    assert paragraphs_of(f"{TITLE}\n\n{text}\n") == [TITLE, A, B, C]


@pytest.mark.parametrize("columns", [14, 18, 25, 37])
@pytest.mark.parametrize("indent", ["　　", "    "])
def test_hard_wrapped_with_indented_paragraphs(columns, indent):
    lines = [line for p in (A, B, C) for line in [indent + wrap(p, columns)[0], *wrap(p, columns)[1:]]]
    assert paragraphs_of(f"{TITLE}\n\n" + "\n".join(lines)) == [TITLE, A, B, C]


def test_hard_wrapped_without_any_mark_but_short_last_lines():
    lines = wrap(A, 23) + wrap(B, 23) + wrap(C, 23)
    assert paragraphs_of("\n".join(lines)) == [A, B, C]


def test_every_line_followed_by_a_blank_one():
    lines = wrap(A + B, 20)
    assert paragraphs_of("\n\n".join(lines)) == [A + B]


def test_windows_and_old_mac_line_ends():
    for end in ("\r\n", "\r", "\u2028"):
        assert paragraphs_of(end.join([TITLE, A, "", B])) == [TITLE, A, B]


def test_sentence_over_a_column_end_and_a_head_between():
    first, second = wrap(B, 17)[:4], wrap(B, 17)[4:]
    text = "\n".join(wrap(A, 17)) + "\n\n" + "\n".join(first) + "\n\n" + "\n".join(second) + "\n\n" + "\n".join(wrap(C, 17))
    assert paragraphs_of(text) == [A, B, C]
    text = text.replace("\n".join(first) + "\n\n", "\n".join(first) + "\n\n守护 群众救命钱\n\n")
    assert paragraphs_of(text) == [A, B, "守护 群众救命钱", C]


def test_latin_words_and_figures_over_a_line_end():
    d = from_text("这是一段由列宽换行的文字其中有外文单词 open\nsource 也有数字跨行的情形例如先后收受礼金共计12\n34元随后这一段文字继续向下写到这里才算结束了。")
    assert "open source" in d.text and "1234元" in d.text


def test_list_lines_are_not_joined():
    career = ["1995.08—2001.03 青禾县水务局科员、副主任科员、办公室主任", "2001.03—2008.05 青禾县水务局党组成员、副局长、机关书记",
              "2008.05—2016.11 青禾县水务局党组书记、局长、工会主席"]
    assert paragraphs_of(A + "\n" + "\n".join(career)) == [A, *career]
    items = ["一、青禾县水务局违规发放津贴补贴问题", "二、长岗区教育局公车私用问题及其处理", "三、某镇卫生院虚假住院套取基金问题"]
    assert paragraphs_of("\n".join(items)) == items


def test_metadata_before_between_and_after():
    d = from_text(f"{TITLE}\n发布时间:2023-05-06\n来源:江岭日报\n\n{A}\n\n{B}作者:顾小满\n\n编辑人员:成小禾\n")
    assert d.text == "\n".join([TITLE, "来源:江岭日报", A, B, "编辑人员:成小禾"])      # whose the article is counts to it, the page's date does not
    assert (d.title, d.published, d.source, d.authors) == (TITLE, "2023-05-06", "江岭日报", ("顾小满",))


def test_article_contained_twice():
    once = f"{A}\n\n强化监督 守住底线\n\n{B}\n\n{C}作者:顾小满\n\n编辑人员:成小禾\n"
    d = from_text(f"{TITLE}\n发布时间:2023-05-06\n来源:江岭日报\n\n{once}\n{TITLE}\n\n发布时间:2023-05-06 来源:江岭日报 字体大小: 分享至:\n\n{once}")
    assert d.text == "\n".join([TITLE, "来源:江岭日报", A, "强化监督 守住底线", B, C, "编辑人员:成小禾"])
    assert d.authors == ("顾小满",) and "more than once" in d.warnings[0]


def test_a_sentence_that_a_text_repeats_stays():
    oath = "上述事实，被告人在开庭审理过程中亦无异议。"
    assert paragraphs_of("\n".join([A, oath, B, oath, C, oath])) == [A, oath, B, oath, C, oath]


def test_markdown_export():
    d = from_text(f"## {TITLE}\n### \n_来源：江岭日报_ _发布时间： 2019-03-04 10:21_\n\n**【基本案情】**\n　　{A}\n　　{B}（顾小满 成小禾）\n[查看原文](https://www.example.org/a/1.html)\n")
    assert d.text == "\n".join([TITLE, "来源：江岭日报 发布时间： 2019-03-04 10:21", "【基本案情】", A, f"{B}（顾小满 成小禾）"])
    assert (d.title, d.source, d.published, d.authors) == (TITLE, "江岭日报", "2019-03-04", ("顾小满", "成小禾"))


def test_date_line_above_the_title_and_a_dateline_below():
    d = from_text(f"发布时间：2024-08-09\n{TITLE}\n江岭网消息\n{A}\n{B}\n")
    assert (d.title, d.published, d.source) == (TITLE, "2024-08-09", "江岭网")
    assert d.text == "\n".join([TITLE, "江岭网消息", A, B])


@pytest.mark.parametrize("tail, source, published, authors", [
    ("江岭市纪委监委2021年7月30日来源｜清廉江岭编审｜成小禾", "清廉江岭", "2021-07-30", ()),
    ("（记者顾小满通讯员成小禾）", None, None, ("顾小满", "成小禾")),
    ("（顾小满 成小禾 作者单位：江岭市青禾县纪委监委）", None, None, ("顾小满", "成小禾")),
    ("（江岭市纪委监委）", None, None, ()),
    ("[责任编辑：成小禾]", None, None, ()),
])
def test_one_line_text_with_its_metadata_at_the_end(tail, source, published, authors):
    d = from_text(A + B + tail)
    assert d.text == A + B + tail and d.title is None
    assert (d.source, d.published, d.authors) == (source, published, authors)


@pytest.mark.parametrize("head, title, source, published", [
    ("江岭在线新闻社会综合青禾县检察院依法对顾远舟涉嫌受贿案提起公诉2019-09-2407:35评论（人参与）A-A+", "青禾县检察院依法对顾远舟涉嫌受贿案提起公诉", "江岭在线", "2019-09-24"),
    ("据江岭纪检监察网23日消息，", None, "江岭纪检监察网", None),
    ("江岭网站讯据江岭市纪委监委消息：", None, "江岭网站", None),
    ("（原标题：青禾县医保局原局长顾远舟被开除党籍）", "青禾县医保局原局长顾远舟被开除党籍", None, None),
    ("据消息，", None, None, None),
])
def test_one_line_text_with_its_metadata_at_the_head(head, title, source, published):
    d = from_text(head + A + B)
    assert d.text == head + A + B
    assert (d.title, d.source, d.published) == (title, source, published)


def test_dates_without_their_year_or_inside_the_story_are_no_publication():
    assert from_text(f"5月7日电{A}2022年3月4日，{B}").published is None
    assert from_text(f"{TITLE}\n时间：周三下午三点\n{A}\n{B}").published is None


def test_sign_off_date_of_a_notice():
    assert from_text(f"{TITLE}\n{A}\n{B}\n江岭市纪委监委\n2021年12月31日\n").published == "2021-12-31"
    assert from_text(f"{TITLE}\n{A}\n{B}\n江岭市纪委监委\n二〇二一年十二月三十一日\n").published == "2021-12-31"


@pytest.mark.parametrize("tail", ["（来源：清风江岭）", "来源：清风江岭", "\n来源丨清风江岭", "\n（来源：清风江岭）"])
def test_source_at_the_end(tail):
    assert from_text(f"{TITLE}\n{A}\n{B}{tail}\n").source == "清风江岭"


def test_headline_on_two_lines_of_an_official_notice():
    d = from_text(f"江岭市纪委监委\n关于三起典型问题的通报\n\n各县区纪委，市直各单位：\n{A}\n{B}\n江岭市纪委监委 2021年3月4日\n")
    assert d.title == "江岭市纪委监委关于三起典型问题的通报" and d.published == "2021-03-04"
    assert d.text.split("\n") == [d.title, "各县区纪委，市直各单位：", A, B, "江岭市纪委监委 2021年3月4日"]


@pytest.mark.parametrize("head, source, published", [
    ("江岭市纪委监委 2021-03-04", "江岭市纪委监委", "2021-03-04"), ("《江岭日报》2021年3月4日第3版", "江岭日报", "2021-03-04"),
    ("（江岭日报 2021年3月4日 A02版 要闻）", "江岭日报", "2021-03-04"), ("日期：2021/3/4\n来源：清风江岭（微信公众号）", "清风江岭", "2021-03-04"),
    ("2021年03月04日 08:15　稿源：江岭在线　编辑：成小禾", "江岭在线", "2021-03-04"), ("【发布日期】:2021.3.4", None, "2021-03-04")])
def test_lines_that_tell_source_and_date(head, source, published):
    d = from_text(f"{head}\n{TITLE}\n{A}\n{B}")
    assert (d.title, d.source, d.published, d.text) == (TITLE, source, published, "\n".join([TITLE, A, B]))


def test_title_with_its_label():
    d = from_text(f"标题：{TITLE}\n来源：江岭日报\n正文：\n{A}\n{B}")
    assert d.title == TITLE and d.text == "\n".join([TITLE, A, B])


def test_rows_of_figures_are_not_joined():
    rows = ["序号,姓名,处分", "1,顾远舟,党内警告处分", "2,苗春雨,政务记过处分", "3,成小禾,诫勉谈话处理"]
    assert paragraphs_of("\n".join(rows)) == rows


def test_generic_heads_are_no_title():
    d = from_text(f"【基本案情】\n{A}\n【分歧意见】\n{B}")
    assert d.title is None and [b.kind for b in d.blocks] == ["head", "paragraph", "head", "paragraph"]


def test_invisible_characters_radicals_and_wide_blanks():
    d = from_text("\ufeff标题是⽇常监督\n\u200b　　江岭市纪委\u00ad监委开展⽇常监督，查看\xa0\xa0台账，\u3000发现问题。\n")
    assert d.text == "标题是日常监督\n江岭市纪委监委开展日常监督，查看 台账， 发现问题。"


def test_blocks_lead_back_into_the_source():
    source = f"{TITLE}\r\n\r\n" + "\r\n".join(wrap(A, 20)) + "\r\n\r\n" + "\r\n".join(wrap(B, 20))
    d = from_text(source)
    for block in d.blocks:
        assert source[block.source_start:block.source_end].replace("\r\n", "") == d.text[block.start:block.end]


def test_form_feeds_are_page_ends():
    d = from_text(f"{A}\n\f{B}\n\f{C}")
    assert d.pages == 3 and [b.page for b in d.blocks] == [1, 2, 3]


def newspaper(*blocks: str | tuple[str, int]) -> str:
    return "\n\n".join("\n".join(wrap(b[0], b[1])) if isinstance(b, tuple) else b for b in blocks)


LEAD = "骗取套取、虚开检查、倒卖药品，一度让群众的看病钱流进了少数人的口袋。江岭市纪委监委牵头开展专项整治，一查到底。"
S1 = "明察暗访是这次整治的第一步。三个督查小组不打招呼直奔现场，翻看病历、核对药品，当场发现虚假住院线索十余条。"
S2 = "健全账本才能看住钱袋。市医保局给每一家机构建立诚信账本，谁透支信用谁就退出定点名单，账本每月公示一次。"
S3 = "下一步，市纪委监委将继续推动部门联动，接下来还要回头看，让整治成果真正惠及群众，今后不再反弹。"


def test_newspaper_blocks_in_the_wrong_order():
    d = from_text(newspaper("斩断伸向救命钱的手", "市纪委监委", (LEAD, 15), (S1, 18), "明察暗访 直奔现场挖线索", (S3, 18),
                            "□江岭日报社全媒体记者 顾小满\n实习生 成小禾", "回头看 让整治成果惠及群众", (S2, 18), "诚信账本 看住医保钱袋"))
    assert d.text.split("\n") == ["市纪委监委 斩断伸向救命钱的手", LEAD, "明察暗访 直奔现场挖线索", S1, "诚信账本 看住医保钱袋", S2,
                                  "回头看 让整治成果惠及群众", S3]
    assert (d.title, d.source, d.authors) == ("市纪委监委 斩断伸向救命钱的手", "江岭日报", ("顾小满", "成小禾"))
    assert any(w.startswith("reading order") for w in d.warnings)


def test_newspaper_in_its_true_order_is_left_alone():
    blocks = ["斩断伸向救命钱的手", (LEAD, 15), "明察暗访 直奔现场挖线索", (S1, 18), "诚信账本 看住医保钱袋", (S2, 18), "回头看 让整治成果惠及群众", (S3, 18)]
    d = from_text(newspaper(*blocks))
    assert d.text.split("\n") == [b if isinstance(b, str) else b[0] for b in blocks] and d.warnings == ()


@pytest.mark.parametrize("tail", ["江岭市纪委监委", "江岭市纪委监委\n2021年12月31日", "（江岭市纪委监委）", "附件 问题清单", "责任编辑 成小禾"])
def test_a_sign_off_is_no_sub_head_out_of_place(tail):
    blocks = [(LEAD, 18), "明察暗访 直奔现场挖线索", (S3, 18), "诚信账本 看住医保钱袋", (S1 + S2, 18), tail]
    d = from_text(newspaper(*blocks))
    assert [line for line in d.text.split("\n") if len(line) > 20] == [LEAD, S3, S1 + S2] and d.warnings == ()


def test_a_byline_behind_the_lead_moves_nothing():
    d = from_text(newspaper("斩断伸向救命钱的手", (S3, 18), "本报记者 顾小满", (S1, 18), (S2, 18)))
    assert d.text.split("\n") == ["斩断伸向救命钱的手", S3, "本报记者 顾小满", S1, S2]
    assert d.authors == ("顾小满",)


SEEDS = Path(os.environ.get("MINER_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not here")
@pytest.mark.parametrize("name", ["seed_dazhou", "seed_sichuan"])
def test_the_two_documents_that_miner_was_asked_for(name):
    import difflib
    truth = "".join((SEEDS / "gold" / "dev" / f"{name}.txt").read_text("utf-8").split())
    got = "".join(read(SEEDS / "seeds" / f"{name}.txt").text.split())
    assert difflib.SequenceMatcher(None, got, truth, autojunk=False).ratio() > 0.99


def test_a_date_cut_by_the_edge_is_one_date():
    from miner.reading import wrap
    source = ("　　5.县殡仪馆工作人员邬岚违规收取治丧人员“辛苦费”\n问题。2022年至2024年，邬岚在遗体接运过程中，\n"
              "向治丧家属索要红包、香烟折合1.1万元。2025年2\n月，邬岚受到政务记大过处分，违纪所得已退还群众。\n")
    assert "2025年2月，邬岚" in "".join(p.text for p in wrap.paragraphs(wrap.split_lines(source))[0])
