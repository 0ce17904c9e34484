package dev.privacyenforcer.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContextRecordsTests {

    private static final String COUNTRY = "data_subject.country";
    private static final Request REQUEST = new Request("customer", "user", Operation.USE, null, List.of());
    private static final ConsentOptions OPTIONS = ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20));

    private final List<Collection<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private long nanos;

    @Test
    void asksOnceAboutAPersonUntilTheAnswerIsStale() {
        ContextRecords records = records((ids, dataSubject) -> {
            asked.add(List.copyOf(ids));
            return Map.of("ada", Map.of(COUNTRY, "DE"));
        });
        assertThat(records.about("ada", "customer", COUNTRY)).hasToString("known");
        assertThat(records.about("ada", "customer", "data_subject.age")).isSameAs(Fact.MISSING);
        assertThat(asked).hasSize(1);
        nanos += TimeUnit.SECONDS.toNanos(60);
        records.about("ada", "customer", COUNTRY);
        assertThat(asked).hasSize(2);
        records.about("ada", "visitor", COUNTRY);
        assertThat(asked).hasSize(3);
    }

    @Test
    void keepsThatAPersonIsUnknownButNotThatNobodyCouldBeAsked() {
        List<Map<String, Map<String, Object>>> answers = new ArrayList<>(Collections.singletonList(null));
        answers.add(Map.of());
        ContextRecords records = records((ids, dataSubject) -> {
            asked.add(ids);
            return answers.get(asked.size() - 1);
        });
        assertThat(records.about("ada", "customer", COUNTRY)).isSameAs(Fact.UNAVAILABLE);
        assertThat(records.about("ada", "customer", COUNTRY)).isSameAs(Fact.MISSING);
        assertThat(records.about("ada", "customer", COUNTRY)).isSameAs(Fact.MISSING);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aProviderThatThrowsOrHangsIsUnavailable() {
        CountDownLatch never = new CountDownLatch(1);
        ContextProvider hanging = (ids, dataSubject) -> {
            never.await();
            return Map.of();
        };
        ContextProvider throwing = (ids, dataSubject) -> {
            throw new java.io.IOException("ada");
        };
        assertThat(records(throwing).about("ada", "customer", COUNTRY)).isSameAs(Fact.UNAVAILABLE);
        assertThat(ContextRecords.of(hanging, OPTIONS.withBudget(Duration.ofMillis(20)))
                        .about("ada", "customer", COUNTRY))
                .isSameAs(Fact.UNAVAILABLE);
    }

    @Test
    void looksUpManyPeopleInOneCallAndNoneTwice() {
        ContextRecords records = records((ids, dataSubject) -> {
            asked.add(List.copyOf(ids));
            Map<String, Map<String, Object>> found = new HashMap<>();
            ids.forEach(id -> found.put(id, Map.of(COUNTRY, "DE")));
            return found;
        });
        records.about("ada", "customer", COUNTRY);
        records.lookAhead(List.of("ada", "bob", "cy"), "customer");
        assertThat(records.about("bob", "customer", COUNTRY)).hasToString("known");
        assertThat(records.about("cy", "customer", COUNTRY)).hasToString("known");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).containsExactlyInAnyOrder("bob", "cy");
        records.forget("bob");
        records.about("bob", "customer", COUNTRY);
        assertThat(asked).hasSize(3);
    }

    @Test
    void anAnswerThatWasUnderWayWhenAChangeWasAnnouncedIsNotKept() {
        List<ContextRecords> self = new ArrayList<>();
        self.add(records((ids, dataSubject) -> {
            asked.add(ids);
            self.get(0).forget("ada");
            return Map.of("ada", Map.of(COUNTRY, "DE"));
        }));
        self.get(0).about("ada", "customer", COUNTRY);
        self.get(0).about("ada", "customer", COUNTRY);
        self.get(0).lookAhead(List.of("ada"), "customer");
        assertThat(asked).hasSize(3);
    }

    @Test
    void nullInPlaceOfAValueIsNoValue() {
        ContextRecords records = records((ids, dataSubject) -> {
            Map<String, Object> known = new HashMap<>();
            known.put(COUNTRY, null);
            return Map.of("ada", known);
        });
        assertThat(records.about("ada", "customer", COUNTRY)).isSameAs(Fact.MISSING);
    }

    @Test
    void asksAboutTheRequestEachTime() {
        ContextRecords records = records(new ContextProvider() {
            @Override
            public Map<String, Map<String, Object>> find(Collection<String> ids, String dataSubject) {
                return Map.of();
            }

            @Override
            public Object current(String attribute, Request request) {
                asked.add(List.of(attribute));
                return switch (asked.size()) {
                    case 1 -> "web";
                    case 2 -> null;
                    default -> throw new IllegalStateException("ada");
                };
            }
        });
        assertThat(records.current("request.channel", REQUEST)).hasToString("known");
        assertThat(records.current("request.channel", REQUEST)).isSameAs(Fact.MISSING);
        assertThat(records.current("request.channel", REQUEST)).isSameAs(Fact.UNAVAILABLE);
    }

    @Test
    void aProviderThatNeedsItsOwnAnswerGetsNone() {
        List<ContextRecords> self = new ArrayList<>();
        List<Fact> within = new ArrayList<>();
        self.add(records(new ContextProvider() {
            @Override
            public Map<String, Map<String, Object>> find(Collection<String> ids, String dataSubject) {
                within.add(self.get(0).about("bob", "customer", COUNTRY));
                return Map.of();
            }

            @Override
            public Object current(String attribute, Request request) {
                within.add(self.get(0).current(attribute, request));
                return "web";
            }
        }));
        assertThat(self.get(0).current("request.channel", REQUEST)).hasToString("known");
        self.get(0).about("ada", "customer", COUNTRY);
        assertThat(within).containsExactly(Fact.UNAVAILABLE, Fact.UNAVAILABLE);
    }

    private ContextRecords records(ContextProvider provider) {
        return new ContextRecords(provider, OPTIONS, () -> nanos);
    }
}
