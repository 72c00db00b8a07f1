package org.smartgen.core.internal.routing;

import java.util.Arrays;

/**
 * Vectors of unit length. Kept in blocks, dimension by dimension: the product of one number with a row of a block is what processors do
 * many at a time.
 */
final class Vectors {
    private static final int BLOCK = 512;

    private final int count;
    private final int dimension;
    private final float[][] blocks;

    /** @param bytes [count, dimension], each vector scaled so that its largest number is 127 */
    Vectors(byte[] bytes, int count) {
        this.count = count;
        this.dimension = bytes.length / Math.max(1, count);
        this.blocks = new float[(count + BLOCK - 1) / BLOCK][dimension * BLOCK];
        for (int i = 0; i < count; i++) {
            double square = 0;
            for (int j = i * dimension; j < (i + 1) * dimension; j++) {
                square += (double) bytes[j] * bytes[j];
            }
            double scale = 1 / Math.sqrt(Math.max(1, square));
            for (int j = 0; j < dimension; j++) {
                blocks[i / BLOCK][j * BLOCK + i % BLOCK] = (float) (bytes[i * dimension + j] * scale);
            }
        }
    }

    /**
     * @param vector of unit length
     * @return [count], with the vectors of this
     */
    float[] cosines(float[] vector) {
        float[] cosines = new float[blocks.length * BLOCK];
        float[] sums = new float[BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            Arrays.fill(sums, 0);
            for (int j = 0; j < dimension; j++) {
                add(blocks[b], j * BLOCK, vector[j], sums);
            }
            System.arraycopy(sums, 0, cosines, b * BLOCK, BLOCK);
        }
        return Arrays.copyOf(cosines, count);
    }

    private static void add(float[] block, int at, float factor, float[] sums) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += factor * block[at + i];
        }
    }

    float[] get(int index) {
        float[] vector = new float[dimension];
        for (int j = 0; j < dimension; j++) {
            vector[j] = blocks[index / BLOCK][j * BLOCK + index % BLOCK];
        }
        return vector;
    }
}
