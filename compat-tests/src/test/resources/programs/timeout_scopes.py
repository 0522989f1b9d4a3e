"""asyncio.timeout, timeout_at, reschedule, nesting, and what is and is not turned into TimeoutError."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.06) as scope:
            print("inside", scope.expired(), scope.when() is not None)
            await asyncio.sleep(30)
    except TimeoutError as error:
        print("expired", scope.expired(), type(error.__cause__).__name__, error.args)

    async with asyncio.timeout(None) as scope:
        print(scope.when(), repr(scope))
        scope.reschedule(loop.time() + 30)
        await asyncio.sleep(0.03)
        scope.reschedule(None)
    print(repr(scope), scope.expired())

    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("a deadline in the past lets the body start")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("past deadline")

    try:
        async with asyncio.timeout(0.15) as outer:
            try:
                async with asyncio.timeout(30) as inner:
                    await asyncio.sleep(20)
            finally:
                print("inner expired:", inner.expired())
    except TimeoutError:
        print("outer expired:", outer.expired())

    try:
        async with asyncio.timeout(30):
            try:
                async with asyncio.timeout(0.06):
                    await asyncio.sleep(20)
            except TimeoutError:
                print("inner timeout was handled")
            await asyncio.sleep(0.03)
        print("outer goes on, cancelling:", asyncio.current_task().cancelling())
    except TimeoutError:
        print("not reached")

    try:
        async with asyncio.timeout(0.06):
            try:
                await asyncio.sleep(20)
            except asyncio.CancelledError:
                raise KeyError("replaced") from None
    except KeyError as error:
        print("KeyError", error)

    async def cancelled_outside():
        async with asyncio.timeout(30):
            await asyncio.sleep(20)

    task = asyncio.create_task(cancelled_outside())
    await asyncio.sleep(0.03)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("CancelledError", error.args)

    scope = asyncio.timeout(1)
    for misuse in (lambda: scope.reschedule(1), lambda: scope.__aenter__().send(None)):
        try:
            misuse()
        except StopIteration:
            print("entered by hand")
        except (RuntimeError, AssertionError) as error:
            print(type(error).__name__, error)
    await scope.__aexit__(None, None, None)
    try:
        async with scope:
            pass
    except RuntimeError as error:
        print("RuntimeError", error)


asyncio.run(main())
