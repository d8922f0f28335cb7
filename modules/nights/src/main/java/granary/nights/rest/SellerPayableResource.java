package granary.nights.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.Problem;
import granary.access.Role;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.ReadNetwork;
import granary.network.SellerRef;
import granary.payouts.ReadPayouts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a seller is owed: shown to it by the staff of its county and center, and to finance and auditors. */
@Path("sellers/{code}/payable")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sellers", description = "Villagers who sell through a center.")
public class SellerPayableResource {
    @Inject
    CurrentCaller current;

    @Inject
    Directory directory;

    @Inject
    ReadNetwork network;

    @Inject
    Countries countries;

    @Inject
    BusinessClock clock;

    @Inject
    ReadPayouts payouts;

    @GET
    @Operation(
            operationId = "readSellerPayable",
            summary = "What a seller is owed, and what it is made of",
            description =
                    "Matched receipts of delivered sales, less what the sales cost the seller, refunds and what was"
                            + " paid: of all nights up to the last that is sealed. Cash and what is not matched is no part of it.")
    @APIResponse(
            responseCode = "200",
            description = "The parts, which come to the payable exactly",
            content = @Content(schema = @Schema(implementation = SellerPayableView.class)))
    public SellerPayableView read(@Parameter(example = "S000010") @PathParam("code") String code) {
        Caller caller = current.requireReader(Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.COUNTY, Role.PARTNER);
        SellerRef seller = directory.seller(code).orElseThrow(Problem::notFound);
        CenterRef center = directory.center(seller.centerNo()).orElseThrow(Problem::notFound);
        Country country = countries.get(center.country());
        if (!reaches(caller, center, country)) {
            throw Problem.notFound();
        }
        return SellerPayableView.of(seller.code(), country.currency(), payouts.sellerAccount(country.code(), code));
    }

    private boolean reaches(Caller caller, CenterRef center, Country country) {
        if (caller.hasRole(Role.COUNTY)) {
            return network.countyOfCenter(center.code())
                    .filter(caller.scope().counties()::contains)
                    .isPresent();
        }
        return Reach.readsBooks(caller)
                || caller.scope().centers().contains(center.code())
                || caller.scope().partners().stream().anyMatch(partner -> runs(partner, center, country));
    }

    private boolean runs(String partner, CenterRef center, Country country) {
        return network.centersOfPartner(partner, country.code(), country.businessDate(clock.instant()))
                .contains(center.code());
    }
}
