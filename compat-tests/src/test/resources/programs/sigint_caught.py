"""Ctrl-C while asyncio.run waits: the main task is cancelled and may clean up, then KeyboardInterrupt."""
import asyncio
import os
import signal
import threading


async def sibling():
    try:
        await asyncio.sleep(30)
    finally:
        print("the sibling ends")


async def main(refuse):
    kept = asyncio.create_task(sibling())
    threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("main was cancelled", kept.done())
        await asyncio.sleep(0.03)
        print("and cleaned up")
        if not refuse:
            raise
    return "refused to be cancelled"


for refuse in (False, True):
    try:
        print(asyncio.run(main(refuse)))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", error.args)


async def swallows():
    os.kill(os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(30)
    finally:
        raise LookupError("instead")


try:
    asyncio.run(swallows())
except LookupError as error:
    print(error)


async def busy():
    loop = asyncio.get_running_loop()
    loop.call_soon(os.kill, os.getpid(), signal.SIGINT)
    while True:
        await asyncio.sleep(0)


try:
    asyncio.run(busy())
except KeyboardInterrupt:
    print("KeyboardInterrupt out of a busy loop")
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
loop = asyncio.new_event_loop()
threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("KeyboardInterrupt out of run_forever", loop.is_running())
print(loop.run_until_complete(asyncio.sleep(0.03, "the loop is still usable")))
loop.close()
