"""The handles of call_soon_threadsafe: cancelled by other threads, before, while and after they run."""

import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    done = []
    handle = loop.call_soon_threadsafe(done.append, 'not cancelled')
    print(handle.cancelled(), handle._callback is not None, handle._args)
    cancelled = loop.call_soon_threadsafe(done.append, 'cancelled')
    thread = threading.Thread(target=cancelled.cancel)
    thread.start()
    thread.join()
    print(cancelled.cancelled(), repr(cancelled))
    await asyncio.sleep(0)
    print(done, handle.cancelled())

    # A handle that runs is not cancelled by another thread before it has ended.
    begun, order = threading.Event(), []

    def run():
        begun.set()
        threading.Event().wait(0.05)
        order.append('ran')

    def cancel():
        begun.wait()
        running.cancel()
        order.append('cancelled')

    thread = threading.Thread(target=cancel)
    thread.start()
    running = loop.call_soon_threadsafe(run)
    await asyncio.sleep(0)
    await loop.run_in_executor(None, thread.join)
    print(order, running.cancelled())


asyncio.run(main())
