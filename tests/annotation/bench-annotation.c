/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to find 2,000 notes again in a changed article of 1 MB, and for how long 10,000
 * notes hold up the main loop while they are loaded, saved and merged. */

#include "room.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "annotation/anchoring/anchor.h"
#include "annotation/lectern-annotation-set-private.h"

#define TEXT_BYTES 1000000
#define N_MOVED 2000
#define N_LOADED 10000

static const char *const words[] = {
  "the",    "council", "said",   "harbour", "on",     "Tuesday",  "that",    "ferries",
  "would",  "not",     "sail",   "before",  "spring", "because",  "of",      "storms",
  "which",  "had",     "closed", "two",     "quays",  "and",      "damaged", "a",
  "market", "hall",    "in",     "Porto",   "where",  "traders",  "asked",   "for",
  "help",   "from",    "mayor",  "Reis",    "who",    "promised", "money",   "by",
  "June",   "but",     "gave",   "no",      "date",   "to",       "her",     "critics"
};

static char *
make_text (GRand *random)
{
  GString *text = g_string_new ("Storms close the quays\n\n");

  while (text->len < TEXT_BYTES)
    {
      guint n = g_rand_int_range (random, 40, 90);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                                words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_string_append (text, ".\n\n");
    }
  return g_string_free (text, FALSE);
}

/* Every thousandth character or so, a word is put in, and a paragraph at the top: nothing stays
 * where it was, and long notes change. */
static char *
change_text (GRand *random, const char *text)
{
  GString *changed = g_string_new ("Updated on Friday: a third quay has been closed.\n\n");
  const char *p = text;

  while (strlen (p) > 2000)
    {
      const char *space = strchr (p + g_rand_int_range (random, 500, 1500), ' ');

      g_string_append_len (changed, p, space - p);
      g_string_append (changed, " reportedly");
      p = space;
    }
  g_string_append (changed, p);
  return g_string_free (changed, FALSE);
}

/* By the clock, and of the main thread's own work: on a busy machine the first says little. */
static gint64 last_turn, longest_turn;
static gint64 last_work, longest_work;

static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Runs whenever the loop is idle: the time between two runs is what something held it up. */
static gboolean
take_turn (gpointer unused)
{
  gint64 now = g_get_monotonic_time (), work = get_work ();

  longest_turn = MAX (longest_turn, now - last_turn);
  longest_work = MAX (longest_work, work - last_work);
  last_turn = now;
  last_work = work;
  return G_SOURCE_CONTINUE;
}

static void
restart (void)
{
  last_turn = g_get_monotonic_time ();
  last_work = get_work ();
  longest_turn = longest_work = 0;
}

static void
print_stop (const char *what)
{
  take_turn (NULL); /* the last stretch, in which what was waited for came */
  printf ("%s: longest stop of the loop %.1f ms, of which %.1f ms at work\n", what,
          longest_turn / 1e3, longest_work / 1e3);
}

static void
bench_moved (GRand *random)
{
  g_autofree char *old = make_text (random);
  g_autofree char *now = change_text (random, old);
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (old, -1);
  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (article);
  guint counts[4] = { 0 };

  for (guint i = 0; i < N_MOVED; i++)
    {
      guint start = g_rand_int_range (random, 0, TEXT_BYTES - 1000);
      guint length = i % 2 ? g_rand_int_range (random, 4, 30) : g_rand_int_range (random, 50, 600);
      lectern_annotation_set_add_highlight (set, start, start + length, LECTERN_COLOUR_BLUE);
    }
  gint64 begin = g_get_monotonic_time (), begin_work = get_work ();
  g_autoptr (LecternAnchorText) text =
      lectern_anchor_text_new (now, strlen (now), g_utf8_strlen (now, -1));
  for (guint i = 0; i < N_MOVED; i++)
    {
      const LecternRecord *record = _lectern_annotation_get_record (set->items->pdata[i]);
      counts[lectern_anchor_find (text, &record->targets[0]).state]++;
    }
  gint64 taken = g_get_monotonic_time () - begin, work = get_work () - begin_work;
  printf ("%d notes found again in %.1f MB: %.0f ms, of which %.0f ms at work (%u exact, %u moved, "
          "%u approximate, %u "
          "orphans)\n",
          N_MOVED, strlen (now) / 1e6, taken / 1e3, work / 1e3, counts[0], counts[1], counts[2],
          counts[3]);
}

static void
done (GObject *source, GAsyncResult *result, gpointer flag)
{
  lectern_annotation_store_load_finish (LECTERN_ANNOTATION_STORE (source), result, NULL);
  *(gboolean *) flag = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

static gboolean
is_saved (gpointer store)
{
  LecternAnnotationStore *self = store;
  return self->saved_revision == self->revision && !self->busy;
}

static gboolean
has_more (gpointer set)
{
  return g_list_model_get_n_items (set) > N_LOADED + 1;
}

static void
fill (LecternAnnotationStore *store, guint n)
{
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
  guint n_chars = lectern_article_get_n_chars (lectern_annotation_set_get_article (set));

  for (guint i = 0; i < n; i++)
    {
      guint start = (i * 7919u) % (n_chars - 40);
      lectern_annotation_set_add_highlight (set, start, start + 30, LECTERN_COLOUR_BLUE);
    }
  lectern_annotation_store_flush (store, NULL);
}

static void
bench_loop (Room *room)
{
  g_autoptr (LecternAnnotationStore) first = room_open_store (room);
  fill (first, N_LOADED);
  g_clear_object (&first);

  g_autoptr (GFile) file = g_file_new_for_path (room->article_path);
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, NULL);
  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (article);
  g_autoptr (LecternAnnotationStore) store = lectern_annotation_store_new (set);
  gboolean loaded = FALSE;
  guint source = g_idle_add (take_turn, NULL);

  restart ();
  gint64 begin = last_turn;
  lectern_annotation_store_load_async (store, NULL, done, &loaded);
  room_wait (is_true, &loaded);
  printf ("%d notes loaded in %.0f ms\n", N_LOADED, (g_get_monotonic_time () - begin) / 1e3);
  print_stop ("loading");
  lectern_annotation_set_add_highlight (set, 3, 30, LECTERN_COLOUR_PINK);
  restart ();
  room_wait (is_saved, store);
  print_stop ("saving");

  g_autoptr (LecternAnnotationStore) other = room_open_store (room);
  fill (other, 10);
  restart ();
  room_wait (has_more, set);
  print_stop ("merging with another writer's");
  g_source_remove (source);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  Room room;

  room_init ();
  bench_moved (random);
  room_open (&room, NULL);
  g_autofree char *text = make_text (random);
  room_write (room.article_path, text);
  bench_loop (&room);
  room_close (&room, NULL);
  room_end ();
  return 0;
}
