package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements with positional parameters; instants are bound as UTC. */
final class Sql {
    private Sql() {}

    /** Makes a value of the present row. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet at) throws SQLException;
    }

    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, Mapper<T> mapper, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet at = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (at.next()) {
                    rows.add(mapper.map(at));
                }
                return rows;
            }
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Question marks for a list of so many values. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static <T> Optional<T> first(Connection connection, Mapper<T> mapper, String sql, @Nullable Object... values)
            throws SQLException {
        return list(connection, mapper, sql, values).stream().findFirst();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? Columns.time(instant) : value);
        }
    }
}
