"""Fictional reports and newspaper pages as PDFs, with the text that a person would read from them.

All people and cases are invented. A small typesetter on reportlab sets the columns, so that every layout's truth is
known; the font comes from a package (paperang-p2-fonts-cjk) or from the system. ``LAYOUTS`` names what there is;
each entry returns (PDF bytes, paragraphs in reading order).
"""
from __future__ import annotations

import importlib.util
import io
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

A4 = (595.0, 842.0)
BROADSHEET = (980.0, 1400.0)
_NO_START = "，。、；：！？”’）》】"
_NO_END = "“‘（《【"

ARTICLE_1 = [
    "本报讯 近日，临川市纪委监委通报了三起医疗保障领域违纪违法典型案例。通报指出，个别定点医药机构和少数公职人员把医保基金当作“唐僧肉”，严重损害群众切身利益，必须严肃查处、公开曝光。",
    "临川市南桥县中心医院原院长陶远舟虚构医疗服务、伪造病历骗取医保基金问题。2019年3月至2022年8月，陶远舟授意医务人员通过虚假住院、重复收费等方式，骗取医保基金共计386.5万元。陶远舟还存在其他违纪违法问题。2023年4月，陶远舟受到开除党籍、开除公职处分，其涉嫌犯罪问题被移送检察机关依法审查起诉。",
    "南桥县医疗保障局基金监管股原股长魏启明履职不力问题。魏启明在对县中医院的日常检查中走过场，对该院分解住院、串换药品等问题失察，造成医保基金损失72万余元。2023年6月，魏启明受到党内严重警告、政务降级处分。",
    "临川市仁济大药房负责人葛素芬盗刷医保卡问题。2021年1月至2022年12月，葛素芬利用代管的参保人员医保卡，为非医保药品结算，套取医保基金15.8万元。市医疗保障局解除与该药房的医保服务协议，责令退回违规资金，并处罚款31.6万元。",
    "通报强调，各级纪检监察机关要紧盯医保基金管理使用中的薄弱环节，坚持一案双查，既查直接责任，也追究领导责任、监管责任，推动完善制度、堵塞漏洞，切实守护好群众的“看病钱”“救命钱”。",
]
ARTICLE_2 = [
    "“以前办个低保要跑好几趟，现在村里的监督员上门帮着核对材料，心里踏实多了。”青溪镇柳树湾村村民何春林说起身边的变化，连连点头。",
    "今年以来，岚山县纪委监委把惠民惠农补贴资金作为监督重点，抽调业务骨干组成6个检查组，采取入户走访、比对台账、查阅凭证等方式，对全县14个乡镇进行了全面检查，发现问题线索83条，立案27人，给予党纪政务处分19人，追缴资金112.4万元。",
    "检查中，青溪镇农业服务中心原主任邵国栋虚报种粮面积、套取粮食直补资金的问题浮出水面。经查，2020年至2022年，邵国栋伙同村会计薛大勇编造虚假花名册，套取补贴资金23.7万元，用于单位接待和个人开支。2023年9月15日，邵国栋受到开除党籍、政务撤职处分。",
    "“查处不是目的，关键是把漏洞堵上。”岚山县纪委书记、县监委主任龚文海介绍，县里督促农业农村、财政等部门建立补贴资金公示平台，资金从申报到发放全程留痕、随时可查。",
]
ARTICLE_3 = [
    "据江西省纪委监委消息：江西省交通运输厅原党组成员、副厅长骆振邦涉嫌严重违纪违法，目前正接受江西省纪委监委纪律审查和监察调查。",
    "骆振邦，男，汉族，1966年11月出生，大学学历，1988年7月参加工作，1992年5月加入中国共产党。",
    "曾任江西省公路管理局局长，九江市委常委、副市长，2018年2月任江西省交通运输厅党组成员、副厅长，2023年10月退休。",
]
ARTICLE_4 = [
    "会议要求，全市各级党组织要压紧压实全面从严治党主体责任，把党风廉政建设与业务工作同谋划、同部署、同推进、同考核。",
    "会上，市审计局通报了2022年度市本级预算执行和其他财政收支审计情况。审计发现，有4个部门违规发放津补贴共计58.2万元，2个单位公务用车管理不规范，相关问题线索已移送纪检监察机关处理。",
    "会议强调，要坚持问题导向，对照清单逐项整改，做到问题不解决不放过、责任不落实不放过。",
]


