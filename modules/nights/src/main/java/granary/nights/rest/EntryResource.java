package granary.nights.rest;

import granary.access.CurrentCaller;
import granary.access.Role;
import granary.access.wire.Check;
import granary.access.wire.Page;
import granary.ledger.ReadEntries;
import granary.ledger.domain.StoredEntry;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.domain.StatementId;
import granary.tariffs.domain.NightOfPartner;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Entries of the books, by what they book. */
@Path("entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Books")
public class EntryResource {
    private static final int LONGEST_REFERENCE = 80;

    @Inject
    CurrentCaller current;

    @Inject
    ReadEntries entries;

    @Inject
    NamePartners names;

    @GET
    @Operation(
            operationId = "listEntries",
            summary = "What was booked for something",
            description =
                    "For a transaction (stx_…), an order (ord_…), a payout (pob_…/P/payee), or a statement (stm_…): "
                            + "the fee side of that partner's night.")
    @APIResponse(responseCode = "200", description = "A page of entries, in the order of posting")
    @APIResponse(responseCode = "404", description = "Not for this role")
    @APIResponse(responseCode = "422", description = "reference is missing: INVALID")
    public Page<EntryView> list(
            @Parameter(required = true, example = "stx_0000000000abc") @QueryParam("reference") @Nullable
                    String reference,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, otherwise 100") @QueryParam("limit") @Nullable Integer limit) {
        current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR);
        Check check = new Check();
        String booked = check.text("/reference", reference, 1, LONGEST_REFERENCE);
        check.finish();
        Optional<StatementId> statement = StatementId.parse(booked);
        if (statement.isPresent()) {
            return new Page<>(ofStatement(statement.get()), null);
        }
        int most = Page.limit(limit);
        List<StoredEntry> found = entries.of(booked, after(cursor), most + 1);
        return Page.cut(found, most, stored -> Long.toString(stored.entryNo())).map(EntryView::of);
    }

    private List<EntryView> ofStatement(StatementId statement) {
        NightOfPartner of = statement.of();
        PartnerRef partner = names.find(List.of(of.partnerNo())).get(of.partnerNo());
        if (partner == null) {
            return List.of();
        }
        return entries.ofPartner(of.country(), of.date(), of.partnerNo()).stream()
                .map(entry -> EntryView.of(statement, entry, partner.code()))
                .toList();
    }

    private static long after(@Nullable String cursor) {
        String key = Page.after(cursor);
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw StatementCursor.foreign();
        }
    }
}
