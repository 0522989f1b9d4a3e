"""Groups of exceptions can be nested, split and derived."""
import asyncio
from scenario import attempt, log


async def main():
    value = ValueError("value")
    state = RuntimeError("state")
    cancelled = asyncio.CancelledError("cancelled")
    inner = ExceptionGroup("inner", [state])
    group = ExceptionGroup("outer", [value, inner])
    log(group, "message", group.message, "holds", len(group.exceptions))
    match, rest = group.split(RuntimeError)
    log("match", match)
    log("rest", rest)
    log("subgroup", group.subgroup(lambda error: error is value))
    log("none", group.subgroup(ZeroDivisionError))
    log("derived", group.derive([state]))
    log("made of exceptions", isinstance(BaseExceptionGroup("made", [value]), ExceptionGroup))
    base = BaseExceptionGroup("base", [cancelled, value])
    log(base, "an ordinary exception", isinstance(base, Exception))
    log("message", base.message, list(base.exceptions))
    log("derived", base.derive([value]))

    def fail():
        raise group

    attempt("raised", fail)
    if type(base) is BaseExceptionGroup:
        log(base.message, list(base.exceptions), True)
    try:
        ExceptionGroup("ordinary", [cancelled])
    except TypeError as error:
        log(str(error))
    attempt("empty", lambda: ExceptionGroup("empty", []))
