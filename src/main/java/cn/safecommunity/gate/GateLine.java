package cn.safecommunity.gate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What a gate found of one participant.
 *
 * @param facts everything that was known of it when the phase ended
 * @param missing what it had not done, in words; empty when it had done everything
 */
public record GateLine(@JsonUnwrapped CountyFacts facts, List<String> missing) {

    public GateLine {
        missing = List.copyOf(missing);
    }

    public String county() {
        return facts.county();
    }
}
