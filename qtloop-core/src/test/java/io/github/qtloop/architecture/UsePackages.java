package io.github.qtloop.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** A class uses, of the packages below a root, only those that its own package may use. */
final class UsePackages extends ArchCondition<JavaClass> {

    private final String root;
    private final Map<String, Set<String>> mayUse;

    UsePackages(String root, Map<String, Set<String>> mayUse) {
        super("use only the packages that theirs may use");
        this.root = root;
        this.mayUse = mayUse;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        String from = layer(user);
        if (!mayUse.containsKey(from)) {
            events.add(SimpleConditionEvent.violated(user, user.getName() + " is in the package '" + from
                    + "', of which the architecture does not say what it may use"));
            return;
        }
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(used) && !layer(used).equals(from) && !mayUse.get(from).contains(layer(used))) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The full name of the package below the root; empty for the root itself. */
    private String layer(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1);
    }
}
