package core;

import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.Policy;

final class Functions implements AsyncioFunctions {
    @Override
    public Policy getPolicy() {
        return null;
    }
}
