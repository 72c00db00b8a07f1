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

    double cosine(int index, float[] vector) {
        double sum = 0;
        int at = index * dimension;
        for (int j = 0; j < dimension; j++) {
            sum += bytes[at + j] * vector[j];
        }
        return sum * scales[index];
    }

    float[] get(int index) {
        float[] vector = new float[dimension];
        for (int j = 0; j < dimension; j++) {
            vector[j] = bytes[index * dimension + j] * scales[index];
        }
        return vector;
    }
}
