package dev.privacyenforcer.examples.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.privacyenforcer.test.Canaries;
import dev.privacyenforcer.weave.WeaveVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tries every form in every way of guarding, and holds what it finds against {@code docs/coverage.md}. */
class CoverageIT {

    private static final String JDK = String.valueOf(Runtime.version().feature());
    private static final Path DIRECTORY = Path.of("target", "coverage-" + JDK);
    private static final List<Form> FORMS = Forms.all();
    private static final Table FOUND = new Table();
    private static Page page;

    @BeforeAll
    static void tryAll() throws IOException, InterruptedException {
        assumeTrue(Table.JDKS.contains(JDK), "the table has no column for JDK " + JDK);
        page = Page.read(Path.of("../../docs/coverage.md"));
        Runs runs = Runs.in(DIRECTORY);
        for (Form form : FORMS) {
            for (Column column : Column.values()) {
                FOUND.put(form, column, JDK, runs.cell(form, column));
            }
        }
    }

    @Test
    void letsNoFormPassWithoutAReason() {
        List<String> misses = new ArrayList<>();
        for (Form form : FORMS) {
            for (Column column : Column.values()) {
                String cell = FOUND.cell(form, column, JDK);
                if (cell.startsWith(Cells.MISS)) {
                    misses.add(form.id() + " (" + form.what() + "), " + column.title() + ": " + cell);
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void findsWhatTheTableSays() throws IOException {
        Table told = page.table();
        List<String> changes = new ArrayList<>();
        for (Form form : FORMS) {
            for (Column column : Column.values()) {
                String expected = told.cell(form, column, JDK);
                String found = FOUND.cell(form, column, JDK);
                if (!found.equals(expected)) {
                    changes.add(form.id() + ", " + column.title() + ", JDK " + JDK + ": expected '" + expected
                            + "', found '" + found + "'");
                    told.put(form, column, JDK, found);
                }
            }
        }
        Page now = page.with(told, FORMS);
        now.write(DIRECTORY.resolve("coverage.md"));
        if (Boolean.getBoolean("coverage.accept")) {
            now.write();
        } else {
            assertThat(changes).as(howToAccept()).isEmpty();
            assertThat(now.says(page)).as(howToAccept()).isTrue();
        }
    }

    @Test
    void theRecordOfAllFormsHoldsNoValue() {
        Canaries canaries = new Canaries();
        canaries.watch("the field of every form", "user.contact.email", Tryout.CANARY);
        for (String run : List.of("build", "agent", "strict", "guarded")) {
            Path record = DIRECTORY.resolve(run + ".tsv.record");
            assertThat(record.resolve("flows.json")).exists();
            canaries.never(record);
        }
        canaries.check();
    }

    @Test
    void everyFormHasItsOwnId() {
        assertThat(FORMS).extracting(Form::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void theVerifierFindsNoReferenceWithoutAGuard() throws IOException {
        Path woven = Path.of(System.getProperty("forms.woven"));

        assertThat(WeaveVerifier.verify(woven, List.of()).unguarded()).isEmpty();
    }

    private static String howToAccept() {
        return "docs/coverage.md says something else; if the change is meant, run this test with -Dcoverage.accept=true"
                + " on JDK 17 and on 25, and commit the page; found is in " + DIRECTORY + "/coverage.md";
    }
}
