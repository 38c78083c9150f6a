package cn.safecommunity.roster;

import cn.safecommunity.account.PersonNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would change, or why it cannot be taken over. Accounts that are not on the sheet stay as they are.
 *
 * @param unchanged how many rows say what is so already
 */
record RosterPlan(List<RosterChange> changes, List<RosterError> errors, int unchanged) {

    /** New accounts of one sheet; each password takes the processor some time (assumption). */
    static final int MOST_NEW = 200;

    RosterPlan {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /** {@code known} are the accounts there are, {@code administrator} is who sends the sheet. */
    static RosterPlan of(List<RosterRow> rows, List<Entry> known, Posts posts, Posts counties, String administrator) {
        Map<String, Entry> accounts = new HashMap<>();
        known.forEach(entry -> accounts.put(entry.person(), entry));
        RosterRules rules = new RosterRules(posts, counties, administrator);
        List<RosterChange> changes = new ArrayList<>();
        List<RosterError> errors = new ArrayList<>();
        for (RosterRow row : rows) {
            Entry before = accounts.get(row.cell(Column.PERSON));
            Entry after = rules.read(row, before);
            List<String> details = details(before, after, posts, counties);
            if (rules.repeated(row).isPresent() || !details.isEmpty()) {
                errors.addAll(rules.faults(row, before, after));
            }
            if (!details.isEmpty()) {
                changes.add(new RosterChange(row.number(), before, after, details));
            }
        }
        long added = changes.stream().filter(one -> one.before() == null).count();
        if (added > MOST_NEW) {
            errors.add(RosterError.at(1, Column.PERSON, "一次最多新增 " + MOST_NEW + " 个账号，现有 " + added + " 个。请分成几份上传。"));
        }
        return new RosterPlan(changes, errors, rows.size() - changes.size());
    }

    private static List<String> details(@Nullable Entry before, Entry after, Posts posts, Posts counties) {
        if (before == null) {
            return List.of("岗位：" + posts.words(after.groups()));
        }
        List<String> details = new ArrayList<>();
        add(details, "姓名", name(before), name(after));
        add(details, Column.MAIL.label(), before.mail(), after.mail());
        add(details, Column.GROUPS.label(), posts.words(before.groups()), posts.words(after.groups()));
        add(details, Column.STATE.label(), state(before), state(after));
        add(
                details,
                Column.EXPERT_UNIT.label(),
                before.expert().unit(),
                after.expert().unit());
        add(
                details,
                Column.EXPERT_COUNTY.label(),
                counties.word(before.expert().county()),
                counties.word(after.expert().county()));
        return details;
    }

    private static void add(List<String> details, String what, String before, String after) {
        if (!before.equals(after)) {
            details.add(what + "：" + shown(before) + " 改为 " + shown(after));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "（空）" : text;
    }

    private static String state(Entry entry) {
        return entry.isDisabled() ? RosterRules.DISABLED + "（" + entry.reason() + "）" : RosterRules.USABLE;
    }

    /** The name that the account signs with. */
    static String name(Entry entry) {
        UserEntity user = new UserEntity(entry.person());
        user.setLastName(entry.familyName());
        user.setFirstName(entry.givenName());
        return PersonNames.of(user);
    }

    /** Says that exactly this was seen: the file, and what it would have changed. */
    String token(String sha256) {
        return DigestUtils.sha256Hex(sha256 + changes);
    }
}
