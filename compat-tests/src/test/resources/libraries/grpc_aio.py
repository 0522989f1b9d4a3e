"""grpc.aio: calls of all four kinds with metadata, deadlines, cancellation, errors, interceptors and TLS."""
import asyncio

import grpc
import grpc.aio

import support

SERVICE = "tests.Letters"


class Letters(grpc.GenericRpcHandler):
    """A service without generated code: messages are bytes."""

    def __init__(self):
        self.waiting = asyncio.Event()
        self.release = asyncio.Event()
        self.seen = asyncio.Queue()
        self.handlers = {
            f"/{SERVICE}/{name}": handler for name, handler in {
                "Upper": grpc.unary_unary_rpc_method_handler(self.upper),
                "Split": grpc.unary_stream_rpc_method_handler(self.split),
                "Join": grpc.stream_unary_rpc_method_handler(self.join),
                "Reverse": grpc.stream_stream_rpc_method_handler(self.reverse),
                "Wait": grpc.unary_unary_rpc_method_handler(self.wait),
                "Fail": grpc.unary_unary_rpc_method_handler(self.fail),
            }.items()}

    def service(self, details):
        return self.handlers.get(details.method)

    async def upper(self, request, context):
        given = dict(context.invocation_metadata())
        await context.send_initial_metadata((("initial", "first"),))
        context.set_trailing_metadata((("trailing", given.get("given", "none")), ("raw-bin", b"\0\xff")))
        return request.upper()

    async def split(self, request, context):
        for number in request:
            yield bytes([number])

    async def join(self, requests, context):
        return b"".join([request async for request in requests])

    async def reverse(self, requests, context):
        while (request := await context.read()) is not grpc.aio.EOF:
            await context.write(request[::-1])

    async def wait(self, request, context):
        self.waiting.set()
        try:
            await self.release.wait()
        except asyncio.CancelledError:
            self.seen.put_nowait("the call is cancelled")
            raise
        return b"released"

    async def fail(self, request, context):
        if request:
            await context.abort(grpc.StatusCode.ABORTED, request.decode(), (("why", "asked"),))
        raise ValueError("the handler fails")


class Mark(grpc.aio.UnaryUnaryClientInterceptor):
    async def intercept_unary_unary(self, continuation, details, request):
        call = await continuation(details, request + b" marked")
        return call


async def all_kinds(channel):
    upper = channel.unary_unary(f"/{SERVICE}/Upper")
    call = upper(b"text", metadata=(("given", "value"),))
    print(sorted(await call.initial_metadata()), await call, sorted(await call.trailing_metadata()), await call.code())
    print(await asyncio.gather(*(upper(b"x" * number) for number in range(10))))
    print(len(await upper(b"x" * 2_000_000)))
    print([part async for part in channel.unary_stream(f"/{SERVICE}/Split")(b"parts")])
    call = channel.unary_stream(f"/{SERVICE}/Split")(b"few")
    print(await call.read(), await call.read(), call.cancel(), call.cancelled())

    async def words():
        for word in (b"one ", b"two ", b"three"):
            await asyncio.sleep(0)
            yield word

    print(await channel.stream_unary(f"/{SERVICE}/Join")(words()))
    call = channel.stream_stream(f"/{SERVICE}/Reverse")()
    for word in (b"abc", b"def"):
        await call.write(word)
        print(await call.read())
    await call.done_writing()
    print(await call.read() is grpc.aio.EOF, await call.code())


async def failures(channel, service):
    for method, request, timeout in (("Fail", b"details", 20), ("Fail", b"", 20), ("Nothing", b"", 20), ("Wait", b"", 0.5)):
        try:
            print(await channel.unary_unary(f"/{SERVICE}/{method}")(request, timeout=timeout))
        except grpc.aio.AioRpcError as error:
            print(error.code(), error.details(), sorted(error.trailing_metadata()))
    print(await service.seen.get())
    service.waiting.clear()
    call = channel.unary_unary(f"/{SERVICE}/Wait")(b"")
    await service.waiting.wait()
    print(call.cancel(), call.done())
    try:
        await call
    except asyncio.CancelledError:
        print("cancelled")
    print(await call.code(), await service.seen.get())
    service.waiting.clear()
    task = asyncio.create_task(wait(channel))
    await service.waiting.wait()
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), await service.seen.get())


async def wait(channel):
    return await channel.unary_unary(f"/{SERVICE}/Wait")(b"")


async def main():
    support.show_loop()
    service = Letters()
    server = grpc.aio.server()
    server.add_generic_rpc_handlers((service,))
    port = server.add_insecure_port("127.0.0.1:0")
    certificate = (support.TLS / "certificate.pem").read_bytes()
    tls_port = server.add_secure_port(
        "127.0.0.1:0", grpc.ssl_server_credentials([((support.TLS / "key.pem").read_bytes(), certificate)]))
    await server.start()
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        await channel.channel_ready()
        print(channel.get_state())
        await all_kinds(channel)
        await failures(channel, service)
    credentials = grpc.ssl_channel_credentials(certificate)
    async with grpc.aio.secure_channel(f"localhost:{tls_port}", credentials) as channel:
        await all_kinds(channel)
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}", interceptors=[Mark()]) as channel:
        print(await channel.unary_unary(f"/{SERVICE}/Upper")(b"text"))
        # The call in progress is answered before the server ends.
        service.waiting.clear()
        task = asyncio.create_task(wait(channel))
        await service.waiting.wait()
        stopping = asyncio.create_task(server.stop(grace=20))
        service.release.set()
        print(await task)
        await stopping
        print(await server.wait_for_termination(5))
        try:
            await channel.unary_unary(f"/{SERVICE}/Upper")(b"text", timeout=20)
        except grpc.aio.AioRpcError as error:
            print(error.code())


asyncio.run(main())
