"""The Java half fails where the Python half does not."""


async def main():
    pass
