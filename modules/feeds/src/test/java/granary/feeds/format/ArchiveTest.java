package granary.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives, friendly and hostile. */
class ArchiveTest {
    private static final Charset GBK = Charset.forName("GBK");
    private final byte[] biller = Sample.golden("state-grid-2026-10-29.txt");

    @Test
    void theSummaryMayComeFirstAndNamesMayBeGbk() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("汇总.csv", "合计,1\n".getBytes(GBK));
        members.put("明细.txt", biller);
        assertThat(Sample.read(Sample.zip(GBK, members)).lines()).hasSize(72);
        assertThat(Sample.read(Sample.zip(StandardCharsets.UTF_8, members)).lines())
                .hasSize(72);
    }

    @Test
    void namesThatClimbAreHarmlessLabels() throws IOException {
        byte[] slip = Sample.zip(StandardCharsets.UTF_8, Map.of("../../../../tmp/granary-slip", biller));
        assertThat(Sample.verdict(slip)).isEqualTo("ACCEPTED");
        assertThat(java.nio.file.Path.of("/tmp/granary-slip")).doesNotExist();
    }

    @Test
    void exactlyOneMemberIsTheSettlementFile() throws IOException {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a", biller);
        two.put("b", biller);
        assertThat(Sample.verdict(Sample.zip(GBK, two))).isEqualTo("SEVERAL_DATA_MEMBERS");
        assertThat(Sample.verdict(Sample.zip(GBK, Map.of("a", new byte[] {'x', '\n'}))))
                .isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] zeros = new byte[8 << 20];
        assertThat(Sample.verdict(Sample.zip(GBK, Map.of("zeros", zeros)))).isEqualTo("ZIP_BOMB");
        byte[] inside = Arrays.copyOf(biller, 8 << 20);
        assertThat(Sample.verdict(Sample.zip(GBK, Map.of("data", inside)))).isEqualTo("ZIP_BOMB");
        assertThat(Sample.verdict(entries(10_001))).isEqualTo("ZIP_BOMB");
    }

    @Test
    void aMemberThatUnderstatesItsSizeIsStopped() throws IOException {
        byte[] bomb = Sample.zip(GBK, Map.of("data", Arrays.copyOf(biller, 8 << 20)));
        assertThat(Sample.verdict(withDirectorySize(bomb, 7_000))).isIn("TOO_LARGE", "CORRUPT_ZIP", "ZIP_BOMB");
    }

    @Test
    void anArchiveDamagedAnywhereIsNotAccepted() throws IOException {
        byte[] zip = Sample.golden("state-grid-2026-10-30.zip");
        byte[] whole = zip.clone();
        assertThat(Sample.verdict(whole)).isEqualTo("ACCEPTED");
        for (int length = 1; length < zip.length; length++) {
            assertThat(Sample.verdict(Arrays.copyOf(zip, length)))
                    .as("the first %d bytes", length)
                    .isNotEqualTo("ACCEPTED");
        }
        int dataFrom = 100;
        int dataTo = zip.length - 200;
        for (int at = dataFrom; at < dataTo; at += 7) {
            byte[] flipped = zip.clone();
            flipped[at] ^= 0x10;
            assertThat(Sample.verdict(flipped)).as("byte %d flipped", at).isNotEqualTo("ACCEPTED");
        }
    }

    private static byte[] entries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    // The uncompressed size in the central directory lies 24 bytes after its signature.
    private static byte[] withDirectorySize(byte[] zip, int size) {
        byte[] changed = zip.clone();
        for (int i = zip.length - 46; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                for (int b = 0; b < 4; b++) {
                    changed[i + 24 + b] = (byte) (size >>> (8 * b));
                }
                return changed;
            }
        }
        throw new IllegalStateException("no directory");
    }
}
