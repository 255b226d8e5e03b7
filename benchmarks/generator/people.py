"""Fictional names of every kind, drawn by how frequent the kinds and surnames really are.

Surnames: the 公安部's name report of 2020 (shares of the hundred most frequent, rounded); the rest by hand.
"""
from __future__ import annotations

from .writer import Page, Piece, mark

FREQUENT = dict(zip(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹"
    "薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
    [720, 718, 678, 530, 450, 310, 225, 223, 205, 200, 147, 146, 126, 125, 114, 114, 106, 100, 100, 92, 90, 86, 82, 80, 79, 78, 76, 71,
     64, 60, 59, 58, 56, 55, 54, 53, 53, 52, 51, 50] + [30] * 60))
RARE = "和时明安成宁门麦车铁商司丛仲位佟冉勾卜厉原双古向商喻国堵多宗密尉展巩巫师常平库应庞归念操文昝晋晏曲木权来柏柳桂桑楚楼母湛满盛相睢矫祁祝种窦竺端笪管索綦缪翁翟老苑茅药蔺虎衣褚解訾诸谌谯贝逄逯邢郎郗都鄢闵阮阴降雍靳鞠颉鲁麻鹿黄"
COMPOUND = ["欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "端木", "令狐", "慕容", "东方", "司徒", "独孤", "呼延", "闻人", "南宫", "夏侯"]
GIVEN = ("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国文辉鹏飞红梅兰玉林波斌宇浩凯健俊帆帅旭宁龙林鑫欣婷雪琳晨瑞嘉子轩德福贵成志永利海山东春秋生荣光庆忠"
         "学振家兴世昌仁义礼信少卿维新立民安和定远宏博思源景行承恩绍先培根士元一凡克勤润泽怀谷守正其中大为泽民占魁万长青喜顺发财金水土木树田秀云月素贞淑珍")
WORDS = ("高峰 高明 高洁 高原 高尚 高兴 和毅 和平 安康 安全 安宁 安静 明亮 明辉 周到 周全 周密 周正 向阳 向前 黎明 方正 方圆 平安 白云 金星 成功 成就 常青 常胜 田野 文明 文静 江山 江河 江涛 海洋 郑重 严明 严肃 严格 凌云 雷霆 雷鸣 路平 党军 党建 党生 关心 钟声 马力 马达 龙腾 石林 沙洲 万象 万里 万全 万方 时光 "
         "时尚 华夏 温和 温泉 林海 林立 杨帆 杨柳 苗圃 夏天 夏雨 秋实 冬梅 任重 任远 于洋 强盛 双喜 申明 齐心 盛夏 胜利 火炬 谷雨 雪松 甘泉 东升 东风 乐观 单纯 施展 师范 梅雨 武装 宗旨 元帅 英勇 顾全 余庆 蓝图 寿星 华年 常年 成立 成长 龙头 古典 易容 路遥 宁静 石磊 金融 商洽 水利 干净").split()
PLACES = "沈阳 江宁 高密 金华 吴江 安阳 海宁 昌平 成安 武平 武宁 常山 江山 安吉 安平 石林 金平 金山 钟山 龙华 龙海 龙江 石泉 常宁 任丘 方城 武功 张北 许昌 吉安 康平 康乐 景宁 华容 文山 林芝 贺兰 阳春 夏河 辛集 马关 祁东 祁阳 郎溪 容城".split()
MONGOL = ["巴特尔", "巴雅尔", "布仁", "乌兰", "斯琴", "那顺", "额尔敦", "格日勒", "阿古拉", "宝音", "朝鲁", "其其格", "图雅", "高娃", "孟和", "哈斯", "苏和", "特木尔", "达来", "毕力格", "吉日嘎拉", "满都拉", "青格勒", "呼和"]
TIBET = ["扎西", "次仁", "洛桑", "顿珠", "旦增", "平措", "达瓦", "尼玛", "格桑", "卓玛", "央金", "多吉", "索朗", "罗布", "边巴", "普布", "嘎玛", "仁青", "才让", "桑杰", "西绕", "贡布", "拉姆", "曲珍"]
UYGHUR = ["买买提", "艾合买提", "阿不都热合曼", "吐尔逊", "依明", "玉素甫", "阿卜力孜", "热依汗", "古丽娜尔", "帕提古丽", "亚森", "库尔班", "艾尼瓦尔", "木合塔尔", "努尔买买提", "阿迪力", "麦麦提", "约麦尔", "艾山江", "巴哈尔"]
KAZAKH = ["叶尔兰", "努尔兰", "哈力木", "胡安什", "加那提", "沙吾列", "别克波拉提", "达吾列提", "赛力克", "木拉提"]
YI = (["阿的", "吉克", "沙马", "马海", "阿尔", "吉木", "曲比", "罗洪", "勒格", "海来"], ["木呷", "尔布", "拉哈", "木乃", "伍各", "日火", "阿支", "古哈", "子石", "布哈"])
DAI = ["岩温", "岩罕", "玉香", "岩三", "刀正明", "刀建国", "召存信", "玉罕叫"]
KINDS = {"two": 30, "three": 88, "rare": 12, "compound": 5, "four": 3, "word": 14, "place": 5, "anonymised": 22, "numbered": 3, "mongol": 4, "tibet": 4,
         "dotted": 5, "yi": 3, "dai": 3}
ANONYMOUS_ONLY = {"anonymised": 5, "numbered": 1}


def _given(page: Page, n: int) -> str:
    return "".join(page.rng.choice(GIVEN) for _ in range(n))


def _surname(page: Page) -> str:
    return page.rng.choices(list(FREQUENT), list(FREQUENT.values()))[0]


def _draw(page: Page, kind: str) -> tuple[str, str]:
    r = page.rng
    if kind == "two":
        return _surname(page) + _given(page, 1), "PER.two"
    if kind == "three":
        return _surname(page) + _given(page, 2), "PER.three"
    if kind == "rare":
        return r.choice(RARE) + _given(page, r.choice([1, 2, 2])), "PER.rare_surname"
    if kind == "compound":
        return r.choice(COMPOUND) + _given(page, r.choice([1, 2])), "PER.compound_surname"
    if kind == "four":                                   # both parents' surnames
        return _surname(page) + _surname(page) + _given(page, 2), "PER.four"
    if kind == "word":
        return r.choice(WORDS), "PER.word_name"
    if kind == "place":
        return r.choice(PLACES), "PER.place_name"
    if kind == "anonymised":
        return r.choice([_surname(page) + "某", _surname(page) + "某某", _surname(page) + "某" + _given(page, 1), r.choice(COMPOUND) + "某"]), "PER.anonymised"
    if kind == "numbered":
        return _surname(page) + "某" + r.choice("甲乙丙丁"), "PER.anonymised_numbered"
    if kind == "mongol":
        return r.choice(MONGOL) + r.choice(["", r.choice(MONGOL)]), "PER.ethnic_mongol"
    if kind == "tibet":
        return "".join(r.sample(TIBET, 2)), "PER.ethnic_tibet"
    if kind == "dotted":
        pool = r.choice([UYGHUR, UYGHUR, KAZAKH])
        return "·".join(r.sample(pool, 2)), "PER.ethnic_dotted"
    if kind == "yi":
        return r.choice(YI[0]) + r.choice(YI[1]), "PER.ethnic_yi"
    return r.choice(DAI), "PER.ethnic_dai"


class Person:
    """A name that is new in its document. ``piece()`` marks a mention of it."""

    def __init__(self, page: Page, kinds: dict[str, int] | None = None) -> None:
        kinds = kinds or KINDS
        while True:
            kind = page.rng.choices(list(kinds), list(kinds.values()))[0]
            self.name, self.tag = _draw(page, kind)
            if not any(self.name in n or n in self.name for n in page.names) and len(set(self.name)) > 1:
                break
        page.names.add(self.name)
        self.anonymous = kind in ANONYMOUS_ONLY
        self.mentions = 0

    def piece(self, *tags: str) -> Piece:
        self.mentions += 1
        return mark("PER", self.name, self.tag, *(("PER.again",) if self.mentions > 1 else ()), *tags)

    def __call__(self, page: Page) -> Piece:
        return self.piece()
