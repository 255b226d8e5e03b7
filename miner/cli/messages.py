"""Every sentence that the commands say, in Chinese and English: ``text("ingest.done", "zh", new=3)``."""
from __future__ import annotations

import errno

from .messages_linking import MESSAGES as LINKING

MESSAGES: dict[str, tuple[str, str]] = {
    # the program
    "miner": ("从纪检监察文书中提取案件，建成可检索、有据可查的数据库。", "Turns Chinese discipline-inspection documents into a searchable, evidence-backed case database."),
    "miner.epilog": ("""例子：
  miner demo                                    用自带的虚构样本看一遍
  miner ingest 通报/ --jobs 2                    把一个文件夹收进数据库
  miner search 陈某 --region 四川                查人、机构、地方和原文
  miner timeline 林国梁                          一个人的案件经过
  miner stats --by violation --since 2023        按问题类型统计
  miner extract 通报.html                        不用数据库，直接看提取结果
数据库：--db 文件，否则环境变量 MINER_DB，否则 outputs/miner.db。
退出码：0 完成；1 完成，但有文件失败（逐一列出原因）；2 用法错误或无法执行。""",
                     """examples:
  miner demo                                    a tour over the fictional samples
  miner ingest bulletins/ --jobs 2              a folder into the database
  miner search 陈某 --region 四川                people, organisations, places and text
  miner timeline 林国梁                          the course of a person's case
  miner stats --by violation --since 2023       figures by kind of violation
  miner extract bulletin.html                   one file, no database
Database: --db FILE, else MINER_DB, else outputs/miner.db.
Exit codes: 0 done; 1 done but some input failed (each named, with its reason); 2 wrong usage or nothing could be done."""),
    "commands": ("命令", "commands"),
    "opt.db": ("数据库文件（默认 $MINER_DB 或 outputs/miner.db）", "database file (default $MINER_DB or outputs/miner.db)"),
    "opt.json": ("输出 JSON", "print JSON"),
    "opt.lang": ("界面语言 zh 或 en（默认 $MINER_LANG 或 zh）", "language of the interface, zh or en (default $MINER_LANG or zh)"),
    "opt.version": ("显示版本", "show the version"),
    "opt.lexicons": ("另加一个词典文件夹，可重复", "a further folder of lexicons; may be repeated"),
    "opt.published": ("文书自身没有日期时的发布日期，如 2024-05-31", "publication date for documents that do not tell theirs, e.g. 2024-05-31"),
    "opt.password": ("加密文件的密码", "password of an encrypted file"),
    "opt.region": ("地区：四川、达州市、渠县、四川省/达州市，或六位代码", "region: 四川, 达州市, 渠县, 四川省/达州市, or a six-figure code"),
    "opt.since": ("自：2023、2023-05 或 2023-05-31", "from: 2023, 2023-05 or 2023-05-31"),
    "opt.until": ("至（含）", "to, inclusive"),
    "opt.violation": ("问题类型代码或大类，如 eight.gifts、crime", "violation code or family, e.g. eight.gifts, crime"),
    "opt.sanction": ("处分代码或大类，如 party.expulsion、criminal", "sanction code or family, e.g. party.expulsion, criminal"),
    "opt.rank": ("级别代码，如 division_chief（县处级正职）", "rank code, e.g. division_chief"),
    "opt.min-amount": ("案中至少有一笔金额不低于 N 元", "at least one amount of N yuan in the case"),
    "opt.limit": ("最多几条", "at most so many"),
    "opt.status": ("状态：investigated、disciplined、prosecuted、convicted、unknown", "status: investigated, disciplined, prosecuted, convicted, unknown"),
    "opt.org": ("单位名称中含有的字", "part of an organisation's name"),
    "opt.sector": ("领域，如 医疗医保、粮食、金融", "sector, e.g. 医疗医保, 粮食, 金融"),
    # ingest
    "ingest": ("把文件和文件夹收进数据库", "put files and folders into the database"),
    "ingest.epilog": ("""例子：
  miner ingest 通报.html 判决.txt
  miner ingest 下载/ --jobs 2 --db 我的.db
  miner ingest 旧报/ --published 1998-06-01
  miner ingest 下载/ --model zh_core_web_sm
同样的内容收两次，什么也不变；改过的文件以新换旧；中途打断，再运行一次即可接上。""",
                      """examples:
  miner ingest bulletin.html verdict.txt
  miner ingest downloads/ --jobs 2 --db my.db
  miner ingest old/ --published 1998-06-01
  miner ingest downloads/ --model zh_core_web_sm
The same bytes twice change nothing; a changed file replaces its own facts; after an interruption, run it again."""),
    "ingest.paths": ("文件或文件夹", "files or folders"),
    "ingest.jobs": ("同时提取的进程数（默认 1）", "processes that extract at once (default 1)"),
    "ingest.model": ("另用一个已安装的 spaCy 模型对照，与规则不同之处留待 miner review --disagreements", "run an installed spaCy pipeline beside the rules; where they differ goes to miner review --disagreements"),
    "ingest.comparing": ("对照", "comparing"),
    "ingest.disagreements": ("与模型不同之处 {n} 条；用 miner review --disagreements 逐条判断", "{n} disagreements with the model; decide on them with miner review --disagreements"),
    "label.none": ("（无）", "(none)"), "label.rules": ("规则对", "rules right"), "label.model": ("模型对", "model right"), "label.skip": ("略过", "skipped"),
    "label.left": ("第 {n} 条，共 {all} 条", "{n} of {all}"), "label.end": ("判断 {n} 条", "decided on {n}"),
    "label.only": ("--disagreements 只能与 --name、--limit、--who、--list、--undo、--json 同用", "--disagreements goes with --name, --limit, --who, --list, --undo and --json only"),
    "label.keys": ("[r] 规则对  [m] 模型对  [s] 略过  [n] 下一条  [z] 撤回上一条  [q] 结束", "[r] rules right  [m] model right  [s] skip  [n] next  [z] undo the last  [q] quit"),
    "word.rules": ("规则", "rules"), "word.model": ("模型", "model"),
    "ingest.force": ("已收过的文件也重新提取", "extract known files again"),
    "ingest.progress": ("收录", "ingesting"),
    "ingest.rate": ("{rate} 份/秒", "{rate} a second"),
    "ingest.summary": ("新增 {new}，未变 {unchanged}，更新 {replaced}，重复 {duplicates}，失败 {failed}", "new {new}, unchanged {unchanged}, replaced {replaced}, duplicates {duplicates}, failed {failed}"),
    "ingest.skipped": ("略过文件夹中 {n} 个非文书文件", "passed over {n} files in folders that are no documents"),
    "ingest.failed": ("失败", "failed"),
    "ingest.nothing": ("没有可收的文件", "no files to ingest"),
    "ingest.interrupted": ("已中断；已收的文书完好，再运行一次即可接上", "interrupted; what was ingested is whole, run it again to go on"),
    # extract
    "extract": ("提取一个文件的内容，不用数据库", "extract one file, no database"),
    "extract.epilog": ("""例子：
  miner extract 通报.html > 通报.json
  miner extract 文件夹/ --out 结果/
  miner extract 通报.html --explain          每一项的依据""",
                       """examples:
  miner extract bulletin.html > bulletin.json
  miner extract folder/ --out results/
  miner extract bulletin.html --explain      the evidence of everything"""),
    "extract.files": ("文件（文件夹须配 --out）", "files (a folder needs --out)"),
    "extract.format": ("输出格式（默认 json）", "output format (default json)"),
    "extract.out": ("写到这个文件夹，每个文件一个 名称.json", "write NAME.json for each file into this folder"),
    "extract.explain": ("列出每一项的规则和依据；与 --out 或 --json 同用则写进 JSON", "show the rule and evidence of everything; with --out or --json inside the JSON"),
    "extract.several": ("多个文件须用 --out 指定输出文件夹", "several files need --out FOLDER"),
    "extract.written": ("已写 {n} 个文件到 {out}", "{n} files written to {out}"),
    # read
    "read": ("显示读到的正文", "print the text as read"),
    "read.epilog": ("例子：\n  miner read 报纸.pdf\n  miner read 报纸.pdf --layout 版面.png", "examples:\n  miner read newspaper.pdf\n  miner read newspaper.pdf --layout page.png"),
    "read.layout": ("把版面（栏、行、阅读顺序）画成图；多页时每页一个文件", "draw the layout (columns, lines, reading order) as a picture; a file each page where there are several"),
    "read.page": ("只画这一页", "only this page"),
    "picture.written": ("已画 {path}", "drew {path}"),
    "picture.none": ("{id}：没有带版面位置的内容可画（只有 PDF 和图片有）", "{id}: nothing with a place on a page to draw (only PDFs and pictures have one)"),
    "picture.moved": ("{path}：原文件已不在，无法画图；请用 miner ingest 重新收录", "{path}: the original file is gone, nothing to draw on; ingest it again"),
    "picture.type": ("{path}：请写成 .png 文件名", "{path}: write a file name in .png"),
    "show.page-image": ("把原页画成图，标出各项事实的位置；多页时每页一个文件", "draw the original page with every fact's place marked; a file each page where there are several"),
    # search
    "search": ("查人、机构、地方和原文", "search people, organisations, places and text"),
    "search.epilog": ("""例子：
  miner search 陈某 --region 四川
  miner search 医保局 --type organization
  miner search "白酒 宴请" --type document --since 2023
  miner search 王某 --violation crime --min-amount 1000000""",
                      """examples:
  miner search 陈某 --region 四川
  miner search 医保局 --type organization
  miner search "白酒 宴请" --type document --since 2023
  miner search 王某 --violation crime --min-amount 1000000"""),
    "search.query": ("要查的词，任意两个字即可；空格隔开的词须同时出现", "words to find, any two characters will do; words parted by spaces must all be there"),
    "search.type": ("只查人员、机构、地区或文书", "only people, organisations, places or documents"),
    "search.none": ("没有找到“{query}”", "nothing found for “{query}”"),
    "search.near": ("试试：{near}", "try: {near}"),
    "search.narrowed": ("去掉筛选条件有 {n} 条", "{n} without the filters"),
    # people, timeline
    "people": ("列出所有人员", "list every person"),
    "people.epilog": ("例子：\n  miner people --region 四川 --status convicted\n  miner people --json | jq length", "examples:\n  miner people --region 四川 --status convicted\n  miner people --json | jq length"),
    "people.name": ("只列这个姓名", "only this name"),
    "people.none": ("没有符合条件的人员", "no such person"),
    "people.more": ("等{n}类", " and others, {n} in all"),
    "timeline": ("某人的案件经过", "the course of a person's case"),
    "timeline.epilog": ("""例子：
  miner timeline 林国梁                                  一个人
  miner timeline 陈某 --region 渠县 --org 医保局
  miner timeline 林国梁 --svg 林国梁.svg                  画成图，可供刊印
  miner timeline c4a156b4b53c8                          一案诸人
  miner timeline 县医保局 --kind organization --region 渠县   一个单位，不论名称怎么写
  miner timeline 渠县 --kind place                       一个地方
  miner timeline 林国梁 --kind network                   同案人、案中提及的人""",
                        """examples:
  miner timeline 林国梁                                  one person
  miner timeline 陈某 --region 渠县 --org 医保局
  miner timeline 林国梁 --svg lin.svg                    a picture, fit for print
  miner timeline c4a156b4b53c8                          the people of a case
  miner timeline 县医保局 --kind organization --region 渠县   an organisation, however its name is written
  miner timeline 渠县 --kind place                       a place
  miner timeline 林国梁 --kind network                   co-subjects and who else is named"""),
    "timeline.name": ("姓名", "name"),
    "timeline.none": ("数据库中没有名为“{name}”的涉案人员", "no person named {name} in the database"),
    # show
    "show": ("一份文书、一个案件或一个人的全部内容和依据", "all that is known of a document, case or person, with evidence"),
    "show.epilog": ("例子：\n  miner show p4a156b4b53c8\n  miner show 通报.html --json", "examples:\n  miner show p4a156b4b53c8\n  miner show bulletin.html --json"),
    "show.id": ("编号（d文书、c案件、p人员……）或文书路径", "id (d document, c case, p person …) or a document's path"),
    # stats, figures
    "stats": ("从案件中统计", "figures counted from the cases"),
    "stats.epilog": ("例子：\n  miner stats --by violation\n  miner stats --by region --region 四川 --measure amount\n  miner stats --by year --violation crime",
                     "examples:\n  miner stats --by violation\n  miner stats --by region --region 四川 --measure amount\n  miner stats --by year --violation crime"),
    "stats.by": ("按什么分（默认 region）", "what to count by (default region)"),
    "stats.measure": ("按什么排序和画条（默认 cases）", "what to sort and draw by (default cases)"),
    "stats.untold": ("（未说明）", "(not told)"),
    "stats.none": ("没有符合条件的案件", "no such case"),
    "stats.note": ("金额为案中违纪违法数额（元）合计；一案属于几类时各类都计入，故各行之和可大于总数", "amounts are sums of illicit yuan; a case under several keys counts under each, so rows may add up to more than there are"),
    "figures": ("文书自己所载的统计数字", "the aggregate figures that documents state"),
    "figures.epilog": ("例子：\n  miner figures --region 四川\n  miner figures --indicator 立案 --json", "examples:\n  miner figures --region 四川\n  miner figures --indicator 立案 --json"),
    "figures.indicator": ("指标中含有的字", "part of the indicator's words"),
    "figures.none": ("没有符合条件的数字", "no such figure"),
    # eval
    "eval": ("对照标注打分", "score against annotations"),
    "eval.epilog": ("""例子：
  miner eval corpora/gold
  miner eval 我的标注/ --inputs 原文/ --errors""", """examples:
  miner eval corpora/gold
  miner eval my_gold/ --inputs originals/ --errors"""),
    "eval.gold": ("放有 名称.gold.json 的文件夹", "folder of NAME.gold.json"),
    "eval.inputs": ("原文所在文件夹，可重复（默认在标注旁边和上一级找）", "folder of the inputs, may be repeated (default: beside the gold and one level up)"),
    "eval.given-dates": ("把标注中的发布日期当作 --published 交给各文书", "give every document the publication date of its gold, as --published would"),
    "eval.errors": ("逐条列出漏掉的和多出的", "list every miss and every spurious hit"),
    "eval.nogold": ("{path}：没有 *.gold.json 标注文件", "{path}: no *.gold.json here"),
    "eval.noinput": ("{name}：找不到对应的原文；用 --inputs 指定文件夹", "{name}: no input of that name; name its folder with --inputs"),
    "eval.precision": ("准确率", "precision"), "eval.recall": ("召回率", "recall"), "eval.right": ("对", "right"),
    "eval.spurious": ("多", "spurious"), "eval.missed": ("漏", "missed"), "eval.what": ("项目", "what"),
    # export
    "export": ("导出", "export"),
    "export.epilog": ("""例子：
  miner export --format xlsx 案件.xlsx
  miner export --format csv 表/ --region 四川 --since 2024
  miner export --format json 全部.json""", """examples:
  miner export --format xlsx cases.xlsx
  miner export --format csv tables/ --region 四川 --since 2024
  miner export --format json all.json"""),
    "export.format": ("格式", "format"),
    "export.out": ("输出文件；csv 为文件夹", "output file; a folder for csv"),
    "export.written": ("已写 {path}", "wrote {path}"),
    # demo
    "demo": ("收录自带的虚构样本，看看能问什么", "ingest the fictional samples and show what can be asked of them"),
    "demo.epilog": ("例子：\n  miner demo --db /tmp/demo.db", "example:\n  miner demo --db /tmp/demo.db"),
    "demo.missing": ("{path}：找不到样本文件夹", "{path}: the folder of samples is missing"),
    "demo.empty": ("样本中没有提取到人员", "no person was found in the samples"),
    # columns and words
    "col.type": ("类型", "type"), "col.name": ("名称", "name"), "col.score": ("得分", "score"), "col.evidence": ("依据", "evidence"),
    "col.document": ("文书", "document"), "col.id": ("编号", "id"), "col.person": ("姓名", "name"), "col.status": ("状态", "status"),
    "col.rank": ("级别", "rank"), "col.region": ("地区", "region"), "col.positions": ("职务", "posts"), "col.documents": ("文书数", "documents"),
    "col.date": ("日期", "date"), "col.event": ("事件", "event"), "col.sanctions": ("处分", "sanctions"), "col.agency": ("机关", "agency"),
    "col.cases": ("案件", "cases"), "col.people": ("人员", "people"), "col.amount": ("金额（元）", "amount (yuan)"), "col.key": ("分类", "key"), "col.sector": ("领域", "sector"),
    "col.indicator": ("指标", "indicator"), "col.value": ("数值", "value"), "col.period": ("时期", "period"), "col.label": ("标签", "label"),
    "col.text": ("文字", "text"), "col.norm": ("规范值", "normalised"), "col.why": ("规则", "rule"),
    "col.page": ("页", "page"), "col.count": ("次数", "count"), "col.place": ("位置", "offsets"), "col.violations": ("问题类型", "violations"),
    "col.subjects": ("当事人", "subjects"), "col.published": ("发布", "published"), "col.genre": ("体裁", "genre"), "col.source": ("来源", "source"),
    "word.former": ("原", "former "), "word.undated": ("未注明", "undated"), "word.months": ("{n}个月", "{n} months"),
    "word.conduct": ("行为时间", "conduct"), "word.amounts": ("金额", "amounts"), "word.links": ("归并依据", "why these are one person"),
    "word.profile": ("简历", "career"), "word.warning": ("提示：{what}", "note: {what}"), "word.brackets": ("（{what}）", " ({what})"), "word.semicolon": ("；", "; "), "word.colon": ("：", ": "), "word.statistics": ("统计数字", "figures"),
    "word.cases": ("案件", "cases"), "word.mentions": ("标注", "mentions"), "word.sep": ("、", ", "), "word.shared": ("全案", "whole case"),
    "word.duplicate": ("重复于", "copy of"), "word.authors": ("作者", "authors"),
    "error.usage": ("{program}：{message}；用法见 {program} --help", "{program}: {message}; see {program} --help"),
    "type.positive": ("正整数", "positive number"), "type.amount": ("数额", "amount"),
    "error.unexpected": ("程序内部错误 {what}；请用 MINER_DEBUG=1 重试并报告", "internal error {what}; try again with MINER_DEBUG=1 and report it"),
    "error.pathmissing": ("{path}：文件不存在；请检查路径", "{path}: no such file; check the path"),
}
MESSAGES |= LINKING

