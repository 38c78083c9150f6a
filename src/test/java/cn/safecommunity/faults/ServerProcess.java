package cn.safecommunity.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Signals to a process and to all it has started. */
final class ServerProcess {

    private ServerProcess() {}

    /** Sends STOP, CONT or KILL. */
    static void signal(String name, long pid) {
        List<String> all = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .map(String::valueOf)
                .toList();
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + name), all.stream())
                            .toList())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
