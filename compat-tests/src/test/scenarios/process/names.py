"""Addresses that are numbers, and names that are wanted as numbers: nothing here depends on the network."""
import asyncio
import socket
from scenario import log


async def find(host, port, **options):
    addresses = await asyncio.get_running_loop().getaddrinfo(host, port, **options)
    log(host, [f"{address[0]} {address[1]}" for *_, address in addresses])


async def main():
    log(0, 0, 0, 0)
    await find("127.0.0.1", "80")
    await find("127.0.0.1", "80", type=1)
    await find("127.0.0.1", "80", proto=17)
    await find("127.1", "0", family=2, type=2, flags=4)
    await find(None, "80", family=2, type=1)
    try:
        await find("::1", "80", family=2, type=1)
    except socket.gaierror as error:
        log(str(error))
    log(*await asyncio.get_running_loop().getnameinfo(("127.0.0.1", 80), 3))
