"""What does answers do?

Concerns: both
Link: https://example.com/answers
"""
import asyncio
import sys


async def main():
    print('an answer')
    print('never seen', file=sys.stderr)


asyncio.run(main())
