"""What sort of document it is, from its title, the shape of its cases and its leading words."""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import Anchored
from ..model import Case, Document
from . import court_examples
from .frame import Frame

# as the search leaps to its first characters
_BULLETIN = re.compile(lexicons.leaping(r"(?:公开)?(?:通报|曝光)(?:曝光)?了?\s*(?:[一-龥]{2,10}(?:领域|系统|方面|行业))?(?:\d+|[一二三四五六七八九十两]+)(?:起|例|名)[^。\n]{0,40}(?:典型|问题|案例|案件)|典型(?:问题|案例|案件)的?(?:情况|问题)?通报|关于(?:\d+|[二两三四五六七八九十]+)起[^。\n]{2,40}(?:问题|案例|案件)的?(?:情况|问题|风险)?(?:通报|提示|警示)|(?:\d+|[二两三四五六七八九十]+)起[^，。\n]{2,30}案例\n|曝光台|通报曝光|(?:现将|将)[^。]{0,60}(?:通报如下|(?:典型|案例|案件)[^。]{0,10}予以(?:通报|公布|曝光))|(?:曝光|摘登|公开)如下|典型案例（|"
                       r"对(?:\d+|[一二三四五六七八九十两]+)起[^。\n]{2,30}(?:问题|案例|案件|违法行为|违纪行为|违规行为)(?:进行|予以|实施|作出)了?(?:公开)?(?:通报|曝光|处罚|处理)|"
                       r"公布[^。\n]{0,12}(?:\d+|[一二三四五六七八九十两]+)(?:起|例)[^。\n]{0,20}典型|(?:具体|有关|相关)情况(?:通报)?如下："))
_DISCUSSES = re.compile(r"基本案情|【典型案例】|评析意见|分歧意见|如何(?:定性|认定|处理|衔接|区分|评价|把握)|怎[么样](?:定性|认定|处理|处分)|构成何|是否(?:构成|成立|属于)|"
                        r"(?:^|\n)[一二三四五六、【（(]*(?:审理难点|争议焦点|争议问题|观点交锋|评议|评析|争议|难点|分歧)[】）)]?\n|"
                        r"(?:受贿|贪污|挪用|诈骗|侵占|违纪|犯罪|未遂|借款|借贷|礼金|违规|滥用职权|玩忽职守|自首|坦白)[^，。\n]{0,6}还是[^，。\n]{2,16}")
_EXAMPLES = re.compile(r"典型案例\s*\n")
_COURT_PAPER = re.compile(r"判决书|裁定书|起诉书(?!指控)")
_ACCIDENT = re.compile("(?:事故|火灾|爆炸|坍塌|事件)[^，。]{0,8}调查(?:报告|情况及处理意见)(?!后|称|：)")
_COURT_STEP = re.compile(r"(?:被|依法)?提起公诉|被公诉|[一二终]审(?:宣判|开庭|被判|获刑|裁定|判决|维持|改判)|(?:出庭|开庭)受审|公开(?:开庭|宣判)|决定逮捕|被逮捕|获刑|检察院[^，。]{0,30}立案侦查")
_COURT_SPEAKS = Anchored(r"本院(?:依法组成合议庭|认为|经审理)|公诉机关指控|到庭参加(?:了)?诉讼")
_EXPOSES = re.compile("典型|案例|曝光")
_CONFESSES = re.compile("忏悔|悔悟|悔恨|懊悔|后悔|悔不当初|痛哭流涕|泪流满面|视频在网上")                    # a story's opening, no notice's
_REPORTER = re.compile("记者(?!从[^，。]{2,24}(?:获悉|了解到))|通讯员")
_MANY_DEALT_WITH = re.compile(r"(?:查处|通报|曝光)了?(?:一批|(?:\d+|[一二三四五六七八九十两]+)[起名件])")
_FUGITIVE = re.compile("归案|投案|遣返|追回|缉捕|押解")
_FLED = re.compile("红通|追逃|外逃|潜逃|出逃|猎狐")
_STILL = re.compile("(?:获刑|判刑|被判|有罪|缓刑)[^，。；]{0,8}(?:仍|继续|照样|依旧|还在)[^，。；]{0,8}(?:任|职|班|薪|工资|岗)")      # sentenced long ago: the scandal is the news
_DEFENDANT = re.compile(r"被告人[\u4e00-\u9fff]{1,4}")
_STEP = re.compile(r"提起公诉|决定逮捕|逮捕决定|开庭|宣判|判处|审查起诉|开除党籍|双开|接受[^，。]{0,20}(?:审查|调查)|立案审查|投案")
_RULES = re.compile("条例|办法》")
_STORY = re.compile(r"深度关注|警钟|新视野|特稿|观察|评论|记者|本报讯")
_FOLLOWS = re.compile("追踪(?!逃)|探访|回访|落马[^，。]{0,6}后，|朋友圈|揭秘|起底|盘点|自述|解读|措辞|为啥|意味着什么|背后的|披露[^，。]{2,20}细节")
_FALLEN = re.compile("落马|被查|打虎|接受[^，。]{0,16}(?:审查|调查)")
_ANALYSES = re.compile(r"(?:案|案件|腐败)(?:深度)?(?:剖析|警示录|始末|纪实|透视)|忏悔")
_OPINION = re.compile(lexicons.leaping(r"(?:锐评|评论|时评|热评|快评|短评|微评|社论|观潮|新视野|论坛|观点|漫谈|杂谈|声音)\s*[|丨｜︱：:│/]|^【?(?:评论|社论|时评|锐评)】?"))
_INSPECTION = re.compile(r"巡视|巡察|审计(?!师)|飞行检查|专项检查|督查|督察")
_ENVIRONMENT = re.compile("(?:环保|环境保护|生态环境保护|生态环境)督察")
_INSPECTED = re.compile(r"审计(?:厅|署|局)[：:][^\n]*(?:审计(?:发现|查出)|整改)|"
                        r"(?:飞行检查|审计|巡视|巡察|(?:专项|监督|联合|执法|综合|随机|突击|交叉|安全|质量|隐患|抽样)(?:检查|监察|抽查|检验|督查|排查)|抽检|督查|督察)(?!、?审查)[^，。]{0,12}"
                        r"(?:情况|结果|反馈|整改)[^，。]{0,8}(?:通报|报告|公告|公布|公示)?(?:[（(][^（）()]*[）)])?$")
