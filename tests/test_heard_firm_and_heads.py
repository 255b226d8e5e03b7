"""A firm and those who decided for it, clinics called back, and days inside what befell somebody."""
from __future__ import annotations

from heard import posts, read, subjects


def test_what_a_firm_did_is_theirs_who_decided_it():
    text = ("2024年7月，云和县城市建设投资有限公司以党员活动为由，组织23人赴广西北海游玩六天，11.2万元费用全部在公司报销。"
            "拍板者是公司总经理卞建华，组织者是办公室主任邵莉。二人分别受到党内警告处分、诫勉处理。")
    assert set(subjects(text)) == {"卞建华", "邵莉"}
    assert [v.code for c in read(text).cases for v in c.violations] == ["eight.public_travel"]
    assert posts(text)["卞建华"] == [("云和县城市建设投资有限公司", "总经理", False)]


def test_a_clinic_with_which_an_agreement_is_ended_beside_its_doctor():
    got = subjects("云和县石塘镇某村卫生室村医宾某某留下23张社保卡反复结算，骗取医保基金。县医保局与该卫生室解除医保服务协议，宾某某被处罚款23600元。")
    assert [s.code for s in got["宾某某"].sanctions] == ["org.penalty"]
    assert [s.code for s in got["云和县石塘镇某村卫生室"].sanctions] == ["org.agreement_ended"]


def test_the_agreement_that_a_bureau_suspends_at_once():
    got = subjects("云和县某药房替人套取现金。县医保局当日即暂停其医保服务协议；该店法定代表人冯某某涉嫌犯罪，已被公安机关立案侦查。")
    assert [s.code for s in got["云和县某药房"].sanctions] == ["org.agreement_suspended"]
    assert got["冯某某"].sanctions == ()


def test_the_day_inside_what_befell_him():
    got = subjects("2024年4月21日，云和县纪委监委将卞立群立案审查调查；对邵大河，由集团纪委于同年5月立案审查。")
    assert [(e.start, e.end) for e in got["卞立群"].events] == [("2024-04-21", "2024-04-21")]
    assert [(e.start, e.end) for e in got["邵大河"].events] == [("2024-05-01", "2024-05-31")]
    got = subjects("县纪委监委对历年线索大起底，于2024年2月将云和县惠民粮油公司原总经理卞国富立案审查调查。")
    assert [(e.start, e.end) for e in got["卞国富"].events] == [("2024-02-01", "2024-02-29")]


def test_with_whom_somebody_served_has_no_part_in_his_matter():
    text = ("早在今年2月14日，与云和县水利局局长卞步云搭班子六年的同局副局长邵正荣，就已到云和县纪委监委投案。4月18日，邵正荣因涉嫌受贿罪被执行逮捕。"
            "\n卞步云目前正在接受组织审查调查。")
    assert [([s.name for s in c.subjects], [v.code for v in c.violations]) for c in read(text).cases] == [(["邵正荣"], ["crime.bribe_taking"]), (["卞步云"], [])]
    assert [e.type for e in subjects(text)["邵正荣"].events] == ["surrender", "arrest"]


def test_a_rare_surname_before_what_is_only_a_given_name():
    got = subjects("云和县住建局副局长卞兴义挨了政务记过处分，局长支世荣被诫勉；石塘镇副镇长沙莉在安全生产会议上作检讨，并被通报批评。")
    assert [s.code for s in got["支世荣"].sanctions] == ["other.admonition"]
    assert [s.code for s in got["沙莉"].sanctions] == ["other.criticism"]
