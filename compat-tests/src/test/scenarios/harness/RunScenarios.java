package io.github.qtloop.scenarios;

import io.github.qtloop.asyncio.Asyncio;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the Java halves of scenarios, one after the other: {@code RunScenarios LIMIT TOPIC/NAME…}.
 *
 * <p>Each trace follows a line {@code == TOPIC/NAME}, on both streams. A scenario that takes longer than {@code LIMIT}
 * seconds ends the process with the stacks of its threads.
 */
public final class RunScenarios {

    private RunScenarios() {}

    public static void main(String... arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        double limit = Double.parseDouble(arguments[0]);
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        for (String name : names) {
            System.out.println("== " + name);
            System.err.println("== " + name);
            Scenario.start();
            try (var _ = new Limit(limit)) {
                run(name);
            } catch (Throwable error) {
                Scenario.log("ended by", error);
                error.printStackTrace();
            }
            Scenario.forgetRecords();
        }
        System.exit(0);
    }

    private static void run(String name) throws Throwable {
        Class<?> type = Class.forName(name.substring(name.indexOf('/') + 1));
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object scenario = constructor.newInstance();
        Method main = type.getDeclaredMethod("main");
        main.setAccessible(true);
        if (name.startsWith("program/")) {
            call(main, scenario);
            return;
        }
        Asyncio.run(() -> call(main, scenario));
    }

    private static Object call(Method main, Object scenario) throws Exception {
        try {
            return main.invoke(scenario);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }
}
