/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences: how the article is set, where notes go, what is highlighted and how. */

#include "config.h"

#include "ui/dialogs/lectern-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/article-view/lectern-hues.h"
#include "ui/document/lectern-document.h"
#include "ui/window/highlight-kinds.h"
#include "ui/window/lectern-swatch.h"

#define LECTERN_TYPE_PREFERENCES (lectern_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LecternPreferences,
                      lectern_preferences,
                      LECTERN,
                      PREFERENCES,
                      AdwPreferencesWindow)

struct _LecternPreferences
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  gboolean filling;

  GtkFontButton *font_button;
  GtkSwitch *own_font;
  GtkSpinButton *column_width;
  AdwComboRow *colour_scheme;
  AdwComboRow *notes_place;
  AdwEntryRow *reader_name;
  AdwPreferencesGroup *show_group;
};

G_DEFINE_FINAL_TYPE (LecternPreferences, lectern_preferences, ADW_TYPE_PREFERENCES_WINDOW)

#define DEFAULT_FONT "Serif 13"

static void
font_set_cb (LecternPreferences *self)
{
  g_autofree char *font = gtk_font_chooser_get_font (GTK_FONT_CHOOSER (self->font_button));

  g_settings_set_string (self->settings, "font", font);
}

static void
own_font_cb (LecternPreferences *self)
{
  const gboolean own = gtk_switch_get_active (self->own_font);

  gtk_widget_set_sensitive (GTK_WIDGET (self->font_button), own);
  if (self->filling)
    return;
  if (own)
    font_set_cb (self);
  else
    g_settings_set_string (self->settings, "font", "");
}

static void
colour_scheme_cb (LecternPreferences *self)
{
  if (!self->filling)
    g_settings_set_enum (self->settings, "colour-scheme",
                         (int) adw_combo_row_get_selected (self->colour_scheme));
}

static void
notes_place_cb (LecternPreferences *self)
{
  if (!self->filling)
    g_settings_set_boolean (self->settings, "notes-in-data-folder",
                            adw_combo_row_get_selected (self->notes_place) == 1);
}

static void
show_cb (GtkSwitch *toggle, GParamSpec *pspec, LecternPreferences *self)
{
  const guint kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "kind"));
  const guint show = g_settings_get_flags (self->settings, "show");

  g_settings_set_flags (self->settings, "show",
                        gtk_switch_get_active (toggle) ? show | kind : show & ~kind);
}

static LecternHues
get_hues (LecternPreferences *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "kind-colours");

  return lectern_hues_from_names ((const char *const *) names);
}

static void
hue_cb (GtkDropDown *chooser, GParamSpec *pspec, LecternPreferences *self)
{
  const guint type = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), "type"));
  LecternHues hues = get_hues (self);
  g_auto (GStrv) names = NULL;

  hues.of[type] = (LecternHue) gtk_drop_down_get_selected (chooser);
  names = lectern_hues_to_names (&hues);
  g_settings_set_strv (self->settings, "kind-colours", (const char *const *) names);
}

static GtkWidget *
new_hue_chooser (LecternPreferences *self, LecternEntityType type)
{
  const LecternHues hues = get_hues (self);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);

  for (guint i = 0; i < LECTERN_N_HUES; i++)
    gtk_string_list_append (labels, lectern_hue_get_label ((LecternHue) i));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), hues.of[type]);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (chooser, _ ("Colour"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Colour"), -1);
  g_object_set_data (G_OBJECT (chooser), "type", GUINT_TO_POINTER (type));
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (hue_cb), self);

  return chooser;
}

static GtkWidget *
new_show_switch (LecternPreferences *self, LecternShow kind)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle),
                         (g_settings_get_flags (self->settings, "show") & kind) != 0);
  g_object_set_data (G_OBJECT (toggle), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect (toggle, "notify::active", G_CALLBACK (show_cb), self);

  return toggle;
}

static void
add_show_row (LecternPreferences *self, const LecternHighlightKind *kind)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = new_show_switch (self, kind->kind);
  GtkWidget *swatch = lectern_swatch_new (kind->kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (kind->label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  g_settings_bind (self->settings, "kind-colours", swatch, "kind-colours", G_SETTINGS_BIND_GET);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  if (kind->type < LECTERN_N_ENTITY_TYPES)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_hue_chooser (self, kind->type));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);

  adw_preferences_group_add (self->show_group, row);
}

static void
fill (LecternPreferences *self)
{
  g_autofree char *font = g_settings_get_string (self->settings, "font");
  const gboolean own = *font != '\0';

  self->filling = TRUE;
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (self->font_button), own ? font : DEFAULT_FONT);
  gtk_switch_set_active (self->own_font, own);
  gtk_widget_set_sensitive (GTK_WIDGET (self->font_button), own);
  adw_combo_row_set_selected (self->colour_scheme,
                              (guint) g_settings_get_enum (self->settings, "colour-scheme"));
  adw_combo_row_set_selected (self->notes_place,
                              g_settings_get_boolean (self->settings, "notes-in-data-folder"));
  self->filling = FALSE;

  g_settings_bind (self->settings, "reader-name", self->reader_name, "text",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "column-width", self->column_width, "value",
                   G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < LECTERN_N_HIGHLIGHT_KINDS; i++)
    add_show_row (self, &lectern_highlight_kinds[i]);
}

static void
lectern_preferences_dispose (GObject *object)
{
  g_clear_object (&LECTERN_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (lectern_preferences_parent_class)->dispose (object);
}

static void
lectern_preferences_class_init (LecternPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/dialogs/lectern-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, font_button);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, own_font);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, column_width);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, colour_scheme);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, notes_place);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, reader_name);
  gtk_widget_class_bind_template_child (widget_class, LecternPreferences, show_group);
  gtk_widget_class_bind_template_callback (widget_class, font_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_font_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_scheme_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_place_cb);
}

static void
lectern_preferences_init (LecternPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lectern_preferences_present (GtkWindow *parent, GSettings *settings)
{
  LecternPreferences *self =
      g_object_new (LECTERN_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);

  self->settings = g_object_ref (settings);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
