"""wait_for: in time, too late, never, already done, cancelled from inside and outside."""
import asyncio


async def work(delay, result="result", error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("  work was cancelled")
        raise
    if error:
        raise error
    return result


async def stubborn():
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("  cleaning up")
        await asyncio.sleep(0.06)
        return "late answer"


async def attempt(title, awaitable, timeout):
    print(title)
    try:
        print("  ->", await asyncio.wait_for(awaitable, timeout))
    except (asyncio.TimeoutError, asyncio.CancelledError, ValueError) as error:
        print("  ->", type(error).__name__, error, type(error.__cause__).__name__)


async def main():
    print(asyncio.TimeoutError is TimeoutError)
    await attempt("in time", work(0.03), 5)
    await attempt("too late", work(30), 0.06)
    await attempt("no timeout", work(0.03), None)
    await attempt("zero", work(0.03), 0)
    await attempt("negative", work(0.03), -1)
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    await attempt("done future, zero", done, 0)
    await attempt("error", work(0.03, error=ValueError("wrong")), 5)
    await attempt("stubborn", stubborn(), 0.06)
    inner = asyncio.create_task(work(30))
    asyncio.get_running_loop().call_later(0.06, inner.cancel)
    await attempt("inner is cancelled", inner, 5)
    outer = asyncio.create_task(attempt("outer is cancelled", work(30), 5))
    await asyncio.sleep(0.06)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled())


asyncio.run(main())
