package granary.access;

/**
 * What a request was answered the first time, and so every time.
 *
 * @param status the HTTP status
 * @param location of what it made
 * @param json the body
 */
public record FirstAnswer(int status, String location, String json) {}
