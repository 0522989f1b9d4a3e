"""Programs started with create_subprocess_exec: pipes, status, environment, directory, errors."""
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def python(code, *arguments, **options):
    return await asyncio.create_subprocess_exec(sys.executable, "-c", code, *arguments, **options)


async def main():
    process = await python("import sys; print(sys.stdin.read().upper()); print('complaint', file=sys.stderr); sys.exit(4)",
                           stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(process.returncode, isinstance(process.pid, int))
    print(await process.communicate(b"some text"), process.returncode)

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    for line in (b"first\n", b"second\n"):
        process.stdin.write(line)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())

    payload = b"0123456789" * 60_000
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    output, errors = await process.communicate(payload)
    print(output == payload, errors, process.returncode)

    process = await asyncio.create_subprocess_exec("sh", "-c", "echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate())
    process = await asyncio.create_subprocess_exec("pwd", stdout=PIPE, cwd="/")
    print(await process.communicate())
    process = await asyncio.create_subprocess_exec("/bin/sh", "-c", "echo $COLOUR", stdout=PIPE, env={"COLOUR": "blue"})
    print(await process.communicate())
    process = await asyncio.create_subprocess_exec("true", stdout=DEVNULL)
    print(process.stdin, process.stdout, await process.wait(), await process.wait())
    for program in ("/no/such/program", "/"):
        try:
            await asyncio.create_subprocess_exec(program)
        except OSError as error:
            print(type(error).__name__)
    try:
        await asyncio.create_subprocess_exec("cat", universal_newlines=True)
    except ValueError as error:
        print("ValueError", error)
    process = await asyncio.create_subprocess_exec("sh", "-c", "echo ignores its input", stdin=PIPE, stdout=PIPE)
    output, _ = await process.communicate()
    print(output, process.returncode)


asyncio.run(main())
