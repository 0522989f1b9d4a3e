"""What python -m asyncio ps and pstree show of this process."""

import asyncio
import re
import sys
from os import getpid


async def leaf():
    await asyncio.sleep(60)


async def branch():
    async with asyncio.TaskGroup() as group:
        for name in ('left', 'right'):
            group.create_task(leaf(), name=name)


async def show(command):
    process = await asyncio.create_subprocess_exec(
        sys.executable, '-m', 'asyncio', command, str(getpid()), stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    print(command, process.returncode)
    print(re.sub(r'[ -]+', ' ', re.sub(r'0x[0-9a-f]+|[0-9]+', 'N', output.decode())))


async def main():
    tree = asyncio.create_task(branch(), name='trunk')
    await asyncio.sleep(0.01)
    await show('ps')
    await show('pstree')
    tree.cancel()


asyncio.run(main())
