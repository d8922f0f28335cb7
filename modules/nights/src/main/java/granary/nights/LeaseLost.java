package granary.nights;

import granary.nights.domain.NightLease;

/** A write was refused and nothing of it stored: somebody else has taken the night over. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(NightLease lease) {
        super("the lease %d of the night of %s was taken by somebody else; nothing is written under it any more"
                .formatted(lease.token(), lease.key()));
    }
}
