"""Input, output, threads and processes while a modal dialog is open."""

import asyncio
import socket
import sys
import threading
import time

from dialogs import close_dialog, open_dialog


async def a_server_and_its_client():
    """
    echo b'hello'
    closed
    """
    async def echo(reader, writer):
        writer.write(await reader.readline())
        writer.close()
        await writer.wait_closed()

    async def client(port):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.write(b'hello\n')
        print('echo', (await reader.readline()).strip())
        writer.close()
        await writer.wait_closed()
        close_dialog()

    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    task = asyncio.create_task(client(server.sockets[0].getsockname()[1]))
    open_dialog()
    print('closed')
    await task
    server.close()
    await server.wait_closed()


async def the_executor_and_other_threads():
    """
    from a thread
    executor 3
    closed
    """
    async def other():
        print('executor', await asyncio.get_running_loop().run_in_executor(None, work))
        close_dialog()

    def work():
        time.sleep(0.05)
        return 1 + 2

    loop = asyncio.get_running_loop()
    threading.Thread(target=loop.call_soon_threadsafe, args=(print, 'from a thread')).start()
    task = asyncio.create_task(other())
    open_dialog()
    print('closed')
    await task


async def python_threads_go_on_while_the_dialog_waits():
    """
    closed
    counted
    """
    count = 0
    ended = threading.Event()

    def counter():
        nonlocal count
        for _ in range(20):
            time.sleep(0.002)
            count += 1
        loop.call_soon_threadsafe(close_dialog)
        ended.set()

    loop = asyncio.get_running_loop()
    threading.Thread(target=counter).start()
    open_dialog()
    print('closed')
    ended.wait(10)
    print('counted' if count == 20 else count)


async def a_subprocess_ends_in_the_dialog():
    """
    output b'from the child'
    status 3
    closed
    """
    async def child():
        process = await asyncio.create_subprocess_exec(
            sys.executable, '-c', 'print("from the child"); raise SystemExit(3)',
            stdout=asyncio.subprocess.PIPE)
        output, _ = await process.communicate()
        print('output', output.strip())
        print('status', process.returncode)
        close_dialog()

    task = asyncio.create_task(child())
    open_dialog()
    print('closed')
    await task


async def a_dialog_in_a_protocol():
    """
    data b'one'
    closed
    data b'two'
    lost
    """
    loop = asyncio.get_running_loop()
    lost = loop.create_future()

    class Protocol(asyncio.Protocol):
        def data_received(self, data):
            print('data', data)
            if data == b'one':
                loop.call_later(0.1, close_dialog)
                open_dialog()
                print('closed')

        def connection_lost(self, error):
            print('lost')
            lost.set_result(None)

    near, far = socket.socketpair()
    await loop.connect_accepted_socket(Protocol, near)
    far.send(b'one')
    await asyncio.sleep(0.02)
    far.send(b'two')
    far.close()
    await lost


async def timers_keep_their_order():
    """
    [0, 1, 2, 3, 4]
    closed
    """
    loop = asyncio.get_running_loop()
    ran = []
    start = loop.time()
    for i in (3, 1, 4, 0, 2):
        loop.call_at(start + 0.005 * i, ran.append, i)
    loop.call_at(start + 0.1, lambda: (print(ran), close_dialog()))
    open_dialog()
    print('closed')
