package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Model;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the legal bases of activities: words, or objects. */
final class LegalBasisReader {

    private final ConditionReader conditions;
    private final Problems problems;

    LegalBasisReader(ConditionReader conditions, Problems problems) {
        this.conditions = conditions;
        this.problems = problems;
    }

    @Nullable
    LegalBasis read(Element element) {
        if (element instanceof Element.Text word) {
            Basis basis = basis(word);
            return basis == null ? null : LegalBasis.of(basis);
        }
        Fields fields = Fields.of(element, Level.LEGAL_BASIS, problems);
        Element.Text word = fields.textElement("basis");
        Basis basis = word == null ? null : basis(word);
        LegalBasis read = read(fields, basis == null ? Basis.UNDECLARED : basis);
        return basis == null ? null : read;
    }

    private LegalBasis read(Fields fields, Basis basis) {
        fields.clauses();
        Model model = fields.word("model", basis == Basis.CONSENT ? Words.CONSENT_MODELS : Words.MODELS);
        Set<LegalBasis.Bond> per = per(fields);
        boolean explicit = fields.flag("explicit", false);
        if (basis != Basis.CONSENT) {
            refuse(fields, "explicit");
            refuse(fields, "per");
        }
        return new LegalBasis(
                basis,
                model == null ? basis.usualModel() : model,
                explicit,
                per,
                conditions.when(fields),
                conditions.unless(fields, false),
                fields.text("reference"),
                fields.date("reviewBy"),
                fields.text("holder"),
                compellingGrounds(fields));
    }

    private void refuse(Fields fields, String key) {
        Element element = fields.get(key);
        if (element != null) {
            String found = "'" + key + "' of a basis that is no consent";
            problems.add(Fault.ONLY_CONSENT, element.place(), found, "a basis 'consent'");
        }
    }

    private static Set<LegalBasis.Bond> per(Fields fields) {
        Set<LegalBasis.Bond> per = EnumSet.noneOf(LegalBasis.Bond.class);
        fields.texts("per", text -> {
            LegalBasis.Bond bond = fields.word(text, Words.BONDS);
            if (bond != null) {
                per.add(bond);
            }
        });
        return Collections.unmodifiableSet(per);
    }

    /** Some say which grounds, some only that there are. */
    private static @Nullable String compellingGrounds(Fields fields) {
        String key = "compellingGrounds";
        if (fields.get(key) instanceof Element.Flag) {
            return fields.flag(key, false) ? "claimed" : null;
        }
        return fields.text(key);
    }

    private @Nullable Basis basis(Element.Text word) {
        Basis basis = Words.BASES.get(word.value());
        if (basis == null) {
            problems.addUnknownWord(word, Words.BASES);
        }
        return basis;
    }
}
