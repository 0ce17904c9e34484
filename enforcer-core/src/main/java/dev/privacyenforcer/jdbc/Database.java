package dev.privacyenforcer.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL or H2 database that holds what the stores keep: consents, rights, evidence. Thread-safe.
 *
 * <p>Each call takes a connection and gives it back, and is a transaction of its own: hand over a plain data source,
 * not one that takes part in transactions of the application. Nothing is kept between calls.
 */
public final class Database {

    /** Resource with the tables, as plain SQL for PostgreSQL and H2. */
    public static final String SCRIPT = "privacy/stores-1.sql";

    static final String TABLES = "the tables enforcer_…";
    private static final int ATTEMPTS = 3;

    private final DataSource source;

    private Database(DataSource source) {
        this.source = source;
    }

    /**
     * {@return the database at an address, with a connection of its own for each call; nothing is asked yet}
     *
     * @param url such as {@code jdbc:postgresql://host/name?user=enforcer}; user and password may also stand in the
     *     environment, as {@value DriverSource#USER} and {@value DriverSource#PASSWORD}
     * @throws StoreException if there is no driver for it
     */
    public static Database at(String url) {
        return of(DriverSource.of(url));
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {

        /**
         * Does it.
         *
         * @param connection is given back afterwards
         * @return the answer
         * @throws SQLException if the database fails
         */
        T with(Connection connection) throws SQLException;
    }

    /**
     * {@return the database behind a data source; nothing is asked yet}
     *
     * @param source gives connections, from a pool as a rule
     */
    public static Database of(DataSource source) {
        return new Database(source);
    }

    /** Creates the tables that are missing, and leaves the others alone. Several nodes may do so at once. */
    public void createTables() {
        if (hasTables()) {
            return; // so that a user who may not create any can start
        }
        for (int attempt = 1; ; attempt++) {
            try {
                run("create the tables", this::create);
                return;
            } catch (StoreException lost) {
                // of two that create one table at once, one fails: then it is there
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private boolean hasTables() {
        try {
            return run("look for the tables", connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select 1 from enforcer_consent, enforcer_right, enforcer_evidence, enforcer_flow"
                            + " where 1 = 0");
                }
                return true;
            });
        } catch (StoreException missing) {
            return false;
        }
    }

    private boolean create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements()) {
                statement.execute(each);
            }
        }
        return true;
    }

    /** {@return the statements that create the tables} */
    static List<String> statements() {
        try (InputStream script = Database.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("ENF-371 No " + SCRIPT + " on the class path\n"
                        + "  at      Database.createTables\n"
                        + "  because it is part of enforcer-core\n"
                        + "  fix     keep resources beneath privacy/ when you repackage the jar");
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";", -1))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Runs work in a transaction of its own.
     *
     * @param what what it does, for the message
     * @param work does it
     * @return its answer, after the transaction is committed
     * @throws StoreException if the database fails: then nothing of it is kept
     */
    public <T extends @Nullable Object> T run(String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return run(connection, work);
        } catch (SQLException failed) {
            throw new StoreException(what, failed);
        }
    }

    /**
     * Runs several queries that see the database as it is at one moment.
     *
     * @param what what they do, for the message
     * @param work does it
     * @return its answer
     * @throws StoreException if the database fails
     */
    public <T extends @Nullable Object> T atOnce(String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return run(connection, work);
            } finally {
                if (!connection.isClosed()) {
                    connection.setTransactionIsolation(usual);
                }
            }
        } catch (SQLException failed) {
            throw new StoreException(what, failed);
        }
    }

    private static <T extends @Nullable Object> T run(Connection connection, Work<T> work) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            T answer = work.with(connection);
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException failed) {
            rollBack(connection, failed);
            throw failed;
        } finally {
            restore(connection, alone);
        }
    }

    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed); // the first failure says more
        }
    }

    /** A connection that is broken says so again when it is closed. */
    private static void restore(Connection connection, boolean autoCommit) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(autoCommit);
        }
    }
}
