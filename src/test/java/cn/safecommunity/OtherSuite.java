package cn.safecommunity;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are not in {@link BrowserSuite}. */
@Suite
@SelectPackages("cn.safecommunity")
@ExcludePackages({
    "cn.safecommunity.browser",
    "cn.safecommunity.demonstration",
    "cn.safecommunity.ofd",
    "cn.safecommunity.security"
})
@ExcludeTags({"fuzz", "doors", "faults", "words", "pictures", "benchmark"})
class OtherSuite {}
