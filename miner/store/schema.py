"""The tables and views of a miner database, each column with its meaning.

One description makes both the SQL (``ddl()``) and the documentation (``make schema`` writes docs/schema.md), so that
neither can fall behind. Changing it means a new step in migrations.py.

Conventions: ``start``/``end`` are character offsets into ``documents.text``, end exclusive; ``page`` counts
from 1; ``bbox`` is a JSON array ``[x0, top, x1, bottom]`` in PDF points or NULL; dates are ISO text; ids are
derived from content (``d`` document, ``c`` case, ``s`` subject, ``p`` person, ``t`` statistic; a fact is its
subject's or case's id with a letter and a number), never from the order of ingest.
"""
from __future__ import annotations

from dataclasses import dataclass

VERSION = 3


@dataclass(frozen=True)
class Table:
    name: str
    purpose: str
    columns: tuple[tuple[str, str, str], ...]      # name, SQL type and constraints, meaning
    extra: tuple[str, ...] = ()                    # further constraints
    indexes: tuple[tuple[str, ...], ...] = ()
    options: str = ""

    def ddl(self) -> list[str]:
        lines = [f'  "{name}" {sql}' for name, sql, _ in self.columns] + [f"  {x}" for x in self.extra]
        out = [f"CREATE TABLE {self.name} (\n" + ",\n".join(lines) + f"\n){self.options}"]
        for cols in self.indexes:
            quoted = ", ".join(f'"{c}"' for c in cols)
            out.append(f"CREATE INDEX idx_{self.name}_{'_'.join(cols)} ON {self.name}({quoted})")
        return out


_DOC = ("document_id", "TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE", "the document that tells it")
_EVIDENCE = (
    ("start", "INTEGER", "offset of the evidence in documents.text"),
    ("end", "INTEGER", "its end, exclusive"),
    ("page", "INTEGER", "page of the evidence"),
    ("bbox", "TEXT", "its box on the page"),
    ("why", "TEXT", "the rule and evidence that made it"),
)

