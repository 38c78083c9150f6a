package cn.safecommunity.archive;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseSight;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The archive of a community over REST: kept by the unit, read by whoever may see one of its cases. */
@RestController
@RequestMapping("/api/communities/{code}/archive")
class ArchiveController {

    private final Archive archive;
    private final ArchiveViews views;
    private final CaseSight sight;
    private final Organisations organisations;
    private final Access access;
    private final CurrentUser currentUser;

    ArchiveController(
            Archive archive,
            ArchiveViews views,
            CaseSight sight,
            Organisations organisations,
            Access access,
            CurrentUser currentUser) {
        this.archive = archive;
        this.views = views;
        this.sight = sight;
        this.organisations = organisations;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** An entry as it is sent; {@code version} and {@code reason} belong to a correction. */
    record Sent(
            @Nullable String kind,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable List<Long> files,
            @Nullable String reason) {

        Archive.Draft draft() {
            return new Archive.Draft(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(fields, Map.of()),
                    Objects.requireNonNullElse(files, List.of()));
        }
    }

    @GetMapping
    ArchiveView all(@PathVariable String code) {
        requireReader(code);
        return views.of(code, access.mayActFor(currentUser.id(), code));
    }

    @GetMapping("/entries/{id}/versions")
    List<ArchiveView.Entry> versions(@PathVariable String code, @PathVariable long id) {
        requireReader(code);
        return views.entries(archive.versions(code, id));
    }

    /** The entry to read, e.g. from a score sheet that points to it. */
    @GetMapping(path = "/entries/{id}/text", produces = "text/plain;charset=UTF-8")
    String text(@PathVariable String code, @PathVariable long id) {
        requireReader(code);
        return views.text(archive.versions(code, id).get(0));
    }

    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ArchiveView.Entry add(@PathVariable String code, @RequestBody Sent sent) {
        requireOwn(code);
        return views.entry(
                archive.add(code, Objects.requireNonNullElse(sent.kind(), ""), sent.draft(), currentUser.id()));
    }

    @PutMapping("/entries/{id}")
    ArchiveView.Entry correct(@PathVariable String code, @PathVariable long id, @RequestBody Sent sent) {
        requireOwn(code);
        return views.entry(archive.correct(
                code,
                id,
                Objects.requireNonNullElse(sent.version(), 0),
                sent.draft(),
                Objects.requireNonNullElse(sent.reason(), ""),
                currentUser.id()));
    }

    @DeleteMapping("/entries/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason) {
        requireOwn(code);
        archive.remove(code, id, version, reason, currentUser.id());
    }

    private void requireReader(String code) {
        organisations.get(code);
        if (!sight.maySeeUnit(code, currentUser.id())) {
            throw new NotFound("没有找到这个单位的创建档案，请核对单位代码。");
        }
    }

    private void requireOwn(String code) {
        if (!access.mayActFor(currentUser.id(), code)) {
            throw new Forbidden("创建档案由创建单位自己建立和更正，请用创建单位的账号登录。");
        }
    }
}
