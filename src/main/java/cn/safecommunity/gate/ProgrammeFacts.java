package cn.safecommunity.gate;

import java.util.List;

/** Everything that is known of a programme at the end of a day: of its participants, its pilots and its titles. */
public record ProgrammeFacts(List<CountyFacts> counties, List<PilotFacts> pilots, List<TitleFacts> titles) {

    public ProgrammeFacts {
        counties = List.copyOf(counties);
        pilots = List.copyOf(pilots);
        titles = List.copyOf(titles);
    }
}
