/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging, as tables: what each side says, and what comes out. A record is written as
 * "ID@TIME COLOUR NOTE" with "-" for no note, a deletion as "xID@TIME"; conflicts come out as
 * "ID?@TIME …". */

#include "annotation/sidecar/merge.h"

#include <string.h>

static LecternSidecar *
parse (const char *text)
{
  LecternSidecar *sidecar = lectern_sidecar_new ();
  g_auto (GStrv) entries = g_strsplit (text, ", ", -1);

  for (guint i = 0; entries[i] != NULL && *entries[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (entries[i], " ", 3);
      g_auto (GStrv) head = g_strsplit (words[0], "@", 2);

      if (head[0][0] == 'x')
        {
          lectern_sidecar_add_deletion (sidecar->deleted, head[0] + 1,
                                        g_ascii_strtoll (head[1], NULL, 10), NULL);
          continue;
        }
      LecternRecord *record = lectern_record_new ();
      g_free (record->id);
      record->id = g_strdup (head[0]);
      record->created = 1;
      record->modified = g_ascii_strtoll (head[1], NULL, 10);
      record->has_colour = lectern_colour_from_string (words[1], &record->colour);
      lectern_record_set_note (record, strcmp (words[2], "-") == 0 ? NULL : words[2]);
      g_ptr_array_add (sidecar->records, record);
    }
  return sidecar;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
print (LecternSidecar *sidecar)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id, deletion;

  for (guint i = 0; i < sidecar->records->len; i++)
    {
      LecternRecord *r = sidecar->records->pdata[i];
      g_ptr_array_add (
          parts, g_strdup_printf ("%s%s@%d %s %s", r->conflicts_with ? r->conflicts_with : r->id,
                                  r->conflicts_with ? "?" : "", (int) r->modified,
                                  lectern_colour_to_string (r->colour), r->note ? r->note : "-"));
    }
  g_hash_table_iter_init (&iter, sidecar->deleted);
  while (g_hash_table_iter_next (&iter, &id, &deletion))
    g_ptr_array_add (parts, g_strdup_printf ("x%s@%d", (char *) id,
                                             (int) ((LecternDeletion *) deletion)->modified));
  g_ptr_array_sort (parts, compare_strings);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

typedef struct
{
  const char *name;
  const char *base; /* NULL: none */
  const char *ours;
  const char *theirs;
  const char *expected;
} Case;

static const Case cases[] = {
  { "nothing", "", "", "", "" },
  { "both-add", "", "a@5 pink -", "b@6 blue -", "a@5 pink -, b@6 blue -" },
  { "ours-changed", "a@1 pink -", "a@5 blue -", "a@1 pink -", "a@5 blue -" },
  { "theirs-changed", "a@1 pink -", "a@1 pink -", "a@5 blue -", "a@5 blue -" },
  { "older-side-changed", "a@3 pink -", "a@3 pink -", "a@2 blue -", "a@4 blue -" },
  { "different-properties", "a@1 pink -", "a@5 blue -", "a@7 pink why", "a@8 blue why" },
  { "same-change-twice", "a@1 pink -", "a@5 blue -", "a@7 blue -", "a@7 blue -" },
  { "same-property", "a@1 pink -", "a@5 blue -", "a@7 green -", "a@7 green -, a?@5 blue -" },
  { "same-property-and-another", "a@1 pink -", "a@7 blue -", "a@5 green why",
    "a@8 blue why, a?@5 green why" },
  { "no-base-newer-wins", NULL, "a@5 blue -", "a@7 green -", "a@7 green -" },
  { "no-base-equal-times", NULL, "a@5 blue -", "a@5 green -", "a?@5 blue -, a@5 green -" },
  { "no-base-same", NULL, "a@5 blue -", "a@7 blue -", "a@7 blue -" },
  { "deleted-unchanged", "a@1 pink -", "xa@5", "a@1 pink -", "xa@5" },
  { "deleted-then-changed", "a@1 pink -", "xa@5", "a@7 blue -", "a@7 blue -" },
  { "changed-then-deleted", "a@1 pink -", "a@5 blue -", "xa@7", "xa@7" },
  { "no-base-deleted", NULL, "a@5 blue -", "xa@7", "xa@7" },
  { "no-base-brought-back", NULL, "a@9 blue -", "xa@7", "a@9 blue -" },
  { "gone-without-a-word", "a@1 pink -, b@1 pink -", "a@1 pink -, b@1 pink -", "a@1 pink -",
    "a@1 pink -" },
  { "gone-there-changed-here", "a@1 pink -", "a@5 pink why", "", "a@5 pink why" },
  { "both-deleted", "a@1 pink -", "xa@5", "xa@7", "xa@7" },
  { "one-side-empty-no-base", NULL, "a@1 pink -", "", "a@1 pink -" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (LecternSidecar) base = c->base ? parse (c->base) : NULL;
  g_autoptr (LecternSidecar) ours = parse (c->ours);
  g_autoptr (LecternSidecar) theirs = parse (c->theirs);
  guint n_conflicts, n_swapped;
  g_autoptr (LecternSidecar) merged = lectern_merge_sidecars (base, ours, theirs, &n_conflicts);
  g_autoptr (LecternSidecar) swapped = lectern_merge_sidecars (base, theirs, ours, &n_swapped);
  g_autofree char *text = print (merged);
  g_autofree char *other = print (swapped);

  /* colour first: "a?" sorts before or after "a@" by chance of ASCII */
  g_autoptr (LecternSidecar) expected = parse ("");
  g_auto (GStrv) wanted = g_strsplit (c->expected, ", ", -1);
  g_auto (GStrv) got = g_strsplit (text, ", ", -1);
  qsort (wanted, g_strv_length (wanted), sizeof (char *), compare_strings);
  qsort (got, g_strv_length (got), sizeof (char *), compare_strings);
  g_autofree char *wanted_text = g_strjoinv (", ", wanted);
  g_autofree char *got_text = g_strjoinv (", ", got);
  g_assert_cmpstr (got_text, ==, wanted_text);
  g_assert_cmpstr (other, ==, text); /* either side may be called ours */
  g_assert_cmpuint (n_conflicts, ==, strchr (c->expected, '?') ? 1 : 0);
  g_assert_cmpuint (n_swapped, ==, n_conflicts);

  /* Merging the result again changes nothing. */
  g_autoptr (LecternSidecar) again = lectern_merge_sidecars (NULL, merged, theirs, NULL);
  g_autofree char *again_text = print (again);
  if (c->base != NULL && strstr (c->name, "gone") == NULL)
    g_assert_cmpstr (again_text, ==, text);
}

/* What was thrown away after a conflict does not come back with the next merge. */
static void
test_settled_conflict (void)
{
  g_autoptr (LecternSidecar) base = parse ("a@1 pink -");
  g_autoptr (LecternSidecar) ours = parse ("a@5 blue -");
  g_autoptr (LecternSidecar) theirs = parse ("a@7 green -");
  g_autoptr (LecternSidecar) merged = lectern_merge_sidecars (base, ours, theirs, NULL);
  g_autoptr (LecternSidecar) settled = parse ("a@7 green -");
  guint n_conflicts;

  for (guint i = 0; i < merged->records->len; i++)
    {
      LecternRecord *record = merged->records->pdata[i];
      if (record->conflicts_with != NULL)
        lectern_sidecar_add_deletion (settled->deleted, record->id, 9, NULL);
    }
  g_autoptr (LecternSidecar) again = lectern_merge_sidecars (base, settled, ours, &n_conflicts);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (again->records->len, ==, 1);
}

static LecternSidecar *
read_json (const char *json)
{
  return lectern_sidecar_read (json, strlen (json), "x", NULL, NULL);
}

static void
test_unknown_properties (void)
{
#define ITEM(more) "[{\"type\":\"Annotation\",\"id\":\"urn:a\",\"target\":\"urn:t\"" more "}]"
  g_autoptr (LecternSidecar) base = read_json (ITEM (",\"x:a\":1,\"x:b\":1"));
  g_autoptr (LecternSidecar) ours = read_json (ITEM (",\"x:a\":2,\"x:b\":1"));
  g_autoptr (LecternSidecar) theirs = read_json (ITEM (",\"x:a\":1,\"x:b\":3,\"x:c\":4"));
  guint n_conflicts;
  g_autoptr (LecternSidecar) merged = lectern_merge_sidecars (base, ours, theirs, &n_conflicts);
  g_autofree char *json = lectern_sidecar_write (merged, NULL, NULL, 0, NULL);

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_nonnull (strstr (json, "\"x:a\" : 2"));
  g_assert_nonnull (strstr (json, "\"x:b\" : 3"));
  g_assert_nonnull (strstr (json, "\"x:c\" : 4"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/merge/settled-conflict", test_settled_conflict);
  g_test_add_func ("/merge/unknown-properties", test_unknown_properties);
  return g_test_run ();
}
