package cn.safecommunity.document;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out document numbers: per 机关代字 and year without a gap and without a duplicate. */
@Service
public class DocumentNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next number of this year. It belongs to the caller's transaction: the row stays locked until that ends, so
     * that a rollback gives the number back before anybody else can have the one after it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String issuerCode) {
        int year = LocalDate.now(clock).getYear();
        int serial = jdbc.sql("INSERT INTO document_number AS given (issuer, year, last) VALUES (?, ?, 1)"
                        + " ON CONFLICT (issuer, year) DO UPDATE SET last = given.last + 1 RETURNING last")
                .params(issuerCode, year)
                .query(Integer.class)
                .single();
        return new DocumentNumber(issuerCode, year, serial).text();
    }
}