_PENALTIES = re.compile("行政处罚(?:决定)?(?:书|信息|公示|公告)")
_EXPLAINS = re.compile("以案[释说普]法|案例?说法|法官说法")
_JUDGED = re.compile("法院[^。；\n]{0,40}(?:审结|宣判|判处|判决|认为|经审理)|判决如下")
_HEARSAY = re.compile(lexicons.leaping("(?:^|\n|“)(?:网)?传[^，。\n]{2,30}(?:被|已|携|落马|出境|失联)|(?:传言|传闻|网传|网上流传|爆料)[^。]{0,24}(?:说|称|指|，)"))
_REPORTED = re.compile("(?:巡视|巡察|审计)[^。；\\n]{0,40}(?:情况|结果)[^。；\\n]{0,6}(?:予以公布|公布如下|通报如下|报告如下|，请予审议)")
_INSPECTION_KIND = re.compile(r"反馈|整改|进展|公告|结果|报告|情况|对象|公布|发布|进驻|通报|办结|交办|转办")


_COMMENTS = re.compile(lexicons.leaping("(?:本报|本刊|本网|特约|网站)评论员|评论员文章|（(?:人民论坛|人民时评|今日谈|思想纵横|评论员观察)）"))


def is_opinion(document: Document) -> bool:
    """Whether the title names a column of comment (锐评, 评论, 观潮), or a comment's writer signs below it."""
    return bool(_OPINION.search(document.title or "")) or _COMMENTS.search(document.text, 0, len(document.title or "") + 40) is not None


_BY_PROSECUTORS = re.compile("(?:检察机关|检察院|法院)(?:近期|近日|日前|集中|依法|陆续|同日)*(?:通报|公布|发布|办理|对|提起公诉|起诉|决定逮捕|批准逮捕|宣判|审理|审结)")
_WORK_REPORT = re.compile("(?:工作报告|工作总结|工作回眸|工作回顾|任务安排|工作要点|述职述廉?报告?)(?:[（(][^（）()]{1,8}[）)])?$")


def is_work_report(document: Document) -> bool:
    """Whether the title is that of a body's report on its year: 某市纪委监委2024年工作回眸与2025年任务安排（摘登）; not that of an audit."""
    title = (document.title or "").strip()
    return _WORK_REPORT.search(title) is not None and not _INSPECTION.search(title) and _REPORTER.search(document.text, 0, 200) is None