TABLES: tuple[Table, ...] = (
    Table("meta", "The database's own facts: schema_version, application.",
          (("key", "TEXT PRIMARY KEY", "name"), ("value", "TEXT", "value"))),
    Table("codes", "Names of the codes used below, from lexicons/codes.tsv; the views read them.",
          (("kind", "TEXT NOT NULL", "sanction, violation, event, role, rank, genre, status"),
           ("code", "TEXT NOT NULL", "the code"), ("zh", "TEXT NOT NULL", "its Chinese name"),
           ("en", "TEXT NOT NULL", "its English name"), ("ordinal", "INTEGER", "order for display")),
          extra=("PRIMARY KEY (kind, code)",), options=" WITHOUT ROWID"),
    Table("documents", "One row a distinct content (sha256 of the file's bytes).",
          (("id", "TEXT PRIMARY KEY", "'d' and the first 16 hex figures of sha256"),
           ("sha256", "TEXT NOT NULL UNIQUE", "of the file's bytes"),
           ("path", "TEXT NOT NULL", "the leading source's path, as it was given"),
           ("media_type", "TEXT", "by content"), ("pages", "INTEGER", "number of pages"),
           ("title", "TEXT", "title"), ("source", "TEXT", "who published it"),
           ("authors", "TEXT", "JSON array"), ("published", "TEXT", "ISO date"),
           ("published_given", "TEXT", "the --published that it was ingested with"),
           ("genre", "TEXT", "see codes"), ("text", "TEXT NOT NULL", "the article as read"),
           ("warnings", "TEXT", "JSON array: what stayed unsure"),
           ("duplicate_of", "TEXT REFERENCES documents(id) ON DELETE SET NULL",
            "the leading document of the same article, where this is a near copy (linking)"),
           ("duplicate_why", "TEXT", "what the copy was known by"),
           ("extractor", "TEXT", "miner version that extracted it")),
          indexes=(("path",), ("published",), ("duplicate_of",))),
    Table("sources", "Every file that holds a document's bytes: same bytes at two places are two rows here, one document.",
          (("location", "TEXT PRIMARY KEY", "absolute path: a changed file is known by it"),
           ("path", "TEXT NOT NULL", "the path as given"),
           ("document_id", "TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE", "the document"),
           ("size", "INTEGER", "bytes")), indexes=(("document_id",),)),
    Table("layouts", "Where the text stood: blocks and printed lines, zlib-compressed JSON (miner.store.rows.unpack).",
          (("document_id", "TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE", "the document"),
           ("blocks", "BLOB", "array of [start, end, kind, page, bbox, source_start, source_end]"),
           ("lines", "BLOB", "array of [start, end, page, bbox, edges, vertical, confidence]"))),
    Table("passages", "Paragraphs of the texts; n is the row of passages_fts.",
          (("n", "INTEGER PRIMARY KEY", "row number"), _DOC,
           ("start", "INTEGER NOT NULL", "offset of the paragraph"), ("end", "INTEGER NOT NULL", "its end")),
          indexes=(("document_id",),)),
    Table("names", "The names that a document tells, one row a document, kind and name; n is the row of names_fts.",
          (("n", "INTEGER PRIMARY KEY", "row number"), _DOC,
           ("kind", "TEXT NOT NULL", "person, organization, place"), ("text", "TEXT NOT NULL", "the name"),
           ("count", "INTEGER NOT NULL", "how often it is told"),
           ("start", "INTEGER", "its first mention"), ("end", "INTEGER", "end of it"), ("page", "INTEGER", "page of it")),
          indexes=(("document_id",), ("kind", "text"))),
    Table("mentions", "Tagged spans, flat and sorted.",
          (_DOC, ("start", "INTEGER NOT NULL", "offset"), ("end", "INTEGER NOT NULL", "end, exclusive"),
           ("label", "TEXT NOT NULL", "PER ORG LOC TITLE DATE MONEY SANC LAW"), ("text", "TEXT NOT NULL", "the words"),
           ("norm", "TEXT", "JSON: dates and money normalised"), ("page", "INTEGER", "page"), ("bbox", "TEXT", "box"),
           ("confidence", "REAL", "lowest OCR confidence under it, NULL where printed"),
           ("data", "TEXT", "JSON: what the component learned beside norm (place code, full name)"),
           ("why", "TEXT", "the rule and evidence")),
          extra=("PRIMARY KEY (document_id, start)",), options=" WITHOUT ROWID"),
    Table("places", "Administrative divisions that cases refer to.",
          (("code", "TEXT PRIMARY KEY", "six figures"), ("path", "TEXT NOT NULL", "province/city/county, today's names"),
           ("name", "TEXT NOT NULL", "last part of the path"), ("level", "INTEGER NOT NULL", "1 province, 2 city, 3 county")),
          indexes=(("path",),)),
    Table("cases", "One matter made public in one document.",
          (("id", "TEXT PRIMARY KEY", "id"), _DOC, ("ordinal", "INTEGER NOT NULL", "order in the document"),
           ("region", "TEXT", "province/city/county, today's names"),
           ("region_code", "TEXT REFERENCES places(code)", "its code"),
           ("conduct_start", "TEXT", "when it was done: from"), ("conduct_end", "TEXT", "to"),
           ("date", "TEXT", "first dated event, else the publication: the date that figures count by"),
           ("sector", "TEXT", "derived from the organisations by lexicons/sectors.tsv"),
           ("agency", "TEXT", "who handled it, where told"),
           ("text", "TEXT NOT NULL", "the passage that tells it"), *_EVIDENCE[:4]),
          indexes=(("document_id",), ("region",), ("region_code",), ("date",))),
    Table("subjects", "Who answers for something in a case.",
          (("id", "TEXT PRIMARY KEY", "id"),
           ("case_id", "TEXT NOT NULL REFERENCES cases(id) ON DELETE CASCADE", "the case"), _DOC,
           ("ordinal", "INTEGER NOT NULL", "order in the case"), ("name", "TEXT NOT NULL", "name as told"),
           ("kind", "TEXT NOT NULL", "person, organization, group"),
           ("anonymized", "INTEGER NOT NULL", "1 for 陈某, 代XX"), ("rank", "TEXT", "see codes"), *_EVIDENCE),
          indexes=(("case_id",), ("document_id",), ("name",))),
    Table("positions", "Posts that the case tells of a subject.",
          (("id", "TEXT PRIMARY KEY", "id"),
           ("subject_id", "TEXT NOT NULL REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("org", "TEXT", "organisation, completed"), ("title", "TEXT NOT NULL", "post"),
           ("former", "INTEGER NOT NULL", "1 for 原, 时任"), *_EVIDENCE),
          indexes=(("subject_id",), ("document_id",), ("org",))),
    Table("events", "What happened to a subject, when, by whom.",
          (("id", "TEXT PRIMARY KEY", "id"),
           ("subject_id", "TEXT NOT NULL REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("type", "TEXT NOT NULL", "see codes"), ("date_start", "TEXT", "first day, NULL where untold"),
           ("date_end", "TEXT", "last day"), ("agency", "TEXT", "who did it"),
           ("text", "TEXT", "the clause that tells it"), *_EVIDENCE),
          indexes=(("subject_id",), ("document_id",), ("type", "date_start"))),
    Table("sanctions", "Sanctions on a subject.",
          (("id", "TEXT PRIMARY KEY", "id"),
           ("subject_id", "TEXT NOT NULL REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("code", "TEXT NOT NULL", "see codes"), ("term_months", "INTEGER", "length where it has one"),
           ("event_id", "TEXT REFERENCES events(id) ON DELETE CASCADE", "the event that imposed it"), *_EVIDENCE),
          indexes=(("subject_id",), ("document_id",), ("code",), ("event_id",))),
    Table("violations", "What a case is about, by code.",
          (("id", "TEXT PRIMARY KEY", "id"), ("case_id", "TEXT NOT NULL REFERENCES cases(id) ON DELETE CASCADE", "the case"),
           _DOC, ("code", "TEXT NOT NULL", "see codes"), *_EVIDENCE),
          indexes=(("case_id",), ("document_id",), ("code",))),
    Table("amounts", "Sums that a case tells, with their part in it.",
          (("id", "TEXT PRIMARY KEY", "id"), ("case_id", "TEXT NOT NULL REFERENCES cases(id) ON DELETE CASCADE", "the case"),
           _DOC, ("value", "REAL NOT NULL", "in units of the currency"), ("currency", "TEXT NOT NULL", "ISO code"),
           ("approx", "TEXT NOT NULL", "exact, over, under, about"), ("role", "TEXT NOT NULL", "see codes"), *_EVIDENCE),
          indexes=(("case_id",), ("document_id",), ("role",))),
    Table("profiles", "A subject's 简历, head.",
          (("subject_id", "TEXT PRIMARY KEY REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("sex", "TEXT", "sex"), ("ethnicity", "TEXT", "ethnicity"), ("birth", "TEXT", "YYYY-MM"),
           ("native_place", "TEXT", "native place"), ("education", "TEXT", "education"),
           ("party_joined", "TEXT", "YYYY-MM"), ("work_started", "TEXT", "YYYY-MM")), indexes=(("document_id",),)),
    Table("career", "A subject's 简历, line by line.",
          (("id", "TEXT PRIMARY KEY", "id"),
           ("subject_id", "TEXT NOT NULL REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("ordinal", "INTEGER NOT NULL", "order"), ("date_start", "TEXT", "YYYY-MM"), ("date_end", "TEXT", "YYYY-MM"),
           ("text", "TEXT NOT NULL", "the post")), indexes=(("subject_id",), ("document_id",))),
    Table("statistics", "Aggregate figures that documents state.",
          (("id", "TEXT PRIMARY KEY", "id"), _DOC, ("ordinal", "INTEGER NOT NULL", "order"),
           ("indicator", "TEXT NOT NULL", "the words that say what is counted"), ("value", "REAL NOT NULL", "plain number"),
           ("unit", "TEXT", "unit"), ("approx", "TEXT", "exact, over, under, about"), ("region", "TEXT", "path, or 全国"),
           ("period_start", "TEXT", "from"), ("period_end", "TEXT", "to"), ("text", "TEXT", "the words that state it"),
           *_EVIDENCE), indexes=(("document_id",), ("region",), ("indicator",))),
    Table("people", "Identities over all documents. Written by miner.linking.engine only.",
          (("id", "TEXT PRIMARY KEY", "'p' and 12 hex figures"), ("name", "TEXT NOT NULL", "name"),
           ("anonymized", "INTEGER NOT NULL", "1 where the name is 某-ed"), ("rank", "TEXT", "highest rank told"),
           ("status", "TEXT NOT NULL", "see codes"), ("region", "TEXT", "path"), ("region_code", "TEXT", "code")),
          indexes=(("name",), ("region",), ("status",))),
    Table("person_subjects", "Which subject is which person, and why.",
          (("person_id", "TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE", "the person"),
           ("subject_id", "TEXT PRIMARY KEY REFERENCES subjects(id) ON DELETE CASCADE", "the subject"), _DOC,
           ("confidence", "REAL NOT NULL", "0..1"), ("reasons", "TEXT NOT NULL", "JSON array of plain words, for and against")),
          indexes=(("person_id",), ("document_id",))),
    Table("decisions", "What a person decided on two tellings; outlives re-ingest, so no foreign key.",
          (("id", "TEXT PRIMARY KEY", "id"), ("kind", "TEXT NOT NULL", "person"),
           ("a", "TEXT NOT NULL", "one side: link_records.key"), ("b", "TEXT NOT NULL", "the other side"),
           ("judgement", "TEXT NOT NULL CHECK (judgement IN ('same','different','unsure'))", "the decision"),
           ("who", "TEXT", "by whom"), ("at", "TEXT", "when"), ("why", "TEXT", "reason given"),
           ("withdrawn_at", "TEXT", "when it was taken back")), indexes=(("a",), ("b",))),
    Table("corrections", "What a person corrected in a fact: the fact's row holds the corrected value and says so in its why, old keeps the original.",
          (("id", "TEXT PRIMARY KEY", "id"), ("fact_table", "TEXT NOT NULL", "table"), ("fact_id", "TEXT NOT NULL", "row"),
           ("field", "TEXT", "column, NULL where the whole fact is added or withdrawn"), ("old", "TEXT", "value before"),
           ("new", "TEXT", "value after"), ("action", "TEXT NOT NULL CHECK (action IN ('change','add','withdraw'))", "what"),
           ("who", "TEXT", "by whom"), ("at", "TEXT", "when"), ("why", "TEXT", "note"),
           ("withdrawn_at", "TEXT", "when it was taken back")), indexes=(("fact_table", "fact_id"),)),
)

FTS: tuple[tuple[str, str], ...] = (
    # ASCII tokeniser: every character beyond ASCII belongs to a token, so our bigrams stay whole whatever
    # Unicode version SQLite was built with. Contentless: the words are in documents.text already.
    ("passages_fts", "Full text of the passages as character bigrams (fts.py); rowid = passages.n."),
    ("names_fts", "Names as character bigrams; rowid = names.n."),
)


def _name(kind: str, column: str) -> str:
    return f"COALESCE((SELECT k.zh FROM codes k WHERE k.kind = '{kind}' AND k.code = {column}), {column})"


VIEWS: tuple[tuple[str, str, str], ...] = (
    ("v_documents", "文书一览", f"""
SELECT d.id AS 编号, d.published AS 发布日期, {_name('genre', 'd.genre')} AS 体裁, d.title AS 标题, d.source AS 来源,
  (SELECT count(*) FROM cases c WHERE c.document_id = d.id) AS 案件数,
  (SELECT count(*) FROM subjects s WHERE s.document_id = d.id) AS 当事人数,
  length(d.text) AS 字数, d.path AS 文件, d.duplicate_of AS 重复于 FROM documents d"""),
    ("v_cases", "案件一览：每案一行", f"""
SELECT c.id AS 编号, c.date AS 日期, c.region AS 地区,
  (SELECT group_concat(name, '、') FROM (SELECT name FROM subjects s WHERE s.case_id = c.id ORDER BY ordinal)) AS 当事人,
  (SELECT group_concat({_name('violation', 'q.code')}, '；') FROM (SELECT DISTINCT code FROM violations v WHERE v.case_id = c.id) q) AS 问题类型,
  (SELECT group_concat({_name('sanction', 'q.code')}, '；') FROM (SELECT DISTINCT x.code FROM sanctions x JOIN subjects s ON s.id = x.subject_id WHERE s.case_id = c.id) q) AS 处分,
  (SELECT max(value) FROM amounts a WHERE a.case_id = c.id AND a.currency = 'CNY') AS 最大金额,
  c.conduct_start AS 行为起, c.conduct_end AS 行为止, c.sector AS 领域, c.agency AS 办案机关, c.text AS 原文,
  d.title AS 文书, d.path AS 文件, c.page AS 页, d.id AS 文书编号, c.id AS 案件编号 FROM cases c JOIN documents d ON d.id = c.document_id"""),
    ("v_people", "人员一览：每人一行", f"""
SELECT p.id AS 编号, p.name AS 姓名, {_name('rank', 'p.rank')} AS 级别, {_name('status', 'p.status')} AS 状态, p.region AS 地区,
  (SELECT group_concat(t, '；') FROM (SELECT DISTINCT (CASE o.former WHEN 1 THEN '原' ELSE '' END) || COALESCE(o.org, '') || o.title AS t
     FROM positions o JOIN person_subjects l ON l.subject_id = o.subject_id WHERE l.person_id = p.id)) AS 职务,
  (SELECT group_concat(t, '；') FROM (SELECT DISTINCT {_name('sanction', 'x.code')} AS t
     FROM sanctions x JOIN person_subjects l ON l.subject_id = x.subject_id WHERE l.person_id = p.id)) AS 处分,
  (SELECT count(DISTINCT document_id) FROM person_subjects l WHERE l.person_id = p.id) AS 文书数 FROM people p"""),
    ("v_positions", "职务", """
SELECT s.name AS 姓名, o.org AS 单位, o.title AS 职务, CASE o.former WHEN 1 THEN '原' ELSE '' END AS 原任,
  d.title AS 文书, d.path AS 文件, o.page AS 页, o.start AS 起, o.end AS 止, d.id AS 文书编号, s.case_id AS 案件编号
FROM positions o JOIN subjects s ON s.id = o.subject_id JOIN documents d ON d.id = o.document_id"""),
    ("v_events", "经过：何人何时何事", f"""
SELECT e.date_start AS 日期, e.date_end AS 至, s.name AS 姓名, {_name('event', 'e.type')} AS 事件, e.agency AS 机关,
  (SELECT group_concat({_name('sanction', 'x.code')}, '；') FROM sanctions x WHERE x.event_id = e.id) AS 处分,
  c.region AS 地区, e.text AS 原文, d.title AS 文书, d.path AS 文件, e.page AS 页, e.start AS 起, e.end AS 止,
  e.type AS 代码, d.id AS 文书编号, c.id AS 案件编号
FROM events e JOIN subjects s ON s.id = e.subject_id JOIN cases c ON c.id = s.case_id JOIN documents d ON d.id = e.document_id"""),
    ("v_sanctions", "处分", f"""
SELECT s.name AS 姓名, {_name('sanction', 'x.code')} AS 处分, x.term_months AS 月数, c.region AS 地区, c.date AS 日期,
  substr(d.text, x.start + 1, x.end - x.start) AS 原文, d.title AS 文书, d.path AS 文件, x.page AS 页, x.start AS 起, x.end AS 止,
  x.code AS 代码, d.id AS 文书编号, c.id AS 案件编号
FROM sanctions x JOIN subjects s ON s.id = x.subject_id JOIN cases c ON c.id = s.case_id JOIN documents d ON d.id = x.document_id"""),
    ("v_violations", "问题类型", f"""
SELECT {_name('violation', 'v.code')} AS 问题类型, v.code AS 代码, c.region AS 地区, c.date AS 日期,
  (SELECT group_concat(name, '、') FROM subjects s WHERE s.case_id = c.id) AS 当事人,
  substr(d.text, v.start + 1, v.end - v.start) AS 原文, d.title AS 文书, d.path AS 文件, v.page AS 页, d.id AS 文书编号, c.id AS 案件编号
FROM violations v JOIN cases c ON c.id = v.case_id JOIN documents d ON d.id = v.document_id"""),
    ("v_amounts", "金额", f"""
SELECT (SELECT group_concat(name, '、') FROM subjects s WHERE s.case_id = c.id) AS 当事人, {_name('role', 'a.role')} AS 性质,
  a.value AS 金额, a.currency AS 币种, a.approx AS 约数, substr(d.text, a.start + 1, a.end - a.start) AS 原文,
  c.region AS 地区, c.date AS 日期, d.title AS 文书, d.path AS 文件, a.page AS 页, a.role AS 代码, d.id AS 文书编号, c.id AS 案件编号
FROM amounts a JOIN cases c ON c.id = a.case_id JOIN documents d ON d.id = a.document_id"""),
    ("v_statistics", "文书所载统计数字", """
SELECT t.region AS 地区, t.period_start AS 自, t.period_end AS 至, t.indicator AS 指标, t.value AS 数值, t.unit AS 计量单位,
  t.approx AS 约数, t.text AS 原文, d.title AS 文书, d.published AS 发布日期, d.path AS 文件, t.page AS 页, d.id AS 文书编号
FROM statistics t JOIN documents d ON d.id = t.document_id"""),
    ("v_career", "简历", """
SELECT s.name AS 姓名, k.date_start AS 自, k.date_end AS 至, k.text AS 经历, d.path AS 文件, d.id AS 文书编号, s.case_id AS 案件编号
FROM career k JOIN subjects s ON s.id = k.subject_id JOIN documents d ON d.id = k.document_id"""),
)


def ddl() -> list[str]:
    """Every statement that makes an empty database of this version, in order."""
    out = [statement for table in TABLES for statement in table.ddl()]
    out += [f"CREATE VIRTUAL TABLE {name} USING fts5(grams, content='', tokenize='ascii')" for name, _ in FTS]
    return out + view_ddl()


def view_ddl() -> list[str]:
    """The views, to be made anew by a migration that changes them."""
    return [f"CREATE VIEW {name} AS{sql}" for name, _, sql in VIEWS]


def columns(table: str) -> tuple[str, ...]:
    """Names of a table's columns, in order."""
    return next(tuple(c[0] for c in t.columns) for t in TABLES if t.name == table)


def markdown() -> str:
    """docs/schema.md."""
    out = ["# The database", "", "Written by `make schema` from miner/store/schema.py; do not edit by hand.", ""]
    out += ["Conventions:" + (__doc__ or "").partition("Conventions:")[2].rstrip().replace("``", "`")]
    out += ["", f"Schema version {VERSION}. Journal: WAL while ingesting, a single file afterwards.", ""]
    from ..linking.tables import TABLES as LINKING
    from .disagreements import TABLES as MODELS
    for t in TABLES + LINKING + MODELS:
        out += [f"## {t.name}", "", t.purpose, "", "| column | type | meaning |", "| --- | --- | --- |"]
        out += [f"| `{n}` | {s} | {m} |" for n, s, m in t.columns] + [""]
        if t.extra:
            out += [f"{'; '.join(t.extra)}", ""]
        if t.indexes:
            out += ["Indexes: " + "; ".join(", ".join(f"`{c}`" for c in i) for i in t.indexes), ""]
    out += ["## Full-text indexes", ""] + [f"- `{n}`: {p}" for n, p in FTS] + ["", "## Views", ""]
    return "\n".join(out + [f"- `{n}`: {p}" for n, p, _ in VIEWS]) + "\n"
