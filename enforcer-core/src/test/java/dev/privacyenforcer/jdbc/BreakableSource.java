package dev.privacyenforcer.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose database can be down. */
public final class BreakableSource implements DataSource {

    private final DataSource source;
    private volatile boolean down;
    private volatile int calls;

    public BreakableSource(DataSource source) {
        this.source = source;
    }

    public void down(boolean now) {
        down = now;
    }

    public int calls() {
        return calls;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        calls++;
        if (down) {
            throw new SQLNonTransientConnectionException("refused, said canary", "08001", 7);
        }
        return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