def decide(document: Document, cases: list[Case], frame: Frame) -> str:
    """One of the contract's seven genres."""
    title = document.title or frame.text[:frame.title_end].split("\n")[0].strip()
    lead = frame.text[:400]
    head = title or frame.text[:60]
    events = {e.type for c in cases for s in c.subjects for e in s.events}
    codes = {x.code for c in cases for s in c.subjects for x in s.sanctions}
    text = frame.text
    examples = court_examples.count(frame)
    if examples:
        return "judicial" if examples == 1 else "case_bulletin"
    if _ACCIDENT.search(title) and _REPORTER.search(text, 0, 200) is None:
        return "other"                                         # an accident's report inspects nothing and decides nothing by itself
    if _DISCUSSES.search(text[:500] + title) and not _BULLETIN.search(title):      # 曝光4起典型案例 with a 基本案情 under each
        return "other"
    if is_opinion(document) or _EXAMPLES.match(text) or _is_signed_essay(frame, title):
        return "other"
    if _PENALTIES.search(head) or is_work_report(document):
        return "other"
    if _BY_PROSECUTORS.search(title) and not _EXPOSES.search(title) and len(cases) > 1 and 2 * sum(
            any(e.type in ("indictment", "trial", "arrest", "sentence") for s in c.subjects for e in s.events) for c in cases) > len(cases):
        return "judicial"                                      # 某省检察机关通报三起案件办理进展
    if _COURT_PAPER.search(lead, 0, 120) or _EXPLAINS.search(title) and _JUDGED.search(text):
        return "judicial"
    if cases and _BULLETIN.search(title) and _PUBLISHED_CASES.search(title):
        return "case_bulletin"                                 # a court's examples quote its own words
    if _COURT_SPEAKS.search(text):
        return "judicial"
    short = len(text) < 2500
    if _CHECKED.search(_SPACE.sub("", text[:frame.title_end + 60])):
        return "inspection_report"                             # under the letterhead of the body that checked
    if _INSPECTED.search(title) and not _EXPOSES.search(title):
        return "inspection_report"
    if _BULLETIN.search(title) and not _STORY.search(title) and (cases or not _SUMMED.search(title + "\n" + text[:300])):
        return "case_bulletin"
    reported = _REPORTER.search(lead, 0, 200) is not None
    if len(cases) >= 2 and _BULLETIN.search(text[:1000]) and not _STORY.search(title) and _items(cases, frame) >= 0.5 and not (
            title and not _NOTICE.search(title) and (_STORY.search(lead, 0, 60) or any(b.kind == "byline" for b in document.blocks))):
        return "case_bulletin"
    if len(cases) >= 2 and _A_BATCH.search(title) and not reported:
        return "case_bulletin"                                 # 曝光一批环境违法案件
    if len(cases) >= 2 and (title.endswith(("曝光", "典型案例", "典型问题")) or _COLLECTED.search(title)) and not _STORY.search(title):
        return "case_bulletin"
    still = _STILL.search(title + "\n" + text[:200]) is not None
    if cases and not still and _COURT_STEP.search(title) and not _STORY.search(title) and not _BULLETIN.search(text[:1000]) and any(
            s.name in title for c in cases for s in c.subjects) and events & {"indictment", "trial", "arrest", "sentence", "investigation"}:
        return "judicial"
    court = {"indictment", "trial", "arrest", "sentence"}
    if cases and not still and _COURT_STEP.search(title) and not _STORY.search(title) and 2 * sum(any(e.type in court for s in c.subjects for e in s.events) for c in cases) > len(cases):
        return "judicial"                                      # the title names nobody: 某检察院原副检察长案二审裁定
    if cases and _FUGITIVE.search(title) and _FLED.search(lead) and short and not events & {"indictment", "trial", "sentence"}:
        return "investigation"
    named = any(s.name in title for c in cases for s in c.subjects)
    story = (not named and _story_title(title) or _FOLLOWS.search(title) is not None) and len(frame.paragraphs) > (1 if _REGION_LEAD.match(title) else 2)
    if named and short and _UNDER_INQUIRY.search(title) and not _FOLLOWS.search(title) and cases[0].subjects and _only_inquired(cases, title):
        return "investigation"                                 # the title's man is under inquiry, whatever became of another told beside him
    told_in_passing = (
        story or _ANALYSES.search(title) is not None or _signed_story(frame, title, cases) or _CONFESSES.search(lead) is not None
        or not named and len(frame.paragraphs) > 1 and len(text) > 150 and cases
        and min((s.start or 0 for c in cases for s in c.subjects), default=0) > 0.6 * len(text)
        or reported and not named and len(cases) == 1 and len(cases[0].subjects) > 4 and len(frame.paragraphs) > 4
        or len(cases) >= 2 and (reported or not named and _PAPER_SAYS.search(text, frame.title_end, frame.title_end + 30) is not None)
        or still or _HEARSAY.search(title + "\n" + text[:200]) is not None or _ASKED.search(text) is not None or len(cases) > 1 and _REVIEWS.search(text) is not None or _name_and_story(title, cases)
        or cases and len(frame.paragraphs) > 3 and _items(cases, frame) < 0.4 and not named)
    if _MEETS.search(text, 0, 700):
        return "news"                                          # a people's congress met, whatever else is told of the man
    if _interviews(frame):
        return "news"
    if cases and short and not story and (_ONE_MATTER.search(title) or not reported and _dealt_together(frame, cases)) and codes:
        return "decision"
    if len(cases) >= 3 and not reported and not story and not _STORY.search(title) and _MANY_DEALT_WITH.search(text, frame.title_end, frame.title_end + 200) and _items(cases, frame) >= 0.6:
        return "case_bulletin"                                 # 近期严肃查处了一批…问题, each told in a paragraph
    if cases and short and _DEFENDANT.search(lead, 0, 60):
        return "judicial"
    if len(cases) > 1 and short and not named and not reported and not story and _each_in_its_paragraph(frame, cases):
        return "case_bulletin"                                 # ¶甲因宴请受到警告处分。¶乙因收礼受到记过处分
    if len(cases) <= 3 and cases and short and not told_in_passing:
        people = [s for c in cases for s in c.subjects]
        tried = [s for s in people if any(e.type in court for e in s.events)]
        steps = events & court if 2 * len(tried) >= len([s for s in people if s.events]) else set()      # one of seven tried: a decision
        step = _STEP.search(text)
        first = step.group() if step else ""
        told_first = {e.type for s in cases[0].subjects for e in s.events}
        if first.startswith("接受") and told_first & {"investigation", "detention"} and (
                _FALLEN.search(title) and not _COURT_STEP.search(title) or len(cases) > 1 and not told_first & court):
            steps = set()                                      # and a man of the same city was sentenced four years ago
        if steps and not (first in ("开除党籍", "双开") and "transfer" in events and not steps & {"trial", "sentence", "indictment"}):
            return "judicial"
        if codes & {"party.expulsion", "admin.dismissal", "party.probation", "party.post_removal", "party.serious_warning", "party.warning",
                    "admin.post_removal", "admin.demotion", "admin.major_demerit", "admin.demerit", "admin.warning"}:
            return "decision"
        if "问责" in title and codes & {"other.post_change", "other.admonition"} and 2 * sum(bool(p.sanctions) for p in people) > len(people):
            return "decision"                                  # 某案予以问责，6人被免职, one of whom is also investigated
        if _PROCURATORATE.search(text, 0, 400):
            return "judicial"
        if events & {"investigation", "surrender", "detention"}:
            nobody = len(title) >= 10 and frame.title_end and not frame.inside(0, frame.title_end) and not _FALLEN.search(title) and len(frame.paragraphs) > 3
            return "news" if nobody else "investigation"       # a title without a name or body is a story's: 善于伪装、心存侥幸，…
    if not cases and short and _UNDER_REVIEW.search(text):
        return "investigation"                                 # a page that is all résumé: …历任副县长。2022年，涉嫌严重违纪违法，正接受…审查
    if _INSPECTION.search(head) and _INSPECTION_KIND.search(head) and not _RULES.search(head):
        return "inspection_report"
    if not cases and not _RULES.search(head) and (_ENVIRONMENT.search(head) or _REPORTED.search(text, 0, 800)):
        return "inspection_report"                             # a report whose title is lost: 现将巡察整改情况予以公布
    if len(cases) > 1 and short and not told_in_passing and not story and _items(cases, frame) >= 0.6:
        return _announced_together(cases, text)
    return "news"


