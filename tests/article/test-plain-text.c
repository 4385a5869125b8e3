/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headline, byline and date of plain texts. */

#include "article/lectern-article.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *title;
  const char *byline;
  const char *date;
} Case;

static const Case cases[] = {
  { "Ferry runs aground off Skell\n\nThe ferry was empty.\n", "Ferry runs aground off Skell" },
  { "\n\n  Ferry runs aground\nThe ferry was empty.\n", "Ferry runs aground" },
  { "Will the ferry sail again?\nNobody knows.\n", "Will the ferry sail again?" },
  { "The ferry ran aground on Monday.\nIt was empty.\n", NULL },
  { "“The ferry ran aground.”\nIt was empty.\n", NULL },
  { "Ferry runs aground", NULL }, /* no line break: this is the whole text */
  { "Ferry runs aground\n", "Ferry runs aground" },
  { "Ferry runs aground\n\nBy Mara Lindqvist\n3 March 2021\n\nThe ferry was empty.\n",
    "Ferry runs aground", "Mara Lindqvist", "2021-03-03" },
  { "Ferry runs aground\nBY MARA LINDQVIST and TOM NGUYEN\nPublished: 2021-03-03 10:15\nIt was "
    "empty.\n",
    "Ferry runs aground", "MARA LINDQVIST and TOM NGUYEN", "2021-03-03" },
  /* A sentence is no byline, a date in a sentence no date line. */
  { "Ferry runs aground\nBy Monday nobody had come.\nOn 3 March 2021 it sank.\n",
    "Ferry runs aground" },
  { "Ferry runs aground\nBy all accounts it was empty\n", "Ferry runs aground" },
  /* Hard-wrapped: the first line is half a sentence. */
  { "The ferry that ran aground off Skell on Monday morning was empty of\n"
    "passengers when it struck the reef, its owners said, and the crew of\n"
    "nine were taken off within the hour by a lifeboat that had been out on\n"
    "exercise near by. Nobody was hurt, and no oil had been seen in the\n"
    "water by nightfall, although two tugs were kept alongside the vessel\n"
    "in case she moved.\n",
    NULL },
  { "Ferry runs aground\n"
    "The ferry that ran aground off Skell on Monday morning was empty of\n"
    "passengers when it struck the reef, its owners said, and the crew of\n"
    "nine were taken off within the hour by a lifeboat that had been out on\n"
    "exercise near by. Nobody was hurt, and no oil had been seen in the\n"
    "water by nightfall.\n",
    "Ferry runs aground" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LecternArticle) article = lectern_article_new_for_text (cases[i].text, -1);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (lectern_article_get_title (article), ==, cases[i].title);
      g_assert_cmpstr (lectern_article_get_byline (article), ==, cases[i].byline);
      g_assert_cmpstr (lectern_article_get_date (article), ==, cases[i].date);
      g_assert_cmpint (lectern_article_has_headline_line (article), ==, cases[i].title != NULL);
    }
}

static void
test_title_length (void)
{
  g_autofree char *line = g_strnfill (119, 'x');
  g_autofree char *longest = g_strdup_printf ("%sé\nText.\n", line);
  g_autofree char *longer = g_strdup_printf ("%séé\nText.\n", line);
  g_autoptr (LecternArticle) fits = lectern_article_new_for_text (longest, -1);
  g_autoptr (LecternArticle) does_not = lectern_article_new_for_text (longer, -1);

  g_assert_nonnull (lectern_article_get_title (fits));
  g_assert_null (lectern_article_get_title (does_not));
}

static void
test_language (void)
{
  static const struct
  {
    const char *text;
    const char *language;
  } languages[] = {
    { "The ferry was on the rocks by the time that the lifeboat came to help it.", "en" },
    { "Die Fähre war leer, als sie am Montag auf das Riff vor Skell lief und dort liegen blieb, "
      "sagte der Eigner, und niemand war in Gefahr.",
      NULL },
    { "Le ferry était vide lorsqu’il a heurté le récif lundi matin, a déclaré son propriétaire.",
      NULL },
    { "De veerboot was leeg toen hij op het rif liep, zei de eigenaar, en niemand is gewond.",
      NULL },
    { "Ok.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (LecternArticle) article = lectern_article_new_for_text (languages[i].text, -1);

      g_assert_cmpstr (lectern_article_get_language (article), ==, languages[i].language);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/plain-text/cases", test_cases);
  g_test_add_func ("/article/plain-text/title-length", test_title_length);
  g_test_add_func ("/article/plain-text/language", test_language);

  return g_test_run ();
}
