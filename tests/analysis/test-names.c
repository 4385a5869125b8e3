/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names out of the labels that a model might give: which words, which type. */

#include "lexicon-fixture.h"

#include "analysis/names/names-decode.h"
#include "analysis/names/names-edges.h"
#include "analysis/names/names-tables.h"
#include "analysis/names/names-trim.h"
#include "analysis/text/segment.h"

#include <math.h>
#include <string.h>

/* How sure the labels are of themselves: the others share the rest. */
#define SURE 0.99f
#define UNSURE 0.6f

/* Labels, a character a token: P, O, L, M begin a name of that type, an unsure one in lower case,
 * "-" goes on with it, "." is none, "?" too, but unsure. */
static void
fill_scores (const char *labels, float *scores)
{
  static const char letters[] = "POLM";
  guint type = 0;
  float certainty = SURE;

  for (guint i = 0; labels[i] != '\0'; i++, scores += LECTERN_N_NAME_LABELS)
    {
      guint label = 0;

      if (labels[i] == '.' || labels[i] == '?')
        certainty = labels[i] == '.' ? SURE : UNSURE;
      else if (labels[i] != '-')
        {
          type = strchr (letters, g_ascii_toupper (labels[i])) - letters;
          certainty = g_ascii_isupper (labels[i]) ? SURE : UNSURE;
          label = LECTERN_NAME_BEGIN (type);
        }
      else
        label = LECTERN_NAME_INSIDE (type);
      for (guint k = 0; k < LECTERN_N_NAME_LABELS; k++)
        scores[k] = logf ((1 - certainty) / (LECTERN_N_NAME_LABELS - 1));
      scores[label] = logf (certainty);
    }
}

/* Parts of speech: in these texts words that end in "ern" are adjectives, and "5th". */
static LecternWord *
new_words (const LecternSegments *segments)
{
  LecternWord *words = g_new0 (LecternWord, segments->n_tokens + 1);

  for (guint i = 0; i < segments->n_tokens; i++)
    {
      g_autofree char *word =
          g_strndup (lectern_token_text (segments, i), lectern_token_length (segments, i));

      words[i].upos = g_str_has_suffix (word, "ern") || g_str_equal (word, "5th") ? "ADJ" : "NOUN";
    }
  return words;
}

/* expected: every name with its type, as "[name TYPE]". */
static void
check (const char *text, const char *labels, const char *expected)
{
  static const char *const types[] = { "PER", "ORG", "LOC", "MISC" };
  g_autoptr (LecternLexicon) lexicon = lexicon_fixture_new ();
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autofree float *scores = g_new (float, segments->n_tokens *LECTERN_N_NAME_LABELS);
  g_autofree LecternWord *words = new_words (segments);
  LecternEncoding encoding = { .n_words = segments->n_tokens, .names = scores };
  g_autoptr (GArray) names = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpuint (segments->n_tokens, ==, strlen (labels));
  fill_scores (labels, scores);
  names = lectern_names_decode (segments, &encoding);
  lectern_names_cut_edges (segments, lexicon, words, names);
  lectern_names_join_edges (segments, lexicon, names);
  lectern_names_mend (segments, lexicon, names);
  lectern_names_settle_tables (segments, lexicon, names);
  lectern_names_drop_titles (segments, lexicon, names);
  lectern_names_drop_beginnings (segments, names);
  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      g_string_append_printf (found, "[%.*s %s]", name->end_byte - name->start_byte,
                              text + name->start_byte, types[name->type]);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  check ("Rosa Blum of Harrow Bank left.", "P-.O-..", "[Rosa Blum PER][Harrow Bank ORG]");
  /* Two names side by side. */
  check ("For Rosa Ana Harrow cried.", ".P-P..", "[Rosa Ana PER][Harrow PER]");
  /* An initial is nobody without its surname. */
  check ("Lost to R. Blum in May.", "..PP...", "[R. Blum PER]");
  check ("", "", "");
}

static void
test_bounds (void)
{
  /* Neither article nor possessive; two places are two. */
  check ("He left the Harrow.", "..L-.", "[Harrow LOC]");
  check ("Rosa's bag is gone.", "P-....", "[Rosa PER]");
  check ("It rained in Nairobi, Kenya.", "...L--.", "[Nairobi LOC][Kenya LOC]");
}

