"""The words of the command line, and what they may be."""

from __future__ import annotations

import argparse
import functools
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn

from newslint import __version__
from newslint.cli import output
from newslint.errors import did_you_mean
from newslint.finding import SEVERITIES

COMMANDS = {
    "check": "find where drafts contradict themselves or the desk's lists (the default)",
    "inspect": "show the people, quotations and statements newslint sees in drafts",
    "names": "write a house list of the names that stories spell in two or more ways",
    "rules": "list the rules",
    "explain": "say what a rule finds, why, and how to set it",
    "test": "verify rules by their own examples",
}

HELP = f"""\
usage: newslint PATH...           check drafts, or folders of them; - reads standard input
       newslint COMMAND ...

{chr(10).join(f"  {name:<9} {text}" for name, text in COMMANDS.items())}

"newslint --help" lists the options, "newslint COMMAND --help" those of a command.
Exit code: 0 nothing found, 1 findings, 2 something failed.
"""


class Parser(argparse.ArgumentParser):
    """Errors in one line, with the nearest option there is."""

    def error(self, message: str) -> NoReturn:
        unknown = message.removeprefix("unrecognized arguments: ").split()[0].partition("=")[0]
        hint = did_you_mean(unknown, self._option_string_actions) if unknown.startswith("-") else ""
        message = message.removeprefix("argument ").replace(": expected one argument", " needs a value behind it")
        self.exit(2, f'newslint: {message}{hint}\n"{self.prog} --help" lists the options.\n')


def parse(command: str, words: Iterable[str]) -> argparse.Namespace:
    """The arguments of a command. Ends the run, with exit code 2, if they cannot be understood."""
    return _PARSERS[command]().parse_intermixed_args(_joined(words))


def _joined(words: Iterable[str]) -> list[str]:
    """``--select -style/*`` is ``--select=-style/*``, which argparse would take for another option."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "--select":
            joined[-1] = f"--select={word}"
        else:
            joined.append(word)
    return joined


def _check() -> Parser:
    parser = _parser("check", usage="newslint [check] [options] PATH...")
    parser.epilog = (
        "other commands: " + ", ".join(name for name in COMMANDS if name != "check") + "; "
        "a file of such a name is given as ./rules. Exit code: 0 nothing found, 1 findings, 2 something failed."
    )
    _drafts(parser)
    _format(parser, "text", "json", "sarif", "github")
    parser.add_argument(
        "--fail-on",
        type=_one_of(*SEVERITIES),
        metavar="SEVERITY",
        help="error, warning or note: exit with 1 from there on",
    )
    _configuration(parser)
    parser.add_argument(
        "--select",
        type=_list,
        default=(),
        metavar="LIST",
        help='selectors after the configured ones, such as "all,-style/*"; "-all,RULE" for one rule alone',
    )
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument("--fix", action="store_true", help="make safe fixes in the drafts, and report what is left")
    mending.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and exit with 1 if there is something"
    )
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: take suggestions that want to be read, too"
    )
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings recorded there")
    parser.add_argument("--write-baseline", metavar="FILE", help="record today's findings there")
    parser.add_argument("--output", metavar="FILE", help="write the report there")
    parser.add_argument(
        "--color", type=_one_of("auto", "always", "never"), default="auto", metavar="WHEN", help="auto, always or never"
    )
    _quiet(parser, "print nothing if there is nothing to report")
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    return parser


def _inspect() -> Parser:
    parser = _parser("inspect")
    _drafts(parser)
    _format(parser, "text", "json")
    _configuration(parser)
    parser.add_argument("--output", metavar="FILE", help="write the report there")
    return parser


def _names() -> Parser:
    parser = _parser("names")
    _drafts(parser)
    _configuration(parser)
    parser.add_argument("--output", metavar="FILE", help="write the list there")
    parser.add_argument("--force", action="store_true", help="overwrite the file if it is there already")
    return parser


def _rules() -> Parser:
    parser = _parser("rules")
    _format(parser, "text", "json")
    _configuration(parser)
    return parser


def _explain() -> Parser:
    parser = _parser("explain")
    parser.add_argument("rule", metavar="RULE", help="a rule's id, such as names/spelling-variant")
    _configuration(parser)
    return parser


def _test() -> Parser:
    parser = _parser("test")
    parser.add_argument(
        "targets",
        nargs="*",
        metavar="PACK_OR_RULE",
        help="pack files, folders of them, rule ids or selectors such as names/*; without: every rule",
    )
    _quiet(parser, "print only the rules that fail")
    _configuration(parser)
    return parser


_PARSERS: dict[str, Callable[[], Parser]] = {
    "check": _check,
    "inspect": _inspect,
    "names": _names,
    "rules": _rules,
    "explain": _explain,
    "test": _test,
}


def _parser(command: str, usage: str | None = None) -> Parser:
    text = COMMANDS[command]
    return Parser(
        f"newslint {command}",
        usage=usage,
        description=f"{text[0].upper()}{text[1:]}.",
        formatter_class=functools.partial(argparse.HelpFormatter, width=min(100, output.width(sys.stdout))),
        allow_abbrev=False,
    )


def _drafts(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts or folders; - is standard input")
    parser.add_argument("--stdin-name", default="-", metavar="NAME", help="the path that standard input stands for")


def _configuration(parser: Parser) -> None:
    parser.add_argument("--config", metavar="FILE", help="use this configuration, not the nearest newslint.toml")
    parser.add_argument("--no-config", action="store_true", help="use no configuration")


def _quiet(parser: Parser, text: str) -> None:
    parser.add_argument("-q", "--quiet", action="store_true", help=text)


def _format(parser: Parser, *formats: str) -> None:
    parser.add_argument(
        "--format", type=_one_of(*formats), default=formats[0], metavar="FORMAT", help=f"one of {', '.join(formats)}"
    )


def _one_of(*choices: str) -> Callable[[str], str]:
    def choose(word: str) -> str:
        if word not in choices:
            hint = did_you_mean(word, choices)
            raise argparse.ArgumentTypeError(f'"{word}" is not one of {", ".join(choices)}{hint}')
        return word

    return choose


def _list(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())
