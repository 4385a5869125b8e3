/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a mail's plain text is its own: forwarded letters stand for themselves, quoted ones and
 * signatures go. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All owned. The fields are those of a forwarded letter; NULL: not forwarded, or not stated. */
typedef struct
{
  char *text;
  char *subject;
  char *sender;
} LecternMailText;

/* text is valid UTF-8 with LF line ends. Where nothing would be left, all of it stays. */
void lectern_mail_text_read (LecternMailText *self, const char *text);
void lectern_mail_text_clear (LecternMailText *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LecternMailText, lectern_mail_text_clear)

G_END_DECLS
