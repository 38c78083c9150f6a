package cn.safecommunity.account;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is true of accounts right now, for every call on every node. Accounts and names are kept in memory as long as the version
 * number in the database stays the same; the number is read again at most twice a second, and before every change.
 */
@Service
public class Accounts {

    /** How long the version that was read last is believed. */
    static final Duration BELIEVED = Duration.ofMillis(500);

    private final AccountRepository repository;
    private final ApplicationEventPublisher events;
    private volatile Known known = Known.nothing();

    Accounts(AccountRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /** What was read under one version, and when that version was last seen (in nanoseconds of the JVM). */
    private record Known(long version, long seenAt, Map<String, Account> accounts, Map<String, Names> names) {

        static Known nothing() {
            return under(-1, System.nanoTime());
        }

        static Known under(long version, long at) {
            return new Known(version, at, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Known seenAgain(long at) {
            return new Known(version, at, accounts, names);
        }

        boolean isBelieved() {
            return version >= 0 && System.nanoTime() - seenAt < BELIEVED.toNanos();
        }
    }

    /** The account as of half a second ago at most; null when it is gone or disabled. */
    public @Nullable Account of(String person) {
        return of(person, current());
    }

    /** The names of these people as of half a second ago at most, those not known yet in one question. */
    List<Names> names(Collection<String> persons) {
        Map<String, Names> book = current().names();
        List<String> unknown = persons.stream()
                .filter(person -> !book.containsKey(person))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            repository.names(unknown).forEach(names -> book.put(names.person(), names));
        }
        return persons.stream()
                .distinct()
                .map(book::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The number that changes with every change of any account. */
    public long version() {
        return current().version();
    }

    /** Looks at the database now: whoever changes something must have the right to it this very moment. */
    public void refresh() {
        look();
    }

    /** The same, unless somebody has looked since this moment. @param since in nanoseconds of the JVM */
    public void refresh(long since) {
        Known now = known;
        if (now.version() < 0 || now.seenAt() - since < 0) {
            look();
        }
    }

    /**
     * Somebody has read the version together with something else.
     *
     * @param at when they began to, in nanoseconds of the JVM
     */
    public void noted(long version, long at) {
        seen(version, at);
    }

    /** What other rooms keep for this person only ends with the account. */
    void delete(String person) {
        events.publishEvent(new AccountDeleted(person));
        expireAfterCommit();
    }

    /** The next call of this node looks again, once the present transaction has committed. */
    void expireAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    expire();
                }
            });
        } else {
            expire();
        }
    }

    private synchronized void expire() {
        known = Known.nothing();
    }

    private @Nullable Account of(String person, Known now) {
        Account kept = now.accounts().get(person);
        if (kept != null) {
            return kept;
        }
        Account found = repository.find(person).orElse(null);
        if (found != null) {
            now.accounts().put(person, found);
        }
        return found;
    }

    private Known current() {
        Known now = known;
        return now.isBelieved() ? now : look();
    }

    private Known look() {
        long at = System.nanoTime();
        return seen(repository.version(), at);
    }

    /**
     * Another version starts with nothing known, so that a slow reader of an old one never brings back what it knew; whoever
     * began before what was seen last, or before it expired, does not count.
     */
    private synchronized Known seen(long version, long at) {
        Known before = known;
        if (at - before.seenAt() < 0) {
            return before.version() < 0 ? Known.under(version, at) : before;
        }
        Known now = before.version() == version ? before.seenAgain(at) : Known.under(version, at);
        known = now;
        return now;
    }
}
