package org.smartgen.job.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smartgen.api.job.Generation;

/** The table {@code picture}: whose file is whose. */
public final class PictureTable {

    public void insert(Connection connection, String generationId, List<Generation.Output> outputs)
            throws SQLException {
        for (Generation.Output output : outputs) {
            Sql.update(
                    connection, "insert into picture (name, generation_id) values (?, ?)", output.name(), generationId);
        }
    }

    public List<String> of(Connection connection, String generationId) throws SQLException {
        return Sql.list(
                connection,
                at -> at.getString(1),
                "select name from picture where generation_id = ? order by name",
                generationId);
    }

    public void deleteOf(Connection connection, String generationId) throws SQLException {
        Sql.update(connection, "delete from picture where generation_id = ?", generationId);
    }

    /** Those of the names that belong to a generation. */
    public Set<String> known(Connection connection, List<String> names) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                at -> at.getString(1),
                "select name from picture where name in (" + Sql.marks(names.size()) + ")",
                names.toArray()));
    }
}
