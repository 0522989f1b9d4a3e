"""Connections to several addresses that all fail, one by one, staggered, and with every error reported."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    holders = [socket.socket() for _ in range(2)]
    for holder in holders:
        holder.bind(("127.0.0.1", 0))
    ports = [holder.getsockname()[1] for holder in holders]

    async def resolve(*arguments, **options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]

    loop.getaddrinfo = resolve

    def describe(error):
        text = str(error)
        for index, port in enumerate(ports):
            text = text.replace(str(port), f"<port {index}>")
        return text

    for options in ({}, {"happy_eyeballs_delay": 0.06}, {"all_errors": True}):
        try:
            await loop.create_connection(asyncio.Protocol, "somewhere", 1, **options)
        except OSError as error:
            print(type(error).__name__, describe(error))
        except ExceptionGroup as group:
            print(type(group).__name__, group.message, *(describe(error) for error in group.exceptions), sep="\n  ")
        except TypeError as error:
            print("TypeError", error)
    listening = socket.create_server(("127.0.0.1", 0))
    ports[1] = listening.getsockname()[1]
    transport, _ = await loop.create_connection(asyncio.Protocol, "somewhere", 1, happy_eyeballs_delay=0.06)
    print(transport.get_extra_info("peername")[1] == ports[1])
    transport.close()
    listening.close()
    for holder in holders:
        holder.close()


asyncio.run(main())
