package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;

/** What a rule found, in four lines: what, where, why, and how to fix it. Names only, never a value. */
record Violation(String id, String what, String where, String because, String fix) {

    static String place(JavaClass type) {
        return type.getName() + " (" + type.getSourceCodeLocation().getSourceFileName() + ")";
    }

    static String place(JavaMember member) {
        return name(member) + " " + source(member.getSourceCodeLocation());
    }

    static String name(JavaMember member) {
        return member.getOwner().getName() + "#" + member.getName();
    }

    /** Class files tell no lines of fields. */
    static String source(SourceCodeLocation at) {
        return "(" + at.getSourceFileName() + (at.getLineNumber() > 0 ? ":" + at.getLineNumber() : "") + ")";
    }

    @Override
    public String toString() {
        return """
                %s %s
                  at      %s
                  because %s
                  fix     %s""".formatted(id, what, where, because, fix);
    }
}
