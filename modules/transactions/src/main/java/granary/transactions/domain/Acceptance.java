package granary.transactions.domain;

import granary.money.BusinessDate;
import java.time.Instant;

/** When something was agreed to: the business date that it is booked on, and the instant. */
public record Acceptance(BusinessDate on, Instant at) {}
