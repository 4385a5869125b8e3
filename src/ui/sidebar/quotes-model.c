/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said in an article as a list of objects; a quotation over several paragraphs is one. */

#include "config.h"

#include "ui/sidebar/quotes-model.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/sidebar/search-words.h"

struct _LecternQuoteItem
{
  GObject parent_instance;

  guint index;
  LecternQuoteKind kind;
  LecternSpan span;
  char *speaker;
  char *cue;
  char *text;
  char *detail;
  char *folded;
  guint order; /* of its speaker among the speakers */
};

G_DEFINE_FINAL_TYPE (LecternQuoteItem, lectern_quote_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_CUE,
  PROP_DETAIL,
  N_PROPS
};

const char *
lectern_quote_item_get_text (LecternQuoteItem *self)
{
  return self->text;
}

const char *
lectern_quote_item_get_detail (LecternQuoteItem *self)
{
  return self->detail;
}

const char *
lectern_quote_item_get_speaker (LecternQuoteItem *self)
{
  return self->speaker;
}

const char *
lectern_quote_item_get_section (LecternQuoteItem *self)
{
  return self->speaker != NULL ? self->speaker : _ ("Nobody named");
}

const char *
lectern_quote_item_get_folded (LecternQuoteItem *self)
{
  return self->folded;
}

LecternQuoteKind
lectern_quote_item_get_kind (LecternQuoteItem *self)
{
  return self->kind;
}

LecternSpan
lectern_quote_item_get_span (LecternQuoteItem *self)
{
  return self->span;
}

guint
lectern_quote_item_get_index (LecternQuoteItem *self)
{
  return self->index;
}

gboolean
lectern_quote_item_reuse (gpointer old, gpointer fresh)
{
  LecternQuoteItem *self = old;
  LecternQuoteItem *other = fresh;

  if (self->kind != other->kind || !g_str_equal (self->text, other->text)
      || g_strcmp0 (self->speaker, other->speaker) != 0 || g_strcmp0 (self->cue, other->cue) != 0)
    return FALSE;
  self->index = other->index;
  self->span = other->span;
  return TRUE;
}