_PAPER_SAYS = re.compile("(?:在线|[一-龥]网|日报|晚报|时报|客户端|电视台|广播|新闻)讯")
_UNDER_INQUIRY = re.compile("(?:主动)?投案|接受[^，。]{0,16}(?:审查|调查)|被查(?!处)")


def _only_inquired(cases: list[Case], title: str) -> bool:
    """Whether nothing has befallen the subjects that a title names but an inquiry."""
    people = [s for c in cases for s in c.subjects if s.name in title]
    return bool(people) and all(not s.sanctions and {e.type for e in s.events} & {"investigation", "surrender", "detention"}
                                and not {e.type for e in s.events} & {"arrest", "indictment", "trial", "sentence", "party_discipline"} for s in people)


def _announced_together(cases: list[Case], text: str) -> str:
    """The genre of a page of several announcements, by the step that most of its cases tell."""
    steps = [{e.type for s in c.subjects for e in s.events} for c in cases]
    if 2 * sum(bool(step & {"indictment", "trial", "arrest", "sentence", "transfer"}) for step in steps) > len(cases) or _PROCURATORATE.search(text, 0, 400):
        return "judicial"
    return "investigation" if 2 * sum(bool(step & {"investigation", "surrender", "detention"}) for step in steps) > len(cases) else "news"


