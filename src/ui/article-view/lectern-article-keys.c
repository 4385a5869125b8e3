/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of keys. */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-article-keys.h"

static const LecternArticleKey keys[] = {
  { LECTERN_KEYS_READ, "F4", "article.next-mention", N_ ("Next mention of the selected name"),
    TRUE },
  { LECTERN_KEYS_READ, "<Shift>F4", "article.previous-mention",
    N_ ("Previous mention of the selected name"), TRUE },
  { LECTERN_KEYS_READ, "<Alt>n", "article.next-name", N_ ("Next name"), FALSE },
  { LECTERN_KEYS_READ, "<Alt>p", "article.previous-name", N_ ("Previous name"), FALSE },
  { LECTERN_KEYS_READ, "Return", "article.select", N_ ("Select the name, edit the note"), FALSE },
  { LECTERN_KEYS_READ, "KP_Enter", "article.select", NULL, FALSE },
  { LECTERN_KEYS_READ, "<Control>Return", "article.open-link", N_ ("Open the link"), FALSE },
  { LECTERN_KEYS_READ, "<Alt>q", "article.next-quote", N_ ("Next quotation"), FALSE },
  { LECTERN_KEYS_READ, "<Shift><Alt>q", "article.previous-quote", N_ ("Previous quotation"),
    FALSE },
  { LECTERN_KEYS_READ, "<Alt>Down", "article.next-sentence", N_ ("Next sentence"), FALSE },
  { LECTERN_KEYS_READ, "<Alt>Up", "article.previous-sentence", N_ ("Previous sentence"), FALSE },
  { LECTERN_KEYS_READ, "<Alt>Left", "article.back", N_ ("Back to before the jump"), TRUE },
  { LECTERN_KEYS_READ, "<Alt>Right", "article.forward", N_ ("Forward again"), TRUE },
  { LECTERN_KEYS_READ, "Escape", "article.deselect", N_ ("Deselect"), FALSE },
  { LECTERN_KEYS_FIND, "<Control>f", "article.find", N_ ("Find in the article"), TRUE },
  { LECTERN_KEYS_FIND, "<Control>g", "article.find-next", N_ ("Next match"), TRUE },
  { LECTERN_KEYS_FIND, "F3", "article.find-next", NULL, TRUE },
  { LECTERN_KEYS_FIND, "<Shift><Control>g", "article.find-previous", N_ ("Previous match"), TRUE },
  { LECTERN_KEYS_FIND, "<Shift>F3", "article.find-previous", NULL, TRUE },
  { LECTERN_KEYS_MARK, "<Control>1", "article.highlight::yellow", N_ ("Highlight yellow"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>2", "article.highlight::green", N_ ("Highlight green"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>3", "article.highlight::blue", N_ ("Highlight blue"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>4", "article.highlight::pink", N_ ("Highlight pink"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>5", "article.highlight::purple", N_ ("Highlight purple"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>m", "article.note", N_ ("Write a note"), FALSE },
  { LECTERN_KEYS_MARK, "<Shift><Control>m", "article.tag", N_ ("Add tags"), FALSE },
  { LECTERN_KEYS_MARK, "<Control>BackSpace", "article.remove-mark", N_ ("Remove the highlight"),
    FALSE },
  { LECTERN_KEYS_MARK, "<Alt>m", "article.next-mark", N_ ("Next highlight or note"), FALSE },
  { LECTERN_KEYS_MARK, "<Shift><Alt>m", "article.previous-mark", N_ ("Previous highlight or note"),
    FALSE },
  { LECTERN_KEYS_CORRECT, "<Shift><Alt>Right", "article.grow-end", N_ ("Take in the next word"),
    FALSE },
  { LECTERN_KEYS_CORRECT, "<Shift><Alt>Left", "article.shrink-end", N_ ("Leave out the last word"),
    FALSE },
  { LECTERN_KEYS_CORRECT, "<Shift><Alt>Up", "article.grow-start", N_ ("Take in the word before"),
    FALSE },
  { LECTERN_KEYS_CORRECT, "<Shift><Alt>Down", "article.shrink-start",
    N_ ("Leave out the first word"), FALSE },
  { LECTERN_KEYS_NAMES, "<Control>6", "article.call::PER", N_ ("This is a person"), FALSE },
  { LECTERN_KEYS_NAMES, "<Control>7", "article.call::ORG", N_ ("This is an organisation"), FALSE },
  { LECTERN_KEYS_NAMES, "<Control>8", "article.call::LOC", N_ ("This is a place"), FALSE },
  { LECTERN_KEYS_NAMES, "<Control>9", "article.call::MISC", N_ ("This is another name"), FALSE },
  { LECTERN_KEYS_CORRECT, "<Control>k", "article.add-quote", N_ ("This is a quotation"), FALSE },
  { LECTERN_KEYS_CORRECT, "<Control>Return", "article.confirm",
    N_ ("Confirm the name or quotation"), FALSE },
  { LECTERN_KEYS_CORRECT, "<Control>Delete", "article.reject(false)",
    N_ ("This is no name, no quotation"), FALSE },
  { LECTERN_KEYS_NAMES, "<Alt>j", "article.merge", N_ ("The same as another name"), FALSE },
  { LECTERN_KEYS_NAMES, "F2", "article.rename", N_ ("Rename"), FALSE },
  { LECTERN_KEYS_CORRECT, "<Alt>s", "article.pick-speaker", N_ ("Say who said this"), FALSE },
  { LECTERN_KEYS_NAMES, "<Alt>e", "article.split(false)", N_ ("Somebody else is meant here"),
    FALSE },
  { LECTERN_KEYS_CORRECT, "<Alt>f", "article.state-fact", N_ ("State a fact"), FALSE },
  { LECTERN_KEYS_MARK, "<Shift><Control>c", "article.copy-citation", N_ ("Copy as a citation"),
    FALSE },
  { LECTERN_KEYS_MARK, "<Control>c", "article.copy", NULL, FALSE },
  { LECTERN_KEYS_MARK, "<Control>Insert", "article.copy", NULL, FALSE },
  { LECTERN_KEYS_MARK, "Menu", "article.menu", NULL, FALSE },
  { LECTERN_KEYS_MARK, "<Shift>F10", "article.menu", NULL, FALSE },
  { LECTERN_KEYS_ZOOM, "<Control>plus", "article.zoom-in", N_ ("Larger type"), TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>equal", "article.zoom-in", NULL, TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>KP_Add", "article.zoom-in", NULL, TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>minus", "article.zoom-out", N_ ("Smaller type"), TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>KP_Subtract", "article.zoom-out", NULL, TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>0", "article.zoom-reset", N_ ("Usual size of type"), TRUE },
  { LECTERN_KEYS_ZOOM, "<Control>KP_0", "article.zoom-reset", NULL, TRUE },
  { LECTERN_KEYS_READ, NULL, NULL, NULL, FALSE },
};

const LecternArticleKey *
lectern_article_keys_get (void)
{
  return keys;
}

static GtkShortcut *
shortcut_for (const LecternArticleKey *key)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut;

  if (!g_action_parse_detailed_name (key->action, &name, &target, NULL))
    g_assert_not_reached ();
  shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key->trigger),
                               gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);
  return shortcut;
}

GtkEventController *
lectern_article_keys_new_controller (gboolean anywhere)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (const LecternArticleKey *key = keys; key->trigger != NULL; key++)
    {
      if (key->anywhere == anywhere)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              shortcut_for (key));
    }
  /* Before the source view, which takes Alt with the arrows as "move these lines". */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
}
