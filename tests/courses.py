"""Whole courses of cases with known truth: made-up people at real places, told over years by announcements, bulletins,
stories and reprints, as texts and as the Extractions that a faultless reading would give.

``world(seed, people)`` is the same for the same arguments. Names vary as announcements vary them: the organisation with a
longer prefix, shortened, completed by its document's region, or called as before a reform; posts as 局长, then 原局长, then
another post; hidden names in stories; reprints with another head, foot or a sentence less. Namesakes stand at the same post
in the next county, in the same system a level up, at another body of the same county, or far away.
"""
from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from miner.model import (
    Amount,
    Case,
    Document,
    Event,
    Extraction,
    Mention,
    Period,
    Position,
    Profile,
    Sanction,
    Subject,
    Violation,
)
from miner.tagging import places

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常温汤"
GIVEN = ["伟", "强", "军", "勇", "杰", "涛", "明", "超", "平", "刚", "辉", "鹏", "斌", "波", "宁", "健", "建国", "建军", "志强", "志明", "国栋", "海涛", "晓东", "文斌", "永红", "德胜", "学军", "少华", "光辉", "世杰", "正刚", "立新", "春生", "玉兰", "秀英", "丽萍", "红梅", "晓燕", "云峰", "天佑", "启航", "绍文", "维民", "家声", "承志", "宗泽", "景山", "之远", "怀德", "仲明", "延年", "伯涛", "克勤", "敬亭", "守仁", "为先", "长林", "树人"]
# short, full, the name before a reform with the last year it was in use, the head's posts
BODIES = [
    ("医保局", "医疗保障局", None, ("党组书记", "局长")), ("卫健局", "卫生健康局", ("卫生和计划生育局", 2018), ("党委书记", "局长")),
    ("自然资源局", "自然资源局", ("国土资源局", 2018), ("党组书记", "局长")), ("住建局", "住房和城乡建设局", None, ("党组书记", "局长")),
    ("教育局", "教育局", None, ("党组书记", "局长")), ("交通局", "交通运输局", None, ("党委书记", "局长")),
    ("人社局", "人力资源和社会保障局", None, ("党组书记", "局长")), ("发改局", "发展和改革局", None, ("党组书记", "局长")),
    ("生态环境局", "生态环境局", ("环境保护局", 2018), ("党组书记", "局长")), ("农业农村局", "农业农村局", ("农业局", 2018), ("党组书记", "局长")),
    ("市场监管局", "市场监督管理局", None, ("党组成员", "副局长")), ("人民医院", "人民医院", None, ("党委书记", "院长")),
    ("水利局", "水利局", ("水务局", 2018), ("党组成员", "副局长")), ("公安局", "公安局", None, ("党委委员", "副局长")),
    ("城管局", "城市管理局", None, ("党组书记", "局长")), ("财政局", "财政局", None, ("党组成员", "副局长")),
    ("政协", "政协", None, ("党组成员", "副主席")), ("审计局", "审计局", None, ("党组书记", "局长")),
]
SERIOUS = [("crime.bribe_taking", "bribe", "受贿", "非法收受他人财物"), ("crime.embezzlement", "embezzled", "贪污", "侵吞公款")]
MINOR = [("eight.gifts", "gift", "违规收受礼品礼金", "先后多次违规收受管理服务对象所送礼品礼金"), ("eight.allowances", "allowance", "违规发放津补贴", "以加班补助等名义违规发放津补贴"),
         ("eight.public_dining", "public_spending", "违规公款吃喝", "多次安排公款吃喝并以会议费等名义报销"), ("conduct.fund_fraud", "fraud", "套取项目资金", "采取虚列支出等方式套取项目资金")]
SITES = ["清风在线", "廉洁之窗", "新闻早报", "法治时报", "都市晚报", "阳光网", "江河新闻网", "晨光网", "时代周报网", "明镜网"]
RANK = {"县": "section_chief", "市": "division_chief"}


