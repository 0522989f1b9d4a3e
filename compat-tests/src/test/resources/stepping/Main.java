import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Task;

static Void tick() {
    for (int i = 0; i < 20; i++) {
        Asyncio.sleep(0.01).await();
    }
    return null;
}

static Void body() {
    Task<Void> other = Asyncio.createTask(() -> tick());
    Asyncio.sleep(0.1).await();
    int first = 1;
    other.await();
    int second = 2;
    IO.println(first + second);
    return null;
}

void main() {
    Asyncio.run(() -> body());
}
