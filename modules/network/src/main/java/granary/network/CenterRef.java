package granary.network;

/**
 * A village center as other slices refer to it; none of it ever changes.
 *
 * @param no the row key, small and dense, for tables with millions of rows
 * @param code the code that the outside world uses
 * @param country ISO 3166 alpha-2
 */
public record CenterRef(int no, String code, int countyNo, String country) {}