@cache
def font() -> str:
    """Registers a Chinese TrueType font; the tests skip where there is none."""
    reportlab = pytest.importorskip("reportlab.pdfbase.ttfonts", reason="reportlab is not installed (extra dev)")
    from reportlab.pdfbase import pdfmetrics
    places: list[Path] = []
    spec = importlib.util.find_spec("paperang_p2_fonts_cjk")
    if spec is not None and spec.origin:
        places += Path(spec.origin).parent.rglob("*.tt[cf]")
    places += [Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"), Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")]
    for place in places:
        if place.is_file():
            pdfmetrics.registerFont(reportlab.TTFont("cjk", str(place), subfontIndex=0))
            return "cjk"
    pytest.skip("no Chinese font: install paperang-p2-fonts-cjk (extra dev) or fonts-wqy-zenhei")
    return ""


def width(text: str, size: float) -> float:
    from reportlab.pdfbase import pdfmetrics
    return pdfmetrics.stringWidth(text, font(), size)


def _tokens(text: str) -> list[str]:
    """Characters, with figures and Latin words unbroken."""
    out: list[str] = []
    for c in text:
        if out and c.isascii() and c.isalnum() | (c in ".%") and out[-1][-1].isascii() and out[-1][-1].isalnum() | (out[-1][-1] in ".%"):
            out[-1] += c
        else:
            out.append(c)
    return out


def broken(text: str, measure: float, size: float, indent: float = 2.0) -> list[tuple[str, float, bool]]:
    """Lines of a paragraph: (text, indent in points, last)."""
    tokens, lines, at = _tokens(text), [], 0
    first = True
    while at < len(tokens):
        room = measure - (indent * size if first else 0.0)
        n, used = 0, 0.0
        while at + n < len(tokens) and used + width(tokens[at + n], size) <= room + 0.01:
            used += width(tokens[at + n], size)
            n += 1
        n = max(1, n)
        if at + n < len(tokens):
            while n > 1 and (tokens[at + n] in _NO_START or tokens[at + n - 1] in _NO_END):
                n -= 1
        lines.append(("".join(tokens[at:at + n]), indent * size if first else 0.0, at + n >= len(tokens)))
        at += n
        first = False
    return lines


