"""What a loop is: its classes, its repr in each state, its switches."""
import asyncio
import selectors

loop = asyncio.new_event_loop()
print(isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop),
      isinstance(loop, asyncio.SelectorEventLoop))
print(repr(loop))
loop.set_debug(True)
print(repr(loop), loop.slow_callback_duration)
loop.slow_callback_duration = 7
loop.run_until_complete(asyncio.sleep(0))
loop.set_debug(False)


async def look():
    print(repr(asyncio.get_running_loop()))


loop.run_until_complete(look())
loop.close()
print(repr(loop))

own = asyncio.SelectorEventLoop(selectors.SelectSelector())
print(own.run_until_complete(asyncio.sleep(0.03, "a selector of my own")))
own.close()
print(asyncio.new_event_loop.__module__, asyncio.get_running_loop.__name__)
