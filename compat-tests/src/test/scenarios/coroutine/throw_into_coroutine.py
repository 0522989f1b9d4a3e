"""An error can be raised where a coroutine waits; it may handle it, let it pass, or raise another one."""
import inspect
import types
from scenario import attempt, log


async def main():
    for reaction in "handle", "pass", "replace":
        coroutine = react(reaction)
        coroutine.send(None)
        attempt("raise", lambda: coroutine.throw(ValueError("raised")))
        log(state(coroutine))
        if state(coroutine) == "SUSPENDED":
            try:
                coroutine.send("a value")
            except StopIteration as end:
                log("ended with", end.value)

    async def never():
        log("never")

    unstarted = never()
    attempt("before the start", lambda: unstarted.throw(ValueError("raised")))
    log(state(unstarted))


async def react(reaction):
    try:
        await suspend(None)
    except ValueError as error:
        log(reaction, error)
        match reaction:
            case "handle":
                log("sent", await suspend("goes on"))
            case "pass":
                raise
            case _:
                raise RuntimeError("instead") from None
    finally:
        log("cleans up")
    return "result"


@types.coroutine
def suspend(value):
    return (yield value)


def state(coroutine):
    return inspect.getcoroutinestate(coroutine).removeprefix("CORO_")
