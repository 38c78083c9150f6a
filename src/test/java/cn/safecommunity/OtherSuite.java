package cn.safecommunity;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests without a browser, beside {@link BrowserSuite}. */
@Suite
@SelectPackages("cn.safecommunity")
@ExcludePackages("cn.safecommunity.browser")
@ExcludeTags({"fuzz", "doors", "faults", "words", "pictures", "benchmark"})
class OtherSuite {}
