/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search provider. A result's identifier is the article's URI. */

#include "config.h"

#include "ui/window/lectern-search-provider.h"

#include <glib/gi18n.h>

struct _LecternSearchProvider
{
  GObject parent_instance;

  GApplication *application; /* not owned */
  LecternShelf *shelf;
  guint registration;
};

G_DEFINE_FINAL_TYPE (LecternSearchProvider, lectern_search_provider, G_TYPE_OBJECT)

#define IDLE_MS 15000
#define RESOURCE "/io/github/lecternapp/Lectern/window/search-provider.xml"

static GVariant *
search (LecternSearchProvider *self, GVariant *parameters, gboolean again)
{
  g_autofree const char **terms = NULL;
  g_auto (GStrv) uris = NULL;

  if (again)
    g_variant_get (parameters, "(^a&s^a&s)", NULL, &terms);
  else
    g_variant_get (parameters, "(^a&s)", &terms);
  uris = lectern_shelf_search (self->shelf, terms);

  return g_variant_new ("(^as)", uris);
}

/* "report.txt · 3 notes" */
static char *
describe (LecternSearchProvider *self, const char *uri)
{
  const guint n = lectern_shelf_get_n_annotations (self->shelf, uri);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : uri, -1);
  g_autofree char *count = NULL;

  /* Translators: of an article, in the desktop's search. */
  count = g_strdup_printf (ngettext ("%u note", "%u notes", n), n);

  return g_strdup_printf ("%s · %s", valid, count);
}

static GVariant *
get_metas (LecternSearchProvider *self, GVariant *parameters)
{
  g_autofree const char **uris = NULL;
  g_autoptr (GIcon) icon = g_themed_icon_new ("text-x-generic");
  GVariantBuilder metas;

  g_variant_get (parameters, "(^a&s)", &uris);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *title = lectern_shelf_dup_title (self->shelf, uris[i]);
      g_autofree char *description = NULL;
      g_autoptr (GVariant) picture = g_icon_serialize (icon);

      if (title == NULL)
        continue;
      description = describe (self, uris[i]);
      g_variant_builder_open (&metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (uris[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (title));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_add (&metas, "{sv}", "icon", picture);
      g_variant_builder_close (&metas);
    }

  return g_variant_new ("(aa{sv})", &metas);
}

static void
open_result (LecternSearchProvider *self, GVariant *parameters)
{
  const char *uri;
  GFile *files[1];

  g_variant_get (parameters, "(&s@asu)", &uri, NULL, NULL);
  files[0] = g_file_new_for_uri (uri);
  g_application_open (self->application, files, 1, "");
  g_object_unref (files[0]);
}

static void
method_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  LecternSearchProvider *self = user_data;
  GVariant *reply = NULL;

  /* Without a window the program ends with the last question, but the next comes with the next key
   * typed. The window that opens takes the time away again. */
  if (gtk_application_get_windows (GTK_APPLICATION (self->application)) == NULL)
    g_application_set_inactivity_timeout (self->application, IDLE_MS);
  g_application_hold (self->application);
  if (g_str_equal (method, "GetInitialResultSet"))
    reply = search (self, parameters, FALSE);
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    reply = search (self, parameters, TRUE);
  else if (g_str_equal (method, "GetResultMetas"))
    reply = get_metas (self, parameters);
  else if (g_str_equal (method, "ActivateResult"))
    open_result (self, parameters);
  else
    g_application_activate (self->application);
  g_dbus_method_invocation_return_value (invocation, reply);
  g_application_release (self->application);
}

static const GDBusInterfaceVTable vtable = { .method_call = method_cb };

gboolean
lectern_search_provider_register (LecternSearchProvider *self,
                                  GDBusConnection *connection,
                                  const char *path,
                                  GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autofree char *object = g_strconcat (path, "/SearchProvider", NULL);

  g_return_val_if_fail (LECTERN_IS_SEARCH_PROVIDER (self), FALSE);

  node = g_dbus_node_info_new_for_xml (g_bytes_get_data (bytes, NULL), error);
  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, object, node->interfaces[0],
                                                          &vtable, self, NULL, error);

  return self->registration != 0;
}

void
lectern_search_provider_unregister (LecternSearchProvider *self, GDBusConnection *connection)
{
  g_return_if_fail (LECTERN_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
}

static void
lectern_search_provider_finalize (GObject *object)
{
  LecternSearchProvider *self = LECTERN_SEARCH_PROVIDER (object);

  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (lectern_search_provider_parent_class)->finalize (object);
}

static void
lectern_search_provider_class_init (LecternSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lectern_search_provider_finalize;
}

static void
lectern_search_provider_init (LecternSearchProvider *self)
{
}

LecternSearchProvider *
lectern_search_provider_new (GtkApplication *application, LecternShelf *shelf)
{
  LecternSearchProvider *self = g_object_new (LECTERN_TYPE_SEARCH_PROVIDER, NULL);

  self->application = G_APPLICATION (application);
  self->shelf = g_object_ref (shelf);

  return self;
}
