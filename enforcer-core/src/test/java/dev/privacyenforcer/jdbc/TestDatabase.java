package dev.privacyenforcer.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases for tests; each call gives an empty one of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:stores" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public DataSource source(String url) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            String name = "stores" + NUMBER.incrementAndGet();
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Server.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
        }

        @Override
        public DataSource source(String url) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            return source;
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started once, when a test needs it; ends with the virtual machine. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public abstract String freshUrl();

    public abstract DataSource source(String url);

    public DataSource fresh() {
        return source(freshUrl());
    }

    /** An empty database with the tables. */
    public Database withTables() {
        Database database = Database.of(fresh());
        database.createTables();
        return database;
    }
}
