/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names by several of CoreNLP's taggers: a text a line in (U+2028 for its line breaks), a JSON array a line out, with an
 * array [type, start, end], in code points, for every tagger named on the command line. */

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

public class CoreNlpNames {
  private static String marks(CRFClassifier<CoreLabel> tagger, String text) {
    StringJoiner out = new StringJoiner(",", "[", "]");
    for (Triple<String, Integer, Integer> mark : tagger.classifyToCharacterOffsets(text)) {
      int start = text.codePointCount(0, mark.second()), end = text.codePointCount(0, mark.third());
      out.add(String.format("[\"%s\",%d,%d]", mark.first(), start, end));
    }
    return out.toString();
  }

  public static void main(String[] paths) throws IOException, ClassNotFoundException {
    List<CRFClassifier<CoreLabel>> taggers = new ArrayList<>();
    for (String path : paths)
      taggers.add(CRFClassifier.getClassifier(path));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = line.replace('\u2028', '\n');
      StringJoiner all = new StringJoiner(",", "[", "]");
      for (CRFClassifier<CoreLabel> tagger : taggers)
        all.add(marks(tagger, text));
      out.println(all);
    }
    out.flush();
  }
}
