package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** One decision, worked out: the checks in their order, the first failure decides. */
final class Evaluation {

    private static final Set<Cause> AT_ONCE = EnumSet.of(Cause.PROHIBITED);
    private static final Set<Cause> ONCE_DECLARED = EnumSet.of(Cause.SYSTEM_UNDECLARED);
    private static final Set<Cause> ONCE_KNOWN = EnumSet.of(Cause.MINOR_BLOCKED);
    private static final Set<Cause> ONCE_ALLOWED = EnumSet.range(Cause.ROLE_NOT_ALLOWED, Cause.BULK_LIMIT);
    private static final Set<Cause> ONCE_LAWFUL = EnumSet.of(Cause.OPTED_OUT);
    private static final Set<Cause> ONCE_COVERED = EnumSet.range(Cause.TRANSFER_NOT_COVERED, Cause.ENCRYPTION_REQUIRED);
    private static final Set<Cause> LAST = EnumSet.of(Cause.RETENTION_EXCEEDED, Cause.TRANSFORM_REQUIRED);

    /**
     * Requests whose rules are remembered; in the largest policy one takes some 5 kilobytes, and 40 if all its
     * retention rules match.
     */
    private static final int REMEMBERED = 1024;

    private final ConcurrentMap<Request, Narrowed> narrowed = new ConcurrentHashMap<>();
    private final Prohibitions prohibitions;
    private final Recipients recipients;
    private final Activities activities;
    private final LegalBases legalBases;
    private final Transfers transfers;
    private final Retentions retentions;

    Evaluation(Policy policy, Prohibitions prohibitions, Recipients recipients, Retentions retentions) {
        this.prohibitions = prohibitions;
        this.recipients = recipients;
        this.activities = new Activities(policy.activities());
        this.legalBases = new LegalBases(policy);
        this.transfers = new Transfers(recipients);
        this.retentions = retentions;
    }

    /** {@return the prohibition that stands, whatever else would deny it} */
    @Nullable
    Deny prohibition(Inquiry inquiry) {
        inquiry.narrow(narrowed(inquiry.request()));
        return prohibitions.deny(inquiry, EnumSet.allOf(Cause.class));
    }

    /** {@return permit, or the first failure in the order of {@link Reason}} */
    Decision of(Inquiry inquiry) {
        Request request = inquiry.request();
        inquiry.narrow(narrowed(request));
        Deny prohibited = prohibitions.deny(inquiry, AT_ONCE);
        if (prohibited != null) {
            return prohibited;
        }
        String purpose = request.purpose();
        if (purpose == null) {
            return new Deny(Reason.PURPOSE_MISSING, null, List.of());
        }
        if (request.recipients().stream().anyMatch(key -> recipients.find(key) == null)) {
            return new Deny(Reason.RECIPIENT_UNDECLARED, null, List.of());
        }
        return declared(purpose, inquiry);
    }

    /** {@return which rules a request concerns; remembered, for the decisions that depend on the person are not} */
    private Narrowed narrowed(Request request) {
        Narrowed known = narrowed.get(request);
        if (known != null) {
            return known;
        }
        Narrowed made = narrow(request);
        if (narrowed.size() < REMEMBERED) {
            narrowed.put(request, made);
        }
        return made;
    }

    private Narrowed narrow(Request request) {
        BitSet declaring = activities.declaring(request);
        BitSet touching = activities.touching(declaring, request);
        String purpose = request.purpose();
        BitSet purposed = purpose == null ? new BitSet() : activities.withPurpose(touching, purpose);
        BitSet operating = activities.withOperation(purposed, request.operation());
        return new Narrowed(
                prohibitions.naming(request),
                declaring,
                touching,
                purposed,
                operating,
                activities.withRecipients(operating, request),
                retentions.inOrder(request));
    }

    private Decision declared(String purpose, Inquiry inquiry) {
        if (inquiry.narrowed().declaring().isEmpty()) {
            return new Deny(Reason.CATEGORY_UNDECLARED, null, List.of());
        }
        Deny denial = prohibitions.deny(inquiry, ONCE_DECLARED);
        denial = denial == null ? stopped(purpose, inquiry) : denial;
        denial = denial == null ? prohibitions.deny(inquiry, ONCE_KNOWN) : denial;
        return denial == null ? allowed(purpose, inquiry) : denial;
    }

