"""A token takes a variable back to what it was, once, and in its own context only."""
from contextvars import ContextVar, Token, copy_context
import re
from scenario import attempt, log


async def main():
    depth = ContextVar("depth")
    attempt("unset", lambda: log(depth.get()))
    first = depth.set(1)
    second = depth.set(2)
    log("old values", first.old_value if first.old_value is not Token.MISSING else None, second.old_value, first.var is depth)
    depth.reset(second)
    log("back to", depth.get())
    attempt("used", lambda: message(lambda: depth.reset(second)))
    attempt("other variable", lambda: message(lambda: ContextVar("other").reset(first)))
    copy = copy_context()
    attempt("other context", lambda: message(lambda: copy.run(depth.reset, first)))
    depth.reset(first)
    log("unset", depth.get(0))


def message(action):
    """Names of objects in messages have addresses in them."""
    try:
        action()
    except (RuntimeError, ValueError) as error:
        log(type(error).__name__, re.sub("^<.*> ", "", str(error)))
