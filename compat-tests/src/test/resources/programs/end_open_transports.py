"""A program ends with an open loop, a server and a connection, and hears of each."""
import asyncio
import warnings

warnings.simplefilter("always")


async def main():
    global server, transport
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await asyncio.sleep(0.01)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("end")
