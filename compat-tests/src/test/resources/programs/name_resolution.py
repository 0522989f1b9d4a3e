"""getaddrinfo and getnameinfo on names that need no network."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    for host, port in (("127.0.0.1", 80), ("localhost", 443)):
        found = await loop.getaddrinfo(host, port, family=socket.AF_INET, type=socket.SOCK_STREAM)
        print(sorted({entry[4] for entry in found}))
    found = await loop.getaddrinfo(None, 8080, family=socket.AF_INET, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    print(found[0][4])
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    try:
        await loop.getaddrinfo("127.0.0.1", 80, flags=-1)
    except socket.gaierror as error:
        print("gaierror", error.errno == socket.EAI_BADFLAGS)
    try:
        await loop.getaddrinfo("::1", 80, family=socket.AF_INET)
    except socket.gaierror:
        print("gaierror")
    results = await asyncio.gather(*(loop.getaddrinfo("127.0.0.1", port, type=socket.SOCK_STREAM) for port in range(1, 9)))
    print([found[0][4][1] for found in results])
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1")
    except (OSError, ValueError) as error:
        print(type(error).__name__)
    for options in ({}, {"host": "127.0.0.1", "port": 1, "sock": socket.socket()}):
        try:
            await loop.create_connection(asyncio.Protocol, **options)
        except ValueError as error:
            print("ValueError", error)
        if "sock" in options:
            options["sock"].close()


asyncio.run(main())
