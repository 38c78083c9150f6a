package cn.safecommunity.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReceivedMaterialTest {

    @Test
    void measuresAndHashesWhatComesIn() throws IOException {
        Path path;
        try (ReceivedMaterial file = ReceivedMaterial.from(stream("abc"))) {
            path = file.path();
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(path).hasContent("abc");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> ReceivedMaterial.from(stream("")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("空的");
    }

    @Test
    void takesExactlyTwentyMegabytesAndNotOneByteMore() throws IOException {
        try (ReceivedMaterial file = ReceivedMaterial.from(endless(ReceivedMaterial.LARGEST))) {
            assertThat(file.size()).isEqualTo(ReceivedMaterial.LARGEST);
        }
        assertThatThrownBy(() -> ReceivedMaterial.from(endless(ReceivedMaterial.LARGEST + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("20 MB");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                left -= count;
                return count;
            }
        };
    }
}
