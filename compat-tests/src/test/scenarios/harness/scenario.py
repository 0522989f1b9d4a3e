"""What a scenario is written with; Scenario.java offers the same to its Java twin."""

import itertools
import logging
import re

import asyncio

_ADDRESS = re.compile("0x[0-9a-f]+")
_lines = itertools.count(1)


def start():
    """Begins the trace of the next scenario."""
    global _lines
    _lines = itertools.count(1)


def log(*values):
    """Adds a line to the trace."""
    text = " ".join(map(show, values))
    print(next(_lines), _ADDRESS.sub("0x…", text), flush=True)


def attempt(label, function):
    """Calls a function and traces what it returns or raises."""
    try:
        log(label, function())
    except BaseException as error:
        log(label, error)


async def settle(label, awaitable):
    """Awaits something and traces what comes out of it."""
    try:
        log(label, await awaitable)
    except BaseException as error:
        log(label, error)


async def turns(count):
    """Lets the others run for some iterations of the loop, however long those take."""
    for _ in range(count):
        await asyncio.sleep(0)


def log_records():
    """From now on what asyncio logs is traced, too.

    The trace has the level and the first line of the message, without the objects and times in it.
    """
    _records.addHandler(_Tracing(logging.WARNING))
    _records.propagate = False


def forget_records():
    """Undoes log_records."""
    for handler in [*_records.handlers]:
        _records.removeHandler(handler)
    _records.propagate = True


_records = logging.getLogger("asyncio")


class _Tracing(logging.Handler):
    def emit(self, record):
        text = re.sub("<.*>", "<…>", record.getMessage().partition("\n")[0])
        log("logged", record.levelname, re.sub("[0-9.]+ seconds", "… seconds", text))


def show(value):
    """The text of a value: the same for equal values of the two languages."""
    match value:
        case BaseExceptionGroup():
            return f"{_title(value)} {show(value.exceptions)}"
        case BaseException():
            return _title(value)
        case asyncio.Task():
            return value.get_name()
        case str():
            return value
        case list() | tuple():
            return f"[{', '.join(map(show, value))}]"
        case set() | frozenset():
            return f"{{{', '.join(sorted(map(show, value)))}}}"
        case dict():
            return f"{{{', '.join(sorted(f'{show(key)}: {show(item)}' for key, item in value.items()))}}}"
        case _:
            return repr(value)


def _title(error):
    name, text = type(error).__name__, str(error)
    return f"{name}: {text}" if text else name
