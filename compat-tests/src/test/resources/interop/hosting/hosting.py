import asyncio
import os
import warnings

from qtloop import _native
from qtloop.java import service


async def answer():
    await asyncio.sleep(0)
    return 'an answer'


async def main():
    print(service.loop())
    print(await service.wait(0.001))
    print(await service.callBack(answer))
    print(await asyncio.wait_for(service.wait(0), 5))
    service.start(60)
    service.startFailing()
    await asyncio.sleep(0)
    return 'main has ended'


async def interrupted():
    service.failInCallback()
    await asyncio.sleep(60)


for _ in range(2):
    print(asyncio.run(main()))
try:
    asyncio.run(interrupted())
except KeyboardInterrupt as error:
    print('KeyboardInterrupt', *error.args)
try:
    service.loop()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(service.wait(0)))
    loop.run_until_complete(asyncio.sleep(0))
finally:
    loop.close()

warnings.simplefilter('ignore', DeprecationWarning)     # a process with threads forks
child = os.fork()
if child == 0:
    try:
        service.loop()
    except RuntimeError as error:
        print(error)
    del service
    raise SystemExit(0)
print('child:', os.waitpid(child, 0)[1])
print('open loops:', _native.live_counts()[0])
raise SystemExit(3)
