package granary.orders.domain;

import granary.money.BusinessDate;
import java.time.Instant;

/** When an order, or a refund of one, was agreed to: the business date that its payment is booked on, and the instant. */
public record Acceptance(BusinessDate on, Instant at) {}
