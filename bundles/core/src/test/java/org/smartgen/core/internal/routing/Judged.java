package org.smartgen.core.internal.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.routing.LabelledPrompts.Row;
import org.smartgen.language.intent.SmartIntents;

/** What a router made of labelled prompts. */
record Judged(List<Answer> answers) {
    private static final int BINS = 10;

    record Answer(Row row, RoutingDecision decision) {
        boolean isRight() {
            return decision.intent().equals(row.intent());
        }
    }

    static Judged by(Router router, List<Row> rows) {
        return new Judged(rows.stream()
                .map(row -> new Answer(row, router.decide(Submission.of(row.text()))))
                .toList());
    }

    double accuracy() {
        return answers.stream().filter(Answer::isRight).count() / (double) answers.size();
    }

    /** By intent. */
    Map<String, Double> recalls() {
        Map<String, Double> recalls = new TreeMap<>();
        for (String intent : SmartIntents.ALL) {
            List<Answer> own = answers.stream()
                    .filter(answer -> answer.row().intent().equals(intent))
                    .toList();
            if (!own.isEmpty()) {
                recalls.put(intent, new Judged(own).accuracy());
            }
        }
        return recalls;
    }

    /** Expected calibration error over ten bins of equal width. */
    double calibrationError() {
        double[] difference = new double[BINS];
        for (Answer answer : answers) {
            double confidence = answer.decision().confidence();
            difference[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (answer.isRight() ? 1 : 0);
        }
        double error = 0;
        for (double bin : difference) {
            error += Math.abs(bin) / answers.size();
        }
        return error;
    }

    /** [asked for, decided], in the order of {@link SmartIntents#ALL}; the last column is for plug-ins. */
    int[][] confusion() {
        int classes = SmartIntents.ALL.size();
        int[][] counts = new int[classes][classes + 1];
        for (Answer answer : answers) {
            int decided = SmartIntents.ALL.indexOf(answer.decision().intent());
            counts[SmartIntents.ALL.indexOf(answer.row().intent())][decided < 0 ? classes : decided]++;
        }
        return counts;
    }
}
