package granary.cash.domain;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is to hold for the cash of a country's partners from now on.
 *
 * @param limitMinor from 0 up; none: no limit
 * @param overdueAfterDays from 0 to 365; none: cash is never overdue
 */
public record NewTerms(OptionalLong limitMinor, OptionalInt overdueAfterDays) {}
