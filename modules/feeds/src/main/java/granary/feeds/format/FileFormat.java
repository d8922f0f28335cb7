package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import java.nio.charset.Charset;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** One format of one provider. */
public interface FileFormat {
    /** Stable and versioned, such as {@code WECHAT_TRADE_BILL_27}. */
    String name();

    /** The provider's code as in the country pack. */
    String provider();

    /** The character sets that the provider is known to send, the likeliest first. */
    List<Charset> charsets();

    char separator();

    /** Whether cells may stand in double quotes. */
    boolean quoted();

    /** Whether this is the format's header: exactly, without the line's end and a byte order mark. */
    boolean signedBy(String firstLine);

    /**
     * Reads every line after checking the header, then the controls.
     *
     * @param currency the country's; a line in another one is a flaw
     * @return the date that the file itself names or that all its lines share
     * @throws FlawedFile where anything is not as the format says; lines given before that must be dropped
     */
    FileDate read(Rows rows, Currency currency, Consumer<FeedLine> lines) throws FlawedFile;
}
