"""Closing a coroutine raises GeneratorExit where it waits; it must end then."""
import contextlib
import inspect
import types
from scenario import attempt, log


async def main():
    async def wait_tidily():
        try:
            await suspend(None)
        except GeneratorExit as error:
            log("closed by", error, isinstance(error, BaseException))
            raise
        finally:
            log("cleans up")

    tidy = wait_tidily()
    tidy.send(None)
    tidy.close()
    tidy.close()
    log(state(tidy))

    async def wait_stubbornly():
        try:
            await suspend(None)
        except GeneratorExit:
            await suspend("not yet")

    stubborn = wait_stubbornly()
    stubborn.send(None)
    attempt("close", lambda: stubborn.close())

    async def fail():
        try:
            await suspend(None)
        except GeneratorExit:
            raise ValueError("while closing")

    failing = fail()
    failing.send(None)
    attempt("close", lambda: failing.close())

    async def never():
        log("never")

    with contextlib.closing(never()) as unstarted:
        log(state(unstarted))

    def by_hand():
        raise GeneratorExit

    attempt("by hand", by_hand)


@types.coroutine
def suspend(value):
    return (yield value)


def state(coroutine):
    return inspect.getcoroutinestate(coroutine).removeprefix("CORO_")
