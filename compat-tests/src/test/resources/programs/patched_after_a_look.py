"""The loop's selector is patched after a look at what is patched that came while an iteration of CPython's was under way."""

import asyncio


class Deadline(float):

    def __sub__(self, other):
        # One attribute more has the loop look again, here in the middle of an iteration.
        setattr(loop, f'attribute_{len(vars(loop))}', None)
        loop.time()
        return float(self) - other


async def main():
    global loop
    loop = asyncio.get_running_loop()
    queue = loop._ready
    timer = loop.call_later(0.01, print, 'due')
    timer._when = Deadline(timer._when)
    await asyncio.sleep(0.05)

    selector, asked = loop._selector, 0
    original = selector.select

    def select(timeout=None):
        nonlocal asked
        asked += 1
        return original(timeout)

    del queue
    await asyncio.sleep(0.01)
    selector.select = select
    before = asked
    for _ in range(5):
        await asyncio.sleep(0)
    print('asked', asked - before)
    del selector.select
    await asyncio.sleep(0.01)
    print('asked again', asked - before > 5)


asyncio.run(main())
