"""Running a loop within a loop, using a closed one, closing a running one."""
import asyncio


def attempt(title, action, *arguments):
    try:
        print(title, "->", action(*arguments))
    except (RuntimeError, TypeError, ValueError) as error:
        print(title, "->", type(error).__name__, error)


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    attempt("run_forever in itself", loop.run_forever)
    future = loop.create_future()
    attempt("run_until_complete in itself", loop.run_until_complete, future)
    other = asyncio.new_event_loop()
    attempt("another loop in the same thread", other.run_forever)
    other.close()
    coroutine = nothing()
    attempt("asyncio.run in a loop", asyncio.run, coroutine)
    coroutine.close()
    attempt("close while running", loop.close)
    return loop


loop = asyncio.run(main())
print(loop.is_running(), loop.is_closed())
attempt("call_soon", loop.call_soon, print)
attempt("call_later", loop.call_later, 0, print)
attempt("call_at", loop.call_at, 0, print)
attempt("run_forever", loop.run_forever)
attempt("run_in_executor", loop.run_in_executor, None, print)
coroutine = nothing()
attempt("run_until_complete", loop.run_until_complete, coroutine)
attempt("create_task", loop.create_task, coroutine)
coroutine.close()
attempt("close again", loop.close)
attempt("stop", loop.stop)
attempt("get_running_loop", asyncio.get_running_loop)
attempt("run without coroutine", asyncio.run, 3)
fresh = asyncio.new_event_loop()
attempt("run_until_complete(3)", fresh.run_until_complete, 3)
print(fresh.time() <= fresh.time(), isinstance(fresh.time(), float))
fresh.close()
