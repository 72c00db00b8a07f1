package org.smartgen.core.internal.routing;

/** Vectors of unit length, each number kept in a byte. */
final class Vectors {
    private final byte[] bytes;
    private final int dimension;
    private final float[] scales;

    /** @param bytes [count, dimension], each vector scaled so that its largest number is 127 */
    Vectors(byte[] bytes, int count) {
        this.bytes = bytes;
        this.dimension = bytes.length / Math.max(1, count);
        this.scales = new float[count];
        for (int i = 0; i < count; i++) {
            double square = 0;
            for (int j = 0; j < dimension; j++) {
                square += (double) bytes[i * dimension + j] * bytes[i * dimension + j];
            }
            scales[i] = (float) (1 / Math.sqrt(Math.max(1, square)));
        }
    }

    int count() {
        return scales.length;
    }

    /** @return [count], with the vectors of this */
    float[] cosines(float[] vector) {
        float[] cosines = new float[scales.length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = product(i * dimension, vector) * scales[i];
        }
        return cosines;
    }

    /** Four sums at once: one alone would wait for each addition. */
    private float product(int at, float[] vector) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int j = 0;
        for (; j + 3 < dimension; j += 4) {
            a += bytes[at + j] * vector[j];
            b += bytes[at + j + 1] * vector[j + 1];
            c += bytes[at + j + 2] * vector[j + 2];
            d += bytes[at + j + 3] * vector[j + 3];
        }
        for (; j < dimension; j++) {
            a += bytes[at + j] * vector[j];
        }
        return a + b + c + d;
    }

    float[] get(int index) {
        float[] vector = new float[dimension];
        for (int j = 0; j < dimension; j++) {
            vector[j] = bytes[index * dimension + j] * scales[index];
        }
        return vector;
    }
}
