import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.OrdersApi;
import org.openapitools.client.model.Money;
import org.openapitools.client.model.NewOrder;
import org.openapitools.client.model.Order;
import org.openapitools.client.model.Payment;
import org.openapitools.client.model.Villager;

/** Places an order by the generated Java client, and reads it back. */
final class PlaceOrder {
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0] + "/api");
        client.setHttpClientBuilder(HttpClient.newBuilder());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        OrdersApi orders = new OrdersApi(client);
        Money price = new Money().amount(2_500L).currency("CNY");
        Order placed = orders.placeOrder(
                UUID.randomUUID().toString(),
                new NewOrder()
                        .center("V1")
                        .villager(new Villager().name("王秀英").phone("13912345678"))
                        .kind("PURCHASE")
                        .channel("TAOBAO")
                        .payment(new Payment().method("CASH"))
                        .amount(price)
                        .details(Map.of("lines", List.of(Map.of("product", "rice", "quantity", 1, "price", price)))));
        Order read = orders.readOrder(placed.getId());
        if (!placed.getId().equals(read.getId()) || read.getAmount().getAmount() != 2_500L) {
            throw new IllegalStateException("read " + read);
        }
        System.out.println("the Java client placed " + read.getId());
    }
}
