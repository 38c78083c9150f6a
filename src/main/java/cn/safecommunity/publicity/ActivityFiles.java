package cn.safecommunity.publicity;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.material.IncomingFile;
import cn.safecommunity.material.IncomingFiles;
import cn.safecommunity.material.Slices;
import cn.safecommunity.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of activities: whoever may enter an activity adds them, whoever may see it opens them, and what is struck out is kept. */
@Service
class ActivityFiles {

    /** So many times the files an activity may have are kept with those that were struck out. */
    private static final int WITH_STRUCK = 3;

    private final Activities activities;
    private final ActivityFileRepository repository;
    private final IncomingFiles incoming;
    private final TransactionTemplate transaction;
    private final int most;
    private final Clock clock;

    ActivityFiles(
            Activities activities,
            ActivityFileRepository repository,
            IncomingFiles incoming,
            TransactionTemplate transaction,
            Policy policy,
            Clock clock) {
        this.activities = activities;
        this.repository = repository;
        this.incoming = incoming;
        this.transaction = transaction;
        this.most = policy.materialQuota().activityFiles();
        this.clock = clock;
    }

    /** Who may not is refused before the file is looked at; whether it still counts and has room is asked under the lock. */
    ActivityFile add(long activity, String givenName, InputStream content, String person) {
        activities.requireOwn(activity, person);
        return incoming.take(
                givenName,
                content,
                file -> Objects.requireNonNull(transaction.execute(status -> keep(activity, file, person))));
    }

    private ActivityFile keep(long activity, IncomingFile file, String person) {
        if (activities.lock(activity).struck() != null) {
            throw new Refusal("这项活动已经作废，不能再加附件。请重新登记活动以后再上传。");
        }
        List<ActivityFile> present = repository.of(List.of(activity));
        if (present.stream().filter(ActivityFile::counts).count() >= most) {
            throw Refusal.at("file", "一项活动最多存 " + most + " 个附件，现在已满。请把零散的照片、扫描件合成一个 PDF；需要换掉已有附件的，先把它作废。");
        }
        if (present.size() >= most * WITH_STRUCK) {
            throw Refusal.at("file", "这项活动作废的附件太多，不能再加附件。请把这项活动作废后重新登记。");
        }
        String name =
                file.nameBeside(present.stream().map(ActivityFile::fileName).collect(Collectors.toSet()));
        return repository
                .find(repository.insert(activity, name, file, person, clock.instant()))
                .orElseThrow();
    }

    /** Strikes a file out with a reason: it stays on the list and in the table, and only its own people open it. */
    void strike(long id, @Nullable String given, String person) {
        ActivityFile file = repository.find(id).orElseThrow(ActivityFiles::unknown);
        if (!activities.maySee(file.activity(), person)) {
            throw unknown();
        }
        activities.requireOwn(file.activity(), person);
        String reason = Text.required("reason", given, Text.LONGEST_REASON, "请写明作废的原因；附件会保留，只有登记单位能打开。");
        transaction.executeWithoutResult(status -> {
            if (activities.lock(file.activity()).struck() != null) {
                throw new Refusal("这项活动已经作废，附件不用再作废。请刷新页面。");
            }
            if (!repository.strike(id, new Strike(reason, person, clock.instant()))) {
                throw new Refusal("这个附件已经作废，请刷新页面。");
            }
        });
    }

    /** The files of these activities, by activity. */
    Map<Long, List<ActivityFile>> of(Collection<Long> ids) {
        return repository.of(ids).stream().collect(Collectors.groupingBy(ActivityFile::activity));
    }

    /** One file, for somebody who may see its activity. */
    ActivityFile visible(long id, String person) {
        ActivityFile file = repository.find(id).orElseThrow(ActivityFiles::unknown);
        if (!activities.maySee(file.activity(), person)) {
            throw unknown();
        }
        return file;
    }

    /** The same for somebody who wants to see what is in it: one that was struck out is shown to its own people only. */
    ActivityFile opened(long id, String person) {
        ActivityFile file = visible(id, person);
        if (!file.counts() && !activities.isOwn(file.activity(), person)) {
            throw new Forbidden("这个附件已由登记单位作废，不再提供查看。需要核对的，请与登记单位联系。");
        }
        return file;
    }

    void copyContent(ActivityFile file, OutputStream out) throws IOException {
        Slices.copy(file.size(), (offset, length) -> repository.slice(file.id(), offset, length), out);
    }

    /** The whole content at once, for whoever prints it. */
    byte[] content(ActivityFile file) {
        return repository.slice(file.id(), 0, Math.toIntExact(file.size()));
    }

    /** The answer for a file that does not exist, and for one that is not this person's to know of. */
    private static NotFound unknown() {
        return new NotFound("没有这个附件，请刷新页面后重新打开。");
    }
}
