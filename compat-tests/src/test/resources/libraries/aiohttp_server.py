"""aiohttp: server and client with uploads, streams, websockets, TLS, timeouts; a server that ends with clients."""
import asyncio
import hashlib
import os
import signal
import socket
import tempfile

import aiohttp
from aiohttp import web

import support

DATA = bytes(range(256)) * 2048


async def greet(request):
    return web.json_response({"name": request.match_info["name"], "query": dict(request.query)})


async def upload(request):
    described = []
    async for part in await request.multipart():
        data = await part.read()
        described.append([part.name, part.filename, len(data), hashlib.sha256(data).hexdigest()])
    return web.json_response(described)


async def stream(request):
    response = web.StreamResponse()
    response.enable_compression()
    await response.prepare(request)
    async for chunk in request.content.iter_chunked(100_000):
        await response.write(chunk)
    await response.write_eof()
    return response


async def websocket(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    request.app["websockets"].add(socket)
    async for message in socket:
        if message.type == aiohttp.WSMsgType.TEXT and message.data == "close":
            await socket.close(code=4000, message=b"as asked")
        elif message.type == aiohttp.WSMsgType.TEXT:
            await socket.send_str(message.data.upper())
        else:
            await socket.send_bytes(message.data[::-1])
    return socket


async def hang(request):
    request.app["hanging"].set()
    await request.app["release"].wait()
    return web.Response(text="released")


async def fail(request):
    raise web.HTTPForbidden(text="not you")


async def close_websockets(app):
    for each in list(app["websockets"]):
        await each.close(code=aiohttp.WSCloseCode.GOING_AWAY, message=b"shutdown")


def make_app(directory=None):
    app = web.Application()
    app["websockets"] = set()
    app["hanging"] = asyncio.Event()
    app["release"] = asyncio.Event()
    app.router.add_get("/greet/{name}", greet)
    app.router.add_post("/upload", upload)
    app.router.add_post("/stream", stream)
    app.router.add_get("/websocket", websocket)
    app.router.add_get("/hang", hang)
    app.router.add_get("/fail", fail)
    if directory:
        app.router.add_static("/files", directory)
    app.on_shutdown.append(close_websockets)
    return app


async def requests(session, url):
    async with session.get(f"{url}/greet/ü", params={"a": "1 2"}) as response:
        print(response.status, await response.json())
    form = aiohttp.FormData({"field": "value"})
    form.add_field("file", DATA, filename="data.bin", content_type="application/octet-stream")
    async with session.post(f"{url}/upload", data=form) as response:
        print(response.status, await response.json())

    async def chunks():
        for begin in range(0, len(DATA), 50_000):
            yield DATA[begin:begin + 50_000]

    async with session.post(f"{url}/stream", data=chunks()) as response:
        print(response.status, response.headers["Content-Encoding"], await response.read() == DATA)
    async with session.get(f"{url}/files/data") as response:
        print(response.status, response.headers["Content-Length"], await response.read() == DATA)
    async with session.get(f"{url}/files/data", headers={"Range": "bytes=10-19"}) as response:
        print(response.status, await response.read())
    async with session.get(f"{url}/fail") as response:
        print(response.status, await response.text())
    try:
        async with session.get(f"{url}/hang", timeout=aiohttp.ClientTimeout(total=0.1)):
            print("answered")
    except asyncio.TimeoutError as error:
        print("timeout", type(error).__name__)


async def websockets(session, url):
    async with session.ws_connect(f"{url}/websocket", heartbeat=5) as socket:
        await socket.send_str("text")
        print(await socket.receive_str())
        await socket.send_bytes(DATA[:1000])
        print(await socket.receive_bytes() == DATA[999::-1])
        await socket.ping()
        await socket.send_str("close")
        message = await socket.receive()
        print(message.type.name, message.data, message.extra, socket.closed)


async def end_with_clients(session, url, app, runner):
    """A request in progress is answered, and a websocket is told."""
    app["hanging"].clear()
    request = asyncio.create_task(session.get(f"{url}/hang"))
    await app["hanging"].wait()
    socket = await session.ws_connect(f"{url}/websocket")
    message = asyncio.create_task(socket.receive())
    asyncio.get_running_loop().call_later(0.1, app["release"].set)
    cleanup = asyncio.create_task(runner.cleanup())
    async with await request as response:
        print(response.status, await response.text())
    print((await message).type.name, socket.close_code)
    await cleanup
    try:
        await session.get(f"{url}/greet/nobody")
    except aiohttp.ClientConnectorError as error:
        print(type(error).__name__, type(error.os_error).__name__, error.os_error.errno)


async def main():
    support.show_loop()
    with tempfile.TemporaryDirectory() as directory:
        os.mkdir(f"{directory}/files")
        with open(f"{directory}/files/data", "wb") as file:
            file.write(DATA)
        app = make_app(f"{directory}/files")
        runner = web.AppRunner(app)
        await runner.setup()
        for site in (web.TCPSite(runner, "127.0.0.1", 0),
                     web.TCPSite(runner, "127.0.0.1", 0, ssl_context=support.server_tls()),
                     web.UnixSite(runner, f"{directory}/socket")):
            await site.start()
        plain, tls = (f"{scheme}://localhost:{address[1]}" for scheme, address in zip(("http", "https"), runner.addresses))
        for connector, url in ((aiohttp.TCPConnector(limit=1, family=socket.AF_INET), plain),
                               (aiohttp.TCPConnector(ssl=support.client_tls(), family=socket.AF_INET), tls),
                               (aiohttp.UnixConnector(f"{directory}/socket"), "http://localhost")):
            async with aiohttp.ClientSession(connector=connector) as session:
                await requests(session, url)
                await websockets(session, url)
        async with aiohttp.ClientSession() as session:
            try:
                await session.get(tls)
            except aiohttp.ClientConnectorCertificateError as error:
                print(type(error).__name__, error.certificate_error.verify_message)
            await end_with_clients(session, plain, app, runner)


def run_until_signal():
    """run_app makes a loop of its own, and SIGTERM ends it."""
    async def client(app):
        async def request():
            async with aiohttp.ClientSession(connector=aiohttp.UnixConnector(path)) as session:
                for _ in range(100):
                    try:
                        async with session.get("http://localhost/greet/again") as response:
                            print(await response.json())
                            break
                    except aiohttp.ClientConnectorError:
                        await asyncio.sleep(0.01)
            os.kill(os.getpid(), signal.SIGTERM)

        app["client"] = asyncio.create_task(request())

    async def make():
        app = make_app()
        app.on_startup.append(client)
        app.on_cleanup.append(ended)
        return app

    async def ended(app):
        await app["client"]
        print("cleaned up")

    with tempfile.TemporaryDirectory() as directory:
        path = f"{directory}/socket"
        web.run_app(make(), path=path, print=None)


asyncio.run(main())
run_until_signal()
print("end")
