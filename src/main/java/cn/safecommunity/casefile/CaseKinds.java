package cn.safecommunity.casefile;

import cn.safecommunity.organisation.ProcessStarts;
import cn.safecommunity.organisation.Starter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of case files; the rooms know the register of case files, so it asks them when it is first asked itself. */
@Component
public class CaseKinds implements ProcessStarts {

    private final SingletonSupplier<Map<String, CaseKind>> kinds;

    CaseKinds(ObjectProvider<CaseKind> rooms) {
        this.kinds =
                SingletonSupplier.of(() -> rooms.stream().collect(Collectors.toMap(CaseKind::id, Function.identity())));
    }

    /** The kind of that word; there must be one. */
    public CaseKind of(String id) {
        return Objects.requireNonNull(all().get(id), () -> "No case file is of the kind " + id);
    }

    public Optional<CaseKind> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    private Map<String, CaseKind> all() {
        return kinds.obtain();
    }

    public List<CaseKind> list() {
        return List.copyOf(all().values());
    }

    List<Start> starts() {
        return all().values().stream().flatMap(kind -> kind.starts().stream()).toList();
    }

    @Override
    public List<String> of(Starter starter) {
        return starts().stream()
                .filter(start -> start.by() == starter)
                .map(Start::process)
                .sorted()
                .toList();
    }
}
