package cn.safecommunity.signin;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Unavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.OperationNotSupportedException;
import javax.naming.PartialResultException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the directory who somebody is, and whether a password is theirs: it is found by the user name, then bound as. */
@Component
class LdapDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    private static final String CONNECT_MILLISECONDS = "3000";
    private static final String READ_MILLISECONDS = "5000";
    private static final int SEARCH_MILLISECONDS = 5_000;

    /** So many talk to the directory at once; the others wait a moment for their turn (assumption). */
    private static final int MOST_AT_ONCE = 10;

    private static final int TURN_SECONDS = 3;

    private static final String AWAY = "统一目录暂时连不上，现在不能核对密码；不是您的密码错了。请过几分钟再登录，一直不行请联系系统管理员。";

    /** What Active Directory adds to a refused password that was right: expired, to be changed, disabled, locked. */
    private static final Pattern REASON = Pattern.compile("data (532|773|533|701|775)\\b");

    private static final String DISABLED = "统一目录不让这个账号登录：已停用，或者过期。请联系统一目录的管理员。";

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final LdapSettings settings;

    LdapDirectory(LdapSettings settings) {
        this.settings = settings;
    }

    /** Whether people are looked for in a directory at all. */
    boolean isOn() {
        return settings.isOn();
    }

    /** The person whose user name and password these are; empty when one of the two is wrong. */
    Optional<OutsidePerson> authenticate(String typed, String password) {
        if (password.isEmpty()) {
            return Optional
                    .empty(); // a directory takes a name without a password for nobody in particular, and says yes
        }
        return inTurn(() -> {
            Optional<Entry> found = searching(context -> find(context, typed));
            return found.isPresent() && binds(found.get().name(), password)
                    ? found.map(Entry::person)
                    : Optional.empty();
        });
    }

    /** The people of the directory with these user names. */
    List<OutsidePerson> people(List<String> ids) {
        return inTurn(() -> searching(context -> {
            List<OutsidePerson> people = new ArrayList<>();
            for (String id : ids) {
                find(context, id).map(Entry::person).ifPresent(people::add);
            }
            return people;
        }));
    }

    private record Entry(String name, OutsidePerson person) {}

    /** A question to the directory. */
    private interface Question<T> {
        T ask() throws NamingException;
    }

    /** A question that is asked as whoever may search. */
    private interface Search<T> {
        T in(LdapContext context) throws NamingException;
    }

    private <T> T searching(Search<T> search) throws NamingException {
        LdapContext context = context(settings.manager(), settings.managerPassword());
        try {
            return search.in(context);
        } finally {
            context.close();
        }
    }

    private <T> T inTurn(Question<T> question) {
        boolean mine = false;
        try {
            mine = places.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                LOG.warn("{} others are waiting for the directory", MOST_AT_ONCE);
                throw new Unavailable(AWAY);
            }
            return question.ask();
        } catch (NamingException e) {
            LOG.warn("The directory {} does not answer as it should", settings.url(), e);
            throw new Unavailable(AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(AWAY);
        } finally {
            if (mine) {
                places.release();
            }
        }
    }

    /** The one entry with this user name; what is typed is a value in the filter and never a part of it. */
    private Optional<Entry> find(LdapContext context, String typed) throws NamingException {
        List<SearchResult> found = search(context, settings.userBase(), settings.userFilter(), typed);
        if (found.size() > 1) {
            LOG.warn("The directory has {} people for one user name; none of them signs in", found.size());
        }
        return found.size() == 1 ? Optional.of(entry(context, found.get(0))) : Optional.empty();
    }

    private Entry entry(LdapContext context, SearchResult found) throws NamingException {
        String name = found.getNameInNamespace();
        Attributes of = found.getAttributes();
        String id = text(of, settings.idAttribute());
        if (id == null) {
            throw new NamingException(name + " has no " + settings.idAttribute());
        }
        Set<String> groups = new HashSet<>();
        if (settings.groupBase().isBlank()) {
            groups.addAll(texts(of.get(settings.groupAttribute())));
        } else {
            search(context, settings.groupBase(), settings.groupFilter(), name, id)
                    .forEach(group -> groups.add(group.getNameInNamespace()));
        }
        String whole = text(of, "displayName");
        String[] names =
                OutsidePerson.names(text(of, "sn"), text(of, "givenName"), whole == null ? text(of, "cn") : whole);
        return new Entry(
                name,
                new OutsidePerson(
                        OutsidePerson.LDAP,
                        id.toLowerCase(Locale.ROOT),
                        id,
                        names[0],
                        names[1],
                        text(of, "mail"),
                        groups));
    }

    /** Only attributes are read: an object that an entry may carry is not asked for, so nothing is deserialised. */
    @SuppressWarnings("BanJNDI")
    private static List<SearchResult> search(LdapContext context, String base, String filter, Object... values)
            throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setTimeLimit(SEARCH_MILLISECONDS);
        controls.setReturningObjFlag(false);
        NamingEnumeration<SearchResult> results = context.search(base, filter, values, controls);
        List<SearchResult> found = new ArrayList<>();
        try {
            while (results.hasMore()) {
                found.add(results.next());
            }
        } catch (PartialResultException e) {
            LOG.debug("The directory points to another one, which is not asked", e);
        } finally {
            results.close();
        }
        return found;
    }

    /** Whether the directory takes the password for that of the entry; says why when it was right and still does not. */
    private boolean binds(String name, String password) throws NamingException {
        try {
            context(name, password, true).close();
            return true;
        } catch (AuthenticationException e) {
            Matcher reason = REASON.matcher(String.valueOf(e.getMessage()));
            if (!reason.find()) {
                return false;
            }
            throw new Forbidden(
                    switch (reason.group(1)) {
                        case "532", "773" -> "您在统一目录的密码已过期，或者须先修改。请先到统一目录改好密码，再到这里登录。";
                        case "775" -> "统一目录锁定了这个账号，多半是连续输错了密码。请稍后再试，或者联系统一目录的管理员。";
                        default -> DISABLED;
                    });
        } catch (NoPermissionException | OperationNotSupportedException e) {
            LOG.info("The directory does not let {} in: {}", name, e.getMessage());
            throw new Forbidden(DISABLED);
        }
    }

    /** A refusal of who searches is a fault of the settings and not of the person. */
    private LdapContext context(String name, String password) throws NamingException {
        try {
            return context(name, password, !name.isBlank());
        } catch (AuthenticationException e) {
            LOG.error("The directory does not let {} search; check SAFECOMMUNITY_SIGNIN_LDAP_MANAGERPASSWORD", name);
            throw new Unavailable(AWAY);
        }
    }

    private LdapContext context(String name, String password, boolean named) throws NamingException {
        Hashtable<String, Object> how = new Hashtable<>();
        how.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        how.put(Context.PROVIDER_URL, settings.url());
        how.put(Context.REFERRAL, "ignore");
        how.put("com.sun.jndi.ldap.connect.timeout", CONNECT_MILLISECONDS);
        how.put("com.sun.jndi.ldap.read.timeout", READ_MILLISECONDS);
        how.put(Context.SECURITY_AUTHENTICATION, named ? "simple" : "none");
        if (named) {
            how.put(Context.SECURITY_PRINCIPAL, name);
            how.put(Context.SECURITY_CREDENTIALS, password);
        }
        return new InitialLdapContext(how, null);
    }

    private static @Nullable String text(Attributes attributes, String name) throws NamingException {
        List<String> all = texts(attributes.get(name));
        return all.isEmpty() || all.get(0).isBlank() ? null : all.get(0).strip();
    }

    private static List<String> texts(@Nullable Attribute attribute) throws NamingException {
        List<String> all = new ArrayList<>();
        for (int i = 0; attribute != null && i < attribute.size(); i++) {
            all.add(String.valueOf(attribute.get(i)));
        }
        return all;
    }
}
