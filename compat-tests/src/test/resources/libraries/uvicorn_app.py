"""uvicorn: a small ASGI application with a lifespan, bodies, streams, a client that goes away, TLS, and an end by a signal."""
import asyncio
import json
import os
import signal
import socket
import threading

import uvicorn

import support

EVENTS = []


async def lifespan(receive, send):
    while True:
        message = await receive()
        EVENTS.append(message["type"])
        await send({"type": message["type"] + ".complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def body(receive):
    data = b""
    while True:
        message = await receive()
        data += message.get("body", b"")
        if not message.get("more_body"):
            return data


async def respond(send, status, *chunks):
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]})
    for chunk in chunks:
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        support.show_loop()
        await lifespan(receive, send)
    elif scope["path"] == "/echo":
        data = await body(receive)
        facts = [scope["method"], scope["scheme"], scope["query_string"].decode(), len(data)]
        await respond(send, 200, json.dumps(facts).encode(), b"\n", data[-10:])
    elif scope["path"] == "/stream":
        await respond(send, 201, *(bytes([65 + number]) * 30_000 for number in range(20)))
    elif scope["path"] == "/wait":
        await body(receive)
        await respond(send, 200, b"begun")
        EVENTS.append((await receive())["type"])
    elif scope["path"] == "/fail":
        raise ValueError("the application fails")


async def request(port, method, path, data=b"", tls=None):
    """One request on a connection of its own; return the status line and the body as they arrive, without chunk sizes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=tls, server_hostname="localhost" if tls else None)
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close", f"Content-Length: {len(data)}"]
    writer.write("\r\n".join([*lines, "", ""]).encode() + data)
    head = await reader.readuntil(b"\r\n\r\n")
    answer = []
    while b"chunked" in head.lower():
        chunk = await reader.readexactly(int(await reader.readline(), 16) + 2)
        if len(chunk) == 2:
            break
        answer.append(chunk[:-2])
    answer.append(await reader.read())
    writer.close()
    await writer.wait_closed()
    return head.split(b"\r\n")[0].decode(), b"".join(answer)


async def clients(port, tls):
    print(await request(port, "POST", "/echo?x=%20", b"0123456789" * 20_000, tls))
    status, data = await request(port, "GET", "/stream", tls=tls)
    print(status, len(data), data[::30_000])
    print(await request(port, "GET", "/fail", tls=tls))
    answers = await asyncio.gather(*(request(port, "POST", f"/echo?{number}", bytes(number), tls) for number in range(20)))
    print([answer.split(b"\n")[0].decode() for _, answer in answers])


async def leave(port):
    """The application is told that its client is gone."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n")
    await reader.readuntil(b"begun")
    writer.close()
    await writer.wait_closed()


def serve(tls):
    """The server runs in the main thread until its client, in another one, sends a signal."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    paths = {"ssl_certfile": support.TLS / "certificate.pem", "ssl_keyfile": support.TLS / "key.pem"} if tls else {}
    server = uvicorn.Server(uvicorn.Config(
        app, loop="asyncio", http="h11", ws="none", log_config=None, lifespan="on", timeout_keep_alive=1, **paths))

    async def client():
        await clients(port, support.client_tls() if tls else None)
        if not tls:
            await leave(port)

    def run_client():
        try:
            asyncio.run(client())
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=run_client)
    thread.start()
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        pass
    thread.join()
    print(EVENTS, server.started, server.should_exit)
    EVENTS.clear()


serve(tls=False)
serve(tls=True)
