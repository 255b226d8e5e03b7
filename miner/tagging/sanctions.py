"""SANC: a sanction on somebody. Its code is decided in ``cases/sanctions.py``; here only its words.

``lexicons/sanctions.tsv`` holds the wordings. A wording of context ``lead`` counts only where a word that gives a
sanction stands before it in the clause (受到, 给予, 被, 并处 …) or a listed sanction before it.
A recited law is no sanction: 「情节较重的，给予警告或者严重警告处分」; nor is a count: 「党纪政务处分28人」.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.model import Mention
from miner.tagging import bare_terms
from miner.tagging.name_lexicon import common_words, surnames

_LEAD = re.compile(r"(?:判处[一-龥·]{2,8}|受到?|写出|受过|给予|予以|给以|被(?:依法|依规|依纪|责令|予|判|顶格)?|[并均各即](?:给)?予|处以?|判处|判决|并处|单处|决定|宣告|作出|做出|对其|进行|执行|实施|采取|接受|作|宣布|各|均|以[一-龥]{2,10}罪|改为|变更为|更改为|遭到?|挨|领到?|(?:被|受到)[^，。；\n]{2,10}并|依法|将其|获刑?|对(?:该|其)[院店所校公司机构门诊部药店医卫生室站厂商行户超市企业单位合作]*|在全[国省市县区州镇乡系统]+(?:范围)?内?|在系统内|在单位内?|被全[国省市县区州镇乡系统]{1,3}|给予[：:]全[国省市县区州镇乡系统]{1,3}(?:范围)?内?)"
                   r"(?:(?:了|过)?(?:一[个次份纸])?|其|“|全[国省市县区州系统]{1,2}|该院|该药店|该机构|该公司|[一-龥]{1,8}(?:局|委|院|厅|部|办|室|组|政府|机关|部门)|(?:[违涉骗所][一-龥]{0,8}?)?[\d.一二两三四五至-]+倍的?)?$")
_AMOUNT = re.compile(r"(?:人民币)?[\d.一二三四五六七八九十百千两]+余?多?[万亿]?余?元|[一二三四五六七八九十]+个月")
_JOIN = re.compile(r"^(?:、|，|,|和|及|以及|或者?|与|并|，并|、并)(?:被|给予|予以|处以?|受到|并处|单处|依法)?$")
_RECITED = re.compile(r"情节(?:较轻|较重|严重|特别严重|恶劣)[^，。；]{0,6}(?:的|，(?=[^。；]{0,24}(?:或者|或)))|以上[^，。；]{0,8}以下(?:有期徒刑|拘役)|之上[^，。；]{0,8}以下(?:有期徒刑|拘役)|第[一二三四五六七八九十百\d]+条(?:规定|明确|的规定)|处分(?:的)?种类|这[两几]?[个种]名词|对违法的公职人员|是对(?:党员|公职人员)|的，(?:依照|依法|应当|可以)?(?:给予|处|作出|予以)")
_GENERAL = re.compile(r"受到?[^，。；\n]{2,36}(?:处分|处理|问责)的(?:党员|干部|人员|同志|领导|公职|职工)")
_OF_ANY_SORT = ("党纪政务处分", "党纪政纪处分", "党政纪处分", "党纪处分", "政务处分", "政纪处分", "组织处理")
_HEADS = re.compile(r"(?m)^[^，。；\n]{0,10}(?:给予|受到|作出)?(?:党纪(?:政务|政纪)?|党政纪|政务|政纪)(?:处分|组织处理)[^，。；\n]{0,14}(?:人员|责任人)[：:]?$|^[^，。；\n]{0,24}组织处理的?(?:责任)?(?:人员|责任人)[：:]?$")      # （二）给予党纪政务处分及组织处理的人员
_COUNT = re.compile(r"[\s]*(?:处理|处分|处罚)?[共累计达了]*\d+(?:余|多)?(?:\.\d+)?万?(?:余|多)?[人名件起家例个]")
_YUAN = r"(?:人民币)?[\d.,]+余?多?[万亿]?余?元"
_FINED = re.compile(rf"(?:予以|给予|处以?|作出){_YUAN}(?:[、和及至到]{_YUAN}){{0,9}}(?:不等)?的?$|处以?[^，。；\n]{{0,8}}收入的?(?:百分之[一二三四五六七八九十]{{1,4}}|[\d.]+[%％])的?$")        # 分别处以200万元、60万元|罚款; 处上一年年收入百分之六十的|罚款
# 给予某县委副书记甲某（临时负责县委工作）|诫勉处理: a post and a name between
_GIVEN_SOMEBODY = re.compile(r"(?:给予|对)[^，。；\n]{0,40}(?:负责人|总裁|总监|助理|秘书|监事|法定代表人|信贷员|会计师|行长|书记|[主]任|[局县市区镇乡部处科校院行队所站厅司股]长|经理|委员|主席|干部|科员|调研员|同志|董事)[一-龥·]{2,4}(?:[（(][^（()）]{2,20}[）)])?$")
_POST_AND_NAME = re.compile("(?:书记|主任|主席|经理|总监|[局县市区镇乡部处科校院行队所站厅股]长|经理|教导员|指导员|政委|委员|会计|负责人)[一-龥·]{2,4}[，,]?$")      # 所长甲|停职检查|，教导员乙被诫勉; 镇长甲|撤职|，副县长乙，|记大过
_AT_ONCE = ("停职", "撤职", "降级", "记大过", "记过", "诫勉", "通报批评", "免职")
_GIVEN_NAMES = re.compile(r"给予(?!充分|严肃|及时|必要|相应|适当|当事|有关|相关|责任)(?:[一-龥]{2,4}[、和]){0,6}[一-龥]{2,3}(?:同志)?$")      # 给予甲某、乙某某|诫勉谈话
_AGAINST_NAME = re.compile(r"(?<![针面相反])对(?P<name>[一-龥]{2,4}?)(?:同志)?(?:进行|予以|给予|作出)?(?:了)?$")      # 某街道对卞某林|通报批评, who was named before
_PEOPLE_TIMES = re.compile(r"\d人次[^，。；\n]{0,24}(?:受到?|被给予)$")        # 2290人次因…受到|党政纪处分: a figure
_WITHHELD = re.compile(r"(?:未|没有|不予)(?:能|及时|依法|按规定|按照规定)?(?:对[其他她])?(?:进行|给予|作出|做出|予以|采取)?$")     # 未及时对其进行|组织处理
# 将其带到办公室进行|批评教育, 对学生进行|批评教育: what a teacher does to a pupil is no sanction of his own
_OF_A_PUPIL = re.compile(r"(?:[将把][^，。；\n]{1,12}?(?:带到|叫到|喊到|留在|带至)[^，。；\n]{0,10}|对(?:该|其|部分|两名|几名)?(?:学生|同学|孩子|家长|村民|群众|患者|游客|商户|司机)[^，。；\n]{0,6})(?:进行|予以|实施)?$")
_NUMBER_BEFORE = re.compile(r"减为$|减刑为$|减去$|[以之]上$|以下$|可(?:以)?(?:处|给予|判处)$|建议$|要求$|求处$|应当?(?:作为)?[^，。；应]{0,8}予以$")


@lru_cache(maxsize=None)
def _wordings(first: str) -> re.Pattern[str]:
    """The wordings that can begin with the character FIRST, the rows in file order."""
    return re.compile("|".join(f"(?P<{r['context'][0]}{i}>{r['pattern']})" for i, r in enumerate(lexicons.rows("sanctions"))
                               if any(not s or s[0] == first or s[0] in r"\[(.^$" or s[1:2] in tuple("?*{") for s in lexicons.spelled_out(r["pattern"]))) or "(?!)")


# where a wording can begin
_FIRST = Anchored(r"党内|党籍(?=[和及与、已均都双先也一同被遭])|公职(?=[已均都先也一同被遭])|退休待遇|相应待遇|有关待遇|清除出党|取消党籍|严重警告|警告|撤销|撤职|留党察看|开除|政务|政纪|行政|记大过|记过|降级|降低|有期徒刑|无期徒刑|无期|死刑|死缓|终身监禁|拘役|管制|罚金|罚款|罚没|处罚(?![金款没])|"
                    r"没收|剥夺|取消|调整|调离|罢免|党内除名|终止|收缴|责令|责成|顶格(?=处罚|罚款)|先期|就地|深刻|免职|免去|停职|引咎|辞退|解聘|诫勉|通报批评|批评教育|提醒谈话|谈话提醒|谈话诫勉|纠错谈话|问责通报|通报问责|(?:效能)?告诫|通报(?=[，。；])|全[省市县区州]通报的?(?:问责)?处理|约谈提醒|党纪|党政纪|"
                    r"纪律处分|组织处理|书面检[查讨]|留用察看|延长预备期|降为|按照?(?=[一二三四]级)|由(?=[一-龥]{1,3}级职员)|解除|暂停|中止|双开|暂扣|吊销|拘留|获刑|领刑|刑期(?=[一二三四五六七八九十两\d])|(?<=[年半月])刑期|判刑|判(?=(?:了|处?[他她])*[一二两三四五六七八九十\d])|丢(?=[了掉]+公职)|[免撤](?=[了掉][他她了]*的?职)|降(?=了[他她]?的?级)|记(?=了)|违[纪法规](?:违法)?(?:所得|资金|款)|[相有]关费用(?=予以|责令)|终身(?=(?:证券|期货)?市场禁入|禁止)|证券市场禁入|期货市场禁入|市场禁入|禁止(?=[一二两三四五六七八九十\d从进])|第一种|第二种|第三种|第四种")
_TERM_BEFORE = re.compile(r"[一二两三四五六七八九十\d]+年(?:半|零?[一二两三四五六七八九十\d]+个?月)?$")


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at), text.rfind("……", 0, at) + 1) + 1
    stops = [i for i in (text.find("。", at), text.find("\n", at)) if i >= 0]
    return text[start:min(stops, default=len(text))]


def find(text: str) -> list[Mention]:
    """Every sanction of TEXT, in order."""
    found: list[Mention] = []
    position = 0
    for first in _FIRST.finditer(text):
        start = first.start()
        if first.group().endswith(("有期徒刑", "市场禁入", "刑期")):       # 「三年有期徒刑」 begins with its term
            term = _TERM_BEFORE.search(text, max(position, start - 10), start)
            start = term.start() if term else start
        m = _wordings(text[start]).match(text, start) if start >= position else None
        if m and _stands(text, m, found):
            found.append(Mention("SANC", m.start(), m.end(), m.group(),
                                 why=f"sanctions.tsv: {lexicons.rows('sanctions')[int(m.lastgroup[1:])]['pattern']}"))
            position = m.end()
            if m.group().startswith(("有期徒刑", "获刑", "领刑", "判")):
                for term in _terms_after(text, position):      # 被判处有期徒刑十三年、十年六个月; 二人分别获刑十五年、十二年
                    found.append(Mention("SANC", *term, text[slice(*term)], why="a term of the list of prison terms before it"))
                    position = term[1]
    terms = [Mention("SANC", a, b, text[a:b], why="a prison term right behind a name") for a, b in bare_terms.find(text) if all(b <= m.start or m.end <= a for m in found)]
    return sorted(found + terms, key=lambda m: m.start) if terms else found


_GAINS = re.compile("(?:收缴|没收).*(?:所得|款物?|资金)$")
_FINED_BODY = re.compile(r"(?:对|判处)[^，。；\n]{2,30}(?:公司|企业|医院|卫生院|诊所|卫生室|药店|药房|合作社|厂|中心|机构|单位|商行|超市|银行|支行|学校)(?:依法)?$")     # 对某公司|罚款
_BESIDES = re.compile("[^，。；\n]{0,12}[、，](?:并|并处以?|处以?)?")        # 作出责令退回|上述基金、|罚款48万元的处理
_NEXT_TERM = re.compile(r"(?:、|和|及|以及)([一二三四五六七八九十\d]{1,3}年(?:零?[一二三四五六七八九十\d]{1,2}个月|半)?)(?=[、，。；,;和及不]|以及)")

# what is feared, threatened or laid down for a case that may come: 担心被|开除公职, 轻则|批评教育, 如不整改，将给予|撤职处分
# — but not who was punished for a threat or out of fear: 因威胁证人被|开除党籍, 害怕弃车逃离被|罚款; 会 is no 委员会 or 会议
_NOT_YET = re.compile(lexicons.leaping(r"(?:轻则|重则|理应|否则|险些|差点)[^，。；\n]{0,16}$"
                      r"|(?:担心|害怕|唯恐|生怕|(?<!予)以免(?![职去除予于])|避免|误以为)[^，。；\n弃逃拒隐躲而给]{0,10}$"
                      r"|(?:扬言|威胁|吓唬)(?:[^，。；\n被受遭给]{0,16}|[^，。；\n被受遭给]{0,10}[让使叫][^，。；\n]{1,8})$"
                      r"|(?:如[不果有再]|凡[是有]|一旦|倘若|若不)[^。；\n]{0,40}(?:将|一律|(?<![委协社工大会])会(?![议同商计])|(?<![主需])要(?![求件]))[^。；\n]{0,18}$"))


def _terms_after(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The spans of the terms that go on a list of prison terms, one each for several people."""
    while m := _NEXT_TERM.match(text, at):
        yield m.span(1)
        at = m.end()


