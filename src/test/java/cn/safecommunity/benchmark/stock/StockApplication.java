package cn.safecommunity.benchmark.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * The starter with its web apps and its REST interface, as its manual begins; no component, so that the product of the tests
 * does not find it.
 */
@EnableAutoConfiguration
public class StockApplication {

    public static void main(String[] args) {
        SpringApplication.run(StockApplication.class, args);
    }
}
