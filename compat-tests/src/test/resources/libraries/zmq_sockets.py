"""pyzmq: sockets of several kinds and transports, with polls, timeouts, cancellation, and a proxy in a thread."""
import asyncio
import tempfile
import threading

import zmq
import zmq.asyncio

import support


async def request_and_reply(context, address):
    server, client = context.socket(zmq.REP), context.socket(zmq.REQ)
    server.bind(address)
    client.connect(server.getsockopt_string(zmq.LAST_ENDPOINT))

    async def serve():
        while (parts := await server.recv_multipart()) != [b"end"]:
            await server.send_multipart([part.upper() for part in parts])
        await server.send(b"ended")

    task = asyncio.create_task(serve())
    for number in range(50):
        await client.send_multipart([b"part", str(number).encode(), b"x" * number * 100])
        answer = await client.recv_multipart()
    print(answer[:2], len(answer[2]))
    await client.send_string("end")
    print(await client.recv_string())
    await task
    server.close()
    client.close()


async def pipeline(context):
    push, pull = context.socket(zmq.PUSH), context.socket(zmq.PULL)
    port = push.bind_to_random_port("tcp://127.0.0.1")
    pull.connect(f"tcp://127.0.0.1:{port}")

    async def send():
        for number in range(2000):
            await push.send(number.to_bytes(4, "big"))

    task = asyncio.create_task(send())
    received = [int.from_bytes(await pull.recv(), "big") for _ in range(2000)]
    await task
    print(received == list(range(2000)))
    print(await pull.poll(20), await push.poll(20, zmq.POLLOUT))
    waiting = asyncio.ensure_future(pull.recv())
    await asyncio.sleep(0.01)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    try:
        await asyncio.wait_for(pull.recv(), 0.02)
    except asyncio.TimeoutError:
        print("timeout")
    await push.send_json({"after": "cancellation"})
    print(await pull.recv_json())
    pull.rcvtimeo = 20
    try:
        await pull.recv()
    except zmq.Again as error:
        print(type(error).__name__, error.errno == zmq.EAGAIN)
    waiting = asyncio.ensure_future(pull.recv())
    pull.close()
    print(waiting.cancelled() or await asyncio.gather(waiting, return_exceptions=True))
    push.close()


async def publish(context):
    publisher = context.socket(zmq.XPUB)
    publisher.bind("inproc://news")
    subscribers = [context.socket(zmq.SUB) for _ in range(3)]
    for number, subscriber in enumerate(subscribers):
        subscriber.connect("inproc://news")
        subscriber.subscribe(f"topic{number}")
    print(sorted([await publisher.recv() for _ in subscribers]))
    for number in (2, 0, 1):
        await publisher.send_string(f"topic{number} news")
    print(await asyncio.gather(*(subscriber.recv_string() for subscriber in subscribers)))
    poller = zmq.asyncio.Poller()
    for subscriber in subscribers:
        poller.register(subscriber, zmq.POLLIN)
    polling = asyncio.ensure_future(poller.poll(5000))
    await asyncio.sleep(0)
    await publisher.send_string("topic1 again")
    print([(subscribers.index(socket), event) for socket, event in await polling])
    for socket in (publisher, *subscribers):
        socket.close()


async def through_a_thread(context):
    """A proxy of the library in a thread, between dealers and a router on the loop."""
    plain = zmq.Context()
    front, back = plain.socket(zmq.ROUTER), plain.socket(zmq.DEALER)
    front_port, back_port = (socket.bind_to_random_port("tcp://127.0.0.1") for socket in (front, back))
    control = plain.socket(zmq.PAIR)
    control.bind("inproc://control")
    proxy = threading.Thread(target=zmq.proxy_steerable, args=(front, back, None, control))
    proxy.start()
    dealers = [context.socket(zmq.DEALER) for _ in range(4)]
    worker = context.socket(zmq.ROUTER)
    worker.connect(f"tcp://127.0.0.1:{back_port}")

    async def ask(dealer, number):
        dealer.connect(f"tcp://127.0.0.1:{front_port}")
        await dealer.send_multipart([b"", f"question {number}".encode()])
        return (await dealer.recv_multipart())[-1]

    questions = asyncio.gather(*(ask(dealer, number) for number, dealer in enumerate(dealers)))
    for _ in dealers:
        *route, question = await worker.recv_multipart()
        await worker.send_multipart([*route, question.replace(b"question", b"answer")])
    print(await questions)
    end = plain.socket(zmq.PAIR)
    end.connect("inproc://control")
    end.send(b"TERMINATE")
    await asyncio.to_thread(proxy.join)
    for socket in (worker, *dealers, front, back, control, end):
        socket.close(linger=0)
    plain.term()


async def main():
    support.show_loop()
    with tempfile.TemporaryDirectory() as directory, zmq.asyncio.Context() as context:
        for address in ("tcp://127.0.0.1:*", f"ipc://{directory}/socket", "inproc://local"):
            await request_and_reply(context, address)
        await pipeline(context)
        await publish(context)
        await through_a_thread(context)


asyncio.run(main())
