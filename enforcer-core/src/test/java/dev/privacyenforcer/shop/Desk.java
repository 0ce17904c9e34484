package dev.privacyenforcer.shop;

import dev.privacyenforcer.ForwardedPurpose;
import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Does what the policy asks something for. */
public final class Desk implements Office {

    private final Visitor visitor = new Visitor("ada");

    @Override
    @Purpose("essential.service.operations.support")
    public String email() {
        return visitor.email();
    }

    @Override
    @Purpose("analytics")
    public String network() {
        return visitor.address();
    }

    @Override
    @Purpose("analytics")
    public LocalDate born() {
        return visitor.born();
    }

    @Override
    @Purpose("analytics")
    public double latitude() {
        return visitor.latitude();
    }

    @Override
    @Purpose("essential.service.authentication")
    public String store(String password) {
        visitor.password(password);
        return visitor.password();
    }

    @Override
    public Map<String, Integer> letters(String... numbers) {
        return letters(visitors(numbers));
    }

    @Purpose("operations")
    @Deidentifies(by = "dpo", reason = "counts by letter")
    private static Map<String, Integer> letters(List<Visitor> visitors) {
        Map<String, Integer> letters = new TreeMap<>();
        visitors.forEach(each -> letters.merge(each.email().substring(0, 1), 1, Integer::sum));
        return letters;
    }

    @Override
    public int count(String... numbers) {
        return count(visitors(numbers));
    }

    @Purpose("operations")
    @Deidentifies(by = "dpo", reason = "one number")
    private static int count(List<Visitor> visitors) {
        int count = 0;
        for (Visitor each : visitors) {
            count += each.email().isEmpty() ? 0 : 1;
        }
        return count;
    }

    @Override
    public List<?> rows(String... numbers) {
        return rows(visitors(numbers));
    }

    @Purpose("operations")
    @Deidentifies(by = "dpo", reason = "wrongly")
    private static List<?> rows(List<Visitor> visitors) {
        return visitors.stream().filter(each -> !each.email().isEmpty()).toList();
    }

    @Override
    public List<String> unreviewed(String... numbers) {
        return unreviewed(visitors(numbers));
    }

    @Purpose("operations")
    private static List<String> unreviewed(List<Visitor> visitors) {
        return visitors.stream().map(Visitor::email).toList();
    }

    @Override
    @Purpose("analytics")
    @Recipient("processor.mail")
    public Map<String, String> disclose() {
        Map<String, String> call = new HashMap<>(ForwardedPurpose.headers());
        call.put("body", visitor.email());
        return call;
    }

    private static List<Visitor> visitors(String... numbers) {
        return Stream.of(numbers).map(Visitor::new).toList();
    }
}
