package granary.sales.rest;

import granary.access.Caller;
import granary.access.CurrentCaller;
import granary.access.FirstAnswer;
import granary.access.IfMatch;
import granary.access.KeyedRequest;
import granary.access.Problem;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.KeyedAnswers;
import granary.access.wire.Page;
import granary.country.Countries;
import granary.sales.OfferProducts;
import granary.sales.domain.Product;
import granary.sales.domain.ProductQuery;
import granary.sales.domain.SalePlace;
import granary.sales.domain.Visible;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sellers offer, written by the staff of their county and center. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales", description = "Local products, what villagers sell, and what sellers are owed")
public class ProductResource {
    @Inject
    CurrentCaller current;

    @Inject
    SaleScope scope;

    @Inject
    Countries countries;

    @Inject
    KeyedAnswers answers;

    @Inject
    OfferProducts products;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createProduct",
            summary = "Offer a product of a seller",
            description = "Within your scope. A sale keeps name, unit and price as they are when it is made.")
    @APIResponse(
            responseCode = "201",
            description = "Offered; Location says where, ETag what a change needs",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    public Response create(
            @Parameter(required = true) @HeaderParam(KeyedRequest.HEADER) @Nullable String key, ProductJson body) {
        Caller caller = current.requireReader(SaleScope.STAFF);
        KeyedRequest request = KeyedRequest.of(key, "POST /products", Json.write(body));
        return answers.answer(caller, request, () -> created(body, caller));
    }

    private FirstAnswer created(ProductJson body, Caller caller) {
        SalePlace place = scope.place(caller, Optional.empty(), body.seller());
        Product product = products.offer(place, body.toOffer(countries.get(place.country())));
        return FirstAnswer.of(201, Json.write(ProductJson.of(product)))
                .at("products/" + product.id())
                .tagged(String.valueOf(product.version()));
    }

    @GET
    @Operation(
            operationId = "listProducts",
            summary = "Products in the order of time, in pages",
            description = "Within your scope; those that are not offered now among them.")
    @APIResponse(responseCode = "200", description = "A page of products")
    public Page<ProductJson> list(
            @Parameter(description = "only products of this seller", example = "S000010")
                    @QueryParam("seller")
                    @Nullable
                    String seller,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Visible visible = scope.of(current.requireReader(SaleScope.STAFF));
        Check check = new Check();
        Optional<String> of = check.optionalCode("/seller", seller);
        check.finish();
        int most = Page.limit(limit);
        List<Product> rows = products.page(new ProductQuery(visible, of, Page.after(cursor), most + 1));
        return Page.cut(rows, most, Product::id).map(ProductJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getProduct",
            summary = "Read one product",
            description = "With the ETag that a change needs.")
    @APIResponse(
            responseCode = "200",
            description = "The product, with its ETag",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    public Response get(@PathParam("id") String id) {
        Visible visible = scope.of(current.requireReader(SaleScope.STAFF));
        return tagged(products.find(id, visible).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProduct",
            summary = "Change, withdraw or offer a product again",
            description = "The seller stays. Sales that were made keep what was offered then.")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the new ETag comes with it",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            ProductJson body) {
        Visible visible = scope.of(current.requireReader(SaleScope.STAFF));
        IfMatch seen = IfMatch.required(ifMatch);
        Product known = products.find(id, visible).orElseThrow(Problem::notFound);
        if (!known.place().seller().equals(body.seller())) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                    "/seller", "stays as it is: " + known.place().seller())));
        }
        return tagged(products.change(
                id, seen, body.toOffer(countries.get(known.place().country())), visible));
    }

    private static Response tagged(Product product) {
        return Response.ok(ProductJson.of(product))
                .header(HttpHeaders.ETAG, IfMatch.etag(String.valueOf(product.version())))
                .build();
    }
}
