package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class RefusalFailureAnalyzerTests {

    private final RefusalFailureAnalyzer analyzer = new RefusalFailureAnalyzer();

    @Test
    void tellsEveryProblemOfAPolicyAndHowToFixThem() {
        Throwable refused = catchThrowable(() -> PolicyReader.read(
                "{\"policy\": {\"id\": \"p\"}, \"activitys\": [], \"rihgts\": {}}".getBytes(StandardCharsets.UTF_8),
                "p.json"));

        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("context failed", refused));

        assertThat(analysis.getDescription())
                .startsWith("ENF-110 Policy refused:")
                .contains("/activitys", "/rihgts")
                .doesNotContain("  fix ");
        assertThat(analysis.getAction()).contains("'activities'").hasLineCount(2);
        assertThat(analysis.getCause()).isSameAs(refused);
    }

    @Test
    void saysTheSameFixOnce() {
        String problem = "ENF-1 What\n  at      here\n  because so\n  fix     do this:\n<that>\n";

        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException(problem + problem.replace('1', '2')));

        assertThat(analysis.getAction()).isEqualTo("do this:\n<that>");
        assertThat(analysis.getDescription()).contains("ENF-1", "ENF-2").doesNotContain("<that>");
    }

    @Test
    void leavesTheFailuresOfOthersToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("port in use", new RuntimeException())))
                .isNull();
    }
}
