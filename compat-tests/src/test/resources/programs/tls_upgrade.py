"""start_tls turns a plain connection into a TLS one on both sides."""
import asyncio
import pathlib
import ssl

TLS = pathlib.Path(__file__).parent / "tls"


async def serve(reader, writer):
    print("server read", await reader.readline())
    writer.write(b"go ahead\n")
    await writer.drain()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    await writer.start_tls(context)
    print("server read", await reader.readline())
    writer.write(b"secret answer\n")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"please encrypt\n")
    print("client read", await reader.readline())
    print(writer.get_extra_info("ssl_object"))
    await writer.start_tls(ssl.create_default_context(cafile=TLS / "certificate.pem"), server_hostname="localhost")
    print(writer.get_extra_info("ssl_object").version())
    writer.write(b"secret question\n")
    print("client read", await reader.readline())
    print("client read", await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
