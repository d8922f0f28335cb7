package granary.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A tier that a county was given; written once. */
@Entity
@Table(name = "county_tier")
public class CountyTier {
    @Id
    @Column(name = "recorded_seq")
    private long recordedSeq;

    @ManyToOne
    @JoinColumn(name = "county_no")
    private County county;

    private String tier;

    @Column(name = "recorded_at_micros")
    private long recordedAtMicros;

    /** For JPA. */
    protected CountyTier() {}

    CountyTier(County county, String tier, long recordedSeq, Instant recordedAt) {
        this.county = county;
        this.tier = tier;
        this.recordedSeq = recordedSeq;
        this.recordedAtMicros = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
    }
}
