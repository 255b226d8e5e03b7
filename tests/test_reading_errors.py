"""Bad input: any file gives a Document or a ReadingError of one clear line; any encoding of one text gives that text."""
from __future__ import annotations

import os
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from miner import reading
from miner.model import Document
from miner.reading import ReadingError, encoding, from_text, html, read, sniff

CHINESE = "江岭市纪委监委对三起违反中央八项规定精神问题进行公开通报，要求各级党组织从中汲取教训，引以为戒。\n青禾县水务局原局长顾远舟受到党内严重警告处分。\n"


def refused(path, *told: str) -> None:
    with pytest.raises(ReadingError) as error:
        read(path)
    message = str(error.value)
    assert "\n" not in message and path.name in message
    for word in told:
        assert word in message, message


@pytest.mark.parametrize("content, told", [
    (b"", "empty"),
    (b" \n\t\r\n \xe3\x80\x80", "no text"),
    (b"\x7fELF\x02\x01\x01" + bytes(200), "program"),
    (b"Rar!\x1a\x07\x00" + bytes(60), "RAR"),
    (b"SQLite format 3\x00" + bytes(60), "SQLite"),
    (os.urandom(4096).replace(b"\n", b"\x01"), "convert"),
    (bytes(5000), "convert"),
])
def test_what_is_no_text_is_refused_by_its_content(tmp_path, content, told):
    for suffix in (".html", ".txt"):
        path = tmp_path / f"file{suffix}"
        path.write_bytes(content)
        refused(path, told)


def test_missing_folder_and_device(tmp_path):
    refused(tmp_path / "nothing.html", "no such file")
    refused(tmp_path, "folder")
    if os.path.exists("/dev/zero"):
        with pytest.raises(ReadingError, match="no regular file"):
            read("/dev/zero")
    with pytest.raises(ReadingError):
        read("bad\0name")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(CHINESE, "utf-8")
    path.chmod(0)
    refused(path, "permission")


def test_too_large_a_text_says_the_limit(tmp_path):
    path = tmp_path / "huge.txt"
    with open(path, "wb") as file:
        file.write(CHINESE.encode())
        file.truncate(200 * 1024 * 1024)
    refused(path, "200 MB", "64 MB", "split")


def test_a_format_that_is_not_installed_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(reading.READERS, "rtf", ("miner.reading.no_such_module:read", "RTF files"))
    path = tmp_path / "a.txt"
    path.write_bytes(rb"{\rtf1 text}")
    refused(path, "RTF files", "plain text")


def test_published_must_be_a_date():
    with pytest.raises(ReadingError, match="2024-05-31"):
        from_text(CHINESE, published="last week")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030", "gb2312"])
@pytest.mark.parametrize("text", [CHINESE, CHINESE * 40, "通报\n", "2022年3月，顾远舟受到警告处分。"])
def test_encodings(tmp_path, codec, text):
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(codec))
    got = read(path)
    lines = list(dict.fromkeys(line for line in text.split("\n") if line))
    assert got.text.split("\n")[:len(lines)] == lines
    assert not any("damaged" in w for w in got.warnings)


def test_traditional_characters_in_big5():
    text = "江嶺市紀委監委對三起違反規定的問題進行公開通報，要求各級組織從中汲取教訓。"
    assert encoding.decode(text.encode("big5hkscs")).text == text


def test_damaged_bytes_are_marked_and_told(tmp_path):
    data = bytearray((CHINESE * 20).encode())
    data[100:102] = b"\xff\xfe"
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(data))
    d = read(path)
    assert "\ufffd" in d.text and "damaged" in d.warnings[0]
    path.write_bytes((CHINESE * 20).encode()[:-2])            # cut off inside the last character
    assert CHINESE.split("\n")[0] in read(path).text


def test_sha256_path_and_media_type(tmp_path):
    import hashlib
    path = tmp_path / "a.txt"
    path.write_text(CHINESE, "utf-8")
    d = read(path)
    assert d.sha256 == hashlib.sha256(path.read_bytes()).hexdigest() and d.path == str(path) and d.media_type == "text/plain"


