package dev.privacyenforcer.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A policy file of any number of rules: half of them activities, the rest prohibitions and retention rules. */
final class RuleFile {

    private static final List<String> CATEGORIES =
            List.of("user.behavior", "user.contact", "user.name", "user.location", "user.device");
    private static final List<String> PURPOSES =
            List.of("analytics", "marketing", "essential.service", "personalize", "train_ai_system");

    private RuleFile() {}

    /** {@return the file} Its keys are short, as 10,000 rules must fit into 1 MiB, 104 bytes each. */
    static byte[] of(int rules) {
        int activities = rules / 2;
        int prohibitions = rules * 3 / 10;
        int retention = rules - activities - prohibitions;
        return """
                {"policy": {"id": "large", "effectiveFrom": "2026-01-01"},
                 "dataSubjects": {"customer": {"role": "controller"}},
                 "activities": [
                %s],
                 "prohibitions": [
                %s],
                 "retention": [
                %s]}
                """.formatted(
                        lines(activities, RuleFile::activity),
                        lines(prohibitions, RuleFile::prohibition),
                        lines(retention, RuleFile::retention))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining(",\n"));
    }

    private static String activity(int number) {
        return "{\"id\":\"a%d\",\"purpose\":\"%s\",\"categories\":[\"%s\"],\"legalBases\":[\"%s\"]}"
                .formatted(
                        number,
                        of(PURPOSES, number),
                        of(CATEGORIES, number / 5),
                        number % 3 == 0 ? "consent" : "contract");
    }

    private static String prohibition(int number) {
        return "{\"id\":\"p%d\",\"categories\":[\"%s\"],\"unless\":{\"data_subject.country\":[\"EEA\"]}}"
                .formatted(number, of(CATEGORIES, number));
    }

    private static String retention(int number) {
        return "{\"id\":\"r%d\",\"categories\":[\"%s\"],\"from\":\"collected\",\"period\":\"P%dD\",\"action\":\"erase\"}"
                .formatted(number, of(CATEGORIES, number), 30 + number % 700);
    }

    private static String of(List<String> keys, int number) {
        return keys.get(number % keys.size());
    }
}
