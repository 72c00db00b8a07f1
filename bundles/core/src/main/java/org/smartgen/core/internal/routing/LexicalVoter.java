package org.smartgen.core.internal.routing;

import java.util.List;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.IntentReading;

/** The lexicon's opinion. */
record LexicalVoter() implements Voter {

    @Override
    public Opinion vote(Question question) {
        IntentReading reading = question.reading();
        List<Cue> cues = reading.cues().stream().map(LexicalVoter::cue).toList();
        return new Opinion(reading.votes(), cues);
    }

    private static Cue cue(IntentCue cue) {
        return new Cue(
                cue.intent(), cue.structural() ? Evidence.STRUCTURAL : Evidence.STATISTICAL, cue.text(), cue.weight());
    }
}
