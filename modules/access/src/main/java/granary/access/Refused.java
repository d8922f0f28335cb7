package granary.access;

/** A request was refused, with the status and the code that it was told. */
public record Refused(int status, String code) {}
