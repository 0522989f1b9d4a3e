"""Loops and transports that are not closed warn when they are collected."""
import asyncio
import gc
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, str(message).split(" <")[0].split(" _")[0])


warnings.simplefilter("always")
warnings.showwarning = show
loop = asyncio.new_event_loop()
loop.run_until_complete(asyncio.sleep(0))
del loop
gc.collect()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await asyncio.sleep(0)
    server.close()
    return transport


transport = asyncio.run(main())
del transport
gc.collect()
print("end")
