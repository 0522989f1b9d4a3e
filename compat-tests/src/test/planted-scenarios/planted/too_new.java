import io.github.qtloop.asyncio.*;

/** An older version does not have this. */
void main() {
    throw new QueueShutDown();
}
