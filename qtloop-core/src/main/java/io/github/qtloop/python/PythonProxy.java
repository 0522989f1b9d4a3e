package io.github.qtloop.python;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.convert.JavaMethods;
import io.github.qtloop.python.convert.Names;
import io.github.qtloop.python.convert.Types;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Implements a Java interface by a Python object. */
final class PythonProxy implements InvocationHandler {

    private static final String NONE = "";

    private final PythonObject object;

    /** The interface, with its types where it is generic. */
    private final Type use;

    private final Class<?> type;

    /** What each method calls; {@link #NONE} when there is nothing, and the method has a body of its own. */
    private final Map<Method, String> attributes = new ConcurrentHashMap<>();

    private PythonProxy(PythonObject object, Type use) {
        this.object = object;
        this.use = use;
        this.type = Types.rawClass(use);
    }

    /**
     * Makes the proxy. Needs the GIL.
     *
     * @throws ClassCastException when the object lacks what the interface asks for
     */
    static Object of(PythonObject object, Type use) {
        PythonProxy proxy = new PythonProxy(object, use);
        Class<?> type = proxy.type;
        Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !JavaMethods.isOfObject(method))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(proxy::require);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, proxy);
    }

    private void require(Method method) {
        String name = attributeFor(method);
        attributes.put(method, name);
        if (name.equals(NONE)) {
            throw new ClassCastException("Python's " + object + " is no " + type.getName() + ": it has no "
                    + method.getName());
        }
    }

    /** The Python object behind a value, or null. */
    static @Nullable PythonObject unwrap(Object value) {
        return Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof PythonProxy proxy
                ? proxy.object
                : null;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return invokeOnHandle(method, arguments);
        }
        String name = attributes.get(method);
        if (name == null) {
            // Not in one operation of the map: this waits for the GIL, whose holder may want the map.
            name = attributeFor(method);
            attributes.put(method, name);
        }
        if (name.equals(NONE)) {
            return invokeDefault(proxy, method, arguments);
        }
        try {
            return object.invokeAs(Types.resolve(method.getGenericReturnType(), use), name, spread(method, arguments));
        } catch (PythonError.OSError e) {
            throw e.asDeclared(method);
        }
    }

    /** By a lookup of the interface's own, which need not be public. */
    private static @Nullable Object invokeDefault(Object proxy, Method method, @Nullable Object[] arguments)
            throws Throwable {
        Class<?> owner = method.getDeclaringClass();
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                .unreflectSpecial(method, owner)
                .bindTo(proxy)
                .invokeWithArguments(arguments);
    }

    private Object invokeOnHandle(Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> {
                PythonObject other = arguments[0] == null ? null : unwrap(arguments[0]);
                yield other != null && other.equals(object);
            }
            case "hashCode" -> object.hashCode();
            default -> object.toString();
        };
    }

    /** The name by which the object has a method, in Java's spelling or in Python's. */
    private String attributeFor(Method method) {
        return object.withGil(address -> {
            for (String name : new String[] {method.getName(), Names.inPythonsSpelling(method.getName())}) {
                if (CPython.hasAttr(address, CPython.intern(name))) {
                    return name;
                }
            }
            return method.equals(JavaMethods.functional(type)) && CPython.isCallable(address) ? "__call__" : NONE;
        });
    }

    /** The last parameter of a method with a variable number of them is spread again. */
    private static @Nullable Object[] spread(Method method, @Nullable Object[] arguments) {
        int fixed = arguments.length - 1;
        if (!method.isVarArgs() || !(arguments[fixed] instanceof Object[] rest)) {
            return arguments;
        }
        @Nullable Object[] all = Arrays.copyOf(arguments, fixed + rest.length);
        System.arraycopy(rest, 0, all, fixed, rest.length);
        return all;
    }
}
