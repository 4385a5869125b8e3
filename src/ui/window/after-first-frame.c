/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks come before a frame is painted: at the second one the first frame is on the screen. */

#include "config.h"

#include "ui/window/after-first-frame.h"

typedef struct
{
  void (*call) (GtkWidget *widget, gpointer data);
  gpointer data;
  GDestroyNotify destroy;
  gboolean seen_first_tick;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  if (waiting->destroy != NULL)
    waiting->destroy (waiting->data);
  g_free (waiting);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Waiting *waiting = user_data;

  if (!waiting->seen_first_tick)
    {
      waiting->seen_first_tick = TRUE;
      return G_SOURCE_CONTINUE;
    }
  waiting->call (widget, waiting->data);

  return G_SOURCE_REMOVE;
}

void
lectern_after_first_frame (GtkWidget *widget,
                           void (*call) (GtkWidget *widget, gpointer data),
                           gpointer data,
                           GDestroyNotify destroy)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->call = call;
  waiting->data = data;
  waiting->destroy = destroy;
  gtk_widget_add_tick_callback (widget, tick_cb, waiting, waiting_free);
}
