/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that stand alone: a date line of plain text, a date element or attribute of a page. */

#include "article/dates.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 16

static const char *const months[] = { "january",   "february", "march",    "april",
                                      "may",       "june",     "july",     "august",
                                      "september", "october",  "november", "december" };

/* What may stand around a date without making it uncertain. */
static const char *const fillers[] = {
  "published", "posted",  "updated",   "on",       "at",       "date",   "the",   "of",
  "monday",    "tuesday", "wednesday", "thursday", "friday",   "sunday", "first", "mon",
  "tue",       "tues",    "wed",       "thu",      "thur",     "thurs",  "fri",   "sat",
  "sun",       "am",      "pm",        "gmt",      "utc",      "bst",    "est",   "edt",
  "cst",       "cdt",     "mst",       "mdt",      "pst",      "pdt",    "cet",   "cest",
  "et",        "pt",      "ct",        "z",        "a",        "p",      "m",     "noon",
  "local",     "time",    "last",      "modified", "saturday", NULL,
};

typedef struct
{
  int year;
  int month;
  int day;
} Date;

static gboolean
is_date (const Date *date)
{
  return date->year >= 1500 && date->year <= 2999 && date->month >= 1 && date->month <= 12
         && date->day >= 1
         && g_date_valid_dmy ((GDateDay) date->day, date->month, (GDateYear) date->year);
}

/* Digits only, all of word; -1 otherwise. */
static int
number_of (const char *word)
{
  gsize n = strspn (word, "0123456789");

  if (n == 0 || n > 4)
    return -1;
  /* 1st, 22nd, 3rd, 24th */
  if (word[n] != '\0'
      && !(n <= 2
           && (g_str_equal (word + n, "st") || g_str_equal (word + n, "nd")
               || g_str_equal (word + n, "rd") || g_str_equal (word + n, "th"))))
    return -1;

  return atoi (word);
}

static int
month_of (const char *word)
{
  gsize n = strlen (word);

  if (g_str_equal (word, "sept"))
    return 9;
  for (int i = 0; i < 12 && n >= 3; i++)
    if ((n == 3 && strncmp (months[i], word, 3) == 0) || g_str_equal (months[i], word))
      return i + 1;

  return -1;
}

static gboolean
is_filler (const char *word)
{
  return g_strv_contains (fillers, word);
}

/* "14:05", "5.30pm": what is left of a time once ':' and '.' have parted its words. */
static gboolean
is_time_part (const char *word)
{
  gsize n = strspn (word, "0123456789");

  return n >= 1 && n <= 2
         && (word[n] == '\0' || g_str_equal (word + n, "am") || g_str_equal (word + n, "pm"));
}

/* Finds the three words of a date and returns where they start, or -1. */
static int
find_date (char **words, int n_words, Date *date)
{
  for (int i = 0; i + 2 < n_words; i++)
    {
      Date day_first = { number_of (words[i + 2]), month_of (words[i + 1]), number_of (words[i]) };
      Date month_first = { number_of (words[i + 2]), month_of (words[i]),
                           number_of (words[i + 1]) };

      if (is_date (&day_first))
        *date = day_first;
      else if (is_date (&month_first))
        *date = month_first;
      else
        continue;
      return i;
    }

  return -1;
}

static char *
parse_written (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_auto (GStrv) pieces = g_strsplit_set (folded, " \t\n,.:;|()[]-/+", 4 * MAX_WORDS);
  char *words[MAX_WORDS];
  int n_words = 0;
  Date date;
  int at;

  for (char **p = pieces; *p != NULL; p++)
    {
      if (**p == '\0' || g_str_equal (*p, "\xe2\x80\x93") || g_str_equal (*p, "\xe2\x80\x94")
          || g_str_equal (*p, "\xc2\xb7") || g_str_equal (*p, "\xe2\x80\xa2"))
        continue;
      if (n_words == MAX_WORDS)
        return NULL;
      words[n_words++] = *p;
    }

  at = find_date (words, n_words, &date);
  if (at < 0)
    return NULL;
  for (int i = 0; i < n_words; i++)
    {
      if (i >= at && i < at + 3)
        continue;
      /* A second date ("Published …, updated …") begins over: the first one counts. */
      if (i > at + 2 && (month_of (words[i]) > 0 || number_of (words[i]) >= 0))
        continue;
      if (!is_filler (words[i]) && !is_time_part (words[i]))
        return NULL;
    }

  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

/* The length of an ISO time with optional zone at p, or 0. */
static gsize
iso_time_length (const char *p)
{
  gsize n = 0;

  if (!(g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && p[2] == ':' && g_ascii_isdigit (p[3])
        && g_ascii_isdigit (p[4])))
    return 0;
  n = 5;
  if (p[n] == ':' && g_ascii_isdigit (p[n + 1]) && g_ascii_isdigit (p[n + 2]))
    n += 3;
  if (p[n] == '.' && g_ascii_isdigit (p[n + 1]))
    n += 1 + strspn (p + n + 1, "0123456789");
  if (p[n] == 'Z')
    return n + 1;
  if (p[n] == '+' || p[n] == '-')
    {
      gsize zone = strspn (p + n + 1, "0123456789:");

      if (zone >= 2 && zone <= 5)
        n += 1 + zone;
    }

  return n;
}

static char *
parse_iso (const char *text)
{
  Date date = { 0, 0, 0 };
  gsize n = 0;
  gsize time;

  if (sscanf (text, "%4d-%2d-%2d", &date.year, &date.month, &date.day) == 3
      && strspn (text, "0123456789-") == 10 && is_date (&date))
    n = 10;
  else
    return NULL;

  if (text[n] == '\0')
    return g_strdup (text);
  if (text[n] != 'T' && text[n] != ' ')
    return NULL;

  time = iso_time_length (text + n + 1);
  if (time == 0)
    return NULL;

  return g_strdup_printf ("%.10sT%.*s", text, (int) time, text + n + 1);
}

/* "Published: 2015-09-24": to what follows the label. */
static const char *
skip_labels (const char *text)
{
  for (;;)
    {
      gsize n = 0;
      g_autofree char *word = NULL;

      while (g_ascii_isalpha (text[n]))
        n++;
      word = g_ascii_strdown (text, (gssize) n);
      if (n == 0 || !is_filler (word))
        return text;
      text += n + strspn (text + n, ": ");
    }
}

char *
lectern_date_parse (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  char *iso;

  if (strlen (stripped) > 120)
    return NULL;

  iso = parse_iso (skip_labels (stripped));

  return iso != NULL ? iso : parse_written (stripped);
}
