"""freezegun stops the clocks, or the program's clocks alone."""
import asyncio
import datetime
import time

from freezegun import freeze_time


async def main(real_asyncio):
    with freeze_time('2020-01-02', real_asyncio=real_asyncio) as frozen:
        print(datetime.datetime.now(), time.time())
        loop = asyncio.get_running_loop()
        before = loop.time()
        if real_asyncio:
            await asyncio.sleep(0.01)
            print(loop.time() > before)
        else:
            sleeping = asyncio.ensure_future(asyncio.sleep(10, 'done'))
            await asyncio.sleep(0)
            print(loop.time() == before)
            frozen.tick(20)
            print(await sleeping)
    await asyncio.sleep(0.001)
    print(datetime.datetime.now().year > 2020)


asyncio.run(main(True))
asyncio.run(main(False))
with freeze_time('2021-05-05', tick=True):
    asyncio.run(asyncio.sleep(0.01))
    print(datetime.date.today())