static void
test_vote (void)
{
  /* An unsure surname goes by the full name, hyphens and all. */
  check ("Rosa Blum came. Blum left.", "P-..o..", "[Rosa Blum PER][Blum PER]");
  check ("Rosa Osei-Blum came. Osei-Blum left.", "P---..o--..",
         "[Rosa Osei-Blum PER][Osei-Blum PER]");
  check ("Harrow came. Harrow left.", "O..l..", "[Harrow ORG][Harrow ORG]");
}

static void
test_missed (void)
{
  /* A place of a known name is one too, unless it is surely none. */
  check ("Rosa Blum came. They saw Blum.", "P-....?.", "[Rosa Blum PER][Blum PER]");
  check ("Rosa Blum came. They saw Blum.", "P-......", "[Rosa Blum PER]");
}

static void
test_titles (void)
{
  /* A title is nobody, unless somebody is called so. */
  check ("Thank you, Mr. President.", "....P.", "");
  check ("Rosa King came. King left.", "P-..P..", "[Rosa King PER][King PER]");
}

static void
test_beginnings (void)
{
  /* A capital that the sentence's beginning asks for makes no name. */
  check ("Harbour reopens. It is the old harbour.", "L........", "");
  check ("Cook left. He likes to cook. Mr Cook is out.", "P........P...", "[Cook PER][Cook PER]");
  check ("Harbour reopens. It rains.", "L.....", "[Harbour LOC]");
}

static void
test_mend (void)
{
  check ("Pentagon Press Secretary Peter Cook spoke.", "P--P-..", "[Pentagon ORG][Peter Cook PER]");
  check ("Pope Leo XV prayed.", ".P...", "[Leo XV PER]");
  check ("Fannie Mae lost money.", "P-...", "[Fannie Mae ORG]");
  check ("CRICKET-SRI LANKA BEAT THEM", "O---..", "[SRI LANKA LOC]");
  /* What begins the next name is no number. */
  check ("Leo XV Capital lost money.", "PO-...", "[Leo PER][XV Capital ORG]");
}

static void
test_scraps (void)
{
  check ("Harrow and Blum Bank merge.", "O-O-..", "[Harrow ORG][Blum Bank ORG]");
  check ("Harrow-McBlum mined copper.", "L-L...", "[Harrow-McBlum LOC]");
  check ("A Harrow-Blum pair came.", ".M-M...", "[Harrow MISC][Blum MISC]");
  check ("He read The Harrow Post today.", "..OO-..", "[Harrow Post ORG]");
  check ("It rained in northern Harrow.", "...LL.", "[Harrow LOC]");
  /* Who sent the story is a body, whatever it is called like. */
  check ("SYDNEY (Blum Harrow) - Shares fell.", "L.L-.....", "[SYDNEY LOC][Blum Harrow ORG]");
  check ("Sydney (Blum Harrow) - shares fell.", "L.L-.....", "[Sydney LOC][Blum Harrow LOC]");
}

static void
test_possessives (void)
{
  /* Who owns is a name of its own, where it is a country, letters, or known by itself. */
  check ("He asked Chile's Supreme Court.", "..O---.", "[Chile LOC][Supreme Court ORG]");
  check ("The IMF's Interim Committee met.", ".O---..", "[IMF ORG][Interim Committee ORG]");
  check ("Dan Harrow left Blum Bank. So did Blum Bank's Harrow.", "P-.O-...O---.",
         "[Dan Harrow PER][Blum Bank ORG][Blum Bank ORG][Harrow PER]");
  check ("They shop at Victoria's Secret.", "...O--.", "[Victoria's Secret ORG]");
  check ("He left Boston's City Council.", "..O---.", "[Boston LOC][City Council ORG]");
  check ("They dined at Blum's Kitchen.", "...O--.", "[Blum's Kitchen ORG]");
  check ("Shares of Blum fell. He runs Blum's Copper Corp. now.", "..O....O---..",
         "[Blum ORG][Blum's Copper Corp. ORG]");
}

static void
test_beginnings_of_names (void)
{
  check ("It rained in northern Harrow.", "...L-.", "[Harrow LOC]");
  check ("It is a southern Harrow dish.", "...M-..", "[southern Harrow MISC]");
  check ("The 5th Harrow Regiment left.", ".O--..", "[5th Harrow Regiment ORG]");
}

