"""What does `Server.close` do to the file of a Unix socket?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.create_unix_server
"""
import asyncio
import os
import tempfile


async def main(path):
    server = await asyncio.get_running_loop().create_unix_server(asyncio.Protocol, path)
    server.close()
    await server.wait_closed()
    print('leaves it' if os.path.exists(path) else 'removes it')


with tempfile.TemporaryDirectory() as directory:
    asyncio.run(main(os.path.join(directory, 'socket')))
