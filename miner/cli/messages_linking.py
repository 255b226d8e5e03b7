"""What the commands on identities and corrections say, in Chinese and English; messages.py takes it in."""
from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "review": ("逐对判断：是不是同一个人", "pairs of people that may be one, to accept or refuse"),
    "review.epilog": ("""例子：
  miner review                          一对一对看，按 s 同一人、d 不同人、u 说不准、z 撤回上一个、n 下一对、q 结束
  miner review --name 陈某 --limit 20
  miner review --json                   待判断的各对
  miner review --list                   已有的人工结论
  miner review --undo j0123456789ab     撤回一个结论
  miner review --export 结论.jsonl      导出；--import 结论.jsonl 导入
  miner review --disagreements          模型与规则不同之处（可与 --json、--list、--undo 同用）
  miner review --rebuild                全库重新归并（人工结论和更正不变）""",
                      """examples:
  miner review                          pair after pair: s same, d different, u unsure, z undo the last, n next, q quit
  miner review --name 陈某 --limit 20
  miner review --json                   the pairs that wait
  miner review --list                   the decisions there are
  miner review --undo j0123456789ab     take one back
  miner review --export said.jsonl      to a file; --import said.jsonl from one
  miner review --disagreements          where a model and the rules differ (also with --json, --list, --undo)
  miner review --rebuild                link everything anew (decisions and corrections hold)"""),
    "review.name": ("只看这个姓名", "only this name"),
    "review.unsure": ("说不准的也再看一遍", "also those left unsure"),
    "review.disagreements": ("看模型与规则不同之处（miner ingest --model），按 r 规则对、m 模型对、s 略过", "where a model and the rules differ (miner ingest --model): r rules right, m model right, s skip"),
    "review.list": ("列出人工结论", "list the decisions"),
    "review.undo": ("撤回这个编号的结论", "take back the decision of this id"),
    "review.export": ("把结论写到文件", "write the decisions to FILE"),
    "review.import": ("从文件读入结论", "read decisions from FILE"),
    "review.rebuild": ("全库重新归并", "link everything anew"),
    "review.none": ("没有待判断的", "nothing waits for review"),
    "review.left": ("第 {n} 对，共 {all} 对", "pair {n} of {all}"),
    "review.sure": ("同一人的可能 {sure:.1%}", "one person with {sure:.1%}"),
    "review.apart": ("（因与他处矛盾而分开）", " (kept apart by a contradiction elsewhere)"),
    "review.keys": ("[s] 同一人  [d] 不同人  [u] 说不准  [n] 下一对  [z] 撤回上一个  [q] 结束", "[s] same  [d] different  [u] unsure  [n] next  [z] undo the last  [q] quit"),
    "review.why": ("理由（可空）：", "why (may be empty): "),
    "review.said": ("{judgement}：{a} 与 {b}（{id}）", "{judgement}: {a} and {b} ({id})"),
    "review.undone": ("已撤回 {id}", "took back {id}"),
    "review.nothing": ("没有可撤回的", "nothing to take back"),
    "review.unknown": ("不认识“{word}”", "“{word}” is no key"),
    "review.end": ("判断 {n} 对", "decided on {n} pairs"),
    "review.exported": ("已写出 {n} 个结论", "wrote {n} decisions"),
    "review.imported": ("新读入 {n} 个结论", "took over {n} new decisions"),
    "review.rebuilt": ("已重新归并", "linked anew"),
    "review.more": ("另 {n} 份", "{n} more"),
    "review.for": ("支持", "for"),
    "review.against": ("反对", "against"),
    "judgement.same": ("同一人", "same"), "judgement.different": ("不同人", "different"), "judgement.unsure": ("说不准", "unsure"),
    "col.judgement": ("结论", "decision"), "col.who": ("何人", "who"), "col.at": ("何时", "when"), "col.note": ("说明", "note"),
    "col.field": ("字段", "field"), "col.old": ("原为", "before"), "col.new": ("改为", "after"), "col.fact": ("事实", "fact"),
    "same": ("判定两个编号是同一个人", "decide that two ids are one person"),
    "same.epilog": ("例子：\n  miner same p4a156b4b53c8 p0011223344ff --why 身份证号相同", "example:\n  miner same p4a156b4b53c8 p0011223344ff --why 'same identity number'"),
    "different": ("判定两个编号是不同的人", "decide that two ids are different people"),
    "different.epilog": ("例子：\n  miner different p4a156b4b53c8 p0011223344ff --why 出生年份不同", "example:\n  miner different p4a156b4b53c8 p0011223344ff --why 'other year of birth'"),
    "say.id": ("编号：人员 p…（旧编号也可）或当事人 s…", "id: a person p… (former ids too) or a subject s…"),
    "say.why": ("理由", "why"),
    "say.who": ("何人判断（默认当前用户）", "by whom (default: the user)"),
    "say.done": ("已记下 {id}；现在是 {people}", "noted as {id}; they are now {people}"),
    "correct": ("更正、增加或撤回一个事实，原文保留", "change, add or withdraw a fact; the original stays"),
    "correct.epilog": ("""例子：
  miner correct p4a156b4b53c8                                     列出此人的各个事实及编号
  miner correct s0123.e0 date_start=2024-05-31 --note 据判决书
  miner correct s0123 name=代文斌 --note 原文误植
  miner correct s0123 --add sanctions code=party.expulsion --note 据通报
  miner correct c0123.a1 --withdraw --note 与本案无关
  miner correct --list        miner correct --undo k0123456789ab""",
                       """examples:
  miner correct p4a156b4b53c8                                     the facts of a person with their ids
  miner correct s0123.e0 date_start=2024-05-31 --note 'as the verdict has it'
  miner correct s0123 name=代文斌 --note 'misprint'
  miner correct s0123 --add sanctions code=party.expulsion --note 'the bulletin says so'
  miner correct c0123.a1 --withdraw --note 'of another case'
  miner correct --list        miner correct --undo k0123456789ab"""),
    "correct.id": ("事实、当事人、案件、文书或人员的编号", "id of a fact, subject, case, document or person"),
    "correct.values": ("字段=值；空值表示未载", "FIELD=VALUE; an empty value means untold"),
    "correct.add": ("增加：positions、events、sanctions（给当事人），violations、amounts（给案件）", "add positions, events, sanctions (to a subject), violations, amounts (to a case)"),
    "correct.withdraw": ("撤回这个事实", "withdraw the fact"),
    "correct.note": ("说明", "note"),
    "correct.undo": ("撤回这个更正", "take back this correction"),
    "correct.list": ("列出所有更正", "list the corrections"),
    "correct.done": ("已更正（{ids}）", "corrected ({ids})"),
    "correct.undone": ("已撤回更正 {id}", "took back correction {id}"),
    "timeline.svg": ("画成图，写到这个 SVG 文件", "draw it into this SVG file"),
    "timeline.kind": ("名称是什么：person 人员（默认）、organization 单位、place 地方、network 某人的同案关系", "what the name is: person (default), organization, place, network (a person's co-subjects)"),
    "timeline.written": ("已写出 {path}", "wrote {path}"),
    "timeline.several": ("同名 {n} 人：每人一个文件 {paths}", "{n} people of that name, a file each: {paths}"),
    "word.was": ("人工更正，{field} 原为 {old}", "corrected, {field} was {old}"), "word.added": ("人工补充", "added by hand"),
    "word.sources": ("{n} 个来源", "{n} sources"), "word.disagree": ("各来源不一：{what}", "sources disagree: {what}"),
    "word.between": ("{after} 至 {before} 之间", "between {after} and {before}"), "word.after": ("{after} 以后", "after {after}"),
    "word.before": ("{before} 以前", "before {before}"), "word.career": ("履历", "career"), "word.held": ("任（{when}）", "held ({when})"),
    "word.left": ("已离任（{when}）", "left by {when}"), "word.stage": ("{stage}时", "at {stage}"), "word.alleged": ("涉嫌", "alleged"),
    "col.relation": ("关系", "relation"), "word.co_subject": ("同案", "same case"), "word.told_with": ("案中提及", "named in the case"),
    "word.same_document": ("同一文书", "same document"), "timeline.nothing": ("没有“{name}”的记载", "nothing is told of {name}"),
    "col.confidence": ("把握", "confidence"),
}
