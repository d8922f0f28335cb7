package granary.nights.domain;

import granary.ledger.domain.AccountBalance;
import granary.money.BusinessDate;
import java.util.Optional;

/**
 * What stands on an account, or on one owner's part of it.
 *
 * @param owner the code of the center, partner, seller or channel whose part it is; empty for the whole account
 * @param asOf the date to the end of which it counts
 */
public record BalanceLine(AccountBalance balance, Optional<String> owner, BusinessDate asOf) {}
