"""abort drops what is buffered, close sends it first; what write does on a closed transport."""
import asyncio


class Sink(asyncio.Protocol):
    def __init__(self, slow):
        self.slow, self.size, self.lost = slow, 0, asyncio.get_running_loop().create_future()
        self.paused = asyncio.Event()

    def connection_made(self, transport):
        self.transport = transport
        if self.slow:
            asyncio.get_running_loop().call_later(0.03, self.pause)

    def pause(self):
        self.transport.pause_reading()
        self.paused.set()

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, error):
        self.lost.set_result(type(error).__name__)


class Source(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()

    def connection_lost(self, error):
        self.lost.set_result(error)


async def connect(slow):
    loop = asyncio.get_running_loop()
    sinks = asyncio.Queue()

    def make():
        sink = Sink(slow)
        sinks.put_nowait(sink)
        return sink

    server = await loop.create_server(make, "127.0.0.1", 0)
    transport, source = await loop.create_connection(Source, *server.sockets[0].getsockname())
    sink = await sinks.get()
    if slow:
        await sink.paused.wait()
    server.close()
    return transport, source, sink


async def main():
    size = 8_000_000
    transport, source, sink = await connect(slow=True)
    transport.write(b"a" * size)
    buffered = transport.get_write_buffer_size()
    transport.abort()
    print(buffered > 0, transport.get_write_buffer_size(), transport.is_closing(), source.lost.done())
    print("source lost", await source.lost)
    sink.transport.resume_reading()
    await sink.lost
    print("some is missing", sink.size < size)

    transport, source, sink = await connect(slow=True)
    transport.write(b"b" * size)
    transport.close()
    transport.close()
    print(transport.is_closing(), source.lost.done())
    sink.transport.resume_reading()
    print("source lost", await source.lost, "sink lost", await sink.lost, sink.size == size)

    transport, source, sink = await connect(slow=False)
    transport.write(b"")
    transport.write_eof()
    try:
        transport.write(b"after eof")
    except RuntimeError as error:
        print("RuntimeError", error)
    transport.close()
    await source.lost

    transport, source, sink = await connect(slow=False)
    transport.close()
    transport.write(b"quietly dropped")
    await source.lost
    print("sink lost", await sink.lost, sink.size)
    transport.abort()
    try:
        transport.write(3)
    except TypeError as error:
        print("TypeError", str(error).split(",")[0])
    transport.pause_reading()
    print(transport.is_reading())


asyncio.run(main())
