"""pause_writing and resume_writing at the limits; pause_reading and resume_reading."""
import asyncio


class Writer(asyncio.Protocol):
    def __init__(self):
        self.log = []
        self.resumed = asyncio.Event()

    def connection_made(self, transport):
        self.transport = transport

    def pause_writing(self):
        self.log.append("pause_writing")

    def resume_writing(self):
        self.log.append("resume_writing")
        self.resumed.set()


class Reader(asyncio.Protocol):
    def __init__(self):
        self.size = 0
        self.lost = asyncio.Event()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, error):
        self.lost.set()


async def main():
    loop = asyncio.get_running_loop()
    readers = []

    def make_reader():
        readers.append(Reader())
        return readers[-1]

    server = await loop.create_server(make_reader, "127.0.0.1", 0)
    transport, writer = await loop.create_connection(Writer, *server.sockets[0].getsockname())
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=1000, low=100)
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    for bad in ({"high": 10, "low": 20}, {"low": -1}):
        try:
            transport.set_write_buffer_limits(**bad)
        except ValueError as error:
            print("ValueError", error)
    transport.set_write_buffer_limits(high=1000, low=100)
    while not readers:
        await asyncio.sleep(0)
    await asyncio.sleep(0.03)
    reader = readers[0]
    reader.transport.pause_reading()
    while not writer.log:
        transport.write(b"z" * 500_000)
        await asyncio.sleep(0)
    print(writer.log, transport.get_write_buffer_size() > 1000)
    print(reader.transport.is_reading(), reader.size)
    reader.transport.pause_reading()
    reader.transport.resume_reading()
    await writer.resumed.wait()
    print(writer.log, transport.get_write_buffer_size() <= 100, reader.transport.is_reading())
    transport.set_write_buffer_limits()
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=0)
    print(transport.get_write_buffer_limits())
    transport.close()
    await reader.lost.wait()
    print(reader.size % 500_000, reader.size > 0)
    server.close()


asyncio.run(main())
