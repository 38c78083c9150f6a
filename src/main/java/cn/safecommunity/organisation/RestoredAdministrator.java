package cn.safecommunity.organisation;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.ProductionCheck;
import cn.safecommunity.UnsafeSettings;
import cn.safecommunity.account.AccountStates;
import cn.safecommunity.account.PasswordRules;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the operator back in when no administrator can log in any more: started with the argument
 * {@code --safecommunity.restore-administrator=<user>} the application unlocks and enables that account, puts it into the
 * group of administrators, sets the password of {@code SAFECOMMUNITY_ADMIN_PASSWORD} if there is one, and ends. It never
 * serves with that argument, so that a forgotten one brings nobody back.
 */
@Component
@ConditionalOnProperty(RestoredAdministrator.ARGUMENT)
class RestoredAdministrator extends BeforeFirstRequest {

    static final String ARGUMENT = "safecommunity.restore-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(RestoredAdministrator.class);

    private final Directory directory;
    private final AccountStates states;
    private final Environment environment;

    RestoredAdministrator(Directory directory, AccountStates states, Environment environment) {
        super(OrganisationSetup.ORDER + 1);
        this.directory = directory;
        this.states = states;
        this.environment = environment;
    }

    @Override
    protected void bringUpToDate() {
        String user = environment.getRequiredProperty(ARGUMENT);
        restore(user);
        LOG.warn("{} is an administrator again and can log in. Start the application without this argument now.", user);
        System.exit(0);
    }

    /** Makes an existing account an administrator's who can log in. */
    void restore(String user) {
        String password =
                environment.getProperty(ProductionCheck.ADMIN_PASSWORD, "").strip();
        Optional<String> fault = password.isEmpty() ? Optional.empty() : PasswordRules.fault(password, user);
        if (fault.isPresent()) {
            throw new UnsafeSettings(List.of("SAFECOMMUNITY_ADMIN_PASSWORD: " + fault.get()));
        }
        if (!directory.makeAdministrator(user, password)) {
            throw new UnsafeSettings(List.of(ARGUMENT + ": there is no account '" + user + "'"));
        }
        states.enable(user);
    }
}
