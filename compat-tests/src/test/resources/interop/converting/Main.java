import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

static String text(Object value) {
    return switch (value) {
        case null -> "null";
        case byte[] bytes -> "byte[] " + Arrays.toString(bytes);
        case Object[] array -> "Object[] " + Arrays.toString(array);
        case ByteBuffer buffer -> "buffer of " + buffer.remaining() + (buffer.isReadOnly() ? ", read-only" : "");
        case PythonObject object -> "Python " + object;
        case List<?> list -> "List " + list;
        case String string -> "String " + string.chars().mapToObj(Integer::toHexString).toList();
        default -> value.getClass().getSimpleName() + " " + value;
    };
}

static void attempt(Runnable action) {
    try {
        action.run();
    } catch (RuntimeException e) {
        IO.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}

interface Typed {
    int small(String expression);

    byte[] bytes(String expression);

    ByteBuffer buffer(String expression);

    List<Double> doubles(String expression);

    Map<String, Integer> counts(String expression);

    int[] ints(String expression);

    Set<String> words(String expression);

    BigInteger big(String expression);

    char letter(String expression);
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        PythonObject module = python.importModule("converting");

        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", List.of(1, 2.5));
        map.put("nothing", null);
        for (Object value : Arrays.asList(
                null, true, (byte) -1, (short) 7, 1 << 30, Long.MIN_VALUE, BigInteger.TWO.pow(200).negate(), 1.5f, Math.PI,
                "text", "", "a\0b", "\u00e4\ud83d\ude00", "\ud800 alone", 'c', new StringBuilder("builder"),
                new byte[] {0, -1}, new byte[0], List.of(), List.of(1, List.of("x")), map, Set.of(3), new Object[] {1, "x"},
                new int[] {1, 2}, ByteBuffer.wrap(new byte[] {5, 6}))) {
            Object back = module.invoke("show", value);
            IO.println("    -> " + text(back));
        }

        for (String expression : List.of(
                "2**63 - 1", "2**63", "-2**63", "-2**63 - 1", "float('inf')", "'\\ud800'", "bytearray(b'xy')",
                "memoryview(b'xyz')", "(1, (2,))", "{1: {2: [3]}}", "frozenset({1})", "Point(1, 2)", "Color.RED", "range(3)",
                "1j", "len", "Color")) {
            IO.println(expression + " -> " + text(module.invoke("value", expression)));
        }

        Typed typed = module.get("Typed").call(PythonObject.class).as(Typed.class);
        IO.println(typed.small("Color.RED") + " " + typed.doubles("[1, 2.5]") + " " + typed.counts("{'a': 1}") + " "
                + Arrays.toString(typed.ints("(1, 2)")) + " " + typed.words("{'w'}") + " " + typed.big("7") + " "
                + typed.letter("'x'") + " " + text(typed.bytes("bytearray(b'ab')")));
        for (String expression : List.of("2**31", "1.5", "'x'", "None", "True")) {
            attempt(() -> IO.println(typed.small(expression)));
        }

        // A direct buffer and a memoryview are the same memory.
        ByteBuffer direct = ByteBuffer.allocateDirect(4).put(0, (byte) 1);
        module.set("memory", direct);
        module.invoke("write", 1, 42);
        IO.println("written by Python: " + direct.get(1));
        direct.put(2, (byte) 43);
        IO.println("written by Java: " + module.invoke("read", 2));
        module.set("memory", direct.asReadOnlyBuffer());
        attempt(() -> module.invoke("write", 1, 1));

        ByteBuffer shared = typed.buffer("shared");
        shared.put(0, (byte) 'J');
        IO.println(text(shared) + ": " + module.invoke("value", "bytes(shared)").getClass().getSimpleName() + " "
                + text(module.invoke("value", "shared.decode()")));
        IO.println(text(typed.buffer("b'fixed'")));

        Object opaque = new Object();
        module.set("opaque", opaque);
        IO.println("the same object: " + (module.get(Object.class, "opaque") == opaque));
        PythonObject python1 = module.get("len");
        IO.println("the same object: " + module.invoke("same", python1, module.get("len")));

        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        attempt(() -> module.invoke("show", endless));
        attempt(() -> module.invoke("value", "endless"));
    }
}
