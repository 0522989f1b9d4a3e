"""What becomes of SIGINT while `asyncio.run` runs?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-runner.html#handling-keyboard-interruption
"""
import asyncio
import signal


async def main():
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        print('KeyboardInterrupt is raised wherever the loop is')
        return
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        print('the main task is cancelled')
        raise


signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    pass