_GIVEN_NEXT = re.compile(r"[，；、](?:对)?[^，。；\n]{0,40}?(?:书记|[主]任|[局县市区镇乡部处科校院行队所站厅司股]长|经理|主席|干部|科员|调研员|委员|董事)[一-龥·]{2,4}$")


def _given_in_turn(text: str, at: int, found: list[Mention]) -> bool:
    """Whether a list of 给予 goes on: 给予某局局长甲警告处分，副局长乙|诫勉处理."""
    if not found or "给予" not in text[max(0, found[-1].start - 160):found[-1].start]:
        return False
    a = found[-1].end
    return at - a <= 48 and "。" not in text[a:at] and _GIVEN_NEXT.fullmatch(text, a, at) is not None


def _against_one_named(text: str, told: re.Match[str]) -> bool:
    """Whether TOLD are words said to somebody whose name stands before them behind 对 and was told before."""
    at = told.start()
    m = _AGAINST_NAME.search(text, max(0, at - 12), at) if told.group().startswith(("通报", "批评", "诫勉", "提醒", "谈话")) else None
    return m is not None and surnames().get(m.group("name")[0]) in ("common", "usual", "rare") and m.group("name") not in common_words() and m.group("name") in text[:m.start()]


def _beside(text: str, at: int, found: list[Mention]) -> bool:
    """Whether a sanction stands before AT in its sentence, so that what follows is no figure: 受到警告处分，收缴违纪所得800元."""
    return bool(found) and not any(mark in text[found[-1].end:at] for mark in "。\n")


