package granary.ledger.domain;

import granary.money.BusinessDate;
import granary.money.Money;

/**
 * One posting on 1210.
 *
 * @param entryNo the entry's number; of one date, in the order of posting
 * @param signed debits above zero, credits below
 */
public record CashPosting(
        BusinessDate date, long entryNo, EntryKind kind, String reference, String owner, Money signed) {}
