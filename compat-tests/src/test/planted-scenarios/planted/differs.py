"""The halves do not do the same."""
from scenario import log


async def main():
    log("the same")
    log("in Python")
