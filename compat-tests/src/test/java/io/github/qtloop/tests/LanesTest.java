package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** The tags of the lanes say what {@code docs/tests.md} says. */
class LanesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void quickLane() throws Exception {
        assertThat(inLane(tags -> tags.isEmpty())).isEqualTo(listed("each lane"));
    }

    @Test
    void quickLaneAlone() throws Exception {
        assertThat(inLane(tags -> tags.contains(Lane.QUICK_TAG))).isEqualTo(listed("`--quick` alone"));
    }

    @Test
    void lastLaneAlone() throws Exception {
        assertThat(inLane(tags -> tags.contains(Lane.ALL_TAG))).isEqualTo(listed("`--all` alone"));
    }

    private static Set<String> listed(String lanes) throws IOException {
        String row = Files.readAllLines(Launcher.SCRIPT.resolveSibling("docs/tests.md")).stream()
                .filter(line -> line.startsWith("| " + lanes + " |"))
                .findFirst()
                .orElseThrow();
        return NAME.matcher(row.substring(lanes.length() + 2))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes whose tests have such tags of lanes, or where they differ, the methods. */
    private static Set<String> inLane(Predicate<Set<String>> wanted) throws Exception {
        Set<String> found = new TreeSet<>();
        for (Class<?> test : testClasses()) {
            List<Method> methods = Stream.of(test.getDeclaredMethods()).filter(LanesTest::isTest).toList();
            List<Method> chosen = methods.stream().filter(method -> wanted.test(tags(test, method))).toList();
            if (!chosen.isEmpty() && chosen.size() == methods.size()) {
                found.add(test.getSimpleName());
            } else {
                chosen.forEach(method -> found.add(test.getSimpleName() + "." + method.getName()));
            }
        }
        return found;
    }

    private static List<Class<?>> testClasses() throws Exception {
        Path classes = Path.of(LanesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("io/github/qtloop/tests");
        try (Stream<Path> files = Files.list(classes)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList();
            List<Class<?>> found = new ArrayList<>();
            for (String name : names) {
                found.add(Class.forName(LanesTest.class.getPackageName() + "." + name));
            }
            return found;
        }
    }

    private static boolean isTest(Method method) {
        return Stream.of(Test.class, TestFactory.class, ParameterizedTest.class, EveryPython.class, ProcessPython.class)
                .anyMatch(method::isAnnotationPresent);
    }

    private static Set<String> tags(AnnotatedElement... elements) {
        return Stream.of(elements)
                .flatMap(element -> Stream.of(element.getAnnotationsByType(Tag.class)))
                .map(Tag::value)
                .filter(Set.of(Lane.QUICK_TAG, Lane.CI_TAG, Lane.ALL_TAG)::contains)
                .collect(Collectors.toSet());
    }
}
