"""Runner: one loop and one context for several runs, lazily made, closed with everything in it."""
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def increment():
    variable.set(variable.get() + 1)
    return variable.get()


async def background():
    try:
        await asyncio.sleep(30)
    finally:
        print("background ends")


async def start():
    global kept
    kept = asyncio.create_task(background())
    await asyncio.sleep(0)
    return "started"


with asyncio.Runner() as runner:
    print([runner.run(increment()) for _ in range(3)])
    loop = runner.get_loop()
    print(loop.is_running(), runner.get_loop() is loop)
    print(runner.run(start()))
    context = contextvars.copy_context()
    print(runner.run(increment(), context=context), context[variable], runner.run(increment()))
    try:
        runner.run(3)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

    async def nested():
        coroutine = increment()
        try:
            runner.run(coroutine)
        except RuntimeError as error:
            print("RuntimeError", error)
        finally:
            coroutine.close()

    runner.run(nested())
print(loop.is_closed(), kept.cancelled(), variable.get())
for action in (runner.get_loop, runner.close):
    try:
        print(action())
    except RuntimeError as error:
        print("RuntimeError", error)

with asyncio.Runner(debug=True) as runner:
    runner.get_loop().slow_callback_duration = 60
    print(runner.get_loop().get_debug())
made = []


def make_loop():
    made.append(asyncio.SelectorEventLoop())
    return made[0]


with asyncio.Runner(loop_factory=make_loop) as runner:
    print(len(made), runner.get_loop() is made[0])