static void
test_agency (void)
{
  check ("Profit at Harrow Foods Co. HRW.N fell.", "..O-----..", "[Harrow Foods Co. ORG]");
  check ("They live in Harrow U.S. still.", "...L-..", "[Harrow U.S. LOC]");
  check ("BASEL (Reuters) - Shares fell.", "O.O.....", "[BASEL LOC][Reuters ORG]");
  check ("UNITED NATIONS (Reuters) - Talks began.", "O-.O.....",
         "[UNITED NATIONS ORG][Reuters ORG]");
  check ("By ROSA BLUM HARROW CITY, Nev. (AP) - It rained.", ".P---.L.O.....",
         "[ROSA BLUM PER][HARROW CITY LOC][Nev. LOC][AP ORG]");
}

static void
test_headlines (void)
{
  /* A verb with a capital is no part of the name that the article has without it. */
  check ("Blum Warns Harrow On Weak Quarter\n\nProfit at Blum fell, Harrow said.", "O--.....O..P..",
         "[Blum ORG][Harrow PER][Blum ORG][Harrow PER]");
  check ("Blum Copper Buys Bigger Rival\n\nThe rival of Blum said Blum Copper was weak.",
         "O-......O.O-...", "[Blum Copper ORG][Blum ORG][Blum Copper ORG]");
}

static void
test_companies (void)
{
  /* For short a company is called by its first word, but a town is a town. */
  check ("McBlum Copper Co. grew. Shares of McBlum fell.", "O--....l..",
         "[McBlum Copper Co. ORG][McBlum ORG]");
  check ("McBlum & Co. of Utah grew. Shares of McBlum fell.", "O----....l..",
         "[McBlum & Co. of Utah ORG][McBlum ORG]");
  check ("Boston Copper Co. grew. It rained in Boston.", "O--.....l.",
         "[Boston Copper Co. ORG][Boston LOC]");
  check ("Profit at Harrow Foods, Inc. fell.", "..O-....", "[Harrow Foods, Inc. ORG]");
  check ("He left for Manufacturers Harrow Trust Co. today.", "....O--..",
         "[Manufacturers Harrow Trust Co. ORG]");
  check ("Today Harrow Trust Co. grew.", ".O--..", "[Harrow Trust Co. ORG]");
  check ("He asked the Board of Foreign Trade.", "...O-...", "[Board of Foreign Trade ORG]");
}

static void
test_tables (void)
{
  check ("Boston 14 6 28\n\nHarrow 12 8 24\n\nBlum 9 9 18", "L...O...O...",
         "[Boston ORG][Harrow ORG][Blum ORG]");
  check ("Norway 14 6 28\n\nHarrow 12 8 24\n\nBlum 9 9 18", "L...O...O...",
         "[Norway LOC][Harrow ORG][Blum ORG]");
  check ("Boston 14 rain\n\nHarrow 12 8 24\n\nBlum 9 9 18", "L..O...O...",
         "[Boston LOC][Harrow ORG][Blum ORG]");
}

static void
test_datelines (void)
{
  /* The town where a story was written says nothing of its team. */
  check ("LEEDS, England (AP) - They won.\n\nIn May Leeds lost.", "L.L.O.......o..",
         "[LEEDS LOC][England LOC][AP ORG][Leeds ORG]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/words", test_words);
  g_test_add_func ("/names/bounds", test_bounds);
  g_test_add_func ("/names/vote", test_vote);
  g_test_add_func ("/names/missed", test_missed);
  g_test_add_func ("/names/titles", test_titles);
  g_test_add_func ("/names/beginnings", test_beginnings);
  g_test_add_func ("/names/mend", test_mend);
  g_test_add_func ("/names/scraps", test_scraps);
  g_test_add_func ("/names/possessives", test_possessives);
  g_test_add_func ("/names/beginnings-of-names", test_beginnings_of_names);
  g_test_add_func ("/names/agency", test_agency);
  g_test_add_func ("/names/headlines", test_headlines);
  g_test_add_func ("/names/companies", test_companies);
  g_test_add_func ("/names/tables", test_tables);
  g_test_add_func ("/names/datelines", test_datelines);
  return g_test_run ();
}
