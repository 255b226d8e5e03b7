"""The documentation is true: its commands run and print what it shows, and nothing that exists goes unmentioned.

``make readme`` (``python tests/test_docs.py``) writes the output of every command marked ``<!-- run -->`` into the READMEs anew; ``<!-- run: N -->``
shows its first N lines.
"""
from __future__ import annotations

import argparse
import contextlib
import doctest
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest

from miner import lexicons
from miner.cli import COMMANDS, main, parser

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")
_BLOCK = re.compile(r"(<!-- run(?:: (\d+))? -->\n```console\n\$ ([^\n]+)\n)(.*?)(```)", re.DOTALL)
_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\")
_WIDTH = 130


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def run(command: str, db: str) -> str:
    """What a person at a terminal of 130 columns sees of a command, without colours. The command must succeed."""
    program, *args = shlex.split(command)
    assert program == ".venv/bin/miner"
    set_to = {"MINER_DB": db, "FORCE_COLOR": "1", "COLUMNS": str(_WIDTH), "TERM": "xterm"}
    kept, here, out = dict(os.environ), os.getcwd(), io.StringIO()
    for name in ("NO_COLOR", "MINER_LANG", "MINER_LEXICONS", "MINER_DEBUG"):
        os.environ.pop(name, None)
    os.environ.update(set_to)
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code = main(args)
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(kept)
    assert code == 0, command
    return "".join(line.rstrip() + "\n" for line in _COLOUR.sub("", out.getvalue()).splitlines())


def renewed(page: str, db: str) -> str:
    """The page with the output of its commands, run in their order on one database."""
    def block(m: re.Match[str]) -> str:
        lines = run(m[3], db).strip("\n").split("\n")
        if m[2] and len(lines) > int(m[2]):
            lines = lines[:int(m[2])] + ["…"]
        return m[1] + "\n".join(lines) + "\n" + m[5]
    return _BLOCK.sub(block, page)


def scores(table: str) -> dict[str, float]:
    """Name and F1 of the rows of miner eval's table."""
    return {m[1].strip(): float(m[2]) for m in re.finditer(r"^(\S.*?)\s+[\d.]+\s+[\d.]+\s+([\d.]+)\s+\d+\s+\d+\s+\d+$", table, re.MULTILINE)}


@pytest.mark.parametrize("name", READMES)
def test_commands_print_what_the_readme_shows(name, tmp_path):
    page = text(name)
    assert len(_BLOCK.findall(page)) >= 6
    now = renewed(page, str(tmp_path / "tour.db"))
    for shown, printed in zip(_BLOCK.finditer(page), _BLOCK.finditer(now)):
        stale = f"{name}: $ {shown[3]} prints something else by now; renew it with: make readme"
        if shown[3].startswith(".venv/bin/miner eval"):        # scores may have risen since; none may be claimed that is not reached
            assert all(claimed <= scores(printed[4])[what] + 0.002 for what, claimed in scores(shown[4]).items()), stale
        else:
            assert shown[4] == printed[4], stale


@pytest.mark.parametrize("name", READMES)
def test_python_of_the_readme(name):
    code = "\n".join(re.findall(r"```python\n(.*?)```", text(name), re.DOTALL))
    test = doctest.DocTestParser().get_doctest(code, {}, name, name, 0)
    assert test.examples
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


@pytest.mark.parametrize("name", READMES)
def test_nothing_goes_unmentioned(name):
    page = text(name)
    missing = [c for c in COMMANDS if f"`miner {c}" not in page]
    project = tomllib.loads(text("pyproject.toml"))["project"]
    for needs in (project["dependencies"], *project["optional-dependencies"].values()):
        packages = (re.match(r"[\w-]+", need)[0] for need in needs)
        missing += [p for p in packages if not re.search(rf"^\|[^|]*\b{p}\b[^|]*\|", page, re.MULTILINE)]
    missing += [e for e in project["optional-dependencies"] if e != "dev" and f".[{e}]" not in page]
    rooms = [p.name for p in (ROOT / "miner").iterdir() if p.is_dir() and not p.name.startswith("_") and any(p.glob("*.py"))]
    missing += [r for r in rooms if f"`miner/{r}/`" not in page]
    assert not missing


