package granary.network.domain;

import java.util.Optional;

/**
 * Which rows of a list are asked for, in the order of codes.
 *
 * @param after only codes beyond this one; empty text from the beginning
 * @param rows at most so many
 * @param within the code of the county or center that they must belong to
 */
public record Slice(String after, int rows, Optional<String> within) {}
