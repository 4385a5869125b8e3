/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encoding that a page is written in, by what it says and by what its bytes are. */

#include "article/html/html-charset.h"

#include <string.h>

/* Pages say their encoding near the start: HTML allows 1,024 bytes, pages take more. */
#define PRESCAN_BYTES 8192
#define MAX_LABEL_BYTES 40

/* Labels that mean another encoding than they say (WHATWG Encoding Standard). */
static const struct
{
  const char *label;
  const char *encoding;
} aliases[] = {
  { "iso-8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "shift_jis", "CP932" },
  { "x-sjis", "CP932" },
  { "sjis", "CP932" },
  { "ks_c_5601-1987", "CP949" },
  { "euc-kr", "CP949" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "tis-620", "WINDOWS-874" },
};

/* The word after "charset=" or "encoding=" in the head of the page, lower case; or NULL. */
static char *
declared_label (const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *head = g_strndup ((const char *) bytes, MIN (n_bytes, PRESCAN_BYTES));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *at = strstr (lower, "charset");
  gsize n = 0;

  if (g_str_has_prefix (lower, "<?xml") && strstr (lower, "encoding") != NULL)
    at = strstr (lower, "encoding");
  if (at == NULL)
    return NULL;

  at += strcspn (at, "=>");
  if (*at != '=')
    return NULL;
  at += 1 + strspn (at + 1, " \t\"'");
  while (n < MAX_LABEL_BYTES && (g_ascii_isalnum (at[n]) || strchr ("-_:.", at[n]) != NULL)
         && at[n] != '\0')
    n++;

  return n > 0 ? g_strndup (at, n) : NULL;
}

static const char *
encoding_of_label (const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (label, aliases[i].label))
      return aliases[i].encoding;

  return label;
}

/* Bytes that the encoding does not know become U+FFFD. NULL: there is no such encoding. */
static char *
convert_leniently (const guint8 *bytes, gsize n_bytes, const char *encoding, gsize *n_text)
{
  g_autoptr (GString) out = g_string_sized_new (n_bytes);
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  char *in = (char *) bytes;
  gsize n_in = n_bytes;

  if (converter == (GIConv) -1)
    return NULL;

  while (n_in > 0)
    {
      char buffer[4096];
      char *at = buffer;
      gsize n_left = sizeof buffer;
      gsize before = n_in;

      g_iconv (converter, &in, &n_in, &at, &n_left);
      g_string_append_len (out, buffer, at - buffer);
      if (n_in == before && at == buffer)
        {
          g_string_append (out, "\xef\xbf\xbd");
          in++;
          n_in--;
        }
    }
  g_iconv_close (converter);

  *n_text = out->len;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
has_bom (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes >= 2
         && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)
             || (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0));
}

/* Valid UTF-8 beyond ASCII is UTF-8, whatever the page says: browsers save pages so and leave
 * the old label. */
static char *
decode_as_declared (const guint8 *bytes, gsize n_bytes, gsize *n_text, const char **used)
{
  g_autofree char *label = NULL;
  const char *encoding;
  char *text;

  if (has_bom (bytes, n_bytes) || g_utf8_validate ((const char *) bytes, (gssize) n_bytes, NULL))
    return NULL;
  label = declared_label (bytes, n_bytes);
  if (label == NULL || g_str_has_prefix (label, "utf"))
    return NULL;
  encoding = encoding_of_label (label);
  /* Its undefined bytes would be lost to iconv; lectern_decode() knows them. */
  if (g_str_equal (encoding, "WINDOWS-1252"))
    return NULL;

  *used = g_intern_string (encoding);
  text = convert_leniently (bytes, n_bytes, encoding, n_text);
  if (text != NULL)
    *n_text = lectern_normalize_line_ends (text, *n_text);

  return text;
}

static LecternDecodeResult
decode (const guint8 *bytes,
        gsize n_bytes,
        const char *encoding,
        char **text,
        gsize *n_text,
        const char **used)
{
  if (encoding == NULL)
    {
      *text = decode_as_declared (bytes, n_bytes, n_text, used);
      if (*text != NULL)
        return LECTERN_DECODE_OK;
    }

  return lectern_decode (bytes, n_bytes, encoding, text, n_text, used);
}

/* Some servers pad what they paste into a page with NUL, and browsers pass over them. So many as in
 * UTF-16 are no padding. NULL: nothing to leave out. */
static GByteArray *
without_nuls (const guint8 *bytes, gsize n_bytes)
{
  GByteArray *out = NULL;
  gsize n_nuls = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_nuls += bytes[i] == 0;
  if (n_nuls == 0 || n_nuls > n_bytes / 16 || has_bom (bytes, n_bytes))
    return NULL;

  out = g_byte_array_sized_new ((guint) n_bytes);
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] != 0)
      g_byte_array_append (out, bytes + i, 1);

  return out;
}

LecternDecodeResult
lectern_html_decode (const guint8 *bytes,
                     gsize n_bytes,
                     const char *encoding,
                     char **text,
                     gsize *n_text,
                     const char **used)
{
  g_autoptr (GByteArray) clean = encoding == NULL ? without_nuls (bytes, n_bytes) : NULL;

  if (clean != NULL)
    return decode (clean->data, clean->len, encoding, text, n_text, used);

  return decode (bytes, n_bytes, encoding, text, n_text, used);
}
