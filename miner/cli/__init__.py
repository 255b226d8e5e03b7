"""The command line. ``main`` is the entry point; each command is one module of ``commands`` with ``add`` (its options) and
``run`` (which calls one method of Store and prints the answer)."""
from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import NoReturn

from . import messages, options, whys
from .output import Out

COMMANDS = ("ingest", "extract", "read", "search", "timeline", "people", "show", "stats", "figures", "eval", "export", "review", "same", "different", "correct", "demo")


def main(argv: list[str] | None = None) -> int:
    """Runs one command; gives the exit code (0 done, 1 done but some input failed, 2 wrong usage or nothing could be done)."""
    argv = sys.argv[1:] if argv is None else list(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")
    lang = _language(argv)
    args = parser(lang).parse_args(argv)
    out = Out(lang, getattr(args, "json", False))
    try:
        for folder in getattr(args, "lexicons", None) or []:
            from ..lexicons import use
            use(folder)
        code = args.run(args, out)
        sys.stdout.flush()
        return code
    except BrokenPipeError:             # the reader of the pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        out.note(out.t("ingest.interrupted") if args.command == "ingest" else "")
        return 130
    except Exception as error:
        return _refused(error, out)


def _refused(error: Exception, out: Out) -> int:
    """An error as one clear line; what nobody foresaw says how to report it."""
    if os.environ.get("MINER_DEBUG"):
        raise error
    if hasattr(error, "line"):
        reason = error.line(out.lang)
    elif type(error).__name__ in ("ReadingError", "LexiconError", "GoldError"):
        reason = whys.whole(str(error), out.lang)
    elif isinstance(error, OSError):
        said = messages.errno_text(error, out.lang)
        reason = out.t("word.colon").join(filter(None, (str(error.filename or ""), said)))
    else:
        reason = out.t("error.unexpected", what=f"{type(error).__name__}: {' '.join(str(error).split())}")
    out.note(f"miner: {reason}", style="red")
    return 2


def _language(argv: list[str]) -> str:
    for n, word in enumerate(argv):
        if word == "--lang" and n + 1 < len(argv):
            return "en" if argv[n + 1] == "en" else "zh"
        if word.startswith("--lang="):
            return "en" if word == "--lang=en" else "zh"
    return "en" if os.environ.get("MINER_LANG", "").lower().startswith("en") else "zh"


class _Version(argparse.Action):
    def __init__(self, option_strings: list[str], dest: str, help: str | None = None):
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version        # costs more than all other options together
        print(f"miner {version('miner')}")
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """Wrong usage is told in one line, not under the whole list of options."""

    lang = "zh"

    def error(self, message: str) -> NoReturn:
        self.exit(2, messages.text("error.usage", self.lang, program=self.prog, message=message) + "\n")


def parser(lang: str = "zh") -> argparse.ArgumentParser:
    """The whole command line as an argparse parser in one language."""
    argparse._ = (lambda s: s) if lang == "en" else (lambda s: messages.ARGPARSE.get(s, s))    # argparse has no other way

    def t(key: str) -> str:
        return messages.text(key, lang)

    _Parser.lang = lang
    options.positive.__name__, options.amount.__name__ = t("type.positive"), t("type.amount")      # argparse names a type by its function
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--db", metavar="FILE", default=argparse.SUPPRESS, help=t("opt.db"))
    shared.add_argument("--lang", choices=("zh", "en"), default=argparse.SUPPRESS, help=t("opt.lang"))
    top = _Parser("miner", description=t("miner"), epilog=t("miner.epilog"), parents=[shared],
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("--version", action=_Version, help=t("opt.version"))
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", title=t("commands"))
    for name in COMMANDS:
        module = import_module(f".commands.{name}", __package__)
        sub = commands.add_parser(name, parents=[shared], help=t(name), description=t(name), epilog=t(f"{name}.epilog"),
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
        module.add(sub, t)
        sub.set_defaults(run=module.run)
    return top
