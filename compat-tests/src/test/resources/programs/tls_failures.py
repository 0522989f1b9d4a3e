"""TLS handshakes that fail: an unknown authority, a wrong name, a peer that speaks no TLS, wrong arguments."""
import asyncio
import pathlib
import ssl

TLS = pathlib.Path(__file__).parent / "tls"


async def attempt(title, connecting):
    try:
        await connecting
        print(title, "-> connected")
    except (ssl.SSLError, OSError, ValueError, TypeError) as error:
        print(title, "->", type(error).__name__, getattr(error, "verify_message", None) or getattr(error, "reason", None) or error)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    trusting = ssl.create_default_context(cafile=TLS / "certificate.pem")
    await attempt("unknown authority", asyncio.open_connection("127.0.0.1", port, ssl=ssl.create_default_context()))
    await attempt("wrong name", asyncio.open_connection("127.0.0.1", port, ssl=trusting, server_hostname="example.org"))

    async def plain(reader, writer):
        writer.write(b"this is no handshake\n")
        await reader.read()
        writer.close()

    plain_server = await asyncio.start_server(plain, "127.0.0.1", 0)
    plain_port = plain_server.sockets[0].getsockname()[1]
    await attempt("plain peer", asyncio.open_connection("127.0.0.1", plain_port, ssl=trusting))

    async def silent(reader, writer):
        await reader.read()
        writer.close()

    silent_server = await asyncio.start_server(silent, "127.0.0.1", 0)
    silent_port = silent_server.sockets[0].getsockname()[1]
    await attempt("silent peer", asyncio.open_connection("127.0.0.1", silent_port, ssl=trusting, ssl_handshake_timeout=0.15))
    await attempt("name without TLS", asyncio.open_connection("127.0.0.1", port, server_hostname="localhost"))
    await attempt("timeout without TLS", asyncio.open_connection("127.0.0.1", port, ssl_handshake_timeout=1))
    await attempt("timeout of zero", asyncio.open_connection("127.0.0.1", port, ssl=trusting, ssl_handshake_timeout=0))
    for each in (server, plain_server, silent_server):
        each.close()


asyncio.run(main())
