package cn.safecommunity.signin;

import cn.safecommunity.Refusal;
import cn.safecommunity.account.OutsideAccount;
import cn.safecommunity.account.OutsideAccounts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks everybody up in the directory again every few minutes: whoever has left it is logged out, and a group that was
 * taken away is gone, without waiting for the next login. While the directory is away everything stays as it is.
 */
@Component
class OutsideWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideWatch.class);

    private final LdapDirectory directory;
    private final OutsideAccounts outside;
    private final Admission admission;

    OutsideWatch(LdapDirectory directory, OutsideAccounts outside, Admission admission) {
        this.directory = directory;
        this.outside = outside;
        this.admission = admission;
    }

    @Scheduled(
            fixedDelayString = "${safecommunity.sign-in.ldap.look-again:PT10M}",
            initialDelayString = "${safecommunity.sign-in.ldap.look-again:PT10M}")
    void look() {
        if (!directory.isOn()) {
            return;
        }
        List<OutsideAccount> all = outside.from(OutsidePerson.LDAP);
        Map<String, OutsidePerson> there = directory
                .people(all.stream().map(OutsideAccount::person).toList())
                .stream()
                .collect(Collectors.toMap(OutsidePerson::subject, Function.identity(), (one, same) -> one));
        int gone = outside.withdraw(all.stream()
                .filter(account -> !there.containsKey(String.valueOf(account.subject())))
                .map(OutsideAccount::person)
                .toList());
        if (gone > 0) {
            LOG.info("{} accounts have left the directory and are logged out", gone);
        }
        there.values().forEach(this::bringUpToDate);
    }

    private void bringUpToDate(OutsidePerson person) {
        try {
            admission.bringUpToDate(person);
        } catch (Refusal refusal) {
            LOG.warn("{} cannot be brought up to date: {}", person.id(), refusal.text());
        }
    }
}
