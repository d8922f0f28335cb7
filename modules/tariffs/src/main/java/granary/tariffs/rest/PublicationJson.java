package granary.tariffs.rest;

/** Nothing needs to be said of a publication: {@code {}}. */
public record PublicationJson() {}
