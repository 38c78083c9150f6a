package cn.safecommunity.overview;

import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.programme.ProgrammeAccess;
import cn.safecommunity.programme.Programmes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The board of a programme over REST, for those who take part in it. */
@RestController
class BoardController {

    private final Programmes programmes;
    private final Boards boards;
    private final ProgrammeAccess access;
    private final CurrentUser currentUser;

    BoardController(Programmes programmes, Boards boards, ProgrammeAccess access, CurrentUser currentUser) {
        this.programmes = programmes;
        this.boards = boards;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/programmes/{id}/board")
    Board board(@PathVariable long id) {
        return boards.of(programmes.get(id), access.sight(currentUser.id()));
    }
}
