package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.nights.domain.ListedStatement;
import granary.tariffs.domain.Statement;
import granary.tariffs.domain.StoredStatement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement in figures: closing = opening + earned − held + released − recovered − tax − paid. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Statement",
        description =
                "closing = opening + earned − held + released − recovered − tax − paid; below 0 the partner owes us")
record StatementView(
        @Schema(examples = "stm_20261029CN0000000012") String id,
        @Schema(examples = "CN") String country,
        @Schema(examples = "2026-10-29") String date,

        @Schema(description = "the night's; only a sealed one is final", examples = "SEALED")
        String state,

        @Schema(examples = "P000012") String partner,
        String name,
        Figures figures,
        int lines,

        @Schema(description = "why the night left the partner as it was: the sums do not fit") @Nullable
        String parkedBecause,

        String href) {

    /** The figures, in the order in which they are added up. */
    @Schema(name = "StatementFigures")
    record Figures(
            MoneyJson opening,
            MoneyJson earned,
            MoneyJson held,
            MoneyJson released,
            MoneyJson recovered,
            MoneyJson tax,
            MoneyJson paid,
            MoneyJson closing) {
        static Figures of(StoredStatement stored) {
            Statement is = stored.statement();
            String currency = stored.currency();
            return new Figures(
                    new MoneyJson(is.openingMinor(), currency),
                    new MoneyJson(is.earnedMinor(), currency),
                    new MoneyJson(is.heldMinor(), currency),
                    new MoneyJson(is.releasedMinor(), currency),
                    new MoneyJson(is.recoveredMinor(), currency),
                    new MoneyJson(is.taxMinor(), currency),
                    new MoneyJson(is.paidMinor(), currency),
                    new MoneyJson(is.closingMinor(), currency));
        }
    }

    static StatementView of(ListedStatement listed) {
        StoredStatement stored = listed.stored();
        return new StatementView(
                listed.id().toString(),
                stored.country(),
                stored.date().toString(),
                listed.night().name(),
                listed.partner().code(),
                listed.partner().name(),
                Figures.of(stored),
                stored.statement().lines(),
                stored.parkedBecause(),
                Links.statement(listed.id()));
    }
}