def test_both_readmes_show_the_same_commands():
    def commands(name):
        return [m[3].removesuffix(" --lang en") for m in _BLOCK.finditer(text(name))]
    assert commands("README.md") == commands("README.zh.md")


@pytest.mark.parametrize("name", (*READMES, *(f"docs/{p.name}" for p in sorted((ROOT / "docs").glob("*.md")))))
def test_links_lead_somewhere(name):
    for target in re.findall(r"\]\(([^)#]+)\)", text(name)):
        assert target.startswith("http") or ((ROOT / name).parent / target).exists(), target
    for command in re.findall(r"(?:`|^)make (\w+)", text(name), re.MULTILINE):
        assert re.search(rf"^{command}:", text("Makefile"), re.MULTILINE), command


@pytest.mark.parametrize("name", (*READMES, "docs/limits.md"))
def test_files_and_options_named_exist(name):
    page = text(name)
    files = re.findall(r"`((?:miner/)?(?:reading|tagging|cases|linking|store|cli|export|evaluation|benchmarks|lexicons)/[\w*]+\.(?:py|tsv))`", page)
    assert files
    for file in files:
        assert any(any(base.glob(file)) for base in (ROOT, ROOT / "miner")), file
    parsers = {c: p for a in parser("en")._actions if isinstance(a, argparse._SubParsersAction) for c, p in a.choices.items()}
    for command, words in re.findall(r"`miner ([a-z]+)\b([^`]*)`", page):
        assert command in parsers, command
        known = {o for a in parsers[command]._actions for o in a.option_strings}
        assert set(re.findall(r"--[a-z][a-z-]*", words)) <= known, f"miner {command}{words}"


def test_every_lexicon_is_described():
    page = text("docs/lexicons.md")
    files = {p.name for p in (ROOT / "lexicons").glob("*.tsv")}
    assert all(f"`learned/{p.name}`" in page for p in (ROOT / "lexicons" / "learned").iterdir())
    assert files == set(re.findall(r"`(\w+\.tsv)`", page))
    for script in re.findall(r"`(scripts/\w+\.py)`", page):
        assert (ROOT / script).is_file()


def test_a_users_lexicon_as_the_page_tells(tmp_path, monkeypatch):
    page = text("docs/lexicons.md")
    for file, rows in re.findall(r"`mine/(\w+\.tsv)`\n\n```tsv\n(.*?)```", page, re.DOTALL):
        (tmp_path / "mine").mkdir(exist_ok=True)
        (tmp_path / "mine" / file).write_text(rows, "utf-8")
    sentence = re.search(r"^In 「(.*?)」", page, re.MULTILINE)[1]
    (tmp_path / "notice.txt").write_text(sentence, "utf-8")
    script = "import sys; from miner.cli import main; sys.exit(main())"
    told = []
    for extra in ((), ("--lexicons", "mine")):
        done = subprocess.run([sys.executable, "-c", script, "extract", "notice.txt", *extra], cwd=tmp_path, capture_output=True, text=True,
                              encoding="utf-8", check=True, env={k: v for k, v in os.environ.items() if k != "MINER_LEXICONS"})
        found = json.loads(done.stdout)
        told.append((("ORG", "清风哨") in {(m["label"], m["text"]) for m in found["mentions"]},
                     "eight.formalism" in found["cases"][0]["violations"]))
    assert told == [(False, False), (True, True)]


def test_every_code_is_in_the_contract_page():
    page = text("docs/contract.md")
    missing = [r["code"] for r in lexicons.rows("codes") if r["kind"] in ("genre", "label", "violation", "sanction", "event", "role", "rank", "approx")
               and f"`{r['code']}`" not in page]
    assert not missing


def test_every_sample_is_listed():
    page = text("docs/corpora.md")
    assert {p.name for p in (ROOT / "corpora").iterdir() if p.is_file()} == set(re.findall(r"\b(\w+\.(?:txt|html|pdf))\b", page)) - {"NAME.txt", "NAME.html"}


if __name__ == "__main__":
    folder = tempfile.mkdtemp()
    for n, readme in enumerate(READMES):
        (ROOT / readme).write_text(renewed(text(readme), os.path.join(folder, f"tour{n}.db")), "utf-8")
    shutil.rmtree(folder)
