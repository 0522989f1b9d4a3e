"""Coroutines that are never awaited, and other warnings about forgotten things."""
import asyncio
import warnings

warnings.simplefilter("always")


async def forgotten():
    pass


async def main():
    forgotten()
    await asyncio.sleep(0)
    coroutine = forgotten()
    coroutine.close()
    del coroutine
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    transport.close()


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
del loop
print("end")
