package cn.safecommunity.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasJSPropertyOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * Waits for what a page becomes. {@code Page.waitForFunction} evaluates its words in the page, whose own rules forbid that from the
 * second look on: it only works for what is there already.
 */
final class Becomes {

    private static final double MILLIS = 30_000;

    private Becomes() {}

    static void property(Locator locator, String name, Object value) {
        PlaywrightAssertions.assertThat(locator)
                .hasJSProperty(name, value, new HasJSPropertyOptions().setTimeout(MILLIS));
    }

    static void anotherProperty(Locator locator, String name, Object value) {
        PlaywrightAssertions.assertThat(locator)
                .not()
                .hasJSProperty(name, value, new HasJSPropertyOptions().setTimeout(MILLIS));
    }

    static void none(Locator locator) {
        PlaywrightAssertions.assertThat(locator).hasCount(0, new HasCountOptions().setTimeout(MILLIS));
    }
}