_OF_REGION = re.compile("全[国省市县区州系]|各[地市县区]|今年以来|累计|截至|[\\d多]家|[上下]半年|季度")
_SO_MADE = re.compile("(?:作出|给予|予以)了?[^，。；\\n]{2,18}的$")             # 作出没一罚三的|行政处罚
_SUM_NEXT = re.compile("(?:共计|合计|人民币)?[\\d.,]+余?[千百万亿]*余?元")
_MATTERS = re.compile("\\d[余多]?[起件家矿宗]")                # 立案处罚120家，罚款|54万元: a figure
_SO_MANY = re.compile("[\\d两二三四五六七八九十][余多]?[名人起例位个家][^，。；]{0,8}因[^，。；]*$")      # 5名干部因公车私用被|通报
_BLAMED = re.compile("(?:因[^，。；\\n\\d]{2,24}[^，。；\\n]{0,8}|(?:[局院校委府办司]|某[某一-龥]?))被(?:[县市区省州]纪委|全[县市区省州])?$")      # 县林业局因缺少公函问题被|通报
_BODY_AT_ONCE = re.compile("(?:局|中心|部门|[委院])(?:当[日天即场]|随即|立即|即|已|遂|依法|依规|随后|也|同时|现场|决定)+$")
_NAMES_HIM = re.compile("免去([一-龥]{2,3})职务")


