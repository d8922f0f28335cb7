package granary.ear.sales;

/** Sales at center V1 as a client writes them; amounts in fen. */
final class Sales {
    static final String CASH = "{\"method\":\"CASH\"}";
    static final String ON_DELIVERY = "{\"method\":\"CASH\",\"when\":\"ON_DELIVERY\"}";
    static final String HOME =
            "{\"carrier\":\"CAINIAO\",\"name\":\"沈磊\",\"phone\":\"13959108189\",\"address\":\"城南街道1号\"}";

    private Sales() {}

    static String seller(String code, String center) {
        return "{\"code\":\"%s\",\"name\":\"农场 %s\",\"center\":\"%s\"}".formatted(code, code, center);
    }

    static String product(String seller, String name, long price) {
        return "{\"seller\":\"%s\",\"name\":\"%s\",\"unit\":\"500 g\",\"price\":%s}"
                .formatted(seller, name, money(price));
    }

    static String wallet(String reference) {
        return "{\"method\":\"WALLET\",\"provider\":\"WECHAT_PAY\",\"reference\":\"%s\"}".formatted(reference);
    }

    static String sale(String seller, String channel, String payment, long amount) {
        return sale(seller, channel, payment, "\"amount\":" + money(amount));
    }

    /** @param more fields beyond those of every sale */
    static String sale(String seller, String channel, String payment, String more) {
        return "{\"center\":\"V1\",\"seller\":\"%s\",\"channel\":\"%s\",\"payment\":%s,%s}"
                .formatted(seller, channel, payment, more);
    }

    static String lines(String product, long quantity) {
        return "\"lines\":[{\"product\":\"%s\",\"quantity\":%d}]".formatted(product, quantity);
    }

    static String refund(long amount) {
        return "{\"amount\":%s,\"reason\":\"袋子破了\"}".formatted(money(amount));
    }

    static String money(long amount) {
        return "{\"amount\":%d,\"currency\":\"CNY\"}".formatted(amount);
    }
}
