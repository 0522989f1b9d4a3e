package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.PyAttribute;
import io.github.qtloop.codegen.model.PyConstant;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what is no function: the attributes of classes and the constants of the module. */
final class AttributeNamer {
    private final Members members;
    private final DocWriter docs;
    private final JavaNames names;
    private final ParameterNamer parameters;

    AttributeNamer(Members members, DocWriter docs, JavaNames names, ParameterNamer parameters) {
        this.members = members;
        this.docs = docs;
        this.names = names;
        this.parameters = parameters;
    }

    /** The accessors of an attribute. */
    List<JavaMethod> nameAttribute(Owner owner, PyAttribute attribute, Position position, Body body) {
        List<String> dotted = owner.dotted(attribute.name());
        MemberForm form = members.form(dotted, position);
        String anchor = form.anchor().orElse(owner.memberAnchor(attribute.name()));
        String python = owner.pythonName(attribute.name());
        String type = members.type(dotted, attribute.type(), owner.self(), position);
        String name = names.method(dotted.getFirst(), position, true);
        Origin origin = new Origin(dotted.getFirst(), position);
        List<JavaMethod> accessors = new ArrayList<>();
        accessors.add(new JavaMethod(
                name, origin, "", type, List.of(), body, docs.attribute(form, python, anchor), Optional.empty()));
        if (form.writable()) {
            accessors.add(new JavaMethod(
                    "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    origin,
                    "",
                    "void",
                    List.of(new JavaParameter("value", type)),
                    body,
                    docs.setter(form, python, anchor),
                    Optional.empty()));
        }
        return accessors;
    }

    /** A constant of the module. */
    JavaConstant nameConstant(PyConstant constant) {
        MemberForm form = members.form(List.of(constant.name()), constant.position());
        String anchor = members.anchor(constant.name(), form, constant.position());
        return new JavaConstant(
                constant.name(),
                members.type(List.of(constant.name()), constant.type(), "", constant.position()),
                parameters.value(constant.name(), constant.value(), constant.position()),
                docs.constant(form, "asyncio." + constant.name(), anchor));
    }
}