def _each_in_its_paragraph(frame: Frame, cases: list[Case]) -> bool:
    """Whether each case fills a paragraph that opens with the one whom it sanctions: nothing but items stands under the title."""
    if any(not any(s.sanctions for s in c.subjects) or frame.paragraph(c.start)[1] < c.end - 1 or "\n" not in frame.text[c.start:c.end + 2] and c.end < len(frame.text) - 2 for c in cases):
        return False
    own = {frame.paragraph(c.start) for c in cases}
    heads = {(s.positions[0].org or s.name) for c in cases for s in c.subjects[:1] if s.positions}
    return len(own) == len(cases) == len(heads) and _items(cases, frame) >= 0.6 and all(c.subjects[0].start is not None and c.subjects[0].start - frame.paragraph(c.start)[0] < 40 for c in cases)


_UNDER_REVIEW = re.compile("(?:正在?|目前)接受[^，。；]{2,30}(?:纪律审查|监察调查|审查调查|组织调查)[^，。；]{0,8}。?\\s*$")
_A_BATCH = re.compile("(?:通报|曝光|公布)了?(?:第[一二三四五六七八九十]+批|一批|多起|几起|数起)[^，。]{2,24}(?:案例|案件|问题)")
_COLLECTED = re.compile("(?:\\d+|[两二三四五六七八九十])[起例][^，。\n]{2,24}(?:案件|案例|问题)(?:剖析|警示录|选登|通报|警示|解析)$|典型(?:案例|案件|问题)(?:选编|汇编|查处|处理)|案例(?:选编|汇编)")
_MEETS = re.compile(lexicons.leaping("(?:政治局|常务委员会|国务院|常委会)[^。\n]{0,12}召开(?:常务)?会议，听取|(?:人大|人民代表大会)常(?:务)?委(?:员)?会[^\n]{0,160}接受[^，。；]{2,12}辞去[^，。；]{2,30}职务的请求"))
_PUBLISHED_CASES = re.compile("典型案例(?:的?通报)?$")
_SUMMED = re.compile(r"(?:今年|去年|累计|以来|年度|上半年|季度)[^。\n]{0,12}通报|批次")       # a report about bulletins
_ONE_MATTER = re.compile(r"(?:违纪|失职|问责|处理)(?:违法)?(?:问题|情况)?的?(?:情况)?通报$|问责(?:处理)?情况$|被问责$")
_PROCURATORATE = re.compile(r"检察院[^。]{0,40}立案侦查|检察机关[^。]{0,30}立案侦查")


def _dealt_together(frame: Frame, cases: list[Case]) -> bool:
    """Whether a short notice gives its sanctions to four people and more in one breath: a decision on one matter."""
    at = [x.start for c in cases for s in c.subjects if s.sanctions for x in s.sanctions[:1] if x.start is not None]
    return len(at) >= 4 and len(frame.text) < 1500 and len({frame.sentence(a) for a in at}) == 1


_SPACE = re.compile(r"[ \u3000]")
_CHECKED = re.compile(r"(?:^|\n)(?:关于[^\n。]{4,50})?(?:督查|督导|检查|抽查|暗访)(?:情况)?(?:的)?通报(?:\n|$)")


def _interviews(frame: Frame) -> bool:
    """Whether two people and more speak in paragraphs of their own behind their post and name, as in a film's text: 「某局工作人员 卞闻笛：当时……」."""
    spoken = set()
    for a, b in frame.paragraphs:
        people = [i for i in frame.inside(a, min(b, a + 50), "PER")]
        if people and b - a > 30:
            m = frame.mentions[people[0]]
            if frame.text[m.end:m.end + 1] == "：" and m.start - a > 3 and not re.search("[，。；：]", frame.text[a:m.start]) and frame.inside(a, m.start, "ORG"):
                spoken.add(m.text)
    return len(spoken) >= 2


