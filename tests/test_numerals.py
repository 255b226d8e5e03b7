"""Numbers in Chinese writing."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from miner.tagging import numerals


@pytest.mark.parametrize(("text", "value"), [
    ("1,234,567", 1234567), ("３．７", 3.7), ("206.8", 206.8),
    ("一百二十万", 1200000), ("两千零五", 2005), ("一万零三十", 10030), ("十五", 15), ("廿三", 23),
    ("一百二", 120), ("三万五", 35000), ("3万500", 30500),
    ("壹仟玖佰", 1900), ("肆佰叁拾萬", 4300000), ("二〇二一", 2021), ("一九九八", 1998),
    ("3.7万", 37000), ("1千2百万", 12000000), ("1亿2千万", 120000000), ("203.41807万", 2034180.7),
    ("15.42万亿", 15420000000000), ("百万", 1000000), ("二千亿", 200000000000),
])
def test_value_of_each_writing(text, value):
    assert numerals.parse(text) == value


@pytest.mark.parametrize("text", ["", "元", "十几", "数百万", "1万家", "12月", "一二万三十百"])
def test_what_is_no_one_number_has_no_value(text):
    assert numerals.parse(text) is None


@pytest.mark.parametrize(("text", "low", "high"), [
    ("十几", 11, 19), ("几十万", 200000, 900000), ("数百万", 2000000, 9000000), ("二十几", 21, 29),
    ("三五百", 300, 500), ("四五万", 40000, 50000), ("二三十万", 200000, 300000),
])
def test_vague_numbers_have_bounds(text, low, high):
    assert numerals.bounds(text) == (low, high)


def test_a_plain_number_is_not_vague():
    assert numerals.bounds("三百五十") is None


def chinese(n: int, digits: str = "零一二三四五六七八九", scales: str = "十百千万亿") -> str:
    """Writes a number as a bank clerk does; the inverse of ``parse``, kept independent of it."""
    if n == 0:
        return digits[0]

    def section(k: int) -> str:
        out, gap = "", False
        for power, name in ((1000, scales[2]), (100, scales[1]), (10, scales[0]), (1, "")):
            d, k = divmod(k, power)
            if d:
                out += (digits[0] if gap and out else "") + digits[d] + name
                gap = False
            else:
                gap = True
        return out
    out, rest = "", n
    for power, name in ((10 ** 8, scales[4]), (10 ** 4, scales[3]), (1, "")):
        head, rest = divmod(rest, power)
        if head:
            out += (digits[0] if out and head < 1000 else "") + section(head) + name
    return out


@given(st.integers(0, 10 ** 12 - 1))
def test_round_trip_through_chinese(n):
    assert numerals.parse(chinese(n)) == n


@given(st.integers(0, 10 ** 12 - 1))
def test_round_trip_through_capital_figures(n):
    assert numerals.parse(chinese(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟萬億")) == n


@given(st.integers(1, 10 ** 12))
def test_commas_change_nothing(n):
    assert numerals.parse(f"{n:,}") == n


@given(st.text(alphabet="零一二两三十百千万亿几数0123.,余", max_size=12))
def test_any_text_gives_a_number_or_none(text):
    value, span = numerals.parse(text), numerals.bounds(text)
    assert value is None or value >= 0
    assert span is None or span[0] <= span[1]
