package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of test cases as strictly as {@link PolicyReader} reads policies: the whole file, or nothing.
 *
 * <p>Categories, purposes, attributes and rules that neither the policy nor the taxonomy knows are refused: a case that
 * is misspelt would be denied, as it expects, and prove nothing.
 */
public final class CaseReader {

    /** Most cases in a file. */
    static final int MOST_CASES = 10_000;

    private final Policy policy;
    private final List<String> reasons;

    /**
     * Reads cases for one policy.
     *
     * @param policy which
     * @param reasons the codes that a denial can have
     */
    public CaseReader(Policy policy, Collection<String> reasons) {
        this.policy = policy;
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Reads a file.
     *
     * @param file UTF-8, without a byte order mark
     * @return the cases
     * @throws PolicyException if it cannot be read or holds no cases for this policy
     */
    public CaseFile read(Path file) {
        Problems problems = new Problems("Cases", Shown.key(String.valueOf(file.getFileName())));
        try (InputStream in = Files.newInputStream(file)) {
            return read(PolicyText.bytes(in, problems), problems);
        } catch (IOException failure) {
            throw PolicyReader.unreadable(failure, problems);
        }
    }

    /**
     * Reads bytes.
     *
     * @param bytes UTF-8, without a byte order mark
     * @param name how messages name them
     * @return the cases
     * @throws PolicyException if they hold no cases for this policy
     */
    public CaseFile read(byte[] bytes, String name) {
        Problems problems = new Problems("Cases", Shown.key(name));
        PolicyText.refuseIfLarger(bytes.length, problems);
        return read(bytes, problems);
    }

    private CaseFile read(byte[] bytes, Problems problems) {
        Element document = StrictJson.read(PolicyText.decode(bytes, problems), problems);
        CaseFile cases = new CaseFile(problems.file(), cases(Fields.of(document, Level.CASES, problems), problems));
        problems.refuseIfAny();
        return cases;
    }

    private List<PolicyCase> cases(Fields document, Problems problems) {
        document.text("$schema");
        refuseOthers(document, problems);
        Element defaults = document.get("defaults");
        CaseKeys keys = new CaseKeys(policy, reasons, problems);
        CaseFields reader = new CaseFields(
                keys,
                defaults == null ? Fields.empty(problems) : Fields.of(defaults, Level.CASE_REQUEST, problems),
                problems);
        Set<String> names = new HashSet<>();
        refuseTooMany(document.get("cases"), problems);
        return document.nonEmpty("cases", item -> reader.read(item, name -> refuseTwice(names, name, problems)));
    }

    private static void refuseTooMany(@Nullable Element cases, Problems problems) {
        if (cases instanceof Element.Items items && items.items().size() > MOST_CASES) {
            String found = items.items().size() + " cases";
            throw problems.fatal(Fault.TOO_MANY_CASES, items.place(), found, "10,000 at most");
        }
    }

    private void refuseOthers(Fields document, Problems problems) {
        Element.Text named = document.textElement("policy");
        if (named != null && !named.value().equals(policy.header().id())) {
            String found = "cases for another policy";
            problems.add(
                    Fault.OTHER_POLICY,
                    named.place(),
                    found,
                    "policy '" + policy.header().id() + "'");
        }
    }

    private static void refuseTwice(Set<String> names, Element.Text name, Problems problems) {
        if (!names.add(name.value())) {
            problems.add(Fault.SECOND_CASE, name.place(), "a second case of this name", "a name of its own");
        }
    }
}
