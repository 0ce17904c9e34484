package dev.privacyenforcer;

import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.policy.Mode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Labelled classes carry no guards, so the policy could not be kept: the program does not start. */
public final class UnwovenClassesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);
    private static final int SHOWN = 10;

    private final List<String> classes;

    private UnwovenClassesException(String message, List<String> classes) {
        super(message);
        this.classes = List.copyOf(classes);
    }

    /** {@return the classes, sorted} */
    public List<String> classes() {
        return classes;
    }

    static void check(Coverage coverage, Mode mode) {
        if (coverage.unwoven().isEmpty()) {
            return;
        }
        if (mode != Mode.LOG) {
            throw new UnwovenClassesException(text(coverage.unwoven()), coverage.unwoven());
        }
        LOG.error("{}", text(coverage.unwoven()));
    }

    private static String text(List<String> unwoven) {
        int more = unwoven.size() - SHOWN;
        String shown = String.join(", ", unwoven.subList(0, Math.min(SHOWN, unwoven.size())));
        return "ENF-005 Not woven: " + unwoven.size() + " annotated "
                + (unwoven.size() == 1 ? "class has" : "classes have")
                + " no guards, so nothing would be enforced there\n"
                + "  at      " + shown + (more > 0 ? " and " + more + " more" : "") + "\n"
                + "  because they were compiled without the weaving step (an IDE build overwrites woven classes)\n"
                + "  fix     add this to the <plugins> of the module's POM and build with Maven:\n"
                + POM;
    }

    private static final String POM = """
            <plugin>
              <groupId>net.bytebuddy</groupId>
              <artifactId>byte-buddy-maven-plugin</artifactId>
              <version>1.18.7</version>
              <executions>
                <execution>
                  <goals>
                    <goal>transform</goal>
                  </goals>
                </execution>
              </executions>
              <dependencies>
                <dependency>
                  <groupId>dev.privacyenforcer</groupId>
                  <artifactId>enforcer-core</artifactId>
                  <version>%s</version>
                </dependency>
                <dependency>
                  <groupId>net.bytebuddy</groupId>
                  <artifactId>byte-buddy</artifactId>
                  <version>1.18.17</version>
                </dependency>
              </dependencies>
            </plugin>
            """.formatted(version()).indent(10).stripTrailing();

    private static String version() {
        String version = UnwovenClassesException.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
