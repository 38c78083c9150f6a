package cn.safecommunity.benchmark;

import cn.safecommunity.HttpTest.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who goes on asking for the list and for one case, with a short pause after each answer. */
final class Asking {

    private static final int PAUSE_MILLIS = 20;

    private final Client client;
    private final List<String> paths;

    Asking(Client client, String... paths) {
        this.client = client;
        this.paths = List.of(paths);
    }

    /** Asks so many times, or until it is told to stop; milliseconds of each answer. */
    double[] ask(int most, AtomicBoolean stop) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < most && !stop.get(); i++) {
            String path = paths.get(i % paths.size());
            long begin = System.nanoTime();
            int status = client.get(path).status();
            taken.add((System.nanoTime() - begin) / 1e6);
            if (status != 200) {
                throw new AssertionError(path + " " + status);
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return taken.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
