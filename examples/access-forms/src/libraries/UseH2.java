package dev.privacyenforcer.examples.libraries.use;

import java.sql.*;
import java.util.Properties;
import java.util.concurrent.Callable;

/** Creates, fills and asks a database in memory. */
public final class UseH2 implements Callable<String> {

    @Override
    public String call() throws Exception {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = new org.h2.Driver().connect("jdbc:h2:mem:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("create table person(id int primary key, name varchar(20), born date)");
            statement.execute("insert into person select x, 'p' || x, dateadd(day, x, date '2000-01-01') from system_range(1, 50)");
            ResultSet result = statement.executeQuery("select mod(id, 3) m, count(*), max(name), min(born) from person"
                    + " where id > 5 group by mod(id, 3) having count(*) > 1 order by m desc");
            while (result.next()) {
                rows.append(result.getInt(1)).append(result.getLong(2)).append(result.getString(3)).append(result.getDate(4));
            }
        }
        return rows.toString();
    }
}
