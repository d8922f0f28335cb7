package granary.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A villager who sells through a center. The code and the center stay; the name may change. */
@Entity
@Table(name = "seller")
public class Seller {
    @Id
    @Column(name = "seller_no")
    private int no;

    private String code;
    private String name;

    @Version
    private int version;

    /** For JPA. */
    protected Seller() {}

    public void rename(String newName) {
        name = newName;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }
}