def _stands(text: str, m: re.Match[str], found: list[Mention]) -> bool:
    (start, end), words, sort = m.span(), m.group(), m.lastgroup[0]
    him = _NAMES_HIM.fullmatch(words) if words.startswith("免去") else None
    if him and surnames().get(him.group(1)[0]) in ("common", "usual") and him.group(1) not in common_words() and text.count(him.group(1)) > 1:
        return False                                           # 免去|卞奎|职务: a name told before stands inside
    if words == "通报" and (not _BLAMED.search(text, max(0, start - 44), start) or _SO_MANY.search(text, max(0, start - 44), start)):
        return False                                           # 3起问题被|通报: the bulletin
    if words.startswith("批评教育") and _OF_A_PUPIL.search(text, max(0, start - 40), start):
        return False
    before = text[max(0, start - 14):start]
    if _NOT_YET.search(text, max(0, start - 64), start):
        return False
    if _COUNT.match(text, end) or _GAINS.match(words) and text[end:end + 1].isdigit() and not _beside(text, start, found) or _NUMBER_BEFORE.search(before) or _WITHHELD.search(before) \
            or text.find("人次", max(0, start - 40), start) >= 0 and _PEOPLE_TIMES.search(text, max(0, start - 40), start):
        return False
    if (sort == "c" and words.startswith("行政") or words == "处罚") and _OF_REGION.search(_sentence(text, start)):
        return False                                           # 全市追回医保基金900万元，行政处罚|300万元: a figure
    if sort == "c" and _BODY_AT_ONCE.search(before) or sort == "c" and text[start - 1:start] in ("，", "、", "；", ",", "：", ":", "并", "。", "以", ".", "．", "店", "院", "所", "室", "司", "局", "门", "构"):
        return True
    if words == "罚款" and _SUM_NEXT.match(text, end) and text[start - 1:start] not in ("政", "乱") and not _OF_REGION.search(told := _sentence(text, start)) and not _MATTERS.search(told):
        return not _RECITED.search(told)                       # 对甲公司|罚款|800万元; 没收违法所得3万元，|罚款|5万元
    if sort in "lc":
        previous = found[-1] if found else None
        joined = previous is not None and start - previous.end <= 20 and bool(_JOIN.search(_AMOUNT.sub("", text[previous.end:start])))
        if not joined and not _LEAD.search(before) and not (words in ("罚款", "罚金") and _FINED.search(text, max(0, start - 60), start)) \
                and not (words in ("罚款", "罚金", "警告") and _FINED_BODY.search(text, max(0, start - 40), start)) \
                and not (words == "罚款" and text[end:end + 1].isdigit() and previous is not None and _BESIDES.fullmatch(text, previous.end, start)) \
                and not (words == "行政处罚" and _SO_MADE.search(text, max(0, start - 24), start) and (previous is None or previous.end < start - 24)) \
                and not _GIVEN_SOMEBODY.search(text, max(0, start - 60), start) \
                and not (words.startswith(_AT_ONCE) and _POST_AND_NAME.search(text, max(0, start - 14), start)) \
                and not _GIVEN_NAMES.search(text, max(0, start - 34), start) and not _given_in_turn(text, start, found) and not _against_one_named(text, m):
            return False
    if words in _OF_ANY_SORT and _HEADS.match(text, text.rfind("\n", 0, start) + 1):
        return False
    for general in _GENERAL.finditer(text, max(0, start - 40), min(len(text), end + 40)):
        if general.start() < end and start < general.end():
            return False
    return not _RECITED.search(_sentence(text, start))
