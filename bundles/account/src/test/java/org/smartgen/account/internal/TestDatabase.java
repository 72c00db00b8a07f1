package org.smartgen.account.internal;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Transactions;
import org.smartgen.store.internal.Database;
import org.smartgen.store.internal.DatabaseSettings;

/** The platform's own database, in memory. */
final class TestDatabase implements AutoCloseable {
    private final Database database = new Database(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), false, 8));

    Transactions transactions() {
        return database;
    }

    int update(String sql, Object... values) {
        return database.inTx(tx -> {
            try (var statement = tx.connection().prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    long number(String sql) {
        return database.inTx(tx -> {
            try (var statement = tx.connection().createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Every value of every row of the table, as text. */
    String dump(String table) {
        return database.inTx(tx -> {
            StringBuilder text = new StringBuilder();
            try (var statement = tx.connection().createStatement();
                    var row = statement.executeQuery("select * from " + table)) {
                while (row.next()) {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(text(row.getString(i))).append('|');
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return text.toString();
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        database.close();
    }
}