static void
lectern_quote_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternQuoteItem *self = LECTERN_QUOTE_ITEM (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_CUE:
      g_value_set_string (value, self->cue);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_quote_item_finalize (GObject *object)
{
  LecternQuoteItem *self = LECTERN_QUOTE_ITEM (object);

  g_free (self->speaker);
  g_free (self->cue);
  g_free (self->text);
  g_free (self->detail);
  g_free (self->folded);
  G_OBJECT_CLASS (lectern_quote_item_parent_class)->finalize (object);
}

static void
lectern_quote_item_class_init (LecternQuoteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *properties[N_PROPS] = { NULL };

  object_class->get_property = lectern_quote_item_get_property;
  object_class->finalize = lectern_quote_item_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_CUE] = g_param_spec_string ("cue", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_quote_item_init (LecternQuoteItem *self)
{
}

/* ---- From the analysis ------------------------------------------------------------------ */

static char *
dup_speaker (LecternArticle *article, const LecternAnalysis *analysis, const LecternQuote *quote)
{
  if (quote->speaker_entity < analysis->n_entities)
    return g_strdup (analysis->entities[quote->speaker_entity].name);
  if (lectern_span_is_set (quote->speaker))
    return lectern_article_dup_shown (article, quote->speaker.start, quote->speaker.end);
  return NULL;
}

/* The words of one entry, on one line; where the narrator interrupts stands an ellipsis. */
static char *
dup_words (LecternArticle *article, const LecternQuote *quote)
{
  GString *words = g_string_new (NULL);

  if (quote->n_parts == 0)
    {
      g_autofree char *all =
          lectern_article_dup_shown (article, quote->span.start, quote->span.end);

      g_string_append (words, all);
    }
  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *part =
          lectern_article_dup_shown (article, quote->parts[i].start, quote->parts[i].end);

      if (i > 0)
        g_string_append (words, " … ");
      g_string_append (words, part);
    }
  g_strdelimit (words->str, "\n", ' ');
  return g_string_free (words, FALSE);
}

static LecternQuoteItem *
quote_item_new (LecternArticle *article, const LecternAnalysis *analysis, guint index)
{
  const LecternQuote *quote = &analysis->quotes[index];
  LecternQuoteItem *self = g_object_new (LECTERN_TYPE_QUOTE_ITEM, NULL);

  self->index = index;
  self->kind = quote->kind;
  self->span = quote->span;
  self->speaker = dup_speaker (article, analysis, quote);
  self->text = dup_words (article, quote);
  if (lectern_span_is_set (quote->cue))
    self->cue = lectern_article_dup_shown (article, quote->cue.start, quote->cue.end);
  return self;
}

/* Where paragraphs are joined, the mark that each opens anew says nothing any more. */
static const char *
skip_opening_mark (const char *words)
{
  gunichar c = g_utf8_get_char (words);

  return g_utf8_strchr ("\"“”„«‘'", -1, c) != NULL ? g_utf8_next_char (words) : words;
}

static void
quote_item_continue (LecternQuoteItem *self, LecternArticle *article, const LecternQuote *quote)
{
  g_autofree char *words = dup_words (article, quote);
  char *longer = g_strjoin ("\n", self->text, skip_opening_mark (words), NULL);

  g_free (self->text);
  self->text = longer;
  self->span.end = MAX (self->span.end, quote->span.end);
}

static void
quote_item_finish (LecternQuoteItem *self)
{
  g_autofree char *all = g_strdup_printf (
      "%s\n%s\n%s", self->text, self->speaker ? self->speaker : "", self->cue ? self->cue : "");

  self->folded = lectern_search_fold (all);
  if (self->kind != LECTERN_QUOTE_INDIRECT)
    self->detail = g_strdup (self->cue);
  else if (self->cue != NULL)
    self->detail = g_strdup_printf (C_ ("cue of an indirect quote", "%s · indirect"), self->cue);
  else
    self->detail = g_strdup (C_ ("kind of quote", "indirect"));
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LecternQuoteItem *one = a;
  const LecternQuoteItem *two = b;

  if (one->order != two->order)
    return one->order < two->order ? -1 : 1;
  return one->span.start < two->span.start ? -1 : one->span.start > two->span.start;
}

/* One item for each run, in text order. (element-type LecternQuoteItem) */
static GPtrArray *
collect_runs (LecternArticle *article, const LecternAnalysis *analysis)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree LecternQuoteItem **run_of = g_new0 (LecternQuoteItem *, analysis->n_quotes + 1);

  for (guint i = 0; i < analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &analysis->quotes[i];

      if (quote->continues < i)
        {
          run_of[i] = run_of[quote->continues];
          quote_item_continue (run_of[i], article, quote);
        }
      else
        {
          run_of[i] = quote_item_new (article, analysis, i);
          g_ptr_array_add (items, run_of[i]);
        }
    }
  return items;
}

GListModel *
lectern_quotes_model_new (LecternArticle *article, const LecternAnalysis *analysis)
{
  GListStore *store = g_list_store_new (LECTERN_TYPE_QUOTE_ITEM);
  g_autoptr (GPtrArray) items = collect_runs (article, analysis);
  g_autoptr (GHashTable) order_of = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      LecternQuoteItem *item = items->pdata[i];

      quote_item_finish (item);
      if (item->speaker == NULL)
        {
          item->order = G_MAXUINT;
          continue;
        }
      if (!g_hash_table_contains (order_of, item->speaker))
        g_hash_table_insert (order_of, item->speaker,
                             GUINT_TO_POINTER (g_hash_table_size (order_of)));
      item->order = GPOINTER_TO_UINT (g_hash_table_lookup (order_of, item->speaker));
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  g_list_store_sort (store, compare_items, NULL);
  return G_LIST_MODEL (store);
}
