"""TLS streams with a certificate that the client trusts: data, peer information, end of stream."""
import asyncio
import pathlib
import ssl

TLS = pathlib.Path(__file__).parent / "tls"


def server_context():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    return context


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=server_context())
    port = server.sockets[0].getsockname()[1]
    trusting = ssl.create_default_context(cafile=TLS / "certificate.pem")

    async def client(name):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting, server_hostname="localhost")
        answers = []
        for number in range(3):
            writer.write(f"{name} {number}\n".encode())
            answers.append(await reader.readline())
        info = writer.get_extra_info
        described = (info("peercert")["subject"][0][0][1], info("ssl_object").version(), info("sslcontext") is trusting,
                     info("cipher") is not None, info("compression"))
        writer.close()
        await writer.wait_closed()
        return answers, described

    for result in await asyncio.gather(*(client(name) for name in "abc")):
        print(*result)

    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting)
    print(writer.can_write_eof(), writer.transport.is_closing())
    try:
        writer.write_eof()
    except NotImplementedError:
        print("NotImplementedError")
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
