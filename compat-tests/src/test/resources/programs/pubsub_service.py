"""A small service as a whole: a broker, subscribers, publishers, heartbeat, graceful end."""
import asyncio
import contextlib


class Broker:
    def __init__(self):
        self.topics = {}
        self.clients = set()

    async def handle(self, reader, writer):
        self.clients.add(writer)
        queue = asyncio.Queue(maxsize=10)
        sender = asyncio.create_task(self.send(queue, writer))
        try:
            async for line in reader:
                command, topic, *rest = line.decode().split(maxsplit=2)
                if command == "SUB":
                    self.topics.setdefault(topic, []).append(queue)
                    await queue.put(f"OK {topic}\n")
                elif command == "PUB":
                    for subscriber in self.topics.get(topic, ()):
                        await subscriber.put(f"{topic}: {rest[0]}")
                    await queue.put("DONE\n")
        finally:
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sender
            for subscribers in self.topics.values():
                if queue in subscribers:
                    subscribers.remove(queue)
            self.clients.discard(writer)
            writer.close()

    async def send(self, queue, writer):
        while True:
            writer.write((await queue.get()).encode())
            await writer.drain()


async def subscribe(port, topic, count, ready):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"SUB {topic}\n".encode())
    await reader.readline()
    await ready.wait()
    messages = [(await reader.readline()).decode().strip() for _ in range(count)]
    writer.close()
    await writer.wait_closed()
    return messages


async def publish(port, topic, count, ready):
    await ready.wait()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in range(count):
        writer.write(f"PUB {topic} message {number}\n".encode())
        await reader.readline()
    writer.close()
    await writer.wait_closed()


async def main():
    broker = Broker()
    beats = 0

    async def heartbeat():
        nonlocal beats
        while True:
            beats += 1
            await asyncio.sleep(0.006)

    async with await asyncio.start_server(broker.handle, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        beating = asyncio.create_task(heartbeat())
        ready = asyncio.Barrier(6)
        async with asyncio.timeout(20), asyncio.TaskGroup() as group:
            subscribers = [group.create_task(subscribe(port, topic, 30, ready)) for topic in ("news", "news", "weather", "sport")]
            group.create_task(publish(port, "news", 30, ready))

            async def two_topics():
                await ready.wait()
                opened = asyncio.Barrier(1)
                await asyncio.gather(publish(port, "weather", 30, opened), publish_after(opened))

            async def publish_after(opened):
                await publish(port, "sport", 30, opened)

            group.create_task(two_topics())
        for subscriber in subscribers:
            messages = subscriber.result()
            print(len(messages), messages[0], messages[-1], messages == sorted(messages, key=lambda text: int(text.split()[-1])))
        beating.cancel()
        while broker.clients:
            await asyncio.sleep(0.003)
    print(beats > 0, broker.topics)


asyncio.run(main())
