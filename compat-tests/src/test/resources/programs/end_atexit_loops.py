"""Exit functions run loops: with an executor, with an exception and with SystemExit."""
import asyncio
import atexit


async def late(name):
    print(name, await asyncio.sleep(0.01, "late"))
    try:
        print(await asyncio.get_running_loop().run_in_executor(None, str, "executor"))
    except RuntimeError as error:
        print(error)


async def raises(error):
    raise error


atexit.register(lambda: asyncio.run(late("first")))
atexit.register(lambda: asyncio.run(late("second")))
atexit.register(lambda: asyncio.run(raises(ValueError("in atexit"))))
atexit.register(lambda: asyncio.run(raises(SystemExit(5))))
print("end")
