"""connect_read_pipe and connect_write_pipe: data, pausing, end of file, a reader that goes away."""
import asyncio
import os
import tempfile


class Reading(asyncio.Protocol):
    def __init__(self):
        self.log = []
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.log.append(data)

    def eof_received(self):
        self.log.append("eof")

    def connection_lost(self, error):
        self.lost.set_result(error)


class Writing(asyncio.BaseProtocol):
    def __init__(self):
        self.log = []
        self.lost = asyncio.get_running_loop().create_future()

    def pause_writing(self):
        self.log.append("pause")

    def resume_writing(self):
        self.log.append("resume")

    def connection_lost(self, error):
        self.lost.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    reading, reader = await loop.connect_read_pipe(Reading, os.fdopen(read_end, "rb", 0))
    writing, writer = await loop.connect_write_pipe(Writing, os.fdopen(write_end, "wb", 0))
    print(reading.get_extra_info("pipe").mode, writing.can_write_eof())
    writing.write(b"hello")
    await asyncio.sleep(0.06)
    print(reader.log)
    reading.pause_reading()
    writing.write(b"x" * 300_000)
    print(writer.log, writing.get_write_buffer_size() > 0)
    reading.resume_reading()
    writing.write_eof()
    print("writer lost", await writer.lost, "reader lost", await reader.lost)
    print(writer.log, sum(len(part) for part in reader.log[:-1]), reader.log[-1])

    read_end, write_end = os.pipe()
    writing, writer = await loop.connect_write_pipe(Writing, os.fdopen(write_end, "wb", 0))
    os.close(read_end)
    error = await asyncio.wait_for(writer.lost, 5)
    print("reader is gone:", type(error).__name__, writing.is_closing())

    read_end, write_end = os.pipe()
    stream = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), os.fdopen(read_end, "rb", 0))
    os.write(write_end, b"line\nrest")
    print(await stream.readline())
    os.close(write_end)
    print(await stream.read())

    with tempfile.TemporaryFile() as file:
        for connect in (loop.connect_read_pipe, loop.connect_write_pipe):
            try:
                await connect(asyncio.Protocol, file)
            except ValueError as error:
                print("ValueError", error)


asyncio.run(main())
