package dev.privacyenforcer.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A database could not be asked, or did not take what it was given.
 *
 * <p>Holds the state and the code of the failure, never its message or the failure itself: databases quote values.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String state;

    private StoreException(String message) {
        super(message);
        this.state = null;
    }

    /** The address may hold a password, so only its beginning is told. */
    static StoreException noDriver(String url) {
        int colon = url.indexOf(':', "jdbc:".length());
        return new StoreException("ENF-374 No driver for " + url.substring(0, Math.max(colon, 0)) + "\n"
                + "  at      the address of a database, which begins with jdbc:\n"
                + "  because no driver on the class path knows it\n"
                + "  fix     add the driver of the database to the class path; java -jar leaves out -cp, so start"
                + " java -cp enforcer-core-…-all.jar:driver.jar dev.privacyenforcer.cli.Main");
    }

    StoreException(String what, SQLException failure) {
        super("""
                ENF-370 Database failed: %s
                  at      %s
                  because it answered %s, SQL state %s, code %d
                  fix     %s""".formatted(
                        what,
                        Database.TABLES,
                        failure.getClass().getSimpleName(),
                        failure.getSQLState(),
                        failure.getErrorCode(),
                        fix(failure.getSQLState())));
        this.state = failure.getSQLState();
    }

    /** {@return the SQL state, such as {@code 08001}: no connection} */
    public @Nullable String state() {
        return state;
    }

    /** PostgreSQL and H2 have a state each for a table that is missing. */
    private static String fix(@Nullable String state) {
        return "42P01".equals(state) || "42S02".equals(state) || "42S04".equals(state)
                ? "create the tables once, with Database.createTables or the script " + Database.SCRIPT
                : "see that the database answers, and that its user may select, insert and, for evidence, update";
    }
}
