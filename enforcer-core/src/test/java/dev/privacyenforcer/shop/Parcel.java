package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.CollectedAt;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was sent, once. */
@DataSubject("customer")
public record Parcel(
        @DataSubjectId String number,
        @CollectedAt @Nullable Instant since,
        @PersonalData("user.contact.address.city") String city) {}
