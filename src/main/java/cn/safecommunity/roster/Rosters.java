package cn.safecommunity.roster;

import cn.safecommunity.Refusal;
import cn.safecommunity.account.AccountStates;
import cn.safecommunity.material.IncomingFile;
import cn.safecommunity.material.IncomingFiles;
import cn.safecommunity.organisation.Directory;
import cn.safecommunity.roster.Entry.Expert;
import cn.safecommunity.roster.RosterChange.Kind;
import cn.safecommunity.roster.RosterView.Added;
import cn.safecommunity.roster.RosterView.Result;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as a sheet. What is taken over is exactly what was looked at: the confirmation carries the digest of the file and of
 * its changes, and either all of them happen or none. The engine asks whether the administrator may.
 */
@Service
class Rosters {

    private final RosterRepository repository;
    private final IncomingFiles files;
    private final IdentityService identity;
    private final AccountStates states;
    private final InitialPasswords passwords;
    private final Directory directory;

    Rosters(
            RosterRepository repository,
            IncomingFiles files,
            IdentityService identity,
            AccountStates states,
            InitialPasswords passwords,
            Directory directory) {
        this.repository = repository;
        this.files = files;
        this.identity = identity;
        this.states = states;
        this.passwords = passwords;
        this.directory = directory;
    }

    byte[] template() {
        return RosterTemplate.write(
                repository.accounts(), new Posts(repository.groups()), new Posts(repository.counties()));
    }

    RosterView preview(String fileName, InputStream content, String administrator) {
        return files.take(fileName, content, file -> RosterView.of(plan(file, administrator), file.sha256()));
    }

    @Transactional
    Result confirm(String fileName, InputStream content, String token, String administrator) {
        return files.take(fileName, content, file -> {
            repository.lock();
            RosterPlan plan = plan(file, administrator);
            if (!plan.errors().isEmpty()) {
                throw Refusal.at("file", "表里还有 " + plan.errors().size() + " 处错误，什么都没有改。请重新预览，按行改正后再确认。");
            }
            if (!plan.token(file.sha256()).equals(token)) {
                throw Refusal.at("file", "文件或者账号在预览以后有变动，什么都没有改。请重新预览后再确认。");
            }
            return apply(plan.changes(), administrator);
        });
    }

    private RosterPlan plan(IncomingFile file, String administrator) {
        return RosterPlan.of(
                RosterFile.read(file),
                repository.accounts(),
                new Posts(repository.groups()),
                new Posts(repository.counties()),
                administrator);
    }

    private Result apply(List<RosterChange> changes, String administrator) {
        List<Added> added = new ArrayList<>();
        for (RosterChange change : changes) {
            Entry before = change.before();
            if (before == null) {
                added.add(add(change.after()));
            } else {
                change(before, change.after(), administrator);
            }
        }
        Function<Kind, Integer> count =
                kind -> (int) changes.stream().filter(one -> one.kind() == kind).count();
        return new Result(added, count.apply(Kind.CHANGED), count.apply(Kind.DISABLED), count.apply(Kind.ENABLED));
    }

    private Added add(Entry entry) {
        String password = passwords.next();
        User user = identity.newUser(entry.person());
        describe(user, entry);
        user.setPassword(password);
        identity.saveUser(user);
        entry.groups().forEach(group -> identity.createMembership(entry.person(), group));
        note(entry);
        return new Added(entry.person(), RosterPlan.name(entry), password);
    }

    private void change(Entry before, Entry after, String administrator) {
        String person = after.person();
        User user = identity.createUserQuery().userId(person).singleResult();
        describe(user, after);
        identity.saveUser(user);
        before.groups().stream()
                .filter(group -> !after.groups().contains(group))
                .forEach(group -> identity.deleteMembership(person, group));
        after.groups().stream()
                .filter(group -> !before.groups().contains(group))
                .forEach(group -> identity.createMembership(person, group));
        note(after);
        if (after.isDisabled()) {
            states.disable(person, after.reason(), administrator);
        } else if (before.isDisabled()) {
            states.enable(person);
        }
    }

    private void note(Entry entry) {
        Expert expert = entry.expert();
        if (entry.isAnExpert() && !expert.unit().isEmpty()) {
            directory.describeAssessor(entry.person(), expert.unit(), expert.county());
        }
    }

    private static void describe(User user, Entry entry) {
        user.setLastName(entry.familyName());
        user.setFirstName(entry.givenName());
        user.setEmail(entry.mail());
    }
}
