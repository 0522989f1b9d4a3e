"""The Java half never ends, so what comes after it has no trace."""
from scenario import log


async def main():
    log("waits for ever")
