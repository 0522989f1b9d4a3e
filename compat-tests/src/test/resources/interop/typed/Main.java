import io.github.qtloop.interop.Python;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Results of the types that a Java program declares, and classes of Java in Python. */
interface Module {
    Function<Integer, Integer> adder(int n);

    UnaryOperator<Integer> doubler();

    BiFunction<String, Integer, List<Short>> shorts();

    Function<Integer, Map<String, Byte>> table();

    double half();

    double seventh();

    float third();

    long index();

    BigInteger large();

    Object plain();

    void use(Class<?> point, Class<?> colour);
}

public record Point(int x, int y) {
    public static final Point ORIGIN = new Point(0, 0);

    public static Point of(int both) {
        return new Point(both, both);
    }
}

public enum Colour {
    RED,
    GREEN
}

static void show(Callable<Object> value) {
    try {
        Object result = value.call();
        IO.println(result + " " + (result == null ? "" : result.getClass().getSimpleName()));
    } catch (Exception e) {
        IO.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}

void main(String[] args) {
    try (Python python = Python.start()) {
        python.addPath(Path.of(args[0]));
        Module module = python.importModule("typed").as(Module.class);
        show(() -> {
            Integer sum = module.adder(3).apply(4);
            return sum;
        });
        show(() -> {
            Integer twice = module.doubler().apply(21);
            return twice;
        });
        show(() -> {
            Short first = module.shorts().apply("1 2", 3).getFirst();
            return first;
        });
        show(() -> {
            Byte value = module.table().apply(5).get("five");
            return value;
        });
        show(module::half);
        show(module::seventh);
        show(module::third);
        show(module::index);
        show(module::large);
        show(module::plain);
        module.use(Point.class, Colour.class);
    }
}
