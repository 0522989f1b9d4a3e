package io.github.qtloop.dump;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/**
 * Prints the coroutines of another process: {@code java -cp CLASSPATH io.github.qtloop.dump.Ps PID}. It attaches as {@code jcmd}
 * does, by the JVM's management agent, and leaves nothing but that agent behind.
 */
public final class Ps {

    private static final String PATIENCE = "--patience";

    private final String process;
    private final double patience;

    private Ps(String process, double patience) {
        this.process = process;
        this.patience = patience;
    }

    /**
     * Prints a dump to standard output, or one line to standard error; the status is 2 then.
     *
     * @param args the number of the process, and options
     */
    public static void main(String[] args) {
        int status = run(List.of(args), System.out, System.err);
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    private static int run(List<String> words, PrintStream out, PrintStream err) {
        boolean verbose = words.contains("--verbose");
        List<String> rest = words.stream().filter(word -> !word.equals("--verbose")).toList();
        try {
            out.print(parse(rest).dump());
            return 0;
        } catch (Refusal refusal) {
            err.println("qtloop ps: " + refusal.getMessage());
            if (verbose) {
                refusal.printStackTrace(err);
            }
            return 2;
        }
    }

    private static Ps parse(List<String> words) {
        double patience = 1;
        String process = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(PATIENCE + "=") || word.equals(PATIENCE) && i + 1 < words.size()) {
                patience = seconds(word.equals(PATIENCE) ? words.get(++i) : word.substring(PATIENCE.length() + 1));
            } else if (process == null && word.matches("[0-9]+")) {
                process = word;
            } else {
                throw new Refusal("'" + word + "' is no process: say  qtloop ps [--patience SECONDS] PID", null);
            }
        }
        if (process == null) {
            throw new Refusal("which process? say  qtloop ps [--patience SECONDS] PID", null);
        }
        return new Ps(process, patience);
    }

    private static double seconds(String word) {
        try {
            double seconds = Double.parseDouble(word);
            if (seconds > 0 && seconds <= 3600) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new Refusal("--patience '" + word + "' is no number of seconds up to 3600", null);
    }

    private String dump() {
        if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
            throw new Refusal("there is no process " + process, null);
        }
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent()))) {
            return dump(connector.getMBeanServerConnection());
        } catch (IOException | JMException e) {
            throw new Refusal("process " + process + " cannot be asked: " + e.getMessage(), e);
        }
    }

    /** The address of the management agent, which is started if it is not there. */
    private String agent() throws IOException {
        VirtualMachine machine;
        try {
            machine = VirtualMachine.attach(process);
        } catch (AttachNotSupportedException | IOException e) {
            // A socket that a JVM of this number has left behind refuses the connection.
            throw new Refusal(
                    "process " + process + " is no JVM of this user, or was started with -XX:+DisableAttachMechanism", e);
        }
        try {
            return machine.startLocalManagementAgent();
        } finally {
            machine.detach();
        }
    }

    private String dump(MBeanServerConnection server) throws IOException, JMException {
        ObjectName name = new ObjectName(Coroutines.NAME);
        boolean made = false;
        try {
            server.createMBean(Coroutines.class.getName(), name);
            made = true;
        } catch (InstanceAlreadyExistsException e) {
            // The program has registered one, or another dump runs.
        } catch (ReflectionException e) {
            throw new Refusal("process " + process + " does not run QtLoop: its class path has no qtloop-core", e);
        }
        try {
            return (String) server.invoke(name, "dump", new Object[] {patience}, new String[] {"double"});
        } finally {
            if (made) {
                server.unregisterMBean(name);
            }
        }
    }

    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
