package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.DataSubjectIds;
import dev.privacyenforcer.hook.Verdict.Holds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one decision may know about the person whose data are accessed; notes whether it wanted to know. */
final class PersonAtHand implements Facts {

    private final @Nullable ConsentRecords records;
    private final AccessPoint point;
    private final @Nullable Object owner;
    private final String dataSubject;
    private @Nullable Facts facts;
    private boolean unchanging;

    PersonAtHand(@Nullable ConsentRecords records, AccessPoint point, @Nullable Object owner, String dataSubject) {
        this.records = records;
        this.point = point;
        this.owner = owner;
        this.dataSubject = dataSubject;
    }

    boolean wasAskedFor() {
        return facts != null;
    }

    /** {@return for how long a permission holds} An identifier that may change identifies nobody for long. */
    Holds permission() {
        if (facts == null) {
            return Holds.FOR_ALL;
        }
        return unchanging ? Holds.FOR_PERSON : Holds.ONCE;
    }

    @Override
    public ConsentState consent(String purpose) {
        Facts known = facts;
        if (known == null) {
            Object id = DataSubjectIds.of(point, owner);
            unchanging = id instanceof String || id instanceof Long || id instanceof Integer || id instanceof UUID;
            known = of(records, id, dataSubject);
            facts = known;
        }
        return known.consent(purpose);
    }

    static Facts of(@Nullable ConsentRecords records, @Nullable Object id, String dataSubject) {
        String text = text(id);
        if (text.isBlank()) {
            return Facts.UNIDENTIFIED;
        }
        return records == null ? purpose -> ConsentState.UNAVAILABLE : records.about(text, dataSubject);
    }

    /** Of values that are the same text for the same person only; that of other objects may be masked. */
    private static String text(@Nullable Object id) {
        return id instanceof CharSequence || id instanceof Number || id instanceof UUID || id instanceof Character
                ? id.toString()
                : "";
    }
}
