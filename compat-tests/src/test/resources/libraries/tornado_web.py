"""Tornado: a web server with streamed bodies and websockets, its client, a plain TCP server, locks, callbacks, subprocesses."""
import asyncio
import datetime
import logging
import signal

import tornado.escape
import tornado.gen
import tornado.httpclient
import tornado.httpserver
import tornado.httputil
import tornado.ioloop
import tornado.iostream
import tornado.locks
import tornado.netutil
import tornado.process
import tornado.queues
import tornado.tcpclient
import tornado.tcpserver
import tornado.web
import tornado.websocket

import support

logging.getLogger("tornado").setLevel(logging.CRITICAL)

#: What the server has seen of connections that end.
SEEN = asyncio.Queue()


class Echo(tornado.web.RequestHandler):
    async def get(self, name):
        await tornado.gen.sleep(0)
        self.set_cookie("name", name)
        self.write({"name": name, "argument": self.get_argument("argument", None)})

    async def post(self, name):
        for begin in range(0, len(self.request.body), 100_000):
            self.write(self.request.body[begin:begin + 100_000])
            await self.flush()


@tornado.web.stream_request_body
class Upload(tornado.web.RequestHandler):
    def prepare(self):
        self.received = 0

    async def data_received(self, chunk):
        await asyncio.sleep(0)
        self.received += len(chunk)

    def put(self):
        self.write(str(self.received))


class Fail(tornado.web.RequestHandler):
    async def get(self):
        raise tornado.web.HTTPError(418, reason="teapot") if self.get_argument("known", "") else ValueError("unknown")


class Never(tornado.web.RequestHandler):
    async def get(self):
        self.gone = tornado.locks.Event()
        await self.gone.wait()
        SEEN.put_nowait("a client has gone")

    def on_connection_close(self):
        self.gone.set()


class Socket(tornado.websocket.WebSocketHandler):
    async def on_message(self, message):
        if message == "close":
            self.close(4002, "as asked")
        else:
            await self.write_message(message[::-1], binary=isinstance(message, bytes))

    def on_close(self):
        SEEN.put_nowait(("closed", self.close_code))


class Lines(tornado.tcpserver.TCPServer):
    async def handle_stream(self, stream, address):
        try:
            while True:
                line = await stream.read_until(b"\n")
                await stream.write(line.upper())
        except tornado.iostream.StreamClosedError as error:
            SEEN.put_nowait(("stream closed", error.real_error))


async def http(url, **options):
    client = tornado.httpclient.AsyncHTTPClient(force_instance=True)

    async def fetch(path, **more):
        return await client.fetch(url + path, raise_error=False, request_timeout=20, **options, **more)

    response = await fetch("/echo/x?argument=%C3%BC")
    print(response.code, tornado.escape.json_decode(response.body), response.headers["Set-Cookie"])
    response = await fetch("/echo/x", method="POST", body=b"0123456789" * 50_000)
    print(response.code, len(response.body), response.body[-5:])

    async def produce(write):
        for number in range(20):
            await write(bytes(number * 1000))

    response = await fetch("/upload", method="PUT", body_producer=produce)
    print(response.code, response.body)
    for path in ("/fail", "/fail?known=1", "/nowhere"):
        response = await fetch(path)
        print(response.code, response.reason)
    answers = await tornado.gen.multi([fetch(f"/echo/{number}") for number in range(15)])
    print([tornado.escape.json_decode(answer.body)["name"] for answer in answers])
    chunks = []
    await fetch("/echo/x", method="POST", body=b"x" * 300_000, streaming_callback=chunks.append)
    print(sum(map(len, chunks)))
    client.close()


async def timeouts(url):
    client = tornado.httpclient.AsyncHTTPClient(force_instance=True)
    try:
        await client.fetch(f"{url}/never", request_timeout=0.5)
    except tornado.httpclient.HTTPError as error:
        print(error.code, error.message)
    print(await SEEN.get())
    try:
        await tornado.gen.with_timeout(datetime.timedelta(seconds=0.05), asyncio.Future())
    except tornado.gen.TimeoutError:
        print("timeout")
    client.close()


