/** Who may do what: accounts, clients, roles, scopes, tokens, problems. */
@NullMarked
package granary.access;

import org.jspecify.annotations.NullMarked;
