package granary.network.domain;

import granary.money.BusinessDate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner: recruited for a center, later perhaps with another model or at another center. Periods are only ever
 * added; the name may change.
 */
@Entity
@Table(name = "partner")
public class Partner {
    @Id
    @Column(name = "partner_no")
    private int no;

    private String code;
    private String name;

    @Version
    private int version;

    @OneToMany(mappedBy = "partner", cascade = CascadeType.PERSIST)
    @OrderBy("recordedSeq")
    private List<PartnerPeriod> periods = new ArrayList<>();

    /** For JPA. */
    protected Partner() {}

    public void rename(String newName) {
        name = newName;
    }

    /** From that date on the partner runs that center in that model; whatever was recorded before stays. */
    public void begin(int centerNo, PartnerModel model, BusinessDate since, long recordedSeq, Instant recordedAt) {
        periods.add(new PartnerPeriod(this, centerNo, model, since, recordedSeq, recordedAt));
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }
}
