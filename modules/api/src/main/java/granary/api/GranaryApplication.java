package granary.api;

import granary.access.rest.AuditResource;
import granary.access.rest.ClientResource;
import granary.access.rest.TokenResource;
import granary.access.rest.UserResource;
import granary.adjustments.rest.AdjustmentResource;
import granary.adjustments.rest.DisputeResource;
import granary.cash.rest.CashResource;
import granary.cash.rest.DepositResource;
import granary.cash.rest.LimitResource;
import granary.cash.rest.TermsResource;
import granary.country.rest.ClockResource;
import granary.feeds.rest.FeedFileResource;
import granary.feeds.rest.FeedResource;
import granary.network.rest.CenterResource;
import granary.network.rest.CountyResource;
import granary.network.rest.PartnerResource;
import granary.network.rest.SellerResource;
import granary.nights.rest.BalanceResource;
import granary.nights.rest.EntryResource;
import granary.nights.rest.FeeLineResource;
import granary.nights.rest.JobResource;
import granary.nights.rest.NightListResource;
import granary.nights.rest.NightResource;
import granary.nights.rest.ReportResource;
import granary.nights.rest.SellerPayableResource;
import granary.nights.rest.StatementResource;
import granary.nights.rest.SupplementResource;
import granary.nights.rest.TrialBalanceResource;
import granary.nights.rest.VerificationResource;
import granary.orders.rest.DeadLetterResource;
import granary.orders.rest.OrderResource;
import granary.orders.rest.OutcomeResource;
import granary.orders.rest.RefundResource;
import granary.orders.rest.TroubledOrderResource;
import granary.parcels.rest.OneParcelResource;
import granary.parcels.rest.ParcelResource;
import granary.payouts.rest.PayoutBatchResource;
import granary.reconciliation.rest.BreakResource;
import granary.sales.rest.ProductResource;
import granary.sales.rest.SaleResource;
import granary.tariffs.rest.TariffResource;
import granary.transactions.rest.TransactionResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every REST resource of Granary, in the order of the flow; what is not listed here is not served. */
@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Granary",
                        version = "1.0",
                        description =
                                "Orders of villagers, their settlement night by night, and the proof that it is right. "
                                        + "Money is in minor units; errors are RFC 9457 problems; ids are opaque.",
                        contact = @Contact(name = "The operator of this installation", url = "https://example.org/"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/api", description = "This installation"),
        security = @SecurityRequirement(name = "bearer"),
        tags = {
            @Tag(name = "Access", description = "Tokens, API clients, people and their login links"),
            @Tag(
                    name = "Service transactions",
                    description = "The waist: what lines of business hand in for settlement"),
            @Tag(name = "Nights", description = "Nights: started, watched, reported, verified, sealed, exported")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "bearer",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "A token of POST /v1/tokens, in the Authorization header and nowhere else.")))
@LoginConfig(authMethod = "MP-JWT")
public class GranaryApplication extends Application {
    private static final List<Class<?>> DOOR = List.of(
            JsonBodies.class,
            ProblemMapper.class,
            TraceFilter.class,
            RateFilter.class,
            DoorKeeper.class,
            WildcardBodies.class,
            BodyLimit.class,
            SafeHeaders.class);

    private static final List<Class<?>> ACCESS =
            List.of(TokenResource.class, ClientResource.class, UserResource.class, AuditResource.class);

    private static final List<Class<?>> NETWORK =
            List.of(CountyResource.class, CenterResource.class, PartnerResource.class, SellerResource.class);

    private static final List<Class<?>> CASH =
            List.of(CashResource.class, DepositResource.class, LimitResource.class, TermsResource.class);

    private static final List<Class<?>> ORDERS = List.of(
            OrderResource.class,
            RefundResource.class,
            OutcomeResource.class,
            TroubledOrderResource.class,
            DeadLetterResource.class);

    private static final List<Class<?>> SALES =
            List.of(ProductResource.class, SaleResource.class, granary.sales.rest.RefundResource.class);

    private static final List<Class<?>> PARCELS = List.of(ParcelResource.class, OneParcelResource.class);

    private static final List<Class<?>> SETTLEMENT =
            List.of(TariffResource.class, PayoutBatchResource.class, AdjustmentResource.class, DisputeResource.class);

    private static final List<Class<?>> NIGHTS = List.of(
            TransactionResource.class,
            NightListResource.class,
            NightResource.class,
            VerificationResource.class,
            ReportResource.class,
            SupplementResource.class,
            JobResource.class,
            StatementResource.class,
            SellerPayableResource.class,
            FeeLineResource.class,
            BalanceResource.class,
            EntryResource.class,
            TrialBalanceResource.class);

    private static final List<Class<?>> DEVELOPMENT = List.of(ClockResource.class);

    private static final List<Class<?>> FEEDS =
            List.of(FeedResource.class, FeedFileResource.class, BreakResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        classes.addAll(DOOR);
        classes.addAll(ACCESS);
        classes.addAll(NETWORK);
        classes.addAll(CASH);
        classes.addAll(ORDERS);
        classes.addAll(SALES);
        classes.addAll(PARCELS);
        classes.addAll(FEEDS);
        classes.addAll(SETTLEMENT);
        classes.addAll(NIGHTS);
        classes.addAll(DEVELOPMENT);
        return classes;
    }
}
