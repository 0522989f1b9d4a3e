"""Many loops one after the other, several open at once, and one loop that is run again and again."""
import asyncio


async def child(value):
    await asyncio.sleep(0)
    return value


print([asyncio.run(child(number)) for number in range(20)])

loops = [asyncio.new_event_loop() for _ in range(3)]
for index, loop in enumerate(loops):
    loop.call_soon(print, "belongs to", index)
for index in (2, 0, 1):
    print(loops[index].run_until_complete(child(index)))
for loop in loops:
    loop.close()
print([loop.is_closed() for loop in loops])

loop = asyncio.new_event_loop()
total = 0
for number in range(100):
    total += loop.run_until_complete(child(number))
print(total)
pending = loop.create_task(child("begun earlier"))
loop.run_until_complete(asyncio.sleep(0))
print(pending.done())
print(loop.run_until_complete(pending))
loop.call_later(0.06, print, "a timer survives between runs")
loop.run_until_complete(child(None))
loop.run_until_complete(asyncio.sleep(0.15))
loop.close()
