package cn.safecommunity.roster;

import cn.safecommunity.Refusal;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The sheet of accounts over REST, for administrators: download, look at what it would change, take it over. */
@RestController
@RequestMapping("/api/accounts/sheet")
class RosterController {

    private final Rosters rosters;
    private final CurrentUser currentUser;
    private final Clock clock;

    RosterController(Rosters rosters, CurrentUser currentUser, Clock clock) {
        this.rosters = rosters;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    void template(HttpServletResponse response) throws IOException {
        byte[] sheet = rosters.template();
        Download.open(response, "账号 " + LocalDate.now(clock) + ".xlsx", RosterFile.MEDIA_TYPE, sheet.length)
                .write(sheet);
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterView preview(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        MultipartFile sent = required(file);
        try (InputStream content = sent.getInputStream()) {
            return rosters.preview(name(sent), content, currentUser.id());
        }
    }

    /** {@code token} is that of the preview. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterView.Result confirm(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String token)
            throws IOException {
        MultipartFile sent = required(file);
        try (InputStream content = sent.getInputStream()) {
            return rosters.confirm(name(sent), content, token, currentUser.id());
        }
    }

    private static MultipartFile required(@Nullable MultipartFile file) {
        if (file == null) {
            throw Refusal.at("file", "请选择填好的账号表（.xlsx）。");
        }
        return file;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
