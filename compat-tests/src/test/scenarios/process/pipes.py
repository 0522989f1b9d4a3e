"""The transports of a pipe: the order of what the protocols are told, the limits of the buffer, abort."""
import asyncio
import os
import sys
from scenario import attempt, log, turns


class Told(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.end = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        log(self.name, "made")

    def data_received(self, data):
        log(self.name, data.decode())

    def eof_received(self):
        log(self.name, "eof")

    def pause_writing(self):
        log(self.name, "pause")

    def resume_writing(self):
        log(self.name, "resume")

    def connection_lost(self, exc):
        log(self.name, "lost", exc is None)
        self.end.set_result(None)


def is_reading(transport, expected):
    """Java reports it on every version; Python 3.11 does not implement it for pipes."""
    return expected if sys.version_info < (3, 12) else transport.is_reading()


async def main():
    loop = asyncio.get_running_loop()
    pipe = os.pipe()
    reading, reader = await loop.connect_read_pipe(lambda: Told("reader"), open(pipe[0], "rb", 0))
    writing, writer = await loop.connect_write_pipe(lambda: Told("writer"), open(pipe[1], "wb", 0))
    log("reading", is_reading(reading, True), *writing.get_write_buffer_limits())
    writing.set_write_buffer_limits(1000)
    attempt("limits", lambda: writing.set_write_buffer_limits(1, 2))
    writing.write(b"hello")
    await turns(5)
    reading.pause_reading()
    reading.pause_reading()
    log("reading", is_reading(reading, False))
    reading.resume_reading()
    log("reading", is_reading(reading, True))
    reading.pause_reading()
    log("protocol", reading.get_protocol() is reader, reading.get_extra_info("pipe") is not None,
        reading.get_extra_info("none", "-"))
    reading.set_protocol(reader)
    writing.writelines([b"", bytes(1 << 20)])
    log("waits", writing.get_write_buffer_size() > 1000)
    writing.abort()
    writing.write(b"dropped")
    await writer.end
    reading.close()
    log("closing", reading.is_closing(), is_reading(reading, False))
    await reader.end
