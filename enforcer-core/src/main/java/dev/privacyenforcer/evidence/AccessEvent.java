package dev.privacyenforcer.evidence;

import dev.privacyenforcer.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One permitted access to personal data, recorded by itself because its activity owes that ({@code record_each}); GDPR
 * Art. 5(2). Neither the value nor the person whose data they are.
 *
 * @param at when
 * @param dataSubject whose data: the category of people, never the person
 * @param category which data
 * @param operation what was done
 * @param purposes the open purposes, outermost first
 * @param recipients to whom, outermost first
 * @param country where it was stored, if it was
 * @param rule the activity that permitted it
 * @param requesterRole who asked, as far as the application says: {@code requester.role}
 * @param justification why, as far as the application says: {@code request.justification}
 * @param member what was accessed
 * @param location where in the code
 * @param within the method that opened the scope
 */
public record AccessEvent(
        Instant at,
        String dataSubject,
        String category,
        Operation operation,
        List<String> purposes,
        List<String> recipients,
        @Nullable String country,
        String rule,
        @Nullable String requesterRole,
        @Nullable String justification,
        String member,
        String location,
        String within) {}
