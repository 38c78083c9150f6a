package cn.safecommunity;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do where the tables of the database were made by another version of the program. What Flyway advises, a
 * repair or migrations out of order, would let the program work on tables that it does not know.
 */
class OtherDatabaseReport extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The tables of the database were made by another version of the program; nothing has been changed"
                        + " (数据库中的表由本程序的另一个版本建立，程序未启动，数据没有改动)。",
                """
                Start the version that made them, or give the program an empty database. Until 1.0.0 no data is taken over from an earlier \
                version: where it is the invented data on your own machine, remove the directory data/. Do not repair the history of the migrations.
                (请启动建立这些表的版本，或改用空数据库。1.0.0 发布前，旧版本的数据不能带入新版本：本机的演示数据请删除 data/ 目录后重新启动。\
                请勿修复迁移记录。)""",
                cause);
    }
}
