"""Does `Server.wait_closed` wait while a connection is open?

Concerns: loop
Link: https://github.com/python/cpython/issues/79033
"""
import asyncio


async def main():
    connected = asyncio.get_running_loop().create_future()

    class Connection(asyncio.Protocol):
        def connection_made(self, transport):
            connected.set_result(transport)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, '127.0.0.1', 0)
    client, _ = await loop.create_connection(
        asyncio.Protocol, *server.sockets[0].getsockname()[:2])
    transport = await connected
    server.close()
    waiting = asyncio.ensure_future(server.wait_closed())
    for _ in range(10):
        await asyncio.sleep(0)
    print('it returns at once' if waiting.done() else 'it waits')
    client.close()
    transport.close()
    await waiting


asyncio.run(main())
