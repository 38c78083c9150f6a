package cn.safecommunity.publicity;

import cn.safecommunity.Refusal;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import cn.safecommunity.printing.Printer;
import cn.safecommunity.publicity.ActivityController.Reason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of activities over REST: added and struck out by whoever holds the activity, opened by whoever may see it. */
@RestController
@RequestMapping("/api")
class ActivityFileController {

    private final ActivityFiles files;
    private final Printer printer;
    private final People people;
    private final CurrentUser currentUser;

    ActivityFileController(ActivityFiles files, Printer printer, People people, CurrentUser currentUser) {
        this.files = files;
        this.printer = printer;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** A file; {@code pdf}: its pages can be had as PDF; {@code struck} is there when it counts no more. */
    record FileLine(
            long id,
            String fileName,
            long size,
            boolean pdf,
            @Nullable StrikeLine struck) {

        static FileLine of(ActivityFile file, Printer printer, People people) {
            return new FileLine(
                    file.id(),
                    file.fileName(),
                    file.size(),
                    printer.prints(file.mediaType()),
                    StrikeLine.of(file.struck(), people));
        }
    }

    /** Why, by whom and when something was struck out, in words. */
    record StrikeLine(String reason, String by, Instant at) {

        static @Nullable StrikeLine of(@Nullable Strike strike, People people) {
            return strike == null
                    ? null
                    : new StrikeLine(strike.reason(), people.nameOf(strike.person(), strike.at()), strike.at());
        }
    }

    @PostMapping(path = "/activities/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileLine add(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.at("file", "请选择要上传的文件。");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return FileLine.of(files.add(id, name, content, currentUser.id()), printer, people);
        }
    }

    @GetMapping("/activity-files/{id}")
    FileLine one(@PathVariable long id) {
        return FileLine.of(files.visible(id, currentUser.id()), printer, people);
    }

    @PostMapping("/activity-files/{id}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable long id, @RequestBody Reason given) {
        files.strike(id, given.reason(), currentUser.id());
    }

    @GetMapping("/activity-files/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        ActivityFile file = opened(id);
        files.copyContent(file, Download.open(response, file.fileName(), file.mediaType(), file.size()));
    }

    /** A picture for the browser to show; a PDF is drawn by the page that shows it, everything else is downloaded. */
    @GetMapping("/activity-files/{id}/preview")
    void preview(@PathVariable long id, HttpServletResponse response) throws IOException {
        ActivityFile file = opened(id);
        files.copyContent(file, Download.picture(response, file.fileName(), file.mediaType(), file.size()));
    }

    /** The pages of a Word or Excel file, for the page that draws a PDF. */
    @GetMapping("/activity-files/{id}/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        ActivityFile file = opened(id);
        Download.pdf(
                response, file.fileName(), printer.pages(file.sha256(), file.mediaType(), () -> files.content(file)));
    }

    private ActivityFile opened(long id) {
        return files.opened(id, currentUser.id());
    }
}
