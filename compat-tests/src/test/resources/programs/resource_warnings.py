"""Loops and transports that are not closed warn when they are collected."""
import asyncio
import gc
import warnings

seen = set()


def collect(message, category, filename, lineno, file=None, line=None):
    seen.add(f"{category.__name__}: {str(message).split(' <')[0].split(' _')[0]}")


def report():
    gc.collect()
    print(*sorted(seen), sep="\n")
    seen.clear()


async def leave_transport_open():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await asyncio.sleep(0)
    server.close()
    return transport


gc.collect()
gc.disable()
warnings.simplefilter("always")
warnings.showwarning = collect
loop = asyncio.new_event_loop()
loop.run_until_complete(asyncio.sleep(0))
del loop
report()
transport = asyncio.run(leave_transport_open())
del transport
report()
