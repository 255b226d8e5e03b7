"""What the store refuses, each as one clear line in both languages."""
from __future__ import annotations

LINES = {   # key: (Chinese, English)
    "db.missing": ("{path}：没有这个数据库；先运行 miner ingest 文件或文件夹", "{path}: no such database; run miner ingest FILES first"),
    "db.folder": ("{path}：是文件夹，不是数据库文件；请用 --db 另指一个文件", "{path}: a folder, not a database file; name another file with --db"),
    "db.foreign": ("{path}：是别的程序的数据库，不会写入；请用 --db 另指一个文件", "{path}: another program's database, not touched; name another file with --db"),
    "db.notadb": ("{path}：不是 SQLite 数据库；请用 --db 另指一个文件", "{path}: not an SQLite database; name another file with --db"),
    "db.newer": ("{path}：数据库版本 {have} 比本程序（{know}）新；请升级 miner", "{path}: database version {have} is newer than this program's {know}; upgrade miner"),
    "db.unwritable": ("{path}：无法写入（{reason}）；请检查权限和磁盘空间，或用 --db 另指一个文件", "{path}: cannot be written ({reason}); check permissions and disk space, or name another file with --db"),
    "db.unreadable": ("{path}：无法打开（{reason}）", "{path}: cannot be opened ({reason})"),
    "db.locked": ("{path}：另一个进程正在写入；稍后再试", "{path}: another process is writing to it; try again later"),
    "id.unknown": ("{id}：数据库中没有这个编号或文件", "{id}: no such id or path in the database"),
    "option.by": ("--by {value}：不认识；可用 {known}", "--by {value}: unknown; one of {known}"),
    "option.code": ("--{name} {value}：不认识；可用 {known}", "--{name} {value}: unknown; one of {known}"),
    "option.date": ("--{name} {value}：不是日期；请写成 2024、2024-05 或 2024-05-31", "--{name} {value}: no date; write 2024, 2024-05 or 2024-05-31"),
    "decision.itself": ("{id}：不能与自己比较；请给出两个不同的编号", "{id}: cannot be compared with itself; give two different ids"),
    "decision.contradicts": ("与先前的人工结论矛盾：{a} 与 {b} 不能为 {judgement}（{others}）；请先用 miner review --undo 撤回其中之一", "contradicts earlier decisions: {a} and {b} cannot be {judgement} ({others}); take one back with miner review --undo first"),
    "decision.unknown": ("{id}：没有这个人工结论", "{id}: no such decision"),
    "decision.file": ("{path}:{line}：不是人工结论（{reason}）", "{path}:{line}: no decision ({reason})"),
    "correct.field": ("{table} 没有可更正的字段 {field}；可用 {known}", "{table} has no field {field} to correct; one of {known}"),
    "correct.number": ("{field}={value}：不是数字", "{field}={value}: no number"),
    "correct.same": ("{id}：{field} 已是此值", "{id}: {field} is so already"),
    "correct.place": ("{value}：不认识的地区", "{value}: no such region"),
    "correct.table": ("{table}：不能增加或撤回；可用 {known}", "{table}: cannot be added or withdrawn; one of {known}"),
    "correct.owner": ("{id}：{table} 须加在 {kind} 的编号上", "{id}: {table} are added to an id of {kind}"),
    "correct.missing": ("{table} 缺少 {fields}", "{table} needs {fields}"),
    "correct.unknown": ("{id}：没有这个更正，或已撤回", "{id}: no such correction, or taken back"),
    "correct.nothing": ("请给出 字段=值，或 --add、--withdraw、--undo、--list", "give FIELD=VALUE, or --add, --withdraw, --undo, --list"),
    "model.missing": ("--model {model}：没有安装这个 spaCy 模型；请先安装（pip install 模型的 wheel 文件），或给出模型文件夹的路径", "--model {model}: no such spaCy model here; install it first (pip install its wheel), or give the path of its folder"),
    "model.broken": ("--model {model}：无法载入（{reason}）", "--model {model}: cannot be loaded ({reason})"),
    "model.labels": ("--model {model}：这个模型不识别人名、机构或地名，无从对照", "--model {model}: this model names no people, organisations or places; nothing to compare"),
    "query.empty": ("请给出要查的词", "give a word to search for"),
    "export.rows": ("表“{name}”超过 Excel 的 {rows} 行；请改用 --format csv", "sheet {name} has more than Excel's {rows} rows; use --format csv"),
}


class StoreError(Exception):
    """``key`` names the line in LINES and ``values`` fill it; ``str()`` is the English line."""

    def __init__(self, key: str, **values: object):
        self.key, self.values = key, values
        super().__init__(key)

    def line(self, lang: str = "zh") -> str:
        """The message in Chinese (``zh``) or English (``en``)."""
        return LINES[self.key][lang == "en"].format_map({"path": "database", **self.values})

    def __str__(self) -> str:
        return self.line("en")
