package io.github.qtloop.tests;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the Java API that work: what a program can reach from the functions of {@code Asyncio}, and every
 * exception. Methods that only say that they have no Java implementation are none, nor is what only they lead to.
 */
final class ApiNames {

    private static final String FUNCTIONS = ApiClasses.SHIMS + "Asyncio";
    private static final String FUNCTIONS_BEHIND = ApiClasses.SHIMS + "AsyncioFunctions";
    private static final String NOT_IMPLEMENTED = "io/github/qtloop/NotImplementedError";
    private static final Pattern API_TYPE = Pattern.compile("io/github/qtloop/(?:asyncio/)?[A-Za-z]+");
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "hashCode", "toString", "getStackTrace", "setStackTrace", "printStackTrace");

    private final ApiClasses classes;
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();

    private ApiNames(ApiClasses classes) {
        this.classes = classes;
    }

    /** Finds them: constants and methods as {@code Future.result}, constructors as {@code CancelledError.new}. */
    static Set<String> of(ApiClasses classes) {
        ApiNames api = new ApiNames(classes);
        Deque<String> open = new ArrayDeque<>(Set.of(FUNCTIONS));
        classes.byName().keySet().stream().filter(api::isThrowable).forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.remove();
            ClassModel type = classes.get(name);
            if (type != null && api.reached.add(name)) {
                api.addNames(type);
                api.leadsTo(type).forEach(open::add);
            }
        }
        return api.names;
    }

    /** How a name is written. */
    static String name(String owner, String member) {
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + (member.equals("<init>") ? "new" : member);
    }

    private void addNames(ClassModel type) {
        String owner = type.thisClass().asInternalName();
        working(type)
                .map(method -> method.methodName().stringValue())
                .filter(method -> !OF_EVERY_OBJECT.contains(method))
                .filter(method -> !method.equals("<init>") || isThrowable(owner))
                .forEach(method -> names.add(name(owner, method)));
        constants(type).forEach(constant -> names.add(name(owner, constant.fieldName().stringValue())));
    }

    private static Stream<FieldModel> constants(ClassModel type) {
        return type.fields().stream().filter(field -> field.flags().has(AccessFlag.PUBLIC));
    }

    private Stream<String> leadsTo(ClassModel type) {
        Stream<String> signatures = working(type).flatMap(method -> API_TYPE.matcher(signature(method))
                .results()
                .map(MatchResult::group));
        return Stream.concat(signatures, ApiClasses.supertypes(type));
    }

    private static String signature(MethodModel method) {
        return method.findAttribute(Attributes.signature())
                .map(attribute -> attribute.signature().stringValue())
                .orElse(method.methodType().stringValue());
    }

    private Stream<MethodModel> working(ClassModel type) {
        boolean functions = type.thisClass().asInternalName().equals(FUNCTIONS);
        ClassModel implementation = functions ? classes.get(FUNCTIONS_BEHIND) : type;
        Set<String> missing = ApiClasses.methods(implementation)
                .filter(ApiNames::refuses)
                .map(method -> method.methodName().stringValue())
                .collect(Collectors.toSet());
        return ApiClasses.methods(type).filter(method -> !missing.contains(method.methodName().stringValue()));
    }

    /** Whether a shim's method only says that it has no Java implementation. */
    private static boolean refuses(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof NewObjectInstruction made
                        && made.className().asInternalName().equals(NOT_IMPLEMENTED));
    }

    private boolean isThrowable(String name) {
        if (name.startsWith("java/lang/")) {
            return name.matches(".*(Throwable|Exception|Error)");
        }
        ClassModel type = classes.get(name);
        return type != null
                && type.superclass().map(ClassEntry::asInternalName).filter(this::isThrowable).isPresent();
    }
}
