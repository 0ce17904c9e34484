package dev.privacyenforcer.cases;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The questions of a case: each combination of what it lists. */
final class Questions {

    private Questions() {}

    static List<Question> of(PolicyCase each, Instant now) {
        PolicyCase.Asked asked = each.asked();
        List<Question> questions = new ArrayList<>();
        for (String dataSubject : asked.dataSubjects()) {
            for (String category : asked.categories()) {
                for (Operation operation : asked.operations()) {
                    add(questions, asked, dataSubject, category, operation, now);
                }
            }
        }
        return questions;
    }

    private static void add(
            List<Question> questions,
            PolicyCase.Asked asked,
            String dataSubject,
            String category,
            Operation operation,
            Instant now) {
        Instant at = Objects.requireNonNullElse(asked.times().at(), now);
        for (List<String> purposes : asked.purposes()) {
            for (List<String> recipients : asked.recipients()) {
                questions.add(new Question(dataSubject, category, operation, purposes, recipients, Told.of(asked), at));
            }
        }
    }
}
