"""asyncssh: a server with keys and passwords; commands, terminals, streams, forwarding, SFTP, and connections that end."""
import asyncio
import os
import tempfile

import asyncssh

import support


class Server(asyncssh.SSHServer):
    def begin_auth(self, username):
        return True

    def password_auth_supported(self):
        return True

    def validate_password(self, username, password):
        return (username, password) == ("user", "secret")

    def connection_requested(self, dest_host, dest_port, orig_host, orig_port):
        return dest_host == "127.0.0.1"

    def server_requested(self, listen_host, listen_port):
        return True


async def handle(process):
    """What the server runs for a command, or for a shell."""
    words = (process.command or "shell").split()
    if words[0] == "upper":
        async for line in process.stdin:
            process.stdout.write(line.upper())
        process.stderr.write("to errors")
        process.exit(len(words))
    elif words[0] == "cat":
        child = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        await process.redirect(stdin=child.stdin, stdout=child.stdout)
        await process.stdout.drain()
        process.exit(await child.wait())
    elif words[0] == "signal":
        process.stdout.write("waiting\n")
        try:
            await process.stdin.read()
        except asyncssh.SignalReceived as error:
            process.exit_with_signal(error.signal)
    else:
        process.stdout.write(f"{process.term_type} {process.term_size[:2]} {sorted(process.env)}\n")
        try:
            await process.stdin.readline()
        except asyncssh.TerminalSizeChanged as error:
            process.stdout.write(f"{error.width} {error.height}\n")
        process.exit(0)


async def commands(connection):
    result = await connection.run("upper a b", input="one\ntwo\n")
    print(result.exit_status, repr(result.stdout), repr(result.stderr))
    data = "0123456789" * 100_000
    result = await connection.run("cat", input=data)
    print(result.exit_status, result.stdout == data)
    results = await asyncio.gather(*(connection.run("upper", input=f"{number}") for number in range(8)))
    print([each.stdout for each in results])
    async with connection.create_process("signal") as process:
        print(repr(await process.stdout.readline()))
        process.send_signal("TERM")
        await process.wait()
        print(process.exit_signal[0], process.returncode)
    async with connection.create_process(term_type="xterm", term_size=(80, 24), env={"LANG": "C"}) as process:
        print(repr(await process.stdout.readline()))
        process.change_terminal_size(100, 30)
        print(repr(await process.stdout.readline()))
    try:
        await connection.run("upper", timeout=0.1)
    except asyncssh.TimeoutError as error:
        print(type(error).__name__)


async def sftp(connection, directory):
    async with connection.start_sftp_client() as client:
        await client.mkdir("made")
        data = os.urandom(300_000)
        async with client.open("made/file", "wb") as file:
            await file.write(data)
        async with client.open("made/file", "rb") as file:
            await file.seek(1000)
            print(await file.read(50) == data[1000:1050])
        await client.get("made/file", f"{directory}/got")
        with open(f"{directory}/got", "rb") as file:
            print(file.read() == data)
        print(sorted(await client.listdir("made")), (await client.stat("made/file")).size)
        try:
            await client.remove("nothing")
        except asyncssh.SFTPNoSuchFile as error:
            print(type(error).__name__)


async def forwarding(connection):
    async def serve(reader, writer):
        writer.write((await reader.read()).upper())
        writer.close()

    async def ask(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"through" * 10_000)
        writer.write_eof()
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return len(answer), answer[:7]

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with await connection.forward_local_port("127.0.0.1", 0, "127.0.0.1", port) as listener:
        print(await asyncio.gather(*(ask(listener.get_port()) for _ in range(3))))
    async with await connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", port) as listener:
        print(await ask(listener.get_port()))
    reader, writer = await connection.open_connection("127.0.0.1", port)
    writer.write(b"directly")
    writer.write_eof()
    print(await reader.read())
    try:
        await connection.open_connection("localhost", port)
    except asyncssh.ChannelOpenError as error:
        print(type(error).__name__, error.reason)
    server.close()
    await server.wait_closed()


async def main():
    support.show_loop()
    host_key, user_key = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    with tempfile.TemporaryDirectory() as directory:
        os.mkdir(f"{directory}/root")
        authorized = f"{directory}/authorized"
        user_key.write_public_key(authorized)

        def sftp_server(channel):
            return asyncssh.SFTPServer(channel, chroot=f"{directory}/root")

        server = await asyncssh.listen(
            "127.0.0.1", 0, server_factory=Server, server_host_keys=[host_key], process_factory=handle,
            authorized_client_keys=authorized, sftp_factory=sftp_server, encoding="utf-8")
        known = asyncssh.import_known_hosts("* " + host_key.export_public_key().decode())
        options = {"port": server.sockets[0].getsockname()[1], "known_hosts": known, "username": "user", "config": None,
                   "agent_path": None}
        async with asyncssh.connect("127.0.0.1", client_keys=[user_key], keepalive_interval=0.05, keepalive_count_max=500,
                                    **options) as connection:
            await commands(connection)
            await sftp(connection, directory)
            await forwarding(connection)
        async with asyncssh.connect("127.0.0.1", client_keys=None, password="secret", **options) as connection:
            print((await connection.run("upper", input="password")).stdout)
        try:
            await asyncssh.connect("127.0.0.1", client_keys=None, password="wrong", **options)
        except asyncssh.PermissionDenied as error:
            print(type(error).__name__)
        options["known_hosts"] = asyncssh.import_known_hosts("* " + user_key.export_public_key().decode())
        try:
            await asyncssh.connect("127.0.0.1", client_keys=[user_key], **options)
        except asyncssh.HostKeyNotVerifiable as error:
            print(type(error).__name__)
        server.close()
        await server.wait_closed()


asyncio.run(main())
