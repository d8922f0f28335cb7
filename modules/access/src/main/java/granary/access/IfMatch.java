package granary.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change (RFC 9110, {@code If-Match}): which content the caller has seen. A decision is bound to
 * a content, so that {@code *} and weak tags name nothing here.
 */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private final Set<String> tags = new TreeSet<>();

    private IfMatch(String header) {
        Matcher found = TAG.matcher(header);
        while (found.find()) {
            if (found.group(1) == null) {
                tags.add(found.group(2));
            }
        }
    }

    /**
     * Of a header that must be there.
     *
     * @throws Problem 428 where it is absent
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "IF_MATCH_REQUIRED", "send the ETag of what you have seen as If-Match");
        }
        return new IfMatch(header);
    }

    /**
     * @param tag the present content's tag, without its quotes
     * @throws Problem 412 where the caller has seen another content
     */
    public void hold(String tag) {
        if (!tags.contains(tag)) {
            throw changedMeanwhile();
        }
    }

    /** 412, for a change that was lost to a faster one. */
    public static Problem changedMeanwhile() {
        return Problem.of(412, "CHANGED_SINCE", "it was changed after you had read it: read it again");
    }

    /** The value of an {@code ETag} header. */
    public static String etag(String tag) {
        return '"' + tag + '"';
    }

    /** The tags, the same for the same ones in any order. */
    @Override
    public String toString() {
        return tags.toString();
    }
}
