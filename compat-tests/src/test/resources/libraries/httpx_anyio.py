"""httpx and anyio: a client of a server on anyio's listeners; groups, scopes, streams, threads and processes."""
import asyncio
import signal
import ssl
import sys
import tempfile

import anyio
import anyio.abc
import anyio.from_thread
import anyio.to_thread
import h11
import httpx
from anyio.streams.tls import TLSListener

import support

DATA = b"0123456789" * 30_000


async def serve(stream):
    """Answer requests until the client is done: what it sent, or forever nothing."""
    connection = h11.Connection(h11.SERVER)
    async with stream:
        try:
            while True:
                await answer(stream, connection)
                connection.start_next_cycle()
        except (anyio.EndOfStream, anyio.BrokenResourceError, anyio.ClosedResourceError, h11.LocalProtocolError,
                h11.RemoteProtocolError):
            pass


async def answer(stream, connection):
    body = b""
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            try:
                connection.receive_data(await stream.receive())
            except anyio.EndOfStream:
                connection.receive_data(b"")
        elif isinstance(event, h11.Request):
            request = event
        elif isinstance(event, h11.Data):
            body += event.data
        elif isinstance(event, h11.EndOfMessage):
            break
        else:
            raise anyio.EndOfStream
    if request.target == b"/never":
        await anyio.sleep_forever()
    if request.target == b"/moved":
        head = h11.Response(status_code=302, headers=[("Location", "/"), ("Content-Length", "0")])
    else:
        head = h11.Response(status_code=200, headers=[("Transfer-Encoding", "chunked"), ("X-Method", request.method)])
    await stream.send(connection.send(head))
    if request.target != b"/moved":
        for begin in range(0, len(body), 70_000):
            await stream.send(connection.send(h11.Data(data=body[begin:begin + 70_000])))
    await stream.send(connection.send(h11.EndOfMessage()))


async def requests(client):
    response = await client.post("/", content=DATA)
    print(response.status_code, response.headers["x-method"], response.content == DATA)

    async def chunks():
        for number in range(5):
            yield DATA[:number]

    async with client.stream("PUT", "/", content=chunks()) as response:
        print(response.headers["x-method"], b"".join([chunk async for chunk in response.aiter_bytes()]))
    response = await client.get("/moved", follow_redirects=True)
    print(response.status_code, [each.status_code for each in response.history], response.url.path)
    for timeout in (httpx.Timeout(5, read=0.1), httpx.Timeout(5)):
        try:
            with anyio.fail_after(0.3):
                await client.get("/never", timeout=timeout)
        except (httpx.ReadTimeout, TimeoutError) as error:
            print(type(error).__name__)
    answers = {}

    async def post(number):
        answers[number] = len((await client.post("/", content=DATA[:number])).content)

    async with anyio.create_task_group() as group:
        for number in range(20):
            group.start_soon(post, number)
    print(sorted(answers.items()))


async def http():
    tls = support.server_tls()
    listener, listener_below_tls = [
        (await anyio.create_tcp_listener(local_host="127.0.0.1")).listeners[0] for _ in range(2)]
    port, tls_port = (
        each.extra(anyio.abc.SocketAttribute.local_port) for each in (listener, listener_below_tls))
    secured = TLSListener(listener_below_tls, tls, standard_compatible=False)
    async with anyio.create_task_group() as group:
        group.start_soon(listener.serve, serve)
        group.start_soon(secured.serve, serve)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
            await requests(client)
        async with httpx.AsyncClient(
                base_url=f"https://localhost:{tls_port}", verify=support.client_tls(), trust_env=False) as client:
            await requests(client)
        async with httpx.AsyncClient(trust_env=False) as client:
            try:
                await client.get(f"https://localhost:{tls_port}")
            except (httpx.ConnectError, ssl.SSLError) as error:
                print(type(error).__name__, "certificate verify failed" in str(error))
        group.cancel_scope.cancel()
    await listener.aclose()
    await secured.aclose()
    async with httpx.AsyncClient(trust_env=False) as client:
        try:
            await client.get(f"http://127.0.0.1:{port}")
        except httpx.ConnectError as error:
            print(type(error).__name__)


async def streams():
    send, receive = anyio.create_memory_object_stream(2)
    log = []

    async def produce():
        async with send:
            for number in range(6):
                await send.send(number)
                log.append(("sent", number))

    async with anyio.create_task_group() as group:
        group.start_soon(produce)
        async with receive:
            async for number in receive:
                log.append(("received", number))
    print(log)


async def scopes():
    with anyio.move_on_after(0.05) as outer:
        with anyio.CancelScope(shield=True):
            await anyio.sleep(0.1)
            print("shielded", outer.cancel_called)
        await anyio.sleep(5)
    print("cancelled", outer.cancel_called)

    # They are cancelled in the order of a set.
    ended = set()

    async def started(number, *, task_status):
        task_status.started(number * 2)
        try:
            await anyio.sleep_forever()
        finally:
            ended.add(number)

    async def fails(text):
        raise ValueError(text)

    try:
        async with anyio.create_task_group() as group:
            print(await group.start(started, 1), await group.start(started, 2))
            group.start_soon(fails, "the only failure")
    except BaseException as error:
        while isinstance(error, BaseExceptionGroup):
            error, = error.exceptions
        print(type(error).__name__, error, ended)


async def threads():
    async def twice(number):
        await anyio.sleep(0)
        return number * 2

    def work(number):
        return anyio.from_thread.run(twice, number) + anyio.from_thread.run_sync(len, "12")

    limiter = anyio.CapacityLimiter(2)
    results = []

    async def one(number):
        results.append(await anyio.to_thread.run_sync(work, number, limiter=limiter))

    async with anyio.create_task_group() as group:
        for number in range(8):
            group.start_soon(one, number)
    print(sorted(results), limiter.borrowed_tokens)
    with tempfile.TemporaryDirectory() as name:
        path = anyio.Path(name) / "file"
        await path.write_text("a\nb\n")
        async with await anyio.open_file(path) as file:
            print([line async for line in file])


async def processes():
    code = "import sys; data = sys.stdin.read(); print(data.upper()); print('to errors', file=sys.stderr); sys.exit(3)"
    finished = await anyio.run_process([sys.executable, "-c", code], input=b"given", check=False)
    print(finished.returncode, finished.stdout, finished.stderr)
    async with await anyio.open_process(["cat"]) as process:
        await process.stdin.send(b"through")
        print(await process.stdout.receive())
        process.terminate()
        print(await process.wait() == -signal.SIGTERM)
    with anyio.open_signal_receiver(signal.SIGUSR1) as signals:
        signal.raise_signal(signal.SIGUSR1)
        async for number in signals:
            print(signal.Signals(number).name)
            break


async def main():
    support.show_loop()
    await http()
    await streams()
    await scopes()
    await threads()
    await processes()


anyio.run(main)
with anyio.from_thread.start_blocking_portal() as portal:
    print(portal.call(anyio.to_thread.run_sync, len, "portal"))
