/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that stand alone: what is one, and what is left alone. */

#include "article/dates.h"

typedef struct
{
  const char *text;
  const char *iso;
} Case;

static const Case cases[] = {
  { "2015-09-24", "2015-09-24" },
  { " 2015-09-24\n", "2015-09-24" },
  { "2016-12-22T10:43:37-08:00", "2016-12-22T10:43:37-08:00" },
  { "2016-12-22 10:43", "2016-12-22T10:43" },
  { "2016-12-22T10:43:37.123Z", "2016-12-22T10:43:37.123Z" },
  { "24 September 2015", "2015-09-24" },
  { "Thursday 24th September 2015", "2015-09-24" },
  { "September 24, 2015", "2015-09-24" },
  { "Sept. 24, 2015", "2015-09-24" },
  { "SEP 24 2015", "2015-09-24" },
  { "Published: 24 September 2015, 5.30pm", "2015-09-24" },
  { "Thu, 22 Dec 2016 10:43:37 GMT", "2016-12-22" },
  { "Published on May 1, 2019 – updated on May 3, 2019 at 4:05 a.m. ET", "2019-05-01" },
  /* Not a date, or not only one, or one that could be two. */
  { "", NULL },
  { "04/05/2018", NULL },
  { "2015-02-30", NULL },
  { "31 June 2015", NULL },
  { "September 2015", NULL },
  { "2015-09-24 was a Thursday", NULL },
  { "On 24 September 2015 the bridge fell", NULL },
  { "24 marching 2015", NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = lectern_date_parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/dates/cases", test_cases);

  return g_test_run ();
}
