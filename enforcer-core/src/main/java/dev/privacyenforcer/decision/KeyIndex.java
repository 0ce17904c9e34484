package dev.privacyenforcer.decision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules name a key: one bit per rule, so that narrowing is an intersection of rows. */
final class KeyIndex {

    private final Map<String, BitSet> named = new HashMap<>();
    private final BitSet unrestricted = new BitSet();

    /** Rules that name no key apply to all. */
    void add(int rule, List<String> keys) {
        if (keys.isEmpty()) {
            unrestricted.set(rule);
        }
        keys.forEach(key -> add(rule, key));
    }

    /** Rules that name no key apply to none. */
    void addNamed(int rule, List<String> keys) {
        keys.forEach(key -> add(rule, key));
    }

    void add(int rule, String key) {
        named.computeIfAbsent(key, unused -> new BitSet()).set(rule);
    }

    /** {@return a new set of the rules that name this very key, or none} */
    BitSet exactly(String key) {
        BitSet rules = (BitSet) unrestricted.clone();
        or(rules, key);
        return rules;
    }

    /** {@return a new set of the rules that name this key or one above it, or none} */
    BitSet covering(String key) {
        BitSet rules = exactly(key);
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            or(rules, key.substring(0, dot));
        }
        return rules;
    }

    /** {@return a new set of the rules that apply to all} */
    BitSet unrestricted() {
        return (BitSet) unrestricted.clone();
    }

    private void or(BitSet rules, String key) {
        BitSet row = named.get(key);
        if (row != null) {
            rules.or(row);
        }
    }
}
