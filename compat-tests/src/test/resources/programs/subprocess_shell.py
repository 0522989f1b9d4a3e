"""Shell commands: pipelines, status, inherited output, many at once."""
import asyncio
import sys
from asyncio.subprocess import PIPE


async def shell(command):
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
    output, errors = await process.communicate()
    return process.returncode, output, errors


async def main():
    print(await shell("printf 'b\\na\\n' | sort"))
    print(await shell("echo oops >&2; exit 9"))
    print(await shell("kill -TERM $$"))
    print(await asyncio.gather(*(shell(f"sleep 0.{number}; echo {number}; exit {number}") for number in range(8))))
    print("before the child", flush=True)
    process = await asyncio.create_subprocess_shell("echo the child writes to our output")
    print("status", await process.wait())
    try:
        await asyncio.create_subprocess_shell(["a", "list"])
    except ValueError as error:
        print("ValueError", error)
    process = await asyncio.create_subprocess_shell("cat; echo and the end", stdin=PIPE, stdout=PIPE)
    process.stdin.writelines([b"1\n", b"2\n"])
    process.stdin.write_eof()
    print([line async for line in process.stdout], await process.wait())


asyncio.run(main())
sys.exit(5)
