package cn.safecommunity.signin;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A city's directory (UnboundID in memory). Like many real ones it says yes to a name without a password. */
final class CityDirectory {

    static final String BASE = "dc=ankang,dc=gov,dc=cn";
    static final String PEOPLE = "ou=people," + BASE;
    static final String MANAGER = "cn=manager," + BASE;
    static final String MANAGER_PASSWORD = "manager-password";

    private final InMemoryDirectoryServer server;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final int port;

    CityDirectory() {
        try {
            InMemoryDirectoryServerConfig how = new InMemoryDirectoryServerConfig(BASE);
            how.addAdditionalBindCredentials(MANAGER, MANAGER_PASSWORD);
            how.setSchema(null);
            how.addInMemoryOperationInterceptor(new Binds());
            how.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("any", 0));
            server = new InMemoryDirectoryServer(how);
            server.add("dn: " + BASE, "objectClass: domain", "dc: ankang");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            server.startListening();
            port = server.getListenPort();
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also while it is away. */
    String url() {
        return "ldap://127.0.0.1:" + port;
    }

    /** Somebody anew, whatever was there before. */
    void has(String id, String password, String family, String given, String... groups) {
        try {
            if (server.getEntry(name(id)) != null) {
                server.delete(name(id));
            }
            Entry entry = new Entry(name(id));
            entry.addAttribute("objectClass", "person", "inetOrgPerson");
            entry.addAttribute("uid", id);
            entry.addAttribute("userPassword", password);
            entry.addAttribute("sn", family);
            entry.addAttribute("givenName", given);
            entry.addAttribute("cn", family + given);
            entry.addAttribute("mail", id);
            for (String group : groups) {
                entry.addAttribute("memberOf", "cn=" + group + ",ou=groups," + BASE);
            }
            server.add(entry);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    void changes(String id, String attribute, String... values) {
        try {
            server.modify(name(id), new Modification(ModificationType.REPLACE, attribute, values));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does not let this person in although the password may be right, and says this besides. */
    void refuses(String id, String diagnostic) {
        refused.put(name(id), diagnostic);
    }

    void goesAway() {
        server.shutDown(true);
    }

    void comesBack() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String id) {
        return "uid=" + id.replace("+", "\\+") + "," + PEOPLE;
    }

    private final class Binds extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
            String diagnostic = refused.get(bind.getRequest().getBindDN());
            if (diagnostic != null) {
                throw new LDAPException(
                        diagnostic.isEmpty() ? ResultCode.UNWILLING_TO_PERFORM : ResultCode.INVALID_CREDENTIALS,
                        diagnostic.isEmpty() ? "account disabled" : diagnostic);
            }
        }

        @Override
        public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
            if (bind.getRequest().getPassword().getValueLength() == 0) {
                bind.setResult(new BindResult(
                        bind.getRequest().getLastMessageID(), ResultCode.SUCCESS, null, null, null, null));
            }
        }
    }
}
