package granary.ear.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full collections of a server's heap, asked for again and again while it works, and what was left after each. */
final class Collections {
    private static final Pattern AFTER_FULL = Pattern.compile("Pause Full .*->(\\d+)M\\(");
    private static final long BETWEEN_MILLIS = 300;

    private final Path log;

    Collections() throws IOException {
        log = Files.createTempFile("collections", ".log");
    }

    /** What the Java machine must be started with. */
    String option() {
        return "-Xlog:gc:file=" + log + ":uptime:filecount=0";
    }

    /** The most that was left after any full collection during the work, in MiB. */
    long peakMebibytes(long pid, Runnable work) throws IOException {
        int before = Files.readAllLines(log).size();
        AtomicBoolean working = new AtomicBoolean(true);
        Thread collecting = new Thread(() -> {
            while (working.get()) {
                collect(pid);
            }
        });
        collecting.start();
        try {
            work.run();
        } finally {
            working.set(false);
        }
        join(collecting);
        List<String> lines = Files.readAllLines(log);
        return lines.subList(before, lines.size()).stream()
                .map(AFTER_FULL::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow(() -> new IllegalStateException("no full collection was seen"));
    }

    private static void collect(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            int exit = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("jcmd ended with " + exit);
            }
            Thread.sleep(BETWEEN_MILLIS);
        } catch (IOException e) {
            throw new IllegalStateException("no collection can be asked for: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a collection ended", e);
        }
    }
}