    /** Erasure and restriction stand against whatever has no legal basis that survives them. */
    private @Nullable Deny stopped(String purpose, Inquiry inquiry) {
        PersonStatus status = inquiry.status();
        if (status == PersonStatus.UNAVAILABLE) {
            return new Deny(Reason.CONTEXT_UNAVAILABLE, null, List.of());
        }
        Set<LegalBasis.Basis> admitted = Rights.admitted(status, inquiry.request());
        inquiry.admitOnly(admitted);
        Reason reason = Rights.denial(status);
        boolean all = admitted.contains(LegalBasis.Basis.UNDECLARED);
        return reason == null || all || survives(purpose, inquiry) ? null : new Deny(reason, null, List.of());
    }

    private boolean survives(String purpose, Inquiry inquiry) {
        return inquiry.narrowed().disclosing().stream()
                .anyMatch(rule -> legalBases.first(activities.get(rule), purpose, inquiry) != null);
    }

    private Decision allowed(String purpose, Inquiry inquiry) {
        Narrowed left = inquiry.narrowed();
        if (left.purposed().isEmpty()) {
            return new Deny(Reason.PURPOSE_NOT_ALLOWED, null, activities.clauses(left.touching()));
        }
        if (left.operating().isEmpty()) {
            return new Deny(Reason.OPERATION_NOT_ALLOWED, null, activities.clauses(left.purposed()));
        }
        if (left.disclosing().isEmpty()) {
            return new Deny(Reason.RECIPIENT_NOT_ALLOWED, null, activities.clauses(left.operating()));
        }
        Deny denial = prohibitions.deny(inquiry, ONCE_ALLOWED);
        return denial == null ? firstThatHolds((BitSet) left.disclosing().clone(), purpose, inquiry) : denial;
    }

    /** The first activity in file order whose conditions hold; if none does, the first one's failure. */
    private Decision firstThatHolds(BitSet rules, String purpose, Inquiry inquiry) {
        Decision failure = null;
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule)) {
            Decision decision = hold(activities.get(rule), purpose, inquiry);
            if (decision.isPermitted()) {
                return decision;
            }
            failure = failure == null ? decision : failure;
            rules.andNot(activities.alike(activities.get(rule)));
        }
        if (failure == null) {
            throw new AssertionError("no activity left");
        }
        return failure;
    }

    private Decision hold(Activity activity, String purpose, Inquiry inquiry) {
        LegalBasis.Basis basis = legalBases.first(activity, purpose, inquiry);
        if (basis == null) {
            return new Deny(failure(activity, purpose, inquiry), activity.id(), activity.clauses());
        }
        Deny refused = prohibitions.deny(inquiry, ONCE_LAWFUL);
        if (refused != null) {
            return refused;
        }
        Reason lack = transfers.lack(activity, inquiry);
        if (lack != null) {
            return new Deny(lack, activity.id(), activity.clauses());
        }
        Deny uncovered = prohibitions.deny(inquiry, ONCE_COVERED);
        return uncovered == null ? keep(activity, basis, purpose, inquiry) : uncovered;
    }

    /** What the law obliges to may be done after its time. */
    private Decision keep(Activity activity, LegalBasis.Basis basis, String purpose, Inquiry inquiry) {
        Deny late = basis == LegalBasis.Basis.LEGAL_OBLIGATION ? null : retentions.deny(inquiry);
        if (late != null && !LegalBases.oblige(activity, purpose, inquiry)) {
            return late;
        }
        Deny last = prohibitions.deny(inquiry, LAST);
        LegalBasis.Basis holds = late == null ? basis : LegalBasis.Basis.LEGAL_OBLIGATION;
        return last == null ? fulfilled(activity, holds, inquiry) : last;
    }

    private static Decision fulfilled(Activity activity, LegalBasis.Basis basis, Inquiry inquiry) {
        List<Obligation> left = Obligations.left(activity, inquiry);
        return left == null
                ? new Deny(Reason.TRANSFORM_REQUIRED, activity.id(), activity.clauses())
                : new Permit(activity.id(), activity.clauses(), basis, left);
    }

    private static Reason failure(Activity activity, String purpose, Inquiry inquiry) {
        Reason stopped = inquiry.admits(LegalBasis.Basis.UNDECLARED) ? null : Rights.denial(inquiry.status());
        return stopped == null ? LegalBases.failure(activity, purpose, inquiry) : stopped;
    }
}
