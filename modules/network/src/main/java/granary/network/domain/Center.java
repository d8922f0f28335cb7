package granary.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A village center. Its code and county stay for good: sealed nights refer to them; its name may change. */
@Entity
@Table(name = "center")
public class Center {
    @Id
    @Column(name = "center_no")
    private int no;

    private String code;
    private String name;

    @Version
    private int version;

    /** For JPA. */
    protected Center() {}

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