@dataclass
class Sheet:
    """A reportlab canvas with the origin at the top left."""
    size: tuple[float, float] = A4

    def __post_init__(self) -> None:
        from reportlab.pdfgen.canvas import Canvas
        font()
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=self.size, pageCompression=1)

    def text(self, x: float, y: float, text: str, size: float, spread: float = 0.0, mode: int = 0) -> None:
        t = self.canvas.beginText(x, self.size[1] - y)
        t.setFont("cjk", size)
        t.setCharSpace(spread)
        t.setTextRenderMode(mode)
        t.textOut(text)
        self.canvas.drawText(t)

    def center(self, y: float, text: str, size: float, x0: float = 0.0, x1: float | None = None) -> None:
        x1 = self.size[0] if x1 is None else x1
        self.text((x0 + x1 - width(text, size)) / 2, y, text, size)

    def line(self, x0: float, y0: float, x1: float, y1: float, thick: float = 0.6) -> None:
        self.canvas.setLineWidth(thick)
        self.canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def box(self, x0: float, y0: float, x1: float, y1: float, fill: tuple[float, float, float] | None = None) -> None:
        if fill:
            self.canvas.setFillColorRGB(*fill)
        self.canvas.rect(x0, self.size[1] - y1, x1 - x0, y1 - y0, stroke=1, fill=1 if fill else 0)
        self.canvas.setFillColorRGB(0, 0, 0)

    def picture(self, x0: float, y0: float, x1: float, y1: float) -> None:
        from PIL import Image
        from reportlab.lib.utils import ImageReader
        image = Image.linear_gradient("L").resize((80, 60)).convert("RGB")
        self.canvas.drawImage(ImageReader(image), x0, self.size[1] - y1, x1 - x0, y1 - y0)

    def new_page(self) -> None:
        self.canvas.showPage()

    def pdf(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


@dataclass
class Slot:
    """A column: where its lines go."""
    x: float
    top: float
    measure: float
    bottom: float


def lines_of(paragraphs: list[str], measure: float, size: float) -> list[tuple[str, float, bool, bool]]:
    """(text, indent, last of its paragraph, head) of all lines; ``## …`` is a sub-head."""
    out: list[tuple[str, float, bool, bool]] = []
    for p in paragraphs:
        if p.startswith("## "):
            out.append((p[3:], 0.0, True, True))
        else:
            out += [(t, i, last, False) for t, i, last in broken(p, measure, size)]
    return out


def flow(sheet: Sheet, paragraphs: list[str], slots: list[Slot], size: float = 9.0, leading: float = 1.4,
         next_page: Callable[[], None] | None = None, row_order: bool = False) -> float:
    """Sets paragraphs into the slots one after the other; with ``row_order`` the file draws them line by line across the
    columns. Returns the last baseline."""
    lines = lines_of(paragraphs, slots[0].measure, size)
    placed: list[tuple[float, float, str, float, float]] = []
    at, y = 0, slots[0].top + size
    slot = slots[0]
    for text, indent, last, head in lines:
        if head:
            y += 0.5 * size
        if y > slot.bottom:
            at += 1
            if at >= len(slots):
                assert next_page is not None, "the text does not fit its columns"
                _draw(sheet, placed, row_order)
                placed = []
                next_page()
                at = 0
            slot = slots[at]
            y = slot.top + size
        letter = size * 1.2 if head else size
        x = slot.x + indent + ((slot.measure - width(text, letter)) / 2 if head else 0)
        spare = slot.measure - indent - width(text, letter)
        spread = spare / max(1, len(text) - 1) if not last and not head and 0 < spare < 4.5 * size else 0.0
        placed.append((x, y, text, letter, spread))
        y += leading * size + (0.5 * size if head else 0)
    _draw(sheet, placed, row_order)
    return y - leading * size


def _draw(sheet: Sheet, placed: list[tuple[float, float, str, float, float]], row_order: bool) -> None:
    for x, y, text, size, spread in sorted(placed, key=lambda p: (round(p[1]), p[0])) if row_order else placed:
        sheet.text(x, y, text, size, spread)


def slots(count: int, x0: float, x1: float, top: float, bottom: float, gutter: float = 14.0) -> list[Slot]:
    measure = (x1 - x0 - gutter * (count - 1)) / count
    return [Slot(x0 + k * (measure + gutter), top, measure, bottom) for k in range(count)]


def fitted(paragraphs: list[str], count: int, x0: float, x1: float, top: float, size: float = 9.0, leading: float = 1.4,
           gutter: float = 14.0) -> list[Slot]:
    """Slots just high enough to take the text."""
    made = slots(count, x0, x1, top, top, gutter)
    n = len(lines_of(paragraphs, made[0].measure, size)) + 2 * sum(p.startswith("## ") for p in paragraphs)
    bottom = top + size + (math.ceil(n / count) + 1) * leading * size
    return slots(count, x0, x1, top, bottom, gutter)


def plain(paragraphs: list[str]) -> list[str]:
    return [p.removeprefix("## ") for p in paragraphs]


Sample = tuple[bytes, list[str]]


def report() -> Sample:
    """One column over several pages, running head, page numbers, a footnote, a paragraph over the page's end."""
    s = Sheet()
    page = 0

    def dress() -> None:
        nonlocal page
        page += 1
        s.text(90, 50, "临川市纪委监委工作报告（2023年）", 9)
        s.center(800, f"— {page} —", 9)

    def turn() -> None:
        s.new_page()
        dress()

    dress()
    s.center(110, "关于临川市医疗保障领域突出问题", 20)
    s.center(138, "专项治理情况的报告", 20)
    body = ["## 一、基本情况", *ARTICLE_1, "## 二、主要做法", *ARTICLE_2, "## 三、下一步打算", *ARTICLE_4]
    s.text(90, 770, "①本报告所称定点医药机构，是指与医疗保障经办机构签订服务协议的机构。", 8)
    s.line(90, 756, 200, 756)
    flow(s, body, [Slot(90, 170, 415, 740)], 14, 1.7, turn)
    note = "①本报告所称定点医药机构，是指与医疗保障经办机构签订服务协议的机构。"
    truth = plain(body)
    return s.pdf(), ["关于临川市医疗保障领域突出问题专项治理情况的报告", *truth[:6], note, *truth[6:]]


def two_columns(row_order: bool = False) -> Sample:
    s = Sheet()
    s.center(80, "三起医保领域典型案例被通报", 22)
    flow(s, ARTICLE_1, fitted(ARTICLE_1, 2, 50, 545, 110, 10.5), 10.5, row_order=row_order)
    return s.pdf(), ["三起医保领域典型案例被通报", *ARTICLE_1]


def drawn_by_rows() -> Sample:
    """Two columns that the file draws line by line across the page."""
    return two_columns(True)


def three_columns_picture() -> Sample:
    """Sub-heads in the columns; a picture with its caption within the second column."""
    s = Sheet()
    s.center(80, "小监督员管住补贴大账本", 22)
    body = ["## 上门核对", *ARTICLE_2[:2], "## 严查快处", *ARTICLE_2[2:]]
    cols = slots(3, 40, 555, 100, 300)
    middle = cols[1]
    s.picture(middle.x, 100, middle.x + middle.measure, 200)
    s.text(middle.x, 214, "检查组在查阅台账。葛洪波摄", 7.5)
    cols[1] = Slot(middle.x, 224, middle.measure, 300)
    flow(s, body, cols)
    return s.pdf(), ["小监督员管住补贴大账本", *plain(body)[:5], "检查组在查阅台账。葛洪波摄", *plain(body)[5:]]


def newspaper() -> Sample:
    """Masthead, two articles under one another in five and four columns, a rule between them."""
    s = Sheet(BROADSHEET)
    s.center(90, "临川日报", 60)
    s.text(60, 60, "2023年10月18日 星期三", 10)
    s.text(60, 80, "农历癸卯年九月初四", 9)
    s.text(760, 60, "国内统一连续出版物号CN36-0099", 9)
    s.text(760, 80, "第10234期 今日8版", 9)
    s.line(50, 120, 930, 120, 1.5)
    s.center(165, "全市通报医保领域三起典型案例", 34)
    s.center(198, "——既查直接责任，也追究监管责任", 15)
    first = ["□ 本报记者 白行健", *ARTICLE_1]
    cols = fitted(ARTICLE_1, 5, 50, 930, 240, 10)
    s.text(cols[0].x, 225, "□ 本报记者 白行健", 10)
    end = max(c.bottom for c in cols)
    flow(s, ARTICLE_1, cols, 10)
    s.line(50, end + 16, 930, end + 16)
    s.center(end + 66, "惠民补贴怎么发 群众家门口看得清", 30)
    flow(s, ARTICLE_2, fitted(ARTICLE_2, 4, 50, 930, end + 90, 10), 10)
    s.text(60, 1370, "本版编辑：甘霖 版式：聂小雨 校对：汪洋 电子邮箱：linchuan@example.com", 8)
    return s.pdf(), ["全市通报医保领域三起典型案例", "——既查直接责任，也追究监管责任", *first,
                     "惠民补贴怎么发 群众家门口看得清", *ARTICLE_2]


def eight_columns() -> Sample:
    s = Sheet(BROADSHEET)
    s.center(60, "守护群众“看病钱”“救命钱”", 16)
    s.center(105, "临川市铁腕整治医保领域乱象", 36)
    body = [*ARTICLE_1, *ARTICLE_4]
    flow(s, body, fitted(body, 8, 40, 940, 130, 8.5, gutter=12), 8.5)
    return s.pdf(), ["守护群众“看病钱”“救命钱”", "临川市铁腕整治医保领域乱象", *body]


def side_by_side() -> Sample:
    """Two articles beside one another, two columns each."""
    s = Sheet(BROADSHEET)
    s.center(100, "三起典型案例被通报", 28, 40, 470)
    s.center(100, "小账本管住大资金", 28, 510, 940)
    flow(s, ARTICLE_1, fitted(ARTICLE_1, 2, 40, 470, 130, 10), 10)
    flow(s, ARTICLE_2, fitted(ARTICLE_2, 2, 510, 940, 130, 10), 10)
    return s.pdf(), ["三起典型案例被通报", *ARTICLE_1, "小账本管住大资金", *ARTICLE_2]


def boxed() -> Sample:
    """A framed article in the right half under the head of the main one."""
    s = Sheet(BROADSHEET)
    s.center(80, "岚山县：补贴资金全程留痕", 32)
    flow(s, ARTICLE_2, fitted(ARTICLE_2, 3, 40, 620, 120, 10), 10)
    s.box(660, 110, 940, 420, (0.93, 0.95, 1.0))
    s.center(140, "骆振邦接受审查调查", 17, 660, 940)
    flow(s, ARTICLE_3, [Slot(675, 160, 250, 410)], 10)
    return s.pdf(), ["岚山县：补贴资金全程留痕", *ARTICLE_2, "骆振邦接受审查调查", *ARTICLE_3]


def vertical_title() -> Sample:
    """A vertical title at the right of three columns."""
    s = Sheet(BROADSHEET)
    title = "补贴资金全程留痕随时可查"
    for k, c in enumerate(title):
        s.text(880, 100 + 44 * k, c, 36)
    flow(s, ARTICLE_2, fitted(ARTICLE_2, 3, 60, 840, 70, 12), 12)
    return s.pdf(), [title, *ARTICLE_2]


FINDINGS_HEAD = ["序号", "机构", "问题", "涉及金额（万元）", "处理"]
FINDINGS = [[str(k + 1), f"南桥县{name}", problem, f"{amount:.2f}", action] for k, (name, problem, amount, action) in enumerate([
    ("中心医院", "虚构医疗服务", 386.5, "移送司法机关"), ("中医院", "分解住院、串换药品", 72.15, "暂停医保服务协议"),
    ("妇幼保健院", "重复收费", 12.3, "责令退回违规资金"), ("城关镇卫生院", "超标准收费", 8.06, "责令退回违规资金"),
    ("白塔乡卫生院", "挂床住院", 5.4, "约谈主要负责人"), ("康宁医院", "过度检查", 43.77, "行政处罚"),
    ("同德诊所", "盗刷医保卡", 2.9, "解除医保服务协议"), ("济民药店", "串换药品", 1.25, "解除医保服务协议")] * 4)]


def table_over_pages() -> Sample:
    """A table of findings over two pages with its head repeated and the action merged over rows that share it."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle
    font()
    style = ParagraphStyle("p", fontName="cjk", fontSize=11, leading=18, wordWrap="CJK", firstLineIndent=22)
    cell = ParagraphStyle("c", fontName="cjk", fontSize=9, leading=13, wordWrap="CJK")
    intro, outro = ARTICLE_4[1], ARTICLE_4[2]
    rows = [[Paragraph(v, cell) for v in FINDINGS_HEAD]] + [[Paragraph(v, cell) for v in row] for row in FINDINGS]
    table = LongTable(rows, colWidths=[36, 110, 120, 90, 110], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.6, (0, 0, 0))]))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build([Paragraph(intro, style), Spacer(1, 10), table, Spacer(1, 10), Paragraph(outro, style)])
    told = ["；".join([f"序号：{n}", f"机构：{o}", f"问题：{p}", f"涉及金额：{a}万元", f"处理：{h}"]) for n, o, p, a, h in FINDINGS]
    return buffer.getvalue(), [intro, *told, outro]


def merged_table() -> Sample:
    """Cells merged over rows and columns, a head of two rows."""
    s = Sheet()
    xs, ys = [60, 150, 240, 330, 430, 530], [100, 125, 150, 180, 210, 240]
    for y in ys:
        s.line(60, y, 530, y) if y not in (125, 180) else None
    s.line(240, 125, 430, 125)
    s.line(150, 180, 530, 180)
    for x in (60, 150, 240, 430, 530):
        s.line(x, 100, x, 240)
    s.line(330, 125, 330, 240)
    for x, y, t in [(80, 130, "地区"), (165, 130, "单位"), (290, 117, "查处情况"), (250, 142, "立案（件）"), (340, 142, "处分（人）"),
                    (445, 130, "追缴（万元）"), (80, 185, "南桥县"), (160, 170, "县医保局"), (270, 170, "12"), (370, 170, "9"), (460, 170, "35.6"),
                    (160, 200, "县卫健委"), (270, 200, "7"), (370, 200, "5"), (460, 200, "18.2"), (80, 230, "岚山县"), (160, 230, "县医保局"),
                    (270, 230, "4"), (370, 230, "4"), (460, 230, "6.5")]:
        s.text(x, y, t, 9)
    assert xs
    return s.pdf(), ["地区：南桥县；单位：县医保局；查处情况/立案：12件；查处情况/处分：9人；追缴：35.6万元",
                     "地区：南桥县；单位：县卫健委；查处情况/立案：7件；查处情况/处分：5人；追缴：18.2万元",
                     "地区：岚山县；单位：县医保局；查处情况/立案：4件；查处情况/处分：4人；追缴：6.5万元"]


def rotated_page() -> Sample:
    """A page that the file turns by 90 degrees."""
    s = Sheet((842.0, 595.0))
    s.canvas.setPageRotation(90)
    s.canvas.translate(842, 0)
    s.canvas.rotate(90)
    s.size = (595.0, 842.0)
    s.center(80, "三起医保领域典型案例被通报", 22)
    flow(s, ARTICLE_1, [Slot(60, 110, 475, 800)], 11)
    return s.pdf(), ["三起医保领域典型案例被通报", *ARTICLE_1]


def sideways_text() -> Sample:
    """Text set sideways on an upright page, as a wide table or scan is bound into a report."""
    s = Sheet()
    s.canvas.translate(595, 0)
    s.canvas.rotate(90)
    s.size = (842.0, 595.0)
    s.center(70, "三起医保领域典型案例被通报", 22)
    flow(s, ARTICLE_1, [Slot(60, 100, 720, 560)], 11)
    return s.pdf(), ["三起医保领域典型案例被通报", *ARTICLE_1]


def hidden_things() -> Sample:
    """Bold by printing twice, invisible and white text, a slanted watermark."""
    s = Sheet()
    s.canvas.saveState()
    s.canvas.setFillColorRGB(0.85, 0.85, 0.85)
    s.canvas.translate(120, 200)
    s.canvas.rotate(40)
    s.canvas.setFont("cjk", 60)
    s.canvas.drawString(0, 0, "内部资料 严禁外传")
    s.canvas.restoreState()
    for dx in (0.0, 0.3):
        s.center(80 + dx, "三起医保领域典型案例被通报", 22, dx, 595 + dx)
        s.text(60 + dx, 110, "通报指出：", 12)
    s.canvas.saveState()
    s.text(60, 820, "隐形文字不应出现", 10, mode=3)
    s.canvas.restoreState()
    s.canvas.setFillColorRGB(1, 1, 1)
    s.text(60, 130, "白色文字不应出现", 10)
    s.canvas.setFillColorRGB(0, 0, 0)
    flow(s, ARTICLE_2, [Slot(60, 150, 475, 780)], 12)
    return s.pdf(), ["三起医保领域典型案例被通报", "通报指出：", *ARTICLE_2]


LAYOUTS: dict[str, Callable[[], Sample]] = {f.__name__: f for f in (
    report, two_columns, drawn_by_rows, three_columns_picture, newspaper, eight_columns, side_by_side, boxed, vertical_title,
    table_over_pages, merged_table, rotated_page, sideways_text, hidden_things)}


def similarity(read: str, truth: list[str]) -> float:
    """Likeness of two texts in their order, paragraph ends included."""
    from difflib import SequenceMatcher
    return SequenceMatcher(None, read, "\n".join(truth), autojunk=False).ratio()


def scan(pdf: bytes, dpi: int = 200, seal: tuple[float, float] | None = None, skew: float = 0.0, turn: int = 0) -> bytes:
    """A PDF whose pages are pictures of another's, with a red seal over (x, y) in points, askew by degrees."""
    import numpy as np
    import pypdfium2 as pdfium
    from PIL import Image, ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas
    source = pdfium.PdfDocument(pdf)
    out = io.BytesIO()
    canvas = None
    random = np.random.default_rng(7)
    for page in source:
        w, h = page.get_size()
        image = page.render(scale=dpi / 72).to_pil().convert("RGB")
        if seal:
            glass = Image.new("RGBA", image.size, (255, 255, 255, 0))
            draw = ImageDraw.Draw(glass)
            r = 56 * dpi / 72
            x, y = (v * dpi / 72 for v in seal)
            ink = (214, 32, 40, 190)
            draw.ellipse([x - r, y - r, x + r, y + r], outline=ink, width=int(3 * dpi / 72))
            star = [(x + r * 0.3 * math.cos(a * math.pi / 5 - math.pi / 2) * (1 if a % 2 == 0 else 0.4),
                     y + r * 0.3 * math.sin(a * math.pi / 5 - math.pi / 2) * (1 if a % 2 == 0 else 0.4)) for a in range(10)]
            draw.polygon(star, fill=ink)
            for k, c in enumerate("临川市专项治理领导小组"):
                a = math.pi * (0.85 + 1.3 * k / 10)
                letter = Image.new("RGBA", (40, 40), (255, 255, 255, 0))
                ImageDraw.Draw(letter).text((4, 2), c, fill=ink, font=ImageFont.truetype(_font_file(), 30))
                letter = letter.rotate(-math.degrees(a) - 90, resample=Image.Resampling.BICUBIC)
                glass.alpha_composite(letter, (int(x + 0.75 * r * math.cos(a)) - 20, int(y + 0.75 * r * math.sin(a)) - 20))
            # ink on ink stays dark, as on paper
            base = np.asarray(image).astype(float)
            over = np.asarray(glass).astype(float)
            alpha = over[:, :, 3:] / 255
            image = Image.fromarray((base * (1 - alpha) + np.minimum(base, over[:, :, :3]) * alpha).astype("uint8"))
        if skew:
            image = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor="white")
        if turn:
            image = image.rotate(turn, expand=True)
            if turn % 180:
                w, h = h, w
        array = np.asarray(image).astype(np.int16) + random.normal(0, 5, (image.height, image.width, 1)).astype(np.int16)
        image = Image.fromarray(np.clip(array, 0, 255).astype("uint8"))
        if canvas is None:
            canvas = Canvas(out, pagesize=(w, h))
        canvas.setPageSize((w, h))
        canvas.drawImage(ImageReader(image), 0, 0, w, h)
        canvas.showPage()
    assert canvas is not None
    canvas.save()
    return out.getvalue()


def _font_file() -> str:
    from reportlab.pdfbase import pdfmetrics
    return pdfmetrics.getFont(font()).face.filename
