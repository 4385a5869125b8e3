/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for a test of the store, with an article in it. */

#pragma once

#include "annotation/store/lectern-annotation-store-private.h"

typedef struct
{
  char *folder;
  char *article_path;
  char *sidecar_path;
} Room;

extern const char room_text[];

/* Points the user's data folder into a temporary folder; before anything else in main(). */
void room_init (void);
void room_end (void);

void room_open (Room *room, gconstpointer unused);
void room_close (Room *room, gconstpointer unused);

/* An article with an empty set and a store that has loaded. (transfer full) */
LecternAnnotationStore *room_open_store (Room *room);

/* The content of a file; "" where there is none. (transfer full) */
char *room_read (const char *path);
void room_write (const char *path, const char *content);

/* Runs the main loop until *condition is not 0; fails the test after ten seconds. */
void room_wait (gboolean (*is_done) (gpointer data), gpointer data);

/* The path of the sidecar in the data folder. (transfer full) */
char *room_data_path (LecternAnnotationStore *store);
