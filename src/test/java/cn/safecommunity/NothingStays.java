package cn.safecommunity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes back whatever a request with the header {@value #HEADER} changed, after it has got its true answer. */
@TestConfiguration(proxyBeanMethods = false)
public class NothingStays {

    public static final String HEADER = "X-Nothing-Stays";

    @Bean
    InitializingBean nothingStays(ConfigurableTransactionManager transactions) {
        return () -> transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                        && isTakenBack(call.getRequest())) {
                    transaction.setRollbackOnly();
                }
            }
        });
    }

    private static boolean isTakenBack(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
