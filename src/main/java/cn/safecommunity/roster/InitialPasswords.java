package cn.safecommunity.roster;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes passwords that are told once and changed at the first login: sixteen signs that nobody mistakes for one another. */
@Component
class InitialPasswords {

    private static final String SIGNS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int BLOCKS = 4;
    private static final int BLOCK = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return IntStream.range(0, BLOCKS)
                .mapToObj(block -> random.ints(BLOCK, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
