package granary.sandbox.format;

import java.time.LocalDate;
import java.util.List;

/** A provider's way to report a day. */
public interface SettlementFile {
    /** As the country pack and the path of a feed name it. */
    String provider();

    String mediaType();

    /**
     * The file's bytes, the same for the same lines.
     *
     * @param lines of that date, in any order
     */
    byte[] write(LocalDate date, List<ProviderLine> lines);

    /** Of every provider that settles in China. */
    static List<SettlementFile> all() {
        return List.of(new WechatTradeBill(), new StateGridFile(), new ReloadlyReport());
    }
}
