package cn.safecommunity.organisation;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.ProductionCheck;
import cn.safecommunity.UnsafeSettings;
import cn.safecommunity.account.PasswordRules;
import cn.safecommunity.organisation.Directory.Person;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production nobody is created but the first administrator, from the environment and only as long as there is none;
 * the administrator creates everybody else.
 */
@Component
@Profile("production")
class FirstAdministrator extends BeforeFirstRequest {

    private final Directory directory;
    private final Environment environment;

    FirstAdministrator(Directory directory, Environment environment) {
        super(OrganisationSetup.ORDER + 1);
        this.directory = directory;
        this.environment = environment;
    }

    @Override
    protected void bringUpToDate() {
        if (directory.hasMember(Groups.ADMIN)) {
            return;
        }
        List<String> missing = ProductionCheck.missingAdministrator(environment);
        if (!missing.isEmpty()) {
            throw new UnsafeSettings(missing);
        }
        String user = environment.getRequiredProperty(ProductionCheck.ADMIN_USER);
        String password = environment.getRequiredProperty(ProductionCheck.ADMIN_PASSWORD);
        PasswordRules.fault(password, user).ifPresent(fault -> {
            throw new UnsafeSettings(List.of("SAFECOMMUNITY_ADMIN_PASSWORD: " + fault));
        });
        directory.addPeople(List.of(new Person(user, "", "系统管理员", "", password, Groups.ADMIN)));
    }
}
