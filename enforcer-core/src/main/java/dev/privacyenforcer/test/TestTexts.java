package dev.privacyenforcer.test;

import java.util.Collection;

/** What is wrong with a test. */
final class TestTexts {

    private TestTexts() {}

    static String secondPolicy(Class<?> test, String present) {
        return "ENF-801 Policy of a test refused: policy " + present + " is installed already\n"
                + "  at      @WithPolicy of " + test.getName() + "\n"
                + "  because a program has one policy at a time, and somebody else installed this one\n"
                + "  fix     close that Enforcer before (@AfterAll), or let the other test use @WithPolicy too";
    }

    static String noResource(Class<?> test, String name) {
        return "ENF-802 No policy for a test: there is no '" + name + "' on the class path\n"
                + "  at      @WithPolicy of " + test.getName() + "\n"
                + "  because a value that does not start with a brace is the name of a resource\n"
                + "  fix     put it below src/test/resources, correct the name, or write the JSON itself";
    }

    static String severalModes(Class<?> test) {
        return "ENF-803 Policy of a test refused: several modes\n"
                + "  at      @WithPolicy of " + test.getName() + "\n"
                + "  because a policy runs in one mode\n"
                + "  fix     name one mode, or none for that of the policy";
    }

    static String noPolicy() {
        return "ENF-804 No Enforcer for a test parameter: no policy is installed\n"
                + "  at      a parameter of type Enforcer\n"
                + "  because nobody installed one, or the test closed it\n"
                + "  fix     put @WithPolicy on the test or its class";
    }

    static String cannotCreate(Class<?> type, String cause) {
        return "ENF-805 No canaries: cannot create " + type.getName() + "\n"
                + "  at      Canaries.create\n"
                + "  because " + cause + "\n"
                + "  fix     create one yourself, and hand it to Canaries.fill";
    }

    static String nothingPlanted(Class<?> type) {
        return "ENF-806 No canaries: nothing in " + type.getName() + " can hold one\n"
                + "  at      Canaries.fill\n"
                + "  because no field of it or of what it holds carries @PersonalData and a type that can be told"
                + " apart (text, number, date, UUID, or a class of them)\n"
                + "  fix     label the fields, or plant a value by hand: Canaries.watch";
    }

    static String unknownField(String field, Collection<String> known) {
        return "ENF-807 Nothing to allow: no canary sits in '" + field + "'\n"
                + "  at      Canaries.allow\n"
                + "  because the fields with one are " + String.join(", ", known) + "\n"
                + "  fix     name one of them, and plant before you allow";
    }

    static String tooShort(String field) {
        return "ENF-808 No canary: the value for '" + field + "' would be found by chance\n"
                + "  at      Canaries.watch\n"
                + "  because it has fewer than 4 characters\n"
                + "  fix     use a longer value that stands nowhere else";
    }

    static String escapes(Collection<Escape> escapes) {
        StringBuilder text = new StringBuilder("ENF-810 Personal data got out: " + escapes.size()
                + (escapes.size() == 1 ? " canary" : " canaries") + " where the policy permitted no disclosure");
        for (Escape escape : escapes) {
            text.append("\n  at      ").append(escape);
        }
        return text + "\n  because in this test no share, log, store or export of these categories was permitted that"
                + " leads there\n"
                + "  fix     do not write it there (mask it, or hold it in a Guarded); or declare the disclosure:"
                + " @Recipient or @Performs on the method, an activity in the policy; or, if it is meant to be there,"
                + " canaries.allow(field, channel)";
    }

    static String noCases(String name) {
        return "ENF-811 No cases for a test: there is no '" + name + "' on the class path\n"
                + "  at      PolicyCases.of\n"
                + "  because policy and cases are named as resources\n"
                + "  fix     put it below src/test/resources, or correct the name";
    }

    static String unexercised(String policy, Collection<String> rules) {
        return "ENF-812 Rules without a case: " + String.join(", ", rules) + "\n"
                + "  at      policy " + policy + "\n"
                + "  because no question of its cases was decided by them, or showed them lifted\n"
                + "  fix     add a case for each, or remove rules that nothing can reach";
    }
}
