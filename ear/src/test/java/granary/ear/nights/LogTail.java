package granary.ear.nights;

import granary.ear.server.ServerLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The lines that a server logs from now on, seen within a millisecond or two. */
final class LogTail {
    private static final long PATIENCE_SECONDS = 240;

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private long read;
    private String unfinished = "";

    LogTail(ServerLog log) {
        this.file = log.file();
        try {
            this.read = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was logged since the beginning. */
    List<String> lines() {
        more();
        return List.copyOf(lines);
    }

    /** Waits until as many lines are of a kind. */
    void await(int times, Predicate<String> kind) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int from = 0;
        int found = 0;
        while (found < times) {
            more();
            for (; from < lines.size(); from++) {
                found += kind.test(lines.get(from)) ? 1 : 0;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it was not logged %d times, but %d: %s".formatted(times, found, lines));
            }
            sleepMillis(1);
        }
    }

    static void sleepMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void more() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long size = log.length();
            if (size <= read) {
                return;
            }
            byte[] bytes = new byte[(int) (size - read)];
            log.seek(read);
            log.readFully(bytes);
            read = size;
            String text = unfinished + new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            unfinished = text.substring(end);
            text.substring(0, end).lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
