package granary.nights.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Role;
import granary.nights.domain.StatementReach;

/** Who may read statements, and whose (API, "Roles and scope"). */
final class Reach {
    private Reach() {}

    /** @throws granary.access.Problem 404 for roles that read no statements */
    static Caller reader(CurrentCaller current) {
        return current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.PARTNER);
    }

    static StatementReach of(Caller caller) {
        return readsBooks(caller)
                ? StatementReach.everything()
                : StatementReach.of(caller.scope().partners());
    }

    /** Whether nights, books and breaks are the caller's to read. */
    static boolean readsBooks(Caller caller) {
        return caller.hasRole(Role.MAKER, Role.CHECKER, Role.AUDITOR);
    }
}
