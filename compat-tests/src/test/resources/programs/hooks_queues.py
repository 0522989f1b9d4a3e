"""asyncio's queues, which tools look at, measure and pop."""
import asyncio
import heapq


def names(handles):
    return [handle._callback.__name__ for handle in handles]


def first(): print('first')
def second(): print('second')
def third(): print('third')
def late(): print('late')
def later(): print('later')


async def ready():
    loop = asyncio.get_running_loop()
    for callback in first, second, third:
        loop.call_soon(callback)
    print(len(loop._ready), names(loop._ready), type(loop._ready).__name__, bool(loop._ready))
    print('popped', loop._ready.popleft()._callback.__name__)
    loop._ready.rotate(1)
    loop._ready.append(asyncio.Handle(print, ('appended',), loop))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(loop._ready))


async def scheduled():
    loop = asyncio.get_running_loop()
    moment = loop.time()
    loop.call_at(moment + 0.02, later)
    loop.call_at(moment + 0.01, late)
    cancelled = loop.call_at(moment + 0.005, first)
    print(sorted(names(loop._scheduled)), type(loop._scheduled).__name__, loop._scheduled[0]._callback.__name__)
    cancelled.cancel()
    print(loop._timer_cancelled_count, cancelled._scheduled)
    handle = heapq.heappop(loop._scheduled)
    print(handle.cancelled(), handle.when() == moment + 0.005)
    loop.call_at(moment + 0.03, second)
    await asyncio.sleep(0.05)
    print(names(loop._scheduled), loop._timer_cancelled_count)


async def held():
    loop = asyncio.get_running_loop()
    ready, timers = loop._ready, loop._scheduled
    for turn in range(3):
        loop.call_soon(first)
        timer = loop.call_later(3600, late)
        print(turn, len(ready), names(timers))
        timer.cancel()
        await asyncio.sleep(0)
    print(len(ready), len(timers), loop._timer_cancelled_count)


async def many():
    loop = asyncio.get_running_loop()
    order = []
    moment = loop.time()
    for number in range(300):
        timer = loop.call_at(moment + number % 7 / 1000, order.append, number)
        if number % 3:
            timer.cancel()
        if number % 50 == 0:
            len(loop._scheduled)
    await asyncio.sleep(0.02)
    print(order)


async def patient(main):
    # A slow machine is no news.
    asyncio.get_running_loop().slow_callback_duration = 60
    await main()


for main in ready, scheduled, held, many:
    print(main.__name__)
    asyncio.run(main())
    asyncio.run(patient(main), debug=True)
loop = asyncio.new_event_loop()
print(len(loop._ready), len(loop._scheduled))
loop.call_soon(first)
loop.call_later(5, late)
print(len(loop._ready), len(loop._scheduled))
loop.call_soon(loop.stop)
loop.run_forever()
print(len(loop._ready), len(loop._scheduled))
loop.close()
print(len(loop._ready), len(loop._scheduled))
