package granary.console;

import granary.nights.domain.BookFault;
import granary.nights.domain.FailureCause;
import granary.nights.domain.MorningReport;
import granary.nights.domain.Night;
import granary.nights.domain.NightState;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The morning's sentence in the reader's language, from the same facts as the one of {@code MorningSentence}. */
final class MorningWords {
    private final Texts texts;
    private final Amounts amounts = new Amounts();

    MorningWords(Texts texts) {
        this.texts = texts;
    }

    /** The first thing to read; it calls balanced only what is sealed and has no fault. */
    String sentence(MorningReport report) {
        String day = DateTimeFormatter.ofPattern(texts.say("day.brief"), texts.locale())
                .format(report.key().date().day());
        Night night = report.night();
        return switch (night.state()) {
            case SEALED -> texts.say(report.isBalanced() ? "night.balanced" : "night.notBalanced", day, counts(report));
            case FAILED -> texts.say("night.failed", day, failure(night));
            case OPEN, CUT_OVER, SETTLING, SETTLED ->
                texts.say("night.notSealed", day, texts.say("state." + night.state()));
        };
    }

    /** What does not agree in the books. */
    List<String> faults(MorningReport report) {
        String currency = report.currency().getCurrencyCode();
        return report.books().found().stream()
                .map(fault -> fault(fault, currency))
                .toList();
    }

    /** What happens now, or what the reader should do; empty where the sentence says it all. */
    Optional<String> next(MorningReport report) {
        NightState state = report.night().state();
        return switch (state) {
            case SEALED -> report.isBalanced() ? Optional.empty() : Optional.of(texts.say("next.notBalanced"));
            case FAILED ->
                Optional.of(texts.say("next." + FailureCause.of(report.night().failure())));
            case OPEN, CUT_OVER, SETTLING, SETTLED -> Optional.of(texts.say("next." + state));
        };
    }

    private String failure(Night night) {
        FailureCause cause = FailureCause.of(night.failure());
        return texts.say("failure." + cause, night.failure() == null ? "" : night.failure());
    }

    private String counts(MorningReport report) {
        return texts.say(
                "night.counts",
                report.figures().trade().transactions(),
                report.figures().breakCount(),
                amounts.of(
                        report.figures().breaksWorthMinor(), report.currency().getCurrencyCode()));
    }

    private String fault(BookFault fault, String currency) {
        String of = fault.kind() == BookFault.Kind.DEBITS_AND_CREDITS ? fault.subject() : currency;
        return texts.say(
                "fault." + fault.kind(),
                fault.subject(),
                amounts.of(fault.is(), of),
                amounts.of(fault.against(), of),
                amounts.of(fault.difference(), of));
    }
}
