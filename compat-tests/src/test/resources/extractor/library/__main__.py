"""The program of the library, which only its source tells of."""


def main(transport):
    return transport.size
