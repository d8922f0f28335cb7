package granary.ear.orders;

/** Orders at center V1 as a client writes them; amounts in fen. */
public final class Orders {
    public static final String CASH = "{\"method\":\"CASH\"}";

    private Orders() {}

    public static String wallet(String reference) {
        return "{\"method\":\"WALLET\",\"provider\":\"WECHAT_PAY\",\"reference\":\"%s\"}".formatted(reference);
    }

    public static String purchase(String product, long amount, String payment) {
        String details =
                "{\"lines\":[{\"product\":\"%s\",\"quantity\":1,\"price\":{\"amount\":%d,\"currency\":\"CNY\"}}]}";
        return order("PURCHASE", "TAOBAO", amount, payment, details.formatted(product, amount));
    }

    static String bill(long amount, String payment) {
        return order(
                "BILL_PAYMENT",
                "STATE_GRID",
                amount,
                payment,
                "{\"biller\":\"STATE_GRID\",\"account\":\"3301\",\"period\":\"2026-09\"}");
    }

    static String topUp(long amount, String payment) {
        return order("TOP_UP", "RELOADLY", amount, payment, "{\"phone\":\"13912345678\",\"operator\":\"CMCC\"}");
    }

    static String trip(String trip, long amount, String payment) {
        return tripBy("FLIGGY", trip, amount, payment);
    }

    static String tripBy(String channel, String trip, long amount, String payment) {
        return order("TRAVEL_BOOKING", channel, amount, payment, "{\"trip\":\"%s\"}".formatted(trip));
    }

    static String refund(long amount) {
        return "{\"amount\":{\"amount\":%d,\"currency\":\"CNY\"},\"reason\":\"袋子破了\"}".formatted(amount);
    }

    private static String order(String kind, String channel, long amount, String payment, String details) {
        return """
                {"center":"V1","villager":{"name":"王秀英","phone":"13912345678"},"kind":"%s","channel":"%s",\
                "payment":%s,"amount":{"amount":%d,"currency":"CNY"},"details":%s}""".formatted(kind, channel, payment, amount, details);
    }
}
