package io.github.qtloop.codegen.maven;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.gates.revapi.GateReport;
import io.github.qtloop.codegen.gates.revapi.ModulePairs;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Compares the packaged modules of neighbouring Python versions: they differ in what their specs differ in, and in
 * nothing else. Maven sets the fields.
 */
@NullUnmarked
@Mojo(name = "api-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ApiCheckMojo extends AbstractMojo {
    /** The directory with {@code overlay} and {@code asyncio/3.NN.yaml}. */
    @Parameter(required = true)
    private File specDirectory;

    /** The directory with the modules {@code qtloop-py3NN}. */
    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}")
    private File modules;

    /** Where the allowed differences are written, with their reasons. */
    @Parameter(defaultValue = "${project.build.directory}/revapi")
    private File reportDirectory;

    /** Maven makes one. */
    public ApiCheckMojo() {}

    @Override
    public void execute() throws MojoFailureException {
        List<GateReport> reports;
        try {
            reports = new ModulePairs(specDirectory.toPath(), modules.toPath()).check();
            GateReport.write(reports, reportDirectory.toPath());
        } catch (CodegenException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
        int faults = 0;
        for (GateReport report : reports) {
            String pair = report.before() + " -> " + report.after() + ": ";
            getLog().info(pair + report.allowed().size() + " differences, which their specs explain");
            report.faults().forEach(fault -> getLog().error(pair + fault));
            faults += report.faults().size();
        }
        if (faults > 0) {
            throw new MojoFailureException("the modules do not differ as their specs do: " + faults
                    + (faults == 1 ? " fault" : " faults") + ", each named above");
        }
    }
}
