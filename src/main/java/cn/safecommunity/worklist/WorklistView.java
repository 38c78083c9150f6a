package cn.safecommunity.worklist;

import cn.safecommunity.casefile.Decision;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.worklist.WorklistRequest.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of open tasks.
 *
 * @param counts how many of each kind match what is searched for
 * @param total how many match, on all pages
 * @param substituting the substitutions that last today and concern the person, on either side
 */
record WorklistView(Counts counts, long total, int page, int size, List<Card> cards, List<Substituting> substituting) {

    /** How many tasks every quick filter holds. */
    record Counts(long mine, long office, long soon, long late, long returned, long supervised) {

        long of(Part part) {
            return switch (part) {
                case MINE -> mine;
                case OFFICE -> office;
                case SOON -> soon;
                case LATE -> late;
                case RETURNED -> returned;
                case SUPERVISED -> supervised;
            };
        }
    }

    /**
     * A substitution that lasts today.
     *
     * @param own whether the person is the one who is away
     * @param name the name of the other
     */
    record Substituting(long id, boolean own, String name, LocalDate lastDay) {}

    /**
     * What somebody proposes who has looked into the case before.
     *
     * @param opinion its beginning
     */
    record Proposal(Decision decision, String name, String opinion) {}

    /**
     * An open task in the list.
     *
     * @param unit the creation unit with its county, else the county; null when it concerns the whole city
     * @param light null when the task has no limit
     * @param workingDaysLeft the working days after today, negative when it is late; null when it has no limit
     * @param office the office that has it, by the name of the group
     * @param holder who has taken it on
     * @param mine whether that is the person who asks
     * @param represented whether the person substitutes today for whoever has taken it on
     * @param together whether the person may sign it together with others
     * @param proposal what the colleague who looked into it proposes, of what may be signed together
     * @param askedBy who of the office asks the person for an opinion on it
     * @param urgedAt when somebody urged last since the task came up
     * @param halted whether an administrator has suspended the case
     * @param written whether the person has begun to answer it and not sent it; it is not signed together with others then
     */
    record Card(
            String id,
            String task,
            String step,
            @Nullable Long caseId,
            @Nullable String number,
            @Nullable String unit,
            String subject,
            @Nullable Light light,
            @Nullable Integer workingDaysLeft,
            @Nullable Instant dueAt,
            Instant since,
            String office,
            @Nullable String holder,
            boolean mine,
            boolean represented,
            boolean together,
            @Nullable Proposal proposal,
            @Nullable String askedBy,
            @Nullable Instant urgedAt,
            boolean halted,
            boolean written) {}
}
