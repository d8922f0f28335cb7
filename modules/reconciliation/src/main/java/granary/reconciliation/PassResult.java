package granary.reconciliation;

import granary.reconciliation.domain.NumberedBreak;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.domain.ProviderFile;
import java.util.List;

/**
 * One pass over a range of shards of one provider.
 *
 * @param breaks numbered on from those of the pass before
 * @param sales matched sales, by intake sequence
 */
record PassResult(ProviderFile file, int fromShard, int toShard, List<NumberedBreak> breaks, List<OurItem> sales) {}