# argparse's own words
ARGPARSE: dict[str, str] = {
    "usage: ": "用法：", "options": "选项", "positional arguments": "参数", "show this help message and exit": "显示帮助并退出",
    "show program's version number and exit": "显示版本并退出", "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
    "the following arguments are required: %s": "缺少参数：%s", "unrecognized arguments: %s": "不认识的参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r 不可用（可用 %(choices)s）",
    "expected one argument": "需要一个值", "expected at least one argument": "至少需要一个值",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "invalid %(type)s value: %(value)r": "%(value)r 不是有效的 %(type)s", "not allowed with argument %s": "不能与 %s 同用",
}


_ERRNO = {errno.ENOENT: "没有这个文件或文件夹", errno.EACCES: "没有权限", errno.EPERM: "没有权限", errno.EISDIR: "是文件夹，不是文件",
          errno.ENOTDIR: "路径中有一段不是文件夹", errno.ENOSPC: "磁盘已满", errno.EROFS: "磁盘只读", errno.ENAMETOOLONG: "文件名太长",
          errno.EEXIST: "已经存在"}


def errno_text(error: OSError, lang: str) -> str:
    """What the operating system refused."""
    return _ERRNO.get(error.errno or 0, error.strerror or str(error)) if lang == "zh" else error.strerror or str(error)


def text(key: str, lang: str = "zh", **values: object) -> str:
    """The sentence of that key in ``zh`` or ``en``, filled."""
    found = MESSAGES[key][lang == "en"]
    return found.format_map(values) if values else found