_ASKED = Anchored("记者(?:调查|采访|走访|探访|实地)|接受(?:本报|本刊|记者|媒体)?[^，。；]{0,6}采访时|向[^，。；]{0,8}记者(?:表示|介绍|透露|讲述)")
_REVIEWS = Anchored("政知[君圈见局](?:注意到|梳理|获悉|发现|查询)")


def _name_and_story(title: str, cases: list[Case]) -> bool:
    """Whether a title names the one whom a story is about and goes on without any step: 「卞某某：把工程当作提款机」."""
    name, _, rest = title.replace(":", "：").partition("：")
    return len(rest) > 6 and any(s.name == name for c in cases for s in c.subjects) and not _STEP.search(rest) and not _NOTICE.search(rest) and not _MATTER.search(rest)


_MATTER = re.compile("查处|被查|处分|开除|双开|公诉|逮捕|判|庭审|受审|投案|接受|通报|曝光")
_DEALT_WITH_MANY = re.compile(r"(?:严肃|从严|坚决|严厉|集中|精准|持续)查处[^，。]*(?:问题|腐败|乱象|之风|行为)$")     # a campaign's title, nobody's matter
_NOTICE = re.compile(r"审查|调查|违纪|违法|违规|纪律|免职|停职|任免|决定|公告|通知|情况|问责|追责|处理|处罚|判决|宣判|开庭|获刑|获判|落马|归案|自首|嫌疑|刑拘|刑事|双规|"
                     r"动态|要闻|快讯|简讯|头条|(?:[二三四五六七八九十\d]+|一(?!起))(?:起|例|名|人)|典型|案例")
_DEED = re.compile("受贿|贪污|挪用|收受|骗取|套取|侵占")
_REGION_LEAD = re.compile(r"^[^：:，。]{2,12}[：:]")


def _story_title(title: str) -> bool:
    """Whether a title is a newspaper's, by telling neither a step nor a deed nor the sort of a notice: 「从“标兵”到囚徒」, 「甲县：守好粮袋子」."""
    if len(title) < 7 or _NOTICE.search(title) or _MATTER.search(title) and not _DEALT_WITH_MANY.search(title):
        return False
    return _REGION_LEAD.match(title) is not None or not _DEED.search(title)


_BYLINE = re.compile(r"(?:记者|通讯员|作者)[ 　：:|｜]|^\S{2,8}[社报网台] \S{2,4}$")


def _signed_story(frame: Frame, title: str, cases: list[Case]) -> bool:
    """A reporter's line under a title that tells no matter and names nobody: a story, though one person's fall fills it."""
    if len(frame.paragraphs) < 3 or _MATTER.search(title) and not _DEALT_WITH_MANY.search(title) or any(s.name in title for c in cases for s in c.subjects):
        return False
    a, b = frame.paragraphs[1]
    line = frame.text[a:b].strip()
    return len(line) <= 30 and not re.search("[，。；]", line) and _BYLINE.search(line) is not None


_BORN = r"[^\n，]{2,12}，(?:男|女)，[^\n]*\d{4}年\d{1,2}月(?:出)?生"
_RESUME_FIRST, _RESUME = re.compile(_BORN), re.compile(rf"\n[^\n]{{0,12}}简历[：:]?(?:\n|$)|\n{_BORN}")


def _is_signed_essay(frame: Frame, title: str) -> bool:
    """Whether a line under a title that tells no step holds an author's bare name, as under a paper's comment: 「卞闻笛」."""
    if not title or _STEP.search(title) or _MATTER.search(title):
        return False
    for a, b in frame.paragraphs[1:4]:
        line = frame.text[a:b].strip()
        if len(line) <= 4 and any(frame.mentions[i].text == line for i in frame.inside(a, b, "PER")) and frame.text.count(line) == 1:
            return True                                        # no caption of the picture of a man whom the text tells of
    return False


def _items(cases: list[Case], frame: Frame) -> float:
    """The part of the body that its cases take; a résumé under an announcement is no part of the body."""
    resume = _RESUME_FIRST.match(frame.text) or _RESUME.search(frame.text)
    size = resume.start() if resume and resume.start() > 15 else len(frame.text)
    return sum(min(c.end, size) - c.start for c in cases if c.start < size) / max(1, size)
