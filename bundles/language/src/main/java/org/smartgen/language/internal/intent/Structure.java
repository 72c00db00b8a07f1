package org.smartgen.language.internal.intent;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.MULTILINE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.SmartIntents;

/** What the form of a text says: a pasted table, Mermaid, SQL, steps, arrows. */
public final class Structure {
    /** A form that shows in one expression. */
    private record Form(String name, String intent, double weight, Pattern pattern, int least) {
        Form(String name, String intent, double weight, String expression, int least) {
            this(name, intent, weight, Pattern.compile(expression, CASE_INSENSITIVE | MULTILINE), least);
        }

        boolean isIn(String text) {
            Matcher matcher = pattern.matcher(text);
            for (int i = 0; i < least; i++) {
                if (!matcher.find()) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final double SOURCE_CODE = 7;

    private static final List<Form> FORMS = List.of(
            new Form(
                    "Mermaid",
                    SmartIntents.DIAGRAM,
                    SOURCE_CODE,
                    "^\\s*(?:(?:graph|flowchart)\\s+(?:TB|TD|BT|RL|LR)\\b|(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|mindmap|gitGraph|journey|C4Context|block-beta|architecture-beta|requirementDiagram)\\s*$)",
                    1),
            new Form(
                    "Mermaid chart",
                    SmartIntents.CHART,
                    SOURCE_CODE,
                    "^\\s*(?:xychart-beta|sankey-beta|quadrantChart)\\b|^\\s*pie(?:\\s+(?:showData|title\\b.*))?\\s*\\n(?:\\s*title.*\\n)?\\s*\"[^\"\\n]+\"\\s*:",
                    1),
            new Form("DOT", SmartIntents.DIAGRAM, SOURCE_CODE, "\\b(?:strict\\s+)?(?:di)?graph\\s+\\w*\\s*\\{", 1),
            new Form(
                    "PlantUML",
                    SmartIntents.DIAGRAM,
                    SOURCE_CODE,
                    "^\\s*@start(?:uml|mindmap|wbs|gantt|salt|json|yaml|dot)\\b",
                    1),
            new Form("SQL tables", SmartIntents.DIAGRAM, 6, "\\bcreate\\s+table\\s+[\\w.\"`\\[]+\\s*\\(", 1),
            new Form("arrows", SmartIntents.DIAGRAM, 2.6, "-{1,2}>|=>|→|⟶|➜|➔", 2),
            new Form("arrow", SmartIntents.DIAGRAM, 1.0, "-{1,2}>|=>|→|⟶|➜|➔", 1),
            new Form(
                    "numbered steps",
                    SmartIntents.DIAGRAM,
                    1.3,
                    "^\\s*(?:step\\s*|schritt\\s*|paso\\s*|étape\\s*|passo\\s*|шаг\\s*|步骤\\s*)?\\d{1,2}[.):、]\\s*\\S",
                    3),
            new Form("numbered list", SmartIntents.INFOGRAPHIC, 1.0, "^\\s*\\d{1,2}[.):、]\\s*\\S", 3),
            new Form(
                    "counted points",
                    SmartIntents.INFOGRAPHIC,
                    1.2,
                    "\\b(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\\s+(?:\\w+\\s+)?(?:facts|tips|ways|reasons|habits|steps|benefits|myths|rules|lessons|things|ideas|stats|statistics|mistakes|principles|tricks|hacks)\\b",
                    1),
            new Form("bulleted list", SmartIntents.INFOGRAPHIC, 1.0, "^\\s*[-*•]\\s+\\S", 3),
            new Form("outline", SmartIntents.DIAGRAM, 1.5, "^(?:\\t|  +)[-*•]\\s+\\S", 3),
            new Form(
                    "if and else",
                    SmartIntents.DIAGRAM,
                    2.0,
                    "\\b(?:if|when|wenn|falls|si|se|als|если|eğer|jika)\\b[^.\\n]{3,160}\\b(?:otherwise|else|if not|sonst|ansonsten|andernfalls|sinon|si no|de lo contrario|senão|caso contrário|altrimenti|anders|иначе|aksi halde|jika tidak)\\b|(?:如果|若)[^。\\n]{2,60}(?:否则|否則)|もし[^。\\n]{2,60}(?:そうでなければ|なければ)|만약[^.\\n]{2,60}(?:아니면|그렇지 않으면)",
                    1),
            new Form(
                    "class members",
                    SmartIntents.DIAGRAM,
                    1.6,
                    "[+#-]\\s?\\w+\\(|\\b\\w+_id\\b|\\bid,\\s*\\w+|\\bclass\\s+\\w+\\s*(?:\\{|extends\\b)",
                    2),
            new Form("parents", SmartIntents.DIAGRAM, 4.5, "\"(?:parent|parentId|parent_id|children)\"\\s*:", 1),
            new Form("links", SmartIntents.DIAGRAM, 3.0, "\"(?:source|from)\"\\s*:[^}]*\"(?:target|to)\"\\s*:", 2),
            new Form(
                    "data rows",
                    SmartIntents.CHART,
                    3.4,
                    "\\{[^{}]*\":\\s*-?\\d[^{}]*\\}\\s*,\\s*\\{[^{}]*\":\\s*-?\\d[^{}]*\\}",
                    1),
            new Form(
                    "number list",
                    SmartIntents.CHART,
                    2.4,
                    "\\[\\s*-?\\d[\\d.]*(?:\\s*,\\s*-?\\d[\\d.]*){2,}\\s*\\]",
                    1));

    private Structure() {}

    public static List<IntentCue> cues(String text) {
        List<IntentCue> cues = new ArrayList<>();
        for (Form form : FORMS) {
            if (form.isIn(text)) {
                cues.add(new IntentCue(form.intent(), true, form.name(), form.weight()));
            }
        }
        cues.removeIf(cue -> cue.text().equals("arrow")
                && cues.stream().anyMatch(c -> c.text().equals("arrows")));
        cues.removeIf(cue -> cue.text().equals("data rows")
                && cues.stream().anyMatch(c -> c.text().equals("parents")));
        TableForms.cue(text).ifPresent(cues::add);
        LabelledQuantities.cue(text).ifPresent(cues::add);
        return cues;
    }
}
