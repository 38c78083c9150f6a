package cn.safecommunity.outgoing;

import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as another authority receives it; the component names are the field names on the wire.
 *
 * @param kind filing or application
 * @param filingNumber the number under which the province filed the application, once it has
 */
record OutgoingApplication(
        String kind,
        String businessKey,
        Chain chain,
        Unit community,
        @Nullable LocalDate appliedOn,
        @Nullable String filingNumber,
        List<Letter> letters,
        List<File> materials) {

    /** The unit that applies. */
    record Unit(
            String code,
            String name,
            UnitKind unitType,
            String unitTypeName,
            LocalDate registeredOn,
            String countyCode,
            String countyName) {}

    /** A letter issued for the application, such as the recommendation. */
    record Letter(String kind, String number, String title) {}

    /** A material; the receiver compares the digest with the file that it gets on the usual way. */
    record File(String type, String label, String fileName, int version, long size, String sha256) {}
}
