package cn.safecommunity.community;

import cn.safecommunity.organisation.Directory;
import cn.safecommunity.organisation.Groups;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a merger would move, before anybody records it. */
@Component
class MergerPreview {

    private final List<MovedByMerger> rooms;
    private final Directory directory;

    MergerPreview(List<MovedByMerger> rooms, Directory directory) {
        this.rooms = rooms;
        this.directory = directory;
    }

    /** In words, one line a kind; empty when the unit that goes has nothing here. */
    List<String> moves(String predecessor, String successor) {
        return Stream.concat(
                        rooms.stream().map(room -> room.moves(predecessor, successor)), Stream.of(people(predecessor)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> people(String predecessor) {
        long people = directory.members(Groups.communityGroup(predecessor));
        return people == 0 ? Optional.empty() : Optional.of("人员 " + people + " 名，同时加入承接单位");
    }
}
