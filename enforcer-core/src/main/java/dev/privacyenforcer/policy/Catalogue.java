package dev.privacyenforcer.policy;

import java.util.Map;

/** What a policy declares before its rules refer to it. */
record Catalogue(
        Map<String, Attribute> attributes,
        Map<String, DataSubjectCategory> dataSubjects,
        Map<String, CategoryExtension> categories,
        Map<String, PurposeDetails> purposes,
        Map<String, RecipientDetails> recipients) {}
