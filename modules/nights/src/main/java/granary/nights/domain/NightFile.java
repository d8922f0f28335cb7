package granary.nights.domain;

import org.jspecify.annotations.Nullable;

/**
 * A provider's file of a night.
 *
 * @param fileNo none where it had not come before the cut-over: its items are expected, and a file that comes later makes
 *     a supplement
 */
public record NightFile(String provider, @Nullable Long fileNo) {}
