package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.material.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The library for everybody, without a login: documents, rules in force, indicator sets to read and to download. */
@Controller
@RequestMapping("/library")
class LibraryController {

    private static final String PAGE = "library";

    private final Library library;
    private final LibraryRules rules;
    private final Clock clock;

    LibraryController(Library library, LibraryRules rules, Clock clock) {
        this.library = library;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping({"", "/"})
    String page(Model model) {
        model.addAttribute("papers", library.papers());
        model.addAttribute("rules", rules.rules());
        model.addAttribute("sets", rules.sets());
        return PAGE;
    }

    @GetMapping("/documents/{key}")
    String document(@PathVariable String key, Model model) {
        Library.Paper paper = library.get(key);
        model.addAttribute("paper", paper);
        model.addAttribute("paragraphs", library.textOf(paper));
        return PAGE;
    }

    @GetMapping("/sets/{key}")
    String set(@PathVariable String key, Model model) {
        Table table = rules.tableOf(key);
        model.addAttribute("setTitle", table.title());
        model.addAttribute("setKey", key);
        model.addAttribute("head", table.head());
        model.addAttribute("rows", table.rows());
        return PAGE;
    }

    @GetMapping("/sets/{key}.xlsx")
    void download(@PathVariable String key, HttpServletResponse response) throws IOException {
        Table table = rules.tableOf(key);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Workbook.write(table, LocalDate.now(clock), content);
        Download.open(response, table.title() + ".xlsx", Workbook.MEDIA_TYPE, content.size())
                .write(content.toByteArray());
    }

    @ExceptionHandler
    String nothing(NotFound unknown, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("unknown", unknown.text());
        return page(model);
    }
}
