package granary.api;

import granary.access.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bodies end at a bound, announced or not: 10 MB of JSON or forms, 64 MB of NDJSON or files. */
@Provider
@Priority(100)
public class BodyLimit implements ContainerRequestFilter {
    private static final long DOCUMENT_BYTES = 10L * 1024 * 1024;
    private static final long BULK_BYTES = 64L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        long limit = isDocument(request.getMediaType()) ? DOCUMENT_BYTES : BULK_BYTES;
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), limit));
    }

    private static boolean isDocument(@Nullable MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(413, "TOO_LARGE", "the body is larger than %d MB".formatted(limit >> 20));
    }

    /** A chunked body announces no length: it is counted while it is read. */
    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long seen;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
