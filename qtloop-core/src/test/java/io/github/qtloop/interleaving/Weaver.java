package io.github.qtloop.interleaving;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Set;

/**
 * Puts a point before each access to a field that may change, before each call of {@code java.util.concurrent} or of a queue, and
 * in the place of each monitor and of the reactor's wait.
 */
final class Weaver {

    private static final ClassDesc POINTS = ClassDesc.of(Points.class.getName());
    private static final MethodTypeDesc BEFORE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc ENTER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String);
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    /** The fields that may change, as {@code owner.name} with slashes in the owner. */
    private final Set<String> fields;

    Weaver(Set<String> fields) {
        this.fields = fields;
    }

    byte[] weave(byte[] bytes) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        return classFile.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                CodeModel code = method.code().get();
                boolean locked = method.flags().has(AccessFlag.SYNCHRONIZED);
                builder.withMethod(
                        method.methodName(),
                        method.methodType(),
                        method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
                        body -> body.withCode(target -> new Body(model, method, locked).copy(code, target)));
            } else {
                builder.with(element);
            }
        });
    }

    /** One method on its way. */
    private final class Body {

        private final String name;
        private final boolean locked;
        private int line;

        Body(ClassModel owner, MethodModel method, boolean locked) {
            name = simple(owner.thisClass().asInternalName()) + "." + method.methodName().stringValue();
            this.locked = locked;
            if (locked && method.flags().has(AccessFlag.STATIC)) {
                throw new AssertionError(name + " locks its class: that is not woven");
            }
        }

        void copy(CodeModel code, CodeBuilder target) {
            if (!locked) {
                code.forEach(element -> weave(target, element));
                return;
            }
            target.aload(0).ldc(where("enters its monitor")).invokestatic(POINTS, "enter", ENTER);
            Label start = target.newBoundLabel();
            code.forEach(element -> weave(target, element));
            Label end = target.newBoundLabel();
            target.aload(0).invokestatic(POINTS, "exit", EXIT).athrow();
            target.exceptionCatchAll(start, end, end);
        }

        private void weave(CodeBuilder target, CodeElement element) {
            switch (element) {
                case LineNumber number -> {
                    line = number.line();
                    target.with(element);
                }
                case FieldInstruction access -> {
                    String field = access.owner().asInternalName() + "." + access.name().stringValue();
                    if (fields.contains(field)) {
                        boolean reads = access.opcode().name().startsWith("GET");
                        point(target, (reads ? "reads " : "writes ") + access.name().stringValue());
                    }
                    target.with(element);
                }
                case InvokeInstruction call -> weaveCall(target, call);
                case MonitorInstruction monitor -> {
                    if (monitor.opcode().name().equals("MONITORENTER")) {
                        target.ldc(where("enters a monitor")).invokestatic(POINTS, "enter", ENTER);
                    } else {
                        target.invokestatic(POINTS, "exit", EXIT);
                    }
                }
                case ReturnInstruction end -> {
                    if (locked) {
                        target.aload(0).invokestatic(POINTS, "exit", EXIT);
                    }
                    target.with(end);
                }
                default -> target.with(element);
            }
        }

        private void weaveCall(CodeBuilder target, InvokeInstruction call) {
            String owner = call.owner().asInternalName();
            String called = call.name().stringValue();
            if (owner.endsWith("/LinuxCalls") && called.equals("waitUntilReadable")) {
                target.invokestatic(POINTS, called, call.typeSymbol());
                return;
            }
            boolean shared = owner.startsWith("java/util/concurrent/") || owner.equals("java/util/Queue");
            if (shared && !called.equals("<init>")) {
                point(target, "calls " + simple(owner) + "." + called);
            }
            target.with(call);
        }

        private void point(CodeBuilder target, String what) {
            target.ldc(where(what)).invokestatic(POINTS, "before", BEFORE);
        }

        private String where(String what) {
            return name + ":" + line + " " + what;
        }

        private static String simple(String internalName) {
            return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
        }
    }
}
