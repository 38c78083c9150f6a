package cn.safecommunity;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that is looked at in a browser; it has a process of its own beside {@link OtherSuite}. */
@Suite
@SelectPackages("cn.safecommunity.browser")
@ExcludeTags({"fuzz", "doors", "faults", "words", "pictures", "benchmark"})
class BrowserSuite {}
