package cn.safecommunity;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All that is looked at in a browser, in a process of its own beside {@link OtherSuite}; and what passes no model that must be seen by
 * the end of the other suite, so that both take about as long.
 */
@Suite
@SelectPackages({
    "cn.safecommunity.browser",
    "cn.safecommunity.demonstration",
    "cn.safecommunity.ofd",
    "cn.safecommunity.security"
})
@ExcludeTags({"fuzz", "doors", "faults", "words", "pictures", "benchmark"})
class BrowserSuite {}
