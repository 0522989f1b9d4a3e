import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.PythonObject;
import java.nio.file.Path;

/** What the two languages call in turn until there is no room left. */
public static final class Service {
    private final PythonObject module;

    Service(PythonObject module) {
        this.module = module;
    }

    public Object bounce(long depth) {
        return module.invoke("bounce", this, depth);
    }

    public Service other() {
        return new Service(module);
    }
}

static String ended(Service service, long depth) {
    try {
        return String.valueOf(service.bounce(depth));
    } catch (PythonError | StackOverflowError e) {
        return e instanceof PythonError error ? error.typeName() : "StackOverflowError";
    }
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(Path.of(args[0]));
        PythonObject module = python.importModule("recursing");
        Service service = new Service(module);
        IO.println("shallow: " + ended(service, 20));
        String deep = ended(service, 100_000);
        IO.println("deep: " + (deep.equals("RecursionError") || deep.equals("StackOverflowError") ? "an error" : deep));
        IO.println("left at the limit: " + module.invoke("drop_at_the_limit", service));
        IO.println("again: " + ended(service, 20));
    }
}
