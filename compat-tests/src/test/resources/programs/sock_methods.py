"""The loop's operations on plain sockets: connect, accept, receive, send, and their refusals."""
import asyncio
import socket


async def serve(loop, listening):
    connection, _ = await loop.sock_accept(listening)
    with connection:
        while data := await loop.sock_recv(connection, 1000):
            await loop.sock_sendall(connection, data[::-1])
    return "served"


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.socket() as client:
        listening.setblocking(False)
        client.setblocking(False)
        serving = asyncio.create_task(serve(loop, listening))
        await loop.sock_connect(client, listening.getsockname())
        await loop.sock_sendall(client, b"stressed")
        print(await loop.sock_recv(client, 100))
        await loop.sock_sendall(client, b"drawer")
        buffer = bytearray(10)
        count = await loop.sock_recv_into(client, buffer)
        print(count, bytes(buffer[:count]))
        client.shutdown(socket.SHUT_WR)
        print(await loop.sock_recv(client, 100), await serving)

    left, right = socket.socketpair()
    with left, right:
        left.setblocking(False)
        right.setblocking(False)
        payload = bytes(range(256)) * 8000
        sending = asyncio.create_task(loop.sock_sendall(left, payload))
        received = bytearray()
        while len(received) < len(payload):
            received += await loop.sock_recv(right, 65536)
        await sending
        print(len(received), received == payload)
        waiting = asyncio.create_task(loop.sock_recv(left, 10))
        await asyncio.sleep(0.03)
        waiting.cancel()
        await asyncio.wait([waiting])
        print(waiting.cancelled(), loop.remove_reader(left))
        right.send(b"late")
        print(await loop.sock_recv(left, 10))
        await loop.sock_sendall(left, b"")

    one, two = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
    with one, two:
        for sock in (one, two):
            sock.setblocking(False)
            sock.bind(("127.0.0.1", 0))
        print(await loop.sock_sendto(one, b"datagram", two.getsockname()))
        data, sender = await loop.sock_recvfrom(two, 100)
        print(data, sender == one.getsockname())
        await loop.sock_sendto(two, b"answer", sender)
        buffer = bytearray(20)
        count, sender = await loop.sock_recvfrom_into(one, buffer)
        print(bytes(buffer[:count]), sender == two.getsockname())

    with socket.socket() as refused, socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        refused.setblocking(False)
        try:
            await loop.sock_connect(refused, closed.getsockname())
        except OSError as error:
            print(type(error).__name__)
    with socket.socket() as blocking:
        loop.set_debug(True)
        for operation in (loop.sock_recv(blocking, 1), loop.sock_accept(blocking)):
            try:
                await operation
            except ValueError as error:
                print("ValueError", error)
        loop.set_debug(False)


asyncio.run(main())
