package cn.safecommunity.signin;

import cn.safecommunity.Forbidden;
import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import cn.safecommunity.account.OutsideAccount;
import cn.safecommunity.account.OutsideAccounts;
import cn.safecommunity.engine.AsTheSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody in whom the other side has vouched for: with an account of the engine that is made at the first time and
 * kept up to date, so that tasks and signatures have a name also when the person is gone outside.
 */
@Service
class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 60;

    private final OutsideAccounts outside;
    private final Accounts accounts;
    private final IdentityService identity;
    private final AsTheSystem system;
    private final GroupTable table;
    private final TransactionTemplate transaction;
    private final Pattern ids;

    Admission(
            OutsideAccounts outside,
            Accounts accounts,
            IdentityService identity,
            AsTheSystem system,
            GroupTable table,
            TransactionTemplate transaction,
            @Value("${camunda.bpm.generic-properties.properties.userResourceWhitelistPattern}") String ids) {
        this.outside = outside;
        this.accounts = accounts;
        this.identity = identity;
        this.system = system;
        this.table = table;
        this.transaction = transaction;
        this.ids = Pattern.compile(ids);
    }

    /** The account of a person, as it is after this; refuses whoever has nothing to do here. */
    Account admit(OutsidePerson person) {
        String id = bringUpToDate(person);
        accounts.refresh();
        Account account = accounts.of(id);
        if (account == null) {
            throw new Forbidden("账号“" + id + "”在本系统已停用。如需恢复，请联系系统管理员。");
        }
        if (account.groups().isEmpty()) {
            throw withoutGroup(person);
        }
        return account;
    }

    /** Changes the account to what is true outside now, and gives its id. */
    String bringUpToDate(OutsidePerson person) {
        return Objects.requireNonNull(transaction.execute(status -> system.ask(() -> keep(person))));
    }

    private String keep(OutsidePerson person) {
        outside.lock(person.subject());
        outside.lock(person.id());
        Set<String> groups = known(table.of(person.groups()));
        Optional<OutsideAccount> before = outside.find(person.source(), person.subject());
        OutsideAccount account = before.orElseGet(() -> first(person, groups));
        name(account.person(), person);
        List<String> given = join(account, groups);
        outside.put(new OutsideAccount(account.person(), person.source(), person.subject(), given));
        return account.person();
    }

    /** An account of one's own, or one that an administrator has handed over; never anybody else's. */
    private OutsideAccount first(OutsidePerson person, Set<String> groups) {
        String id = person.id();
        if (id.length() > LONGEST_ID || !ids.matcher(id).matches()) {
            throw new Forbidden(
                    "统一身份认证给出的用户名“" + id + "”在本系统不能使用：只能有字母、数字和 . - _ @ +，最多 " + LONGEST_ID + " 个字符。请联系统一身份认证的管理员。");
        }
        List<String> alike = outside.alike(id);
        if (alike.isEmpty()) {
            if (groups.isEmpty()) {
                throw withoutGroup(person);
            }
            return new OutsideAccount(id, person.source(), person.subject(), List.of());
        }
        return alike.stream()
                .filter(id::equals)
                .flatMap(same -> outside.find(same).stream())
                .filter(handedOver -> handedOver.source() == null)
                .findFirst()
                .orElseThrow(() -> new Forbidden(
                        "用户名“" + id + "”已经是本系统里另一个账号的用户名，不能确定是同一个人。请联系系统管理员：确是本人的，在账号页面把它改为“用统一身份认证登录”。"));
    }

    private static Forbidden withoutGroup(OutsidePerson person) {
        String groups = person.groups().isEmpty()
                ? "没有任何组"
                : "所在的组（" + person.groups().stream().sorted().limit(5).collect(Collectors.joining("、")) + "）";
        return new Forbidden("您在统一身份认证中" + groups + "，在本系统没有对应的岗位，所以不能登录。请联系本系统的系统管理员开通，并告诉您的单位和岗位。");
    }

    private Set<String> known(Set<String> groups) {
        Set<String> known = groups.isEmpty()
                ? Set.of()
                : identity.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
        if (known.size() < groups.size()) {
            LOG.warn("The table of groups gives {}, of which there are only {} here", groups, known);
        }
        return known;
    }

    private void name(String id, OutsidePerson person) {
        User user = identity.createUserQuery().userId(id).singleResult();
        boolean isNew = user == null;
        if (user == null) {
            user = identity.newUser(id);
            user.setPassword(OutsideAccounts.unknown());
        }
        String family = cut(person.familyName().isEmpty() && person.givenName().isEmpty() ? id : person.familyName());
        String given = cut(person.givenName());
        String mail = person.mail() == null ? user.getEmail() : person.mail();
        if (isNew
                || !family.equals(user.getLastName())
                || !given.equals(Objects.requireNonNullElse(user.getFirstName(), ""))
                || !Objects.equals(mail, user.getEmail())) {
            user.setLastName(family);
            user.setFirstName(given);
            user.setEmail(mail);
            identity.saveUser(user);
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Takes what was given because of groups outside and is not true any more; what an administrator gave stays. */
    private List<String> join(OutsideAccount account, Set<String> groups) {
        Set<String> members = identity.createGroupQuery().groupMember(account.person()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> given = new ArrayList<>();
        for (String group : groups) {
            if (members.add(group)) {
                identity.createMembership(account.person(), group);
                given.add(group);
            } else if (account.groups().contains(group)) {
                given.add(group);
            }
        }
        account.groups().stream()
                .filter(group -> !groups.contains(group) && members.contains(group))
                .forEach(group -> identity.deleteMembership(account.person(), group));
        return given;
    }
}
