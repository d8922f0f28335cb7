package granary.network.domain;

import granary.money.BusinessDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From a date on a partner runs a center; written once. */
@Entity
@Table(name = "partner_period")
public class PartnerPeriod {
    @Id
    @Column(name = "recorded_seq")
    private long recordedSeq;

    @ManyToOne
    @JoinColumn(name = "partner_no")
    private Partner partner;

    @Column(name = "center_no")
    private int centerNo;

    @Enumerated(EnumType.STRING)
    private PartnerModel model;

    private LocalDate since;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "recorded_at_micros")
    private long recordedAtMicros;

    /** For JPA. */
    protected PartnerPeriod() {}

    PartnerPeriod(
            Partner partner,
            int centerNo,
            PartnerModel model,
            BusinessDate since,
            long recordedSeq,
            Instant recordedAt) {
        this.partner = partner;
        this.centerNo = centerNo;
        this.model = model;
        this.since = since.day();
        this.givenName = partner.name();
        this.recordedSeq = recordedSeq;
        this.recordedAtMicros = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
    }
}
