package org.smartgen.render.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FallbackFaceTest {
    @Test
    void aFileIsReadWhenItsScriptIsFirstMetAndOnlyOnce() {
        AtomicInteger reads = new AtomicInteger();
        FallbackFace face = new FallbackFace(new int[][] {{0x4E00, 0x9FFF}}, Set.of("*"), () -> {
            reads.incrementAndGet();
            return null;
        });
        assertNull(face.forCharacter('a', false));
        assertEquals(0, reads.get());
        assertNull(face.forCharacter('国', false));
        assertNull(face.forCharacter('国', true));
        assertEquals(1, reads.get());
    }

    @Test
    void theTraditionalFaceServesTraditionalTextsOnly() {
        AtomicInteger reads = new AtomicInteger();
        FallbackFace face = new FallbackFace(new int[][] {{0x4E00, 0x9FFF}}, Set.of("traditional"), () -> {
            reads.incrementAndGet();
            return null;
        });
        assertNull(face.forCharacter('国', false));
        assertEquals(0, reads.get());
        assertNull(face.forCharacter('国', true));
        assertEquals(1, reads.get());
    }

    @Test
    void traditionalIsToldFromSimplifiedAndJapanese() {
        assertTrue(Chinese.isTraditional("各季度銷售額"));
        assertEquals(false, Chinese.isTraditional("按季度销售额"));
        assertEquals(false, Chinese.isTraditional("四半期の売上高"));
        assertEquals(false, Chinese.isTraditional("Sales"));
    }
}
