package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.surface.JavaSurface;

/**
 * What is generated from one spec, compiled.
 *
 * @param spec the spec
 * @param surface its Java form
 * @param classes the compiled Java form
 */
public record CompiledShims(Spec spec, JavaSurface surface, ApiArchive classes) {
    /**
     * Generates and compiles.
     *
     * @param name what to call the classes
     * @param generator has read the spec
     * @param python the version
     * @param compiler compiles
     * @return the shims
     * @throws io.github.qtloop.codegen.base.CodegenException when they do not compile
     */
    public static CompiledShims of(String name, Generator generator, PythonVersion python, ShimCompiler compiler) {
        return new CompiledShims(
                generator.spec(python),
                generator.surface(python),
                compiler.compile(name, generator.java(python)));
    }
}
