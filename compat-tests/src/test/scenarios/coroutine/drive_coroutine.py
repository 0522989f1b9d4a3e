"""A coroutine object can be driven step by step, and tells what it is doing."""
import inspect
import types
from scenario import attempt, log


async def main():
    coroutine = conversation()
    log(state(coroutine))
    try:
        coroutine.send("a value")
    except TypeError as error:
        log("too early", str(error))
    log("gives", coroutine.send(None), state(coroutine))
    log("gives", coroutine.send("hello"), state(coroutine))
    try:
        coroutine.send("goodbye")
    except StopIteration as end:
        log("ended with", end.value, state(coroutine))
    attempt("too late", lambda: coroutine.send(None))
    attempt("too late", lambda: coroutine.throw(ValueError("never seen")))
    coroutine.close()
    log(StopIteration("by hand").value, StopIteration(None).value)


async def conversation():
    log("starts")
    log("got", await suspend("first"))
    log("got", await suspend("second"))
    return "result"


@types.coroutine
def suspend(value):
    return (yield value)


def state(coroutine):
    return inspect.getcoroutinestate(coroutine).removeprefix("CORO_")
