"""What a page tells machines about its article: meta tags, JSON-LD, the scripts of newspaper and WeChat pages, its address."""
from __future__ import annotations

import json
import re

from lxml import etree

from miner.reading.clean import tidy
from miner.reading.metadata import Found, from_epoch, names, normalise_source, parse_date

SITE = re.compile(r"\s*(?:-{2,}|—{2,}|_+|\s[-–—|｜]\s|\||｜|--|>>|»|-(?=[^-]{2,20}$))\s*")

_META = {
    "title": ("articletitle", "og:title", "twitter:title", "dc.title", "headline", "title"),
    "published": ("pubdate", "publishdate", "publish-date", "publish_date", "article:published_time", "og:release_date", "og:published_time",
                  "dc.date", "dc.date.issued", "datepublished", "firstpublishedtime", "releasedate", "createdate", "date",
                  "weibo: article:create_at", "weibo:article:create_at", "bytedance:published_time"),
    "source": ("contentsource", "source", "mediaid", "dc.source", "article:source", "og:article:source"),
    "authors": ("author", "article:author", "og:article:author", "dc.creator", "contentauthor", "byl"),
    "site": ("og:site_name", "sitename", "application-name"),
}


def _meta_tags(root: etree._Element) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for el in root.iter("meta"):
        name = (el.get("name") or el.get("property") or el.get("itemprop") or "").strip().lower()
        value = (el.get("content") or "").strip()
        if name and value:
            out.setdefault(name, []).append(value)
    return out


def plain(markup: str | None) -> str:
    """A metadata value that holds markup itself: «&lt;p&gt;…» → its text, paragraphs parted by a blank."""
    if not markup:
        return ""
    if "<" in markup:
        markup = re.sub(r"</(?:p|div|br)\s*/?>|<br\s*/?>", " ", markup)
        markup = re.sub(r"<[^>]{0,400}>", "", markup)
    return tidy(markup.replace("&nbsp;", " ").replace("&quot;", '"').replace("&amp;", "&"))


def structured(root: etree._Element, source: str) -> tuple[Found, str | None]:
    """Metadata that the page gives to machines, and the site's name: meta tags, JSON-LD, newspaper and WeChat scripts."""
    tags = _meta_tags(root)

    def first(key: str) -> str | None:
        return next((v for name in _META[key] for v in tags.get(name, ())), None)

    found = Found()
    found.title = plain(first("title")) or None
    for name in _META["published"]:
        for value in tags.get(name, ()):
            found.published = found.published or parse_date(value)
    found.source = normalise_source(plain(first("source")))
    found.authors = names(plain(first("authors")), told=False, rare=True)
    for el in root.iter("script"):
        body = el.text or ""
        if (el.get("type") or "").lower() == "application/ld+json":
            found.merge(_json_ld(body))
    head = source[:200_000]
    m = re.search(r"<date>\s*((?:19|20)\d\d-\d\d?-\d\d?)", head)            # the property comment of newspaper systems
    if m and "enpproperty" in head:
        found.merge(Found(published=parse_date(m[1]), source=normalise_source(_within(head, "source") or _within(head, "papername")),
                          authors=names(_within(head, "author") or ""), title=plain(_within(head, "title")) or None))
    m = re.search(r"""var\s+(?:ct|create_?time)\s*=\s*["'](\d{10})["']""", source)
    if m:
        found.published = found.published or from_epoch(int(m[1]))
    m = re.search(r"""var\s+(?:createTime|publish_time|pubtime|publishDate)\s*=\s*["']([^"']{8,30})["']""", source, re.I)
    if m:
        found.published = found.published or parse_date(m[1])
    m = re.search(r"""var\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"']{2,40})["']""", source)
    if m:
        found.source = found.source or normalise_source(m[1])
    for el in root.iter("time"):
        found.published = found.published or parse_date(el.get("datetime"))
    site = plain(first("site")) or None
    return found, site


def _within(text: str, tag: str) -> str | None:
    m = re.search(rf"<{tag}>\s*([^<]{{1,120}}?)\s*</{tag}>", text)
    return m[1] if m else None


def _json_ld(body: str) -> Found:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return Found()                                      # a broken script block is the page's fault and no reason to stop
    todo, found = [data], Found()
    for _ in range(200):
        if not todo:
            break
        node = todo.pop()
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            todo += [v for k, v in node.items() if k in ("@graph", "mainEntity")]
            kinds = node.get("@type")
            if not any("Article" in str(k) or "Posting" in str(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                continue
            author = node.get("author")
            who = [a.get("name") if isinstance(a, dict) else a for a in (author if isinstance(author, list) else [author])]
            publisher = node.get("publisher")
            found.merge(Found(title=plain(str(node.get("headline") or "")) or None, published=parse_date(str(node.get("datePublished") or "")),
                              authors=[n for w in who if isinstance(w, str) for n in names(w)],
                              source=normalise_source(publisher.get("name") if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) else None)))
    return found


def address_date(root: etree._Element) -> str | None:
    """The date in the address that the page gives itself (canonical link, og:url): …/202306/t20230610_269019.html."""
    links = [el.get("href") or "" for el in root.iter("link") if (el.get("rel") or "").lower() == "canonical"]
    links += [el.get("content") or "" for el in root.iter("meta") if (el.get("property") or "").lower() == "og:url"]
    for link in links:
        m = re.search(r"(?<!\d)t?((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)", link)
        if m:
            return parse_date("-".join(m.groups()))
    return None


def squash(text: str) -> str:
    return re.sub(r"[\s\W_]+", "", text)


def page_title(root: etree._Element) -> str:
    return tidy(root.findtext(".//title") or "")


def without_site(title: str) -> str:
    parts = [p for p in SITE.split(title) if p.strip()]
    if len(parts) < 2:
        return title
    if len(parts[0]) >= 8:
        return title[:SITE.search(title, len(parts[0]) - 1).start()].strip() if SITE.search(title, len(parts[0]) - 1) else parts[0]
    return max(parts, key=len)


def hidden_date(root: etree._Element) -> str | None:
    """The date in a hidden element that the page's system wrote for its own scripts (an id or class that says so)."""
    for el in root.iter("div", "span", "input", "p"):
        label = f"{el.get('id') or ''} {el.get('class') or ''} {el.get('name') or ''}".lower()
        if re.search(r"pub_?(?:day|date|time)|publish|releasetime|releasedate", label):
            stamp = parse_date(el.get("value") or "".join(el.itertext())[:60])
            if stamp:
                return stamp
    return None
