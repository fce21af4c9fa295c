"""Help in plain words: arguments and options are shown by what they stand for (PAGE, N, FILE), not by a program's types."""

from collections.abc import Callable, Iterator
from typing import Any

WORDS = {"int": "N", "int range": "N", "float": "N", "float range": "N", "path": "PATH", "file": "FILE", "directory": "FOLDER"}
NAMED = {"of": "WORDS", "every": "TIME"}  # options whose own name says nothing


def in_plain_words(command: Any) -> Any:
    """The command, it and all below it with such help."""
    for each in _all(command):
        for parameter in each.params:
            _name(parameter)
    return command


def _all(command: Any) -> Iterator[Any]:
    yield command
    for below in getattr(command, "commands", {}).values():
        yield from _all(below)


def _name(parameter: Any) -> None:
    """Give a parameter the name that people see; one with a list of choices keeps them."""
    shown = _type_shown(parameter)
    if parameter.param_type_name == "argument":
        parameter.metavar = (parameter.metavar or _one(parameter)).upper()
        parameter.get_usage_pieces = _always([_in_usage(parameter)])
        if "|" not in shown:
            parameter.display_type_rich = _always(None)
    elif parameter.metavar is None and not parameter.is_flag and "|" not in shown:
        parameter.metavar = NAMED.get(parameter.name) or WORDS.get(shown, parameter.name.upper())


def _one(parameter: Any) -> str:
    """The name of one of several: "sources" is SOURCE..."""
    name = str(parameter.name)
    return name if parameter.nargs == 1 else name.removesuffix("s")


def _type_shown(parameter: Any) -> str:
    show = getattr(parameter, "display_type", None)
    try:
        return str(show(None)).strip("<>") if show else ""
    except AttributeError:  # choices are told apart with the help of a context
        return "|"


def _in_usage(parameter: Any) -> str:
    """ "PAGE...", "[FEED...]"."""
    many = parameter.metavar.removesuffix("...") + ("..." if parameter.nargs != 1 else "")
    return many if parameter.required else f"[{many}]"


def _always(answer: Any) -> Callable[..., Any]:
    return lambda *_, **__: answer
