package dev.privacyenforcer.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of a driver on the class path, without a pool: for flushes, each ten seconds, and for tools. */
final class DriverSource implements DataSource {

    static final String USER = "ENFORCER_DB_USER";
    static final String PASSWORD = "ENFORCER_DB_PASSWORD";

    private final String url;
    private @Nullable PrintWriter log;
    private int timeout;

    private DriverSource(String url) {
        this.url = url;
    }

    static DriverSource of(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException unknown) {
            throw StoreException.noDriver(url);
        }
        return new DriverSource(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        put(properties, "user", System.getenv(USER));
        put(properties, "password", System.getenv(PASSWORD));
        return DriverManager.getConnection(url, properties);
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        timeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return timeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
