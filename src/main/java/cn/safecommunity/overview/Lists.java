package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lists that the notice asks for (clauses 4 and 5), drawn up from what is on record now. */
@Service
class Lists {

    private final Programmes programmes;
    private final Boards boards;
    private final RegisterTables registers;
    private final Access access;
    private final Clock clock;

    Lists(Programmes programmes, Boards boards, RegisterTables registers, Access access, Clock clock) {
        this.programmes = programmes;
        this.boards = boards;
        this.registers = registers;
        this.access = access;
        this.clock = clock;
    }

    /** The list of that name; {@code year} matters for the annual assessment only. */
    Table of(long programmeId, String name, @Nullable Integer year, String person) {
        Programme programme = programmes.get(programmeId);
        return switch (name) {
            case "pilots" -> BoardTables.pilots(board(programme, person));
            case "responsibilities" -> registers.responsibilities(programme);
            case "contacts" -> registers.contacts(programme);
            case "candidates" -> BoardTables.candidates(board(programme, person));
            case "ranking" -> registers.ranking(programme);
            case "titles" -> registers.titles(programme);
            case "progress" -> BoardTables.progress(board(programme, person));
            case "annual" ->
                registers.annual(programme, year == null ? LocalDate.now(clock).getYear() : year);
            default -> throw new NotFound("没有名为“" + name + "”的名单，请从页面上的名单中选择。");
        };
    }

    /** The day of which that list tells: what a programme has reached does not change after its end, its yearly sheets may. */
    LocalDate asOf(long programmeId, String name) {
        LocalDate today = LocalDate.now(clock);
        return "annual".equals(name) ? today : Facts.lastDay(programmes.get(programmeId), today);
    }

    private Board board(Programme programme, String person) {
        return boards.of(programme, access.sightOf(person));
    }
}
