"""Web pages of a dozen template habits, all fictional: what belongs to the article and what does not."""
from __future__ import annotations

import pytest

from miner.reading import read

P1 = "日前，江岭市纪委监委对三起违反中央八项规定精神问题进行公开通报。具体如下："
P2 = "江岭市水务局原党组书记、局长顾远舟违规收受礼金问题。2019年至2021年，顾远舟先后收受礼金共计6.5万元。2022年3月，顾远舟受到党内严重警告处分。"
P3 = "青禾县教育局办公室主任苗春雨公车私用问题。2021年8月，苗春雨驾驶公务用车前往外地办理私事，并报销过路费820元。苗春雨受到政务记过处分。"
P4 = "市纪委监委强调，各级党组织要从中汲取教训，引以为戒，把作风建设不断引向深入。"
BODY = [P1, P2, P3, P4]
TITLE = "江岭市纪委监委公开通报三起典型问题"


def page(tmp_path, markup: str, encoding: str = "utf-8", name: str = "page.html"):
    path = tmp_path / name
    path.write_bytes(markup.encode(encoding))
    return read(path)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p style='text-indent:2em'>　　{t}</p>\n" for t in texts)


def body_of(document) -> list[str]:
    return document.text.split("\n")


def test_cms_with_trs_meta_tags(tmp_path):
    d = page(tmp_path, f"""<!DOCTYPE html><html><head><meta charset="utf-8">
    <meta name="SiteName" content="江岭廉政网"><meta name="ArticleTitle" content="&lt;p&gt;{TITLE}&lt;/p&gt;">
    <meta name="PubDate" content="2022-04-01 09:30"><meta name="ContentSource" content="江岭廉政网">
    <title>{TITLE}————通报曝光——江岭廉政网</title></head><body>
    <div class="top"><a href="/">返回首页</a> <a href="/mail">工作邮箱</a></div>
    <nav><a href="/a">要闻</a><a href="/b">审查调查</a></nav>
    <div class="other_Location"><a href="/">首页</a> &gt; 通报曝光</div>
    <div class="Article"><h2 class="tit">{TITLE}</h2>
    <h3 class="daty"><em>来源：江岭廉政网</em><em>发布时间：2022-04-01 09:30</em>
    <div class="bdsharebuttonbox">分享 <a href="#">QQ空间</a><a href="#">新浪微博</a><h4>微信扫一扫：分享</h4><p>微信里点“发现”，扫一下</p></div></h3>
    <div class="TRS_Editor">{paragraphs(*BODY)}</div></div>
    <div class="wqhb"><ul class="list_box"><li><a href="/1">锐评丨守住第一次</a></li><li><a href="/2">画里有话</a></li></ul></div>
    <footer>©江岭市纪委监委 版权所有 <a href="#">赣ICP备00000000号</a></footer>
    <script>document.write("<p>这段脚本写出的话，不是正文。</p>")</script></body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert (d.title, d.source, d.published, d.authors) == (TITLE, "江岭廉政网", "2022-04-01", ())
    assert [b.kind for b in d.blocks] == ["title", "paragraph", "paragraph", "paragraph", "paragraph"]
    assert d.media_type == "text/html" and d.warnings == ()


def test_magazine_with_a_table_of_contents_beside_the_article(tmp_path):
    contents = "".join(f'<p><a href="/{i}.html">第{i}篇文章的题目，说的是另外一件事情</a></p>' for i in range(40))
    d = page(tmp_path, f"""<html><head><title>守好集体的钱袋子 本刊记者 顾小满--清风杂志</title></head><body>
    <div class="left"><div class="period">2021年第7期</div><div class="bqml">{contents}</div></div>
    <div class="right"><div class="tit"><p>守好集体的钱袋子&nbsp;</p><p><span>本刊记者&nbsp; 顾小满</span></p></div>
    <div class="page_con"><div class="first">返回首页</div><div class="pre">上一页</div><div>1</div></div>
    <div class="content">{paragraphs(*BODY)}</div></div>
    <div>欢迎订阅 | 关于我们 | 联系方式 国内统一刊号CN00-0000</div></body></html>""")
    assert body_of(d) == ["守好集体的钱袋子", "本刊记者 顾小满", *BODY]
    assert d.authors == ("顾小满",) and d.source == "清风杂志" and d.published is None
    assert d.blocks[1].kind == "byline"


def test_newspaper_e_paper_with_property_comment(tmp_path):
    d = page(tmp_path, f"""<html><head><title>江岭日报数字报-{TITLE}</title></head><body>
    <!--enpproperty <articleid>1</articleid><date>2023-05-06 00:00:00:0</date><author>本报记者 闻一鸣</author>
    <title>{TITLE}</title><papername>江岭日报</papername>/enpproperty-->
    <div class="nav">第03版：要闻 <a href="#">上一版</a> <a href="#">下一版</a></div>
    <div class="text_c"><h3></h3><h1>{TITLE}</h1><h2></h2><p class="lai">2023年05月06日</p>
    <div id="ozoom"><founder-content>{paragraphs(*BODY)}</founder-content></div></div>
    <div class="mulu"><ul><li><a href="1">本版另一条新闻的标题在这里</a></li><li><a href="2">本版第三条新闻的标题也在这里</a></li></ul></div>
    </body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert (d.published, d.source, d.authors) == ("2023-05-06", "江岭日报", ("闻一鸣",))


def test_wechat_export(tmp_path):
    d = page(tmp_path, f"""<html><head><meta property="og:title" content="{TITLE}"><title></title></head><body>
    <div id="js_article" class="rich_media"><div id="page-content"><h1 class="rich_media_title" id="activity-name">
        {TITLE}
    </h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">原创</span>
    <span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">清风江岭</a></span>
    <em id="publish_time"></em></div>
    <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
    <section><section><p><span>{P1}</span></p></section></section><section><p>{P2}</p></section><section>{P3}</section>
    <p>{P4}</p><p>来源丨江岭市纪委监委</p><p>编辑丨成小禾</p></div></div>
    <div class="rich_media_tool"><p>预览时标签不可点</p><span>阅读原文</span></div></div>
    <script>var nickname = "清风江岭"; var ct = "1680352200";</script></body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert d.published == "2023-04-01" and d.source == "江岭市纪委监委"


def test_government_site_laid_out_with_tables(tmp_path):
    d = page(tmp_path, f"""<html><head><title>{TITLE}_江岭市人民政府</title></head><body>
    <form id="aspnetForm" action="/x.aspx"><table width="100%"><tr><td><table><tr><td><a href="/">首页</a></td><td><a href="/zw">政务公开</a></td></tr></table></td></tr>
    <tr><td><table width="90%"><tr><td align="center"><font size="5"><b>{TITLE}</b></font></td></tr>
    <tr><td align="center">发布日期：2020年7月9日　信息来源：市纪委监委　浏览次数：<span>128</span>次　字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</td></tr>
    <tr><td class="zw">　　{P1}<br><br>　　{P2}<br><br>　　{P3}<br><br>　　{P4}</td></tr>
    <tr><td align="right">【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</td></tr></table></td></tr>
    <tr><td>主办单位：江岭市人民政府办公室　技术支持：某某公司　网站标识码：0000000000</td></tr></table></form></body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert (d.published, d.source) == ("2020-07-09", "市纪委监委")


def test_body_repeated_for_the_mobile_page(tmp_path):
    d = page(tmp_path, f"""<html><head><title>{TITLE}-清廉江岭</title></head><body><div class="wrap">
    <div class="pc"><h1>{TITLE}</h1><div class="info">2021-11-02 08:15 来源：江岭融媒 作者：顾小满 编辑：成小禾</div>{paragraphs(*BODY)}</div>
    <div class="m-page"><h1>{TITLE}</h1><div class="info">2021-11-02 08:15 来源：江岭融媒</div>{paragraphs(*BODY)}</div></div></body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert (d.published, d.source, d.authors) == ("2021-11-02", "江岭融媒", ("顾小满",))


def test_page_in_gbk_whatever_it_declares(tmp_path):
    markup = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{TITLE}</title></head>
    <body><h1>{TITLE}</h1><p>时间：2018-12-03 来源：江岭晚报</p><div>{paragraphs(*BODY)}</div></body></html>"""
    for declared in ("gb2312", "utf-8", "no-such-encoding"):
        d = page(tmp_path, markup.replace("gb2312", declared), "gbk")
        assert body_of(d) == [TITLE, *BODY], declared
        assert (d.published, d.source) == ("2018-12-03", "江岭晚报")


def test_json_ld_and_open_graph(tmp_path):
    d = page(tmp_path, f"""<html><head><meta property="og:site_name" content="江岭新闻网"><title>{TITLE} | 江岭新闻网</title>
    <script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{TITLE}",
    "datePublished":"2024-02-29T18:00:00+08:00","author":[{{"@type":"Person","name":"闻一鸣"}}],"publisher":{{"name":"江岭新闻网"}}}}</script>
    <script type="application/ld+json">{{broken</script></head><body><main><article><h1>{TITLE}</h1>{paragraphs(*BODY)}</article>
    <aside><h3>热门推荐</h3><a href="/1">另一条新闻，标题很长，还有逗号，像一句话</a></aside></main></body></html>""")
    assert body_of(d) == [TITLE, *BODY]
    assert (d.published, d.source, d.authors) == ("2024-02-29", "江岭新闻网", ("闻一鸣",))


def test_related_links_editors_and_furniture_inside_the_body_box(tmp_path):
    d = page(tmp_path, f"""<html><head><title>{TITLE}</title></head><body><div id="detail"><h1>{TITLE}</h1>
    <div>2022年10月11日 16:20　来源：江岭新闻网　【字体：大 中 小】 <a href="#">打印</a></div>
    {paragraphs(*BODY)}<p>（记者 闻一鸣 通讯员 顾小满）</p><p>责任编辑：成小禾</p><p><a href="/zt">点击查看专题&gt;&gt;</a></p>
    <p><strong>相关阅读：</strong></p><p><a href="/1">某县通报两起问题</a></p><p><a href="/2">某局召开会议部署工作</a></p>
    <p>Produced By 某某 网站内容管理系统 publishdate:2022/10/12</p>
    <p>上一篇：<a href="/3">上一篇的题目</a></p><p>下一篇：没有了</p></div></body></html>""")
    assert body_of(d) == [TITLE, *BODY, "（记者 闻一鸣 通讯员 顾小满）"]
    assert (d.published, d.source, d.authors) == ("2022-10-11", "江岭新闻网", ("闻一鸣", "顾小满"))


def test_table_of_findings_is_read_once_row_by_row(tmp_path):
    d = page(tmp_path, f"""<html><body><div class="content"><h1>专项检查情况通报</h1><p>{P1}</p>
    <table border="1"><tr><th>序号</th><th>机构</th><th>问题</th><th>金额</th></tr>
    <tr><td>1</td><td>青禾县第二医院</td><td>重复收费</td><td>3.2万元</td></tr>
    <tr><td>2</td><td>长岗区康复中心</td><td>串换药品</td><td>1.1万元</td></tr></table><p>{P4}</p></div></body></html>""")
    assert body_of(d) == ["专项检查情况通报", P1, "序号\t机构\t问题\t金额", "1\t青禾县第二医院\t重复收费\t3.2万元",
                          "2\t长岗区康复中心\t串换药品\t1.1万元", P4]
    assert [b.kind for b in d.blocks] == ["title", "paragraph", "table", "table", "table", "paragraph"]


def test_lines_that_the_page_wrapped_itself_are_joined(tmp_path):
    wrapped = "<br>\n".join(P2[i:i + 30] for i in range(0, len(P2), 30))
    more = "<br>\n".join(P3[i:i + 30] for i in range(0, len(P3), 30))
    d = page(tmp_path, f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><pre>x</pre><div>　　{wrapped}<br>\n　　{more}</div></body></html>")
    assert P2 in d.text and P3 in d.text


def test_source_line_breaks_inside_a_paragraph_are_no_blanks(tmp_path):
    broken = P2[:20] + "\n      " + P2[20:]
    d = page(tmp_path, f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{P1}</p><p>{broken}</p><p>{P3}</p></body></html>")
    assert body_of(d) == [TITLE, P1, P2, P3]


def test_captions_subtitles_and_bylines_stay(tmp_path):
    caption = "青禾县纪检监察干部在某村核查惠民补贴发放情况。 成小禾 摄"
    d = page(tmp_path, f"""<html><head><meta name="ContentSource" content="江岭廉政网"><title>深度丨钱去哪儿了——江岭廉政网</title></head><body>
    <h2 class="tit">深度丨钱去哪儿了</h2><div class="content"><p style="text-align:center">一笔补贴背后的监督<br>钱去哪儿了</p><p>江岭廉政网 闻一鸣 自青禾报道</p>
    <div><img src="1.jpg"><p>{caption}</p></div>{paragraphs(*BODY)}</div></body></html>""")
    assert body_of(d) == ["深度丨钱去哪儿了", "一笔补贴背后的监督", "钱去哪儿了", "江岭廉政网 闻一鸣 自青禾报道", caption, *BODY]
    assert [b.kind for b in d.blocks][:5] == ["title", "head", "head", "byline", "caption"]
    assert d.authors == ("闻一鸣",)


def test_headline_of_two_lines(tmp_path):
    d = page(tmp_path, f"""<html><head><title>奋进新征程守护钱袋子--江岭网</title></head><body>
    <h2 class="tit"><p>奋进新征程</p><p>守护钱袋子</p></h2><p>来源：江岭网 2023-03-04</p><div class="content">{paragraphs(*BODY)}</div></body></html>""")
    assert d.title == "奋进新征程 守护钱袋子" and body_of(d) == [d.title, *BODY]


def test_date_from_the_page_and_never_from_the_file_name(tmp_path):
    plain = f"<html><head><title>{TITLE}</title>%s</head><body><h1>{TITLE}</h1>{paragraphs(*BODY)}%s</body></html>"
    assert page(tmp_path, plain % ("", ""), name="t20230610_269019.html").published is None
    canonical = '<link rel="canonical" href="https://www.example.org/202306/t20230610_269019.html">'
    assert page(tmp_path, plain % (canonical, "")).published == "2023-06-10"
    hidden = '<div id="NewsArticlePubDay" style="display:none">\n2023-06-11\n</div>'
    assert page(tmp_path, plain % (canonical, hidden)).published == "2023-06-11"


def test_a_told_date_stands_against_the_callers(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><h1>{TITLE}</h1><p>发布时间：2020-01-02</p>{paragraphs(*BODY)}</body></html>", "utf-8")
    assert read(path, published="2024-01-01").published == "2020-01-02"
    path.write_text(f"<html><body><h1>{TITLE}</h1>{paragraphs(*BODY)}</body></html>", "utf-8")
    assert read(path, published="2024-01-01").published == "2024-01-01"


def test_shown_and_machine_dates_that_differ_are_told(tmp_path):
    d = page(tmp_path, f"""<html><head><meta name="PubDate" content="2021-05-02"></head><body><h1>{TITLE}</h1>
    <div>发布时间：2021-05-01</div>{paragraphs(*BODY)}</body></html>""")
    assert d.published == "2021-05-01" and "2021-05-02" in d.warnings[0]


def test_hidden_body_is_still_read(tmp_path):
    d = page(tmp_path, f'<html><body><p>请稍候，正在加载。</p><div style="display:none" id="main">{paragraphs(*BODY)}</div></body></html>')
    assert all(p in d.text for p in BODY)


def test_body_inside_boxes_named_like_furniture(tmp_path):
    d = page(tmp_path, f'<html><head><title>{TITLE}</title></head><body><div class="hot recommend"><div class="nav">{paragraphs(*BODY)}</div></div></body></html>')
    assert body_of(d) == [TITLE, *BODY]


def test_a_resume_in_a_box_of_its_own_belongs_to_the_announcement(tmp_path):
    news = "江岭省水利厅副厅长顾远舟涉嫌严重违纪违法，目前正接受江岭省纪委监委纪律审查和监察调查。"
    life = ["顾远舟简历", "顾远舟，男，汉族，1966年3月出生，大学学历，1988年7月参加工作。", "1988.07—1996.02 青禾县水利局科员", "1996.02—2003.05 青禾县水利局副局长"]
    d = page(tmp_path, f"""<html><head><title>顾远舟接受审查调查_清廉江岭</title><meta name=PubDate content="2021-05-06"></head><body><div class=nav><a>首页</a><a>要闻</a></div>
    <div class=c><h1>顾远舟接受审查调查</h1><p>{news}</p><p>（江岭省纪委监委）</p></div><div class=d>{paragraphs(*life)}</div>
    <div class=foot>版权所有：江岭省纪委监委 ICP备00000号</div></body></html>""")
    assert body_of(d) == ["顾远舟接受审查调查", news, "（江岭省纪委监委）", *life] and d.published == "2021-05-06"


def test_first_lines_of_other_articles_are_left_out(tmp_path):
    teasers = "".join(f"<div class=item><h3><a href={i}>某地通报第{i}起有关案件</a></h3><p>某地纪委监委近日通报一起案件，该人受到处分，详情请看全文，编号{i}。</p></div>" for i in range(12))
    d = page(tmp_path, f"<html><head><title>{TITLE}</title></head><body><div class=l><h1>{TITLE}</h1><p>2021年5月6日 来源：江岭网</p><div>{paragraphs(*BODY)}</div></div><div class=r>{teasers}</div></body></html>")
    assert body_of(d) == [TITLE, *BODY]


def test_news_portal_with_disclaimer_and_agency_dispatch(tmp_path):
    lead = f"新江社江岭1月2日电（记者闻一鸣、顾小满）{P1}"
    d = page(tmp_path, f"""<html><head><meta property="article:published_time" content="2023-07-08T10:00:00+08:00"><meta name="author" content="某门户"><title>{TITLE}_某门户订阅</title></head><body>
    <div class="post_wrap"><h1 class="post_title">{TITLE}</h1><div class="post_info">2023-07-08 10:00:00　来源: <a href=x>江岭发布</a> 江苏 <a>举报</a></div>
    <div class="post_content"><div class="post_body"><p>{lead}</p><p>{P2}</p><p class="f_center"><img src=x><br>顾远舟（资料图）<br></p><p>{P3}</p></div>
    <div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为用户上传并发布，本平台仅提供信息存储服务。</p></div></div></div>
    <div class="post_recommends"><h3>相关推荐</h3><div><h3><a href=1>某地发生一件事情，大家都在看，快来看</a></h3></div></div></body></html>""")
    assert body_of(d) == [TITLE, lead, P2, "顾远舟（资料图）", P3]
    assert (d.source, d.published, d.authors) == ("江岭发布", "2023-07-08", ("闻一鸣", "顾小满"))


def test_sign_off_stays_and_index_box_goes(tmp_path):
    d = page(tmp_path, f"""<html><head><meta name="ArticleTitle" content="{TITLE}"/><meta name="PubDate" content="2022-12-01 10:00:00"/><meta name="SiteName" content="江岭市人民政府"/><title>江岭市人民政府 通知公告 {TITLE}</title></head><body>
    <div class="position">当前位置：<a>首页</a>&gt;<a>通知公告</a></div><div class="xxgk"><table border=1><tr><td>索 引 号：</td><td>0000/2022-00012</td><td>主题分类：</td><td>综合政务</td></tr>
    <tr><td>发布机构：</td><td>市纪委监委</td><td>成文日期：</td><td>2022年11月30日</td></tr></table></div>
    <div class="article"><h1>{TITLE}</h1><div class="article_info">发布时间：2022-12-01 10:00　来源：市纪委监委　访问量：<script>x</script></div>
    <div id="UCAP-CONTENT">{paragraphs(*BODY)}<p style="text-align:right">江岭市纪委监委</p><p style="text-align:right">2022年11月30日</p></div></div></body></html>""")
    assert body_of(d) == [TITLE, *BODY, "江岭市纪委监委", "2022年11月30日"]
    assert (d.source, d.published) == ("市纪委监委", "2022-12-01")


def test_blocks_lead_back_into_the_source(tmp_path):
    markup = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{paragraphs(*BODY)}</body></html>"
    d = page(tmp_path, markup)
    for block in d.blocks[1:]:
        text = d.text[block.start:block.end]
        assert markup[block.source_start:block.source_end] == text
    assert all(b.page == 1 for b in d.blocks)


def test_page_without_an_article_says_so(tmp_path):
    d = page(tmp_path, "<html><body><ul><li>要闻</li><li>通报</li></ul><p>欢迎光临本站</p></body></html>")
    assert "欢迎光临本站" in d.text and any("no article" in w for w in d.warnings)


def test_english_page_is_read_with_a_warning(tmp_path):
    d = page(tmp_path, "<html><body><h1>A report</h1><p>This is a long sentence about something else, in English, with commas.</p>"
                       "<p>And here is a second sentence, which is not in Chinese either.</p></body></html>")
    assert "second sentence" in d.text and any("Chinese" in w for w in d.warnings)


@pytest.mark.parametrize("markup", [
    "<html><body>" + "<div>" * 30000 + P2 + "</div>" * 30000 + "</body></html>",
    "<html><body><p>" + P2 + "<p>" + P3 + "<b><i></p></b>" + P4,
    f"<!DOCTYPE html><!-- {'x' * 3000} --><html><body><p>{P2}</p></body></html>",
])
def test_broken_markup_is_read_all_the_same(tmp_path, markup):
    assert P2 in page(tmp_path, markup).text
