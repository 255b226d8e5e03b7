"""What a sum was for, told behind it, in the next clause, or as somebody's share of a whole."""
from __future__ import annotations

import pytest
from heard import read

CASES = [
    ("云和县石塘镇某村村主任卞运生将8.61万元低保金取出，悉数用于个人还债。卞运生被开除党籍；其涉嫌贪污犯罪问题已移送检察机关审查起诉。", [(86100, "embezzled")]),
    ("云和县原副县长卞启璋利用职务便利，为请托人谋利，收受财物，折合人民币2380万余元；另有410万元财产，其不能说明来源。卞启璋涉嫌受贿罪、巨额财产来源不明罪，被提起公诉。",
     [(23800000, "bribe"), (4100000, "other")]),
    ("云和县开发区管委会主任卞玉昆涉嫌受贿、滥用职权犯罪，对引进项目不作论证，拍板给予某公司1500万元产业扶持金，至今无法追回，造成国有资金损失。", [(15000000, "loss")]),
    ("云和县某协会会长卞海生伙同会计邵某珍伪造签到册，骗出培训补助36.4万元。其中，22万元归了卞海生本人，3.5万元给了邵某珍。卞海生因犯诈骗罪被判处有期徒刑四年。",
     [(364000, "fraud"), (220000, "illicit_gain"), (35000, "illicit_gain")]),
    ("云和县水利局局长卞大河犯受贿罪，分五次收受邵某现金30万元。其余34万元，系米某等四人在上述期间所送。", [(300000, "bribe"), (340000, "bribe")]),
    ("云和县水利局局长卞大河犯受贿罪，收受邵某现金30万元。听说邵某被叫去问话，遂取出15万元退给对方。", [(300000, "bribe"), (150000, "refunded")]),
    ("云和县农科所副所长卞宜兰以虚列劳务费的方式侵吞科研经费64.8万元；在品种示范推广中予以倾斜，得到对方酬谢19万元。卞宜兰被以贪污罪、受贿罪提起公诉。",
     [(648000, "embezzled"), (190000, "bribe")]),
    ("云和县公路养护公司总经理卞永强从其胞弟开办的公司购进沥青，公司因此多支出394万元。卞永强因犯为亲友非法牟利罪被判处有期徒刑三年。", [(3940000, "loss")]),
    ("云和县卫生院院长卞某伙同医生邵某骗取医保基金12万元，该款县医保局已如数追回。卞某受到党内警告处分。", [(120000, "recovered")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_role(text: str, expected: list[tuple[float, str]]):
    (case,) = read(text).cases
    assert [(a.value, a.role) for a in case.amounts] == expected


def test_the_price_of_one_piece_is_no_amount():
    (case,) = read("云和县某粮站站长卞大河克扣售粮农户，每付100元粮款就克扣4元，多收粮款6.3万元。卞大河被开除党籍。").cases
    assert [(a.value, a.role) for a in case.amounts] == [(63000, "illicit_gain")]