@pytest.mark.parametrize("head, kind", [
    (b"%PDF-1.7\n", "pdf"), (b"\x89PNG\r\n\x1a\n", "image"), (b"\xff\xd8\xff\xe0", "image"), (b"PK\x03\x04....word/document.xml", "docx"),
    (b"PK\x03\x04....xl/workbook.xml", "xlsx"), (b"PK\x03\x04other", "zip"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"From: a@b\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n", "mail"), ("正文：一段话".encode(), "text"), (b"BMW is a car", "text"),
])
def test_sniff(head, kind):
    assert sniff(head) == kind


def sound(document: Document) -> None:
    at = 0
    for block in document.blocks:                       # blocks tile the text, one a line
        assert block.start == at and block.end > block.start and "\n" not in document.text[block.start:block.end]
        assert document.text[block.start:block.end] == document.text[block.start:block.end].strip()
        at = block.end + 1
    assert at == len(document.text) + 1


def read_or_refuse(path) -> None:
    try:
        document = read(path)
    except ReadingError as error:
        assert "\n" not in str(error)
    else:
        assert document.text
        sound(document)


FRAGMENTS = st.sampled_from(["<p>", "</p>", "<div class='content'>", "</div>", "<br>", "<table><tr><td>", "</td><td>", "</table>", "<h1>", "</h1>", "<a href='x'>",
                             "</a>", "<script>", "</script>", "<!--", "-->", "来源：", "发布时间：2021-01-02", "作者：", "顾远舟", "，", "。", "\n", "\r\n", "\f", "　　", "**", "## ",
                             "_", "[", "](http://x)", "（", "）", "江岭市纪委监委", "通报", "记者", "2021年3月4日", "□", "&nbsp;", "&#x1F600;", "\x00", "\ufeff", "|", "1.", "一、", " ", "\t"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=600))
def test_any_bytes(tmp_path, data):
    path = tmp_path / "any"
    path.write_bytes(data)
    read_or_refuse(path)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.one_of(FRAGMENTS, st.text(max_size=30)), max_size=60), page=st.booleans(), codec=st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_any_mixture_of_a_page_s_and_a_text_s_pieces(tmp_path, parts, page, codec):
    path = tmp_path / "any"
    path.write_bytes((("<html><body>" if page else "") + "".join(parts)).encode(codec, "replace"))
    read_or_refuse(path)


@settings(max_examples=200, deadline=None)
@given(lines=st.lists(st.text(alphabet="江岭市纪委监委通报，。、；：“”（）0123456789 ab　", min_size=1, max_size=60), min_size=1, max_size=40))
def test_no_character_is_lost_or_invented(lines):
    """What is not a metadata line, furniture or a copy comes out as it went in, white space and order aside."""
    from collections import Counter
    source = "\n".join(lines)
    try:
        d = from_text(source)
    except ReadingError:
        return
    extra = Counter("".join(d.text.split())) - Counter("".join(source.split()))
    assert not extra
    for block in d.blocks:
        part = source[block.source_start:block.source_end]
        assert not Counter("".join(d.text[block.start:block.end].split())) - Counter("".join(part.split()))


@pytest.mark.parametrize("source", [
    "<html><body>" + "<div>" * 20000 + CHINESE, "<html><body>" + "中文<br>" * 20000, "<html>" + "<" * 100000, "<html><body>" + "&" * 100000, "<html><body>" + "<p>" * 50000,
    "<html><body>" + "<a href=x>链接" * 20000, "<html><body>" + "<table><tr><td>" * 2000 + CHINESE, "<html><script>" + "<script>" * 50000, "<html><body>" + "<!--" * 50000,
    "来源：" * 50000, "（" * 100000, "_" * 100000, "**" * 50000, "\n" * 1000000, "2020-" * 50000, "本报记者 " * 30000, "[" * 100000, "a " + " " * 500000 + "b", "记者" * 50000,
    "一二三四五六七八九十" * 20000, "分享到" * 30000, "\n".join(["分享到关闭窗口" * 8] * 3000), "原标题：" * 30000, "据" * 50000 + "网站消息", "\n".join(["□记者 顾远舟", "头 尾"] * 3000),
])
def test_nothing_hangs(source):
    began = time.process_time()
    try:
        html.from_html(source) if source.startswith("<") else from_text(source)
    except ReadingError:
        pass
    assert time.process_time() - began < 5
