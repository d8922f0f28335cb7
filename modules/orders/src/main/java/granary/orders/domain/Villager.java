package granary.orders.domain;

/** For whom it is bought. */
public record Villager(String name, String phone) {}
