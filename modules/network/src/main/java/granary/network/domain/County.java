package granary.network.domain;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A county: registered once, renamed at will, moved from tier to tier. Its code and country stay; every tier it ever
 * had stays on record.
 */
@Entity
@Table(name = "county")
public class County {
    @Id
    @Column(name = "county_no")
    private int no;

    private String code;
    private String name;
    private String country;
    private @Nullable String province;
    private String tier;

    @Version
    private int version;

    @OneToMany(mappedBy = "county", cascade = CascadeType.PERSIST)
    @OrderBy("recordedSeq")
    private List<CountyTier> tiers = new ArrayList<>();

    /** For JPA. */
    protected County() {}

    public void rename(String newName, Optional<String> newProvince) {
        name = newName;
        province = newProvince.orElse(null);
    }

    /** The new tier holds for every night that is cut over from now on. */
    public void moveTo(String newTier, long recordedSeq, Instant recordedAt) {
        if (tier.equals(newTier)) {
            throw new IllegalArgumentException("county %s is in tier %s already".formatted(code, tier));
        }
        tier = newTier;
        tiers.add(new CountyTier(this, newTier, recordedSeq, recordedAt));
    }

    public String code() {
        return code;
    }

    public String country() {
        return country;
    }

    public String tier() {
        return tier;
    }

    public int version() {
        return version;
    }
}
