package granary.sales.domain;

import granary.network.CenterRef;
import granary.network.SellerRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whose product or sale it is: a seller of a center. None of it ever changes. */
@Embeddable
public class SalePlace {
    private String country;

    @Column(name = "center_no")
    private int centerNo;

    @Column(name = "center_code")
    private String centerCode;

    @Column(name = "county_no")
    private int countyNo;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "seller_no")
    private int sellerNo;

    @Column(name = "seller_code")
    private String sellerCode;

    /** For JPA. */
    protected SalePlace() {}

    private SalePlace(CenterRef center, String county, SellerRef seller) {
        country = center.country();
        centerNo = center.no();
        centerCode = center.code();
        countyNo = center.countyNo();
        countyCode = county;
        sellerNo = seller.no();
        sellerCode = seller.code();
    }

    /**
     * @param county code of the center's county
     * @throws IllegalArgumentException where the seller is another center's
     */
    public static SalePlace of(CenterRef center, String county, SellerRef seller) {
        if (seller.centerNo() != center.no()) {
            throw new IllegalArgumentException("seller %s is not of center %s".formatted(seller.code(), center.code()));
        }
        return new SalePlace(center, county, seller);
    }

    public CenterRef center() {
        return new CenterRef(centerNo, centerCode, countyNo, country);
    }

    public String country() {
        return country;
    }

    /** Code of the county that the center belongs to. */
    public String county() {
        return countyCode;
    }

    public int sellerNo() {
        return sellerNo;
    }

    /** The seller's code. */
    public String seller() {
        return sellerCode;
    }
}
