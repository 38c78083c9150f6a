package cn.safecommunity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void ofAnIpv6AddressOnlyTheNetworkCounts() {
        assertThat(CallerAddress.network("2001:db8:1:2:aaaa::1")).isEqualTo(CallerAddress.network("2001:db8:1:2::9"));
        assertThat(CallerAddress.network("2001:db8:1:2::1")).isNotEqualTo(CallerAddress.network("2001:db8:1:3::1"));
        assertThat(CallerAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(CallerAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void isTheApplicationItselfOutsideOfACall() {
        assertThat(CallerAddress.current()).isEqualTo("inside");
    }
}
