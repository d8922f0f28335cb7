package granary.network.domain;

/**
 * A center as it is registered or changed.
 *
 * @param county the county's code
 */
public record CenterEntry(String code, String name, String county) implements Entry {}