async def websocket(url, **options):
    request = tornado.httpclient.HTTPRequest(f"{url}/socket", **options)
    socket = await tornado.websocket.websocket_connect(request)
    await socket.write_message("text")
    await socket.write_message(b"x" * 200_000 + b"y", binary=True)
    print(await socket.read_message(), (await socket.read_message())[:3])
    await socket.write_message("close")
    print(await socket.read_message(), socket.close_code, socket.close_reason)
    print(await SEEN.get())


async def lines(port):
    stream = await tornado.tcpclient.TCPClient().connect("127.0.0.1", port)
    await stream.write(b"one\ntwo\n")
    print(await stream.read_until(b"\n"), await stream.read_bytes(4))
    stream.close()
    print(await SEEN.get())


async def coroutines():
    queue = tornado.queues.Queue(maxsize=2)
    log = []

    async def consume():
        async for item in queue:
            log.append(item)
            queue.task_done()

    task = asyncio.ensure_future(consume())
    for number in range(5):
        await queue.put(number)
    await queue.join()
    task.cancel()

    @tornado.gen.coroutine
    def old():
        yield tornado.gen.moment
        result = yield [asyncio.sleep(0, "a"), asyncio.sleep(0, "b")]
        raise tornado.gen.Return(result)

    loop = tornado.ioloop.IOLoop.current()
    print(log, await old(), await loop.run_in_executor(None, len, "four"))
    ticks = []
    done = tornado.locks.Event()

    def tick():
        ticks.append(len(ticks))
        if len(ticks) == 3:
            timer.stop()
            done.set()

    timer = tornado.ioloop.PeriodicCallback(tick, 5)
    timer.start()
    await done.wait()
    print(ticks, timer.is_running())
    process = tornado.process.Subprocess(["cat"], stdin=tornado.process.Subprocess.STREAM,
                                         stdout=tornado.process.Subprocess.STREAM)
    await process.stdin.write(b"through")
    process.stdin.close()
    print(await process.stdout.read_until_close(), await process.wait_for_exit())


async def main():
    support.show_loop()
    app = tornado.web.Application(
        [("/echo/(.*)", Echo), ("/upload", Upload), ("/fail", Fail), ("/never", Never), ("/socket", Socket)])
    plain, tls, line_server = (
        tornado.httpserver.HTTPServer(app), tornado.httpserver.HTTPServer(app, ssl_options=support.server_tls()), Lines())
    ports = []
    for server in (plain, tls, line_server):
        sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
        server.add_sockets(sockets)
        ports.append(sockets[0].getsockname()[1])
    await http(f"http://127.0.0.1:{ports[0]}")
    await http(f"https://localhost:{ports[1]}", ssl_options=support.client_tls())
    await timeouts(f"http://127.0.0.1:{ports[0]}")
    await websocket(f"ws://127.0.0.1:{ports[0]}")
    await websocket(f"wss://localhost:{ports[1]}", ssl_options=support.client_tls())
    await lines(ports[2])
    await coroutines()
    for server in (plain, tls, line_server):
        server.stop()
    await plain.close_all_connections()
    await tls.close_all_connections()


asyncio.run(main())


def run_old_style():
    """A loop that is started and stopped by hand, with a callback from a signal handler."""
    loop = tornado.ioloop.IOLoop()
    signal.signal(signal.SIGUSR1, lambda *_: loop.add_callback_from_signal(stop, "signal"))

    def stop(reason):
        print(reason)
        loop.stop()

    loop.add_callback(print, "callback")
    loop.add_timeout(datetime.timedelta(milliseconds=10), signal.raise_signal, signal.SIGUSR1)
    loop.start()
    print(loop.run_sync(lambda: tornado.gen.sleep(0)))
    loop.close(all_fds=True)


run_old_style()
