def show(service, index):
    try:
        service.fail(index)
    except Exception as error:
        bases = [base.__name__ for base in type(error).__mro__[1:-3] if base.__name__ != 'JavaError']
        print(f'{type(error).__name__}({error})', *bases)
        if getattr(error, 'errno', None):
            print('    errno', error.errno, error.strerror, error.filename, error.filename2)
        elif hasattr(error, 'partial'):
            print('   ', error.partial, error.expected)
        elif hasattr(error, 'consumed'):
            print('   ', error.consumed)


async def pass_on(service, index):
    await service.failing(index)