@dataclass
class Person:
    id: str
    name: str
    county: str                     # six-figure code of today
    body: tuple
    sex: str
    birth: str
    serious: bool
    opened: date
    crime: tuple
    amount: int
    months: int
    second_post: tuple | None = None    # (county, body) that the person moved on to before the case
    events: list[tuple[str, str | None]] = field(default_factory=list)      # truth: (type, date)


@dataclass
class Paper:
    """One document. ``truth``: folded subject name → person id, in the order told. ``article``: what reprints share."""
    path: str
    extraction: Extraction
    truth: list[tuple[str, str]]
    article: str
    kind: str
    official: bool

    @property
    def text(self) -> str:
        return self.extraction.document.text

    @property
    def id(self) -> str:
        return "d" + self.extraction.document.sha256[:16]


@dataclass
class World:
    people: dict[str, Person]
    papers: list[Paper]

    def shared_names(self) -> int:
        by: dict[str, int] = {}
        for p in self.people.values():
            by[p.name] = by.get(p.name, 0) + 1
        return sum(1 for n in by.values() if n > 1)


class _Maker:
    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        g = places.gazetteer()
        self.counties = sorted(c for c, d in g.by_code.items() if d.level == "county" and c[:2] not in ("11", "12", "31", "50", "46", "65", "54",
                               "71", "81", "82") and c[2:4] < "70" and c[:4] + "00" in g.by_code and d.name.endswith("县"))
        self.by_prefecture: dict[str, list[str]] = {}
        for c in self.counties:
            self.by_prefecture.setdefault(c[:4], []).append(c)
        self.people: dict[str, Person] = {}
        self.taken: dict[tuple[str, str], set[str]] = {}
        self.papers: list[Paper] = []
        self.n = 0

    # -- people -----------------------------------------------------------------------------------------------------

    def person(self, name: str | None = None, county: str | None = None, body: tuple | None = None, opened: date | None = None) -> Person:
        r = self.r
        name = name or r.choice(SURNAMES) + r.choice(GIVEN)
        serious = r.random() < 0.7
        crime = r.choice(SERIOUS if serious else MINOR)
        amount = r.choice([r.randrange(200_000, 30_000_000, 100), r.randrange(20, 3000) * 10_000]) if serious else r.randrange(2_000, 400_000, 100)
        p = Person(f"t{len(self.people):05d}", name, county or r.choice(self.counties), body or r.choice(BODIES), r.choice("男男男女"),
                   f"{r.randrange(1958, 1985)}-{r.randrange(1, 13):02d}", serious, opened or date(2015, 1, 1) + timedelta(days=r.randrange(3600)),
                   crime, amount, r.randrange(24, 180))
        # two of one name, county and body would be one person to anybody
        taken = self.taken.setdefault((p.name, p.county), set())
        taken.add(p.body[1])
        free = [b for b in BODIES if b[1] not in taken]
        if serious and r.random() < 0.2:
            p.second_post = (p.county, r.choice(free))
            taken.add(p.second_post[1][1])
        self.people[p.id] = p
        return p

    def namesake(self, p: Person) -> Person:
        """Another person of the same name: in the next county at the same post, in the same system a level up, at another body of
        the same county, in the same city, or far away."""
        r = self.r
        kind = r.choice(["next", "next", "system", "city", "county", "far", "far"])
        siblings = [c for c in self.by_prefecture[p.county[:4]] if c != p.county] or self.counties
        near = p.opened + timedelta(days=r.randrange(-700, 700))
        county = {"next": r.choice(siblings), "system": p.county[:4] + "00", "city": p.county[:4] + "00", "county": p.county}.get(kind)
        if county:
            taken = self.taken.get((p.name, county), set())
            other = r.choice([b for b in BODIES if b[1] not in taken and b is not p.body])
            same_body = kind in ("next", "system") and p.body[1] not in taken
            return self.person(p.name, county, p.body if same_body else other, near)
        return self.person(p.name, r.choice([c for c in self.counties if c[:2] != p.county[:2]]), None, None)

    # -- words ------------------------------------------------------------------------------------------------------

    def org(self, p: Person, when: date, style: str, former: bool) -> tuple[str, str]:
        """(as written, as the extraction completes it) of a person's organisation. ``style``: full, place, short, level."""
        return self._org(p.county, p.body, when, style)

    def _org(self, code: str, body: tuple, when: date, style: str) -> tuple[str, str]:
        short, full, old, _ = body
        path = places.path_of(code).split("/")
        name = full if style in ("full", "place") else short
        if old and when.year <= old[1]:
            name = old[0]
        if style == "full":
            return "".join(path) + name, "".join(path) + name
        if style == "level":
            return path[-1][-1] + name, (path[-1][-1] if self.r.random() < 0.3 else path[-1]) + name
        return path[-1] + name, path[-1] + name

    def agency(self, p: Person, up: bool = False) -> str:
        path = places.path_of(p.county).split("/")
        return path[-2 if up and len(path) > 1 else -1] + "纪委监委"

    def paper(self, kind: str, title: str, source: str, when: date, paragraphs: list[str], cases: list[Case], truth: list[tuple[str, str]],
              genre: str, official: bool, article: str = "") -> Paper:
        text = "\n".join([title, *paragraphs])
        placed = []
        at = 0
        mentions = []
        for case in cases:
            start = text.find(case.text, at)
            if start < 0:
                start = text.find(case.text)
            assert start >= 0, case.text
            placed.append(replace(case, start=start, end=start + len(case.text)))
            at = start + 1
            for s in case.subjects:
                i = text.find(s.name)
                if i >= 0:
                    mentions.append(Mention("PER", i, i + len(s.name), s.name))
        self.n += 1
        path = f"{kind}/{self.n:06d}.html"
        sha = hashlib.sha256(f"{path}\n{source}\n{text}".encode()).hexdigest()
        document = Document(text=text, path=path, sha256=sha, media_type="text/html", title=title, source=source,
                            published=when.isoformat(), genre=genre)
        unique = {m.start: m for m in mentions}
        paper = Paper(path, Extraction(document, tuple(unique[k] for k in sorted(unique)), tuple(placed)), truth, article or f"a{self.n}", kind, official)
        self.papers.append(paper)
        return paper

    # -- the stages of a course -------------------------------------------------------------------------------------

    def subject(self, p: Person, when: date, *, style: str, former: bool, events: list[Event], sanctions: list[Sanction] = (), name: str = "",
                profile: bool = False, posts: int = 2) -> tuple[Subject, str]:
        """The subject and the words for it."""
        r = self.r
        written, told = self.org(p, when, style, former)
        titles = p.body[3][:posts] if r.random() < 0.8 else p.body[3][-1:]
        positions = [Position(told, t, former) for t in titles]
        words = written + ("原" if former else "") + "、".join(titles)
        if p.second_post:
            w2, t2 = self._org(*p.second_post, when, "place")
            if r.random() < 0.75:
                positions.insert(0, Position(t2, p.second_post[1][3][-1], former))
                words = w2 + ("原" if former else "") + p.second_post[1][3][-1] + "、" + written + "原" + "、".join(titles)
            elif r.random() < 0.5:
                positions = [Position(t2, p.second_post[1][3][-1], former)]
                words = w2 + ("原" if former else "") + p.second_post[1][3][-1]
        level = "市" if p.county.endswith("00") else "县"
        prof = Profile(sex=p.sex, birth=p.birth, ethnicity="汉族") if profile else None
        return Subject(name or p.name, "person", RANK[level] if r.random() < 0.9 else None, tuple(positions), tuple(sanctions), tuple(events),
                       prof), words

    def course(self, p: Person) -> None:
        """The official announcements of one person's case, and what is made of them."""
        r = self.r
        region = places.path_of(p.county)
        crime = Violation(p.crime[0])
        stages: list[tuple[str, date]] = []
        day = p.opened
        stages.append(("investigation", day))
        day += timedelta(days=r.randrange(90, 200))
        stages.append(("decision", day))
        if r.random() < 0.9:
            day += timedelta(days=r.randrange(3, 40))
            stages.append(("arrest", day))
        if r.random() < 0.9:
            day += timedelta(days=r.randrange(40, 140))
            stages.append(("indictment", day))
        if r.random() < 0.7:
            day += timedelta(days=r.randrange(60, 160))
            stages.append(("trial", day))
        if r.random() < 0.85:
            day += timedelta(days=r.randrange(30, 200))
            stages.append(("sentence", day))
        if r.random() < 0.1:      # opened, then silence
            stages = stages[:1]
        for kind, day in stages:
            self.stage(p, kind, day, region, crime)

    def stage(self, p: Person, kind: str, day: date, region: str, crime: Violation) -> None:
        r = self.r
        told = r.random() < 0.6         # whether the text gives the day
        iso = day.isoformat() if told else None
        issued = day + timedelta(days=r.randrange(0, 3))
        head = f"{day.month}月{day.day}日，" if told else "日前，"
        style = r.choice(["full", "full", "place", "place", "short", "level"])
        former = kind != "investigation" or r.random() < 0.2
        wan = f"{p.amount / 10000:g}万元"
        amounts: tuple[Amount, ...] = ()
        violations: tuple[Violation, ...] = ()
        profile = False

        def event(t: str, agency: str | None = None) -> Event:
            return Event(t, iso, iso, agency)

        agency = self.agency(p)
        if kind == "investigation":
            profile = r.random() < 0.5
            s, words = self.subject(p, day, style=style, former=former, events=[event("investigation", agency)], profile=profile)
            body = f"{head}据{agency}消息：{words}{p.name}涉嫌严重违纪违法，目前正接受{agency}纪律审查和监察调查。"
            title = f"{words}{p.name}接受审查调查"
            truth_events = [("investigation", iso)]
            genre = "investigation"
        elif kind == "decision":
            sanctions = [Sanction("party.expulsion"), Sanction("admin.dismissal")]
            s, words = self.subject(p, day, style=style, former=True, sanctions=sanctions,
                                    events=[event("party_discipline", agency), event("admin_discipline", agency), event("transfer")])
            body = (f"{head}经{region.split('/')[-1]}委批准，{agency}对{words}{p.name}严重违纪违法问题进行了立案审查调查。经查，{p.name}背弃初心使命，利用职务便利为他人在"
                    f"{r.choice(['工程承揽', '药品采购', '资金拨付', '项目审批'])}等方面谋取利益，{p.crime[3]}，数额特别巨大。{p.name}严重违反党的纪律，并涉嫌{p.crime[2]}犯罪，"
                    f"应予严肃处理。决定给予{p.name}开除党籍、开除公职处分；收缴其违纪违法所得；将其涉嫌犯罪问题移送检察机关依法审查起诉。")
            title = f"{words}{p.name}被开除党籍和公职"
            violations = (crime,)
            truth_events = [("party_discipline", iso), ("admin_discipline", iso), ("transfer", iso)]
            genre = "decision"
        elif kind == "arrest":
            s, words = self.subject(p, day, style=style, former=True, events=[event("arrest", "检察院")])
            body = (f"{words}{p.name}涉嫌{p.crime[2]}一案，由{agency}调查终结，移送检察机关审查起诉。{head}{region.split('/')[-1]}人民检察院依法以涉嫌{p.crime[2]}罪对"
                    f"{p.name}作出逮捕决定。该案正在进一步办理中。")
            title = f"检察机关依法对{p.name}决定逮捕"
            violations = (crime,)
            truth_events = [("arrest", iso)]
            genre = "judicial"
        elif kind == "indictment":
            s, words = self.subject(p, day, style=style, former=True, events=[event("indictment", "检察院")])
            body = (f"{head}{words}{p.name}涉嫌{p.crime[2]}一案，由{region.split('/')[-1]}人民检察院依法向人民法院提起公诉。检察机关起诉指控：被告人{p.name}利用担任"
                    f"{p.body[1]}{p.body[3][-1]}等职务上的便利，{p.crime[3]}共计{wan}，依法应当以{p.crime[2]}罪追究其刑事责任。")
            title = f"检察机关依法对{p.name}提起公诉"
            violations = (crime,)
            amounts = (Amount(float(p.amount), "CNY", "exact", p.crime[1]),)
            truth_events = [("indictment", iso)]
            genre = "judicial"
        elif kind == "trial":
            s, words = self.subject(p, day, style=style, former=True, events=[event("trial", "法院")])
            body = (f"{head}{region.split('/')[-1]}人民法院公开开庭审理了{words}{p.name}{p.crime[2]}一案。检察机关指控，{p.name}先后{p.crime[3]}共计{wan}。庭审中，"
                    f"{p.name}进行了最后陈述，并当庭表示认罪悔罪。法庭宣布休庭，择期宣判。")
            title = f"{p.name}{p.crime[2]}案一审开庭"
            violations = (crime,)
            amounts = (Amount(float(p.amount), "CNY", "exact", p.crime[1]),)
            truth_events = [("trial", iso)]
            genre = "judicial"
        else:
            fine = r.randrange(10, 300) * 10_000
            years, months = divmod(p.months, 12)
            sanctions = [Sanction("criminal.fixed_term", p.months), Sanction("criminal.fine")]
            s, words = self.subject(p, day, style=style, former=True, sanctions=sanctions, events=[event("sentence", "法院")])
            body = (f"{head}{region.split('/')[-1]}人民法院对{words}{p.name}{p.crime[2]}案一审公开宣判，对被告人{p.name}以{p.crime[2]}罪判处有期徒刑{years}年{months}个月，并处罚金"
                    f"{fine // 10000}万元。经审理查明，{p.name}{p.crime[3]}共计{wan}。")
            title = f"{p.name}一审获刑"
            violations = (crime,)
            amounts = (Amount(float(p.amount), "CNY", "exact", p.crime[1]), Amount(float(fine), "CNY", "exact", "fine"))
            truth_events = [("sentence", iso)]
            genre = "judicial"
        p.events += truth_events
        known = None if r.random() < 0.08 else (region, p.county)
        paragraphs = [body]
        if profile:
            paragraphs.append(f"{p.name}，{p.sex}，汉族，{p.birth[:4]}年{int(p.birth[5:])}月出生，大学学历，中共党员。")
        case = Case((s,), *(known or (None, None)), None, violations, amounts, body)
        paper = self.paper(kind, title, f"{agency}网站", issued, paragraphs, [case], [(p.name, p.id)], genre, True)
        self.reprint(paper, r.choice([0, 0, 1, 1, 2, 3, 5]))
        if r.random() < 0.25:           # the level above tells it too, in a sentence of its own
            s, words = self.subject(p, day, style=r.choice(["full", "place", "short"]), former=True, events=list(s.events),
                                    sanctions=list(s.sanctions), profile=r.random() < 0.2)
            verb = {"investigation": "正在接受审查调查", "decision": "被开除党籍、开除公职，并移送检察机关审查起诉", "arrest": "被依法逮捕", "indictment": "被提起公诉",
                    "trial": "受审", "sentence": f"被判处有期徒刑{p.months // 12}年{p.months % 12}个月，并处罚金"}[kind]
            text = f"{self.agency(p, up=True)}{head}通报，{words}{p.name}因涉嫌{p.crime[2]}{verb}。"
            later = issued + timedelta(days=r.randrange(0, 20))
            self.paper(kind, f"{p.name}{verb}", f"{self.agency(p, up=True)}网站", later, [text],
                       [Case((s,), *(known or (None, None)), None, (), (), text)], [(p.name, p.id)], genre, True)

    # -- bulletins, stories, reprints -------------------------------------------------------------------------------

    def minor(self, p: Person, when: date, style: str, name: str = "") -> tuple[Case, list[tuple[str, str | None]]]:
        """An item of a bulletin."""
        r = self.r
        start = date(p.opened.year - 3, 1, 1)
        sanction, code = [("党内严重警告", "party.serious_warning"), ("党内警告", "party.warning"), ("撤销党内职务", "party.post_removal")][p.months % 3]
        done = p.opened + timedelta(days=60)
        told = r.random() < 0.7
        iso = (date(done.year, done.month, 1).isoformat(), (date(done.year + done.month // 12, done.month % 12 + 1, 1) - timedelta(days=1)).isoformat()) \
            if told else (None, None)
        s, words = self.subject(p, when, style=style, former=r.random() < 0.5, sanctions=[Sanction(code)],
                                events=[Event("party_discipline", *iso)], name=name)
        wan = f"{p.amount / 10000:g}万元"
        month = f"{done.year}年{done.month}月，" if told else ""
        text = (f"{words}{s.name}{p.crime[2]}等问题。{start.year}年至{p.opened.year - 1}年，{s.name}{p.crime[3]}，涉及金额{wan}。"
                f"{month}{s.name}受到{sanction}处分，违纪所得被收缴。")
        known = (places.path_of(p.county), p.county) if r.random() < 0.92 else (None, None)
        return Case((s,), *known, Period(start.isoformat(), f"{p.opened.year - 1}-12-31"), (Violation(p.crime[0]),),
                    (Amount(float(p.amount), "CNY", "exact", p.crime[1]),), text), [("party_discipline", iso[0])]

    def bulletins(self, group: list[Person]) -> None:
        """A county's or city's bulletin, the higher one that takes some of it over, and a story."""
        r = self.r
        when = max(p.opened for p in group) + timedelta(days=r.randrange(90, 150))
        path = places.path_of(group[0].county).split("/")
        told = [self.minor(p, when, r.choice(["place", "place", "full", "short"])) for p in group]
        for p, (_, events) in zip(group, told):
            p.events += events
        n = "一二三四五六七八九十"[len(group) - 1]
        title = f"{path[1]}纪委监委通报{n}起典型案例"
        paragraphs = [f"日前，{path[1]}纪委监委对{n}起典型问题进行公开通报。", *(c.text for c, _ in told)]
        paper = self.paper("bulletin", title, f"{path[1]}纪委监委网站", when, paragraphs, [c for c, _ in told],
                           [(p.name, p.id) for p in group], "case_bulletin", True)
        self.reprint(paper, r.choice([0, 1, 2]))
        taken = [p for p in group if r.random() < 0.6]      # by the province's bulletin, in its own words
        for part in ([taken] if r.random() < 0.5 else [[p] for p in taken]):
            if not part:
                continue
            later = when + timedelta(days=r.randrange(5, 60))
            retold = [self.minor(p, later, "full") for p in part]
            for p, (_, events) in zip(part, retold):
                p.events += events
            cases = [c for c, _ in retold]
            cases = [replace(c, amounts=()) if r.random() < 0.3 else c for c in cases]
            self.paper("bulletin", f"{path[0]}纪委监委公开通报典型问题", f"{path[0]}纪委监委网站", later,
                       [f"近期，{path[0]}纪委监委公开通报一批典型问题。", *(c.text for c in cases)], cases, [(p.name, p.id) for p in part],
                       "case_bulletin", True)

    def story(self, p: Person, hide: bool) -> None:
        """A story retells a case in its own words, some sentences as they were."""
        r = self.r
        later = p.opened + timedelta(days=r.randrange(150, 900))
        name = p.name
        if hide:
            surname = p.name[0]
            name = r.choice([surname + "某", surname + "某", surname + "X" * (len(p.name) - 1)])
        former = True
        events = [Event("investigation", None, None)] if r.random() < 0.5 else []
        s, words = self.subject(p, later, style=r.choice(["place", "short", "level"]), former=former, events=events, name=name, posts=1)
        if events and not hide:
            p.events.append(("investigation", None))
        value, approx, wan = float(p.amount), "exact", f"{p.amount / 10000:g}万元"
        if r.random() < 0.4 and p.amount > 1_000_000:
            value, approx, wan = float(p.amount // 100_000 * 100_000), "over", f"{p.amount // 100_000 * 10}余万元"
        text = f"“第一次收下红包时，我也害怕过。”{words}{name}在忏悔书中写道。经查，{name}{p.crime[3]}，共计{wan}。"
        region = places.path_of(p.county)
        case = Case((s,), region, p.county, None, (Violation(p.crime[0]),), (Amount(value, "CNY", approx, p.crime[1]),), text)
        lead = r.choice(["守住廉洁底线，是每一名党员干部的必修课。", "小贪不止，终成大祸。", "权力是把双刃剑。"])
        end = r.choice(["案件查办后，当地以案促改，完善了资金监管制度。", "目前，相关单位已开展专项整治。"])
        self.paper("story", f"警示：{r.choice(['迷失在围猎中', '从红包开始的坠落', '被欲望绑架的权力'])}之{self.n}", r.choice(SITES), later, [lead, text, end], [case],
                   [(name, p.id)], "news", False)

    def reprint(self, paper: Paper, copies: int) -> None:
        """Copies as other sites make them: the same text under another head, with a line more or less, in other punctuation."""
        r = self.r
        for site in r.sample(SITES, copies):
            doc = paper.extraction.document
            lines = doc.text.split("\n")
            title, body = lines[0], lines[1:]
            if r.random() < 0.3:
                title = r.choice([title + "！", "【反腐】" + title, title.replace("一审", "一审被")])
            kind = r.random()
            cases = paper.extraction.cases
            if kind < 0.3:
                body = [*body, f"（来源：{doc.source} 责任编辑：{r.choice(SURNAMES)}{r.choice(GIVEN)}）"]
            elif kind < 0.5:
                body = [f"{site}讯 {body[0]}", *body[1:]]
            elif kind < 0.6 and len(body) > 1 and body[-1] not in {c.text for c in cases}:
                body = body[:-1]
            elif kind < 0.7:
                body = [b.replace("，", ",") for b in body]
                cases = tuple(replace(c, text=c.text.replace("，", ",")) for c in cases)
            when = date.fromisoformat(doc.published) + timedelta(days=r.randrange(0, 4))
            self.paper("reprint", title, site, when, body, list(cases), paper.truth, doc.genre, False, paper.article)


def world(seed: int = 1, people: int = 600, shared: int = 130) -> World:
    """About six documents a person; ``shared`` names are borne by two or three of them."""
    m = _Maker(seed)
    while len(m.people) < people - 2 * shared:
        m.person()
    for p in m.r.sample(list(m.people.values()), min(shared, len(m.people))):
        m.namesake(p)
        if m.r.random() < 0.5:
            m.namesake(p)
    serious = [p for p in m.people.values() if p.serious]
    minor = [p for p in m.people.values() if not p.serious]
    for p in serious:
        m.course(p)
    by_province: dict[str, list[Person]] = {}
    for p in minor:
        by_province.setdefault(p.county[:2], []).append(p)
    for group in by_province.values():
        for i in range(0, len(group), 5):
            part = group[i:i + 5]
            names = {p.name for p in part}
            if len(names) == len(part):
                m.bulletins(part)
            else:
                for p in part:
                    m.bulletins([p])
    for p in m.r.sample(list(m.people.values()), int(len(m.people) * 0.5)):
        m.story(p, hide=m.r.random() < 0.4)
    return World(m.people, m.papers)
