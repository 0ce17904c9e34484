package dev.privacyenforcer.shop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was sent, in a class without labels. */
public record BoundParcel(String number, @Nullable Instant since, String city) {}
