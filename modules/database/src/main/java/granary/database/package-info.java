/**
 * The installation's one database: JDBC through Jdbi inside container transactions, the dialect, and every slice's
 * migrations.
 */
@NullMarked
package granary.database;

import org.jspecify.annotations.NullMarked;
