"""websockets: messages, fragments, pings, limits, broadcasts, TLS, closes from both sides, and the end of a server."""
import asyncio
import logging
import signal

import websockets

import support

CLIENTS = set()

# Of a connection that fails on both sides it reports what it has noticed first.
logging.getLogger("websockets").setLevel(logging.CRITICAL)


async def serve(socket, path=None):
    async for message in socket:
        if message == "join":
            CLIENTS.add(socket)
            await socket.send("joined")
        elif message == "all":
            websockets.broadcast(CLIENTS, "to all")
        elif message == "close":
            await socket.close(4001, "as asked")
        elif message == "fail":
            raise ValueError("the handler fails")
        elif message == "fragments":
            await socket.send(["one ", "two ", "three"])
        elif message == "address":
            await socket.send(f"{socket.remote_address[0]} {socket.local_address[0]}")
        else:
            await socket.send(message[::-1])


async def closed(socket, *messages):
    """Print how a connection ends after some messages."""
    try:
        for message in messages:
            await socket.send(message)
        while True:
            await socket.recv()
    except websockets.ConnectionClosed as error:
        print(type(error).__name__, error.rcvd and (error.rcvd.code, error.rcvd.reason), error.sent and error.sent.code)


async def talk(url, **options):
    async with websockets.connect(url, **options) as socket:
        for message in ("text ü", b"bytes", "long" * 50_000, "address", "fragments"):
            await socket.send(message)
            answer = await socket.recv()
            print(type(answer).__name__, len(answer), answer[:20])
        await socket.send(["a", "b", "c"])
        print(await socket.recv())
        pong = await socket.ping()
        await pong
        print("pong")
        await closed(socket, "close")


async def failures(url):
    async with websockets.connect(url) as socket:
        await closed(socket, "fail")
    async with websockets.connect(url) as socket:
        await closed(socket, b"x" * 2_000_000)
    async with websockets.connect(url, max_size=100) as socket:
        await closed(socket, "x" * 101)
    socket = await websockets.connect(url)
    waiting = asyncio.create_task(socket.recv())
    await asyncio.sleep(0)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    await socket.send("after a cancelled receive")
    print(await socket.recv())
    await socket.close()
    await socket.wait_closed()
    try:
        await websockets.connect(url.replace("ws:", "wss:"), ssl=support.client_tls(), open_timeout=5)
    except (OSError, EOFError) as error:
        print("no TLS", isinstance(error, OSError))


async def broadcast(url):
    sockets = [await websockets.connect(url) for _ in range(5)]
    for socket in sockets:
        await socket.send("join")
        print(await socket.recv())
    await sockets[0].send("all")
    print(await asyncio.gather(*(socket.recv() for socket in sockets)))
    return sockets


async def main():
    support.show_loop()
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    loop.add_signal_handler(signal.SIGTERM, stop.set_result, "SIGTERM")
    async with websockets.serve(serve, "127.0.0.1", 0, ping_interval=0.05, ping_timeout=20) as server, \
            websockets.serve(serve, "127.0.0.1", 0, ssl=support.server_tls(), compression=None) as secured:
        port, tls_port = (next(iter(each.sockets)).getsockname()[1] for each in (server, secured))
        await talk(f"ws://127.0.0.1:{port}")
        await talk(f"wss://localhost:{tls_port}", ssl=support.client_tls())
        await failures(f"ws://127.0.0.1:{port}")
        sockets = await broadcast(f"ws://127.0.0.1:{port}")
        # Some pings go unseen.
        await asyncio.sleep(0.12)
        signal.raise_signal(signal.SIGTERM)
        print(await stop)
    for socket in sockets:
        await closed(socket)


asyncio.run(main())
