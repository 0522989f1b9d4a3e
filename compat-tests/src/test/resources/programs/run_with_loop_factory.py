"""asyncio.run with a loop factory and with debug mode."""
import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    calls = 0

    def call_soon(self, callback, *args, context=None):
        CountingLoop.calls += 1
        return super().call_soon(callback, *args, context=context)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    await asyncio.sleep(0)
    return type(loop) is CountingLoop, loop.get_debug()


print(asyncio.run(main(), loop_factory=CountingLoop))
print(CountingLoop.calls > 1)
print(asyncio.run(main(), debug=True, loop_factory=CountingLoop))
print(asyncio.run(main(), debug=False))
