package dev.privacyenforcer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a policy cites: every part of one may have {@code clauses}, also those that no decision needs.
 *
 * @param rules who cites what, by clause
 * @param remarks the clauses of remarks
 */
record Citations(Map<String, Set<String>> rules, Set<String> remarks) {

    static Citations of(JsonNode policy) {
        Citations all = new Citations(new TreeMap<>(), new TreeSet<>());
        policy.properties().forEach(part -> {
            if (part.getKey().equals("remarks")) {
                part.getValue()
                        .forEach(remark -> all.remarks.add(remark.path("clause").asText()));
            } else {
                all.add(part.getValue(), part.getKey());
            }
        });
        return all;
    }

    private void add(JsonNode node, String name) {
        String own = node.path("id").isTextual() ? node.path("id").asText() : name;
        node.properties().forEach(member -> {
            if (member.getKey().equals("clauses") && member.getValue().isArray()) {
                member.getValue().forEach(clause -> cite(clause.asText(), own));
            } else {
                add(member.getValue(), node.path("id").isTextual() ? own : member.getKey());
            }
        });
        if (node.isArray()) {
            node.forEach(item -> add(item, name));
        }
    }

    private void cite(String clause, String rule) {
        rules.computeIfAbsent(clause, key -> new TreeSet<>()).add(rule);
    }
}
