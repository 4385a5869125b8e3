/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to UTF-8: byte order marks, UTF-16 by its look, UTF-8, else Windows-1252; line ends become
 * LF. */

#include "article/decode.h"

#include <string.h>

/* Text in UTF-16 without a mark is known by its first bytes, of which so many characters, and a
 * tenth of all, are ASCII. */
#define UTF_16_SAMPLE_BYTES 4096
#define UTF_16_MIN_ASCII 6

/* Bytes 0x80 to 0x9f of Windows-1252; the five that it leaves undefined stay C1 controls, as in
 * the WHATWG Encoding Standard. */
static const guint16 windows_1252_high[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

static void
append_windows_1252 (GString *out, guint8 byte)
{
  if (byte < 0x80)
    g_string_append_c (out, (char) byte);
  else
    g_string_append_unichar (out, byte < 0xa0 ? windows_1252_high[byte - 0x80] : byte);
}

static GString *
decode_windows_1252 (const guint8 *bytes, gsize n_bytes)
{
  GString *out = g_string_sized_new (n_bytes + n_bytes / 8);

  for (gsize i = 0; i < n_bytes; i++)
    append_windows_1252 (out, bytes[i]);

  return out;
}

/* A lone surrogate or an odd last byte becomes U+FFFD: one damaged character should not keep
 * anybody from reading the rest. */
static GString *
decode_utf_16 (const guint8 *bytes, gsize n_bytes, gboolean big_endian)
{
  GString *out = g_string_sized_new (n_bytes);
  gsize high = big_endian ? 0 : 1;

  for (gsize i = 0; i < n_bytes; i += 2)
    {
      gunichar c = 0xfffd;

      if (i + 1 < n_bytes)
        c = (gunichar) bytes[i + high] << 8 | bytes[i + 1 - high];

      if (c >= 0xd800 && c < 0xdc00 && i + 3 < n_bytes)
        {
          gunichar low = (gunichar) bytes[i + 2 + high] << 8 | bytes[i + 3 - high];

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i += 2;
            }
        }
      if (c >= 0xd800 && c < 0xe000)
        c = 0xfffd;

      g_string_append_unichar (out, c);
    }

  return out;
}

/* Text that is mostly UTF-8 stays UTF-8, with its stray bytes read as Windows-1252: somebody
 * pasted an old file into a new one, or cut it in the middle of a character. Returns NULL where
 * that is not the likelier story. */
static GString *
decode_damaged_utf_8 (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GString) out = g_string_sized_new (n_bytes + 16);
  const char *p = (const char *) bytes;
  const char *end = p + n_bytes;
  gsize n_bad = 0;  /* runs of stray bytes */
  gsize n_good = 0; /* characters beyond ASCII */

  while (p < end)
    {
      const char *bad;

      g_utf8_validate (p, end - p, &bad);
      n_bad += bad < end && (bad > p || p == (const char *) bytes);
      g_string_append_len (out, p, bad - p);
      for (; p < bad; p = g_utf8_next_char (p))
        n_good += (guint8) *p >= 0x80;
      if (p < end)
        append_windows_1252 (out, (guint8) *p++);
    }

  return n_good > n_bad ? g_steal_pointer (&out) : NULL;
}

static gboolean
looks_binary (const char *text, gsize n_bytes)
{
  gsize n_controls = 0;

  if (memchr (text, '\0', n_bytes) != NULL)
    return TRUE;

  for (gsize i = 0; i < n_bytes; i++)
    {
      guchar c = (guchar) text[i];

      n_controls += (c < 0x20 && strchr ("\t\n\v\f\r\b\x1b", c) == NULL) || c == 0x7f;
    }

  return n_controls > 4 && n_controls > n_bytes / 100;
}

/* Whether bytes without a mark are UTF-16: much of any such text (markup, spaces, line ends) is
 * ASCII, so that every second byte of many is NUL and no other one is; and what else there is are
 * characters, which other bytes seldom are. */
static gboolean
is_bare_utf_16 (const guint8 *bytes, gsize n_bytes, gboolean big_endian)
{
  gsize n = MIN (n_bytes, UTF_16_SAMPLE_BYTES) & ~(gsize) 1;
  gsize n_nuls = 0;
  g_autoptr (GString) sample = NULL;

  for (gsize i = 0; i < n; i += 2)
    {
      n_nuls += bytes[i + (big_endian ? 0 : 1)] == 0;
      if (bytes[i + (big_endian ? 1 : 0)] == 0)
        return FALSE;
    }
  if (n_nuls < UTF_16_MIN_ASCII || n_nuls * 20 < n)
    return FALSE;

  sample = decode_utf_16 (bytes, n, big_endian);
  for (const char *p = sample->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* The sample may end within a pair of surrogates. */
      if (!g_unichar_isdefined (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE
          || (c == 0xfffd && *g_utf8_next_char (p) != '\0'))
        return FALSE;
    }

  return TRUE;
}

static GString *
detect (const guint8 *bytes, gsize n_bytes, const char **used)
{
  GString *out;

  if (n_bytes >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    {
      *used = "UTF-16LE";
      return decode_utf_16 (bytes + 2, n_bytes - 2, FALSE);
    }
  if (n_bytes >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    {
      *used = "UTF-16BE";
      return decode_utf_16 (bytes + 2, n_bytes - 2, TRUE);
    }
  for (guint big_endian = 0; big_endian < 2; big_endian++)
    if (is_bare_utf_16 (bytes, n_bytes, big_endian))
      {
        *used = big_endian ? "UTF-16BE" : "UTF-16LE";
        return decode_utf_16 (bytes, n_bytes, big_endian);
      }
  if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      n_bytes -= 3;
    }

  *used = "UTF-8";
  if (memchr (bytes, '\0', n_bytes) != NULL
      || g_utf8_validate ((const char *) bytes, (gssize) n_bytes, NULL))
    return g_string_new_len ((const char *) bytes, (gssize) n_bytes);

  out = decode_damaged_utf_8 (bytes, n_bytes);
  if (out != NULL)
    return out;

  *used = "WINDOWS-1252";
  return decode_windows_1252 (bytes, n_bytes);
}

static GString *
convert (const guint8 *bytes, gsize n_bytes, const char *encoding)
{
  g_autofree char *text = NULL;
  gsize n_text = 0;
  gsize n_bom = 0;

  text = g_convert ((const char *) bytes, (gssize) n_bytes, "UTF-8", encoding, NULL, &n_text, NULL);
  if (text == NULL)
    return NULL;

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    n_bom = 3;
  /* iconv lets some things through that GLib's UTF-8 does not; NUL is looked for later. */
  if (memchr (text, '\0', n_text) == NULL && !g_utf8_validate (text, (gssize) n_text, NULL))
    return NULL;

  return g_string_new_len (text + n_bom, (gssize) (n_text - n_bom));
}

gsize
lectern_normalize_line_ends (char *text, gsize n_bytes)
{
  char *cr = memchr (text, '\r', n_bytes);
  char *out = cr;
  char *end = text + n_bytes;

  if (cr == NULL)
    return n_bytes;

  for (char *in = cr; in < end; in++)
    {
      if (*in != '\r')
        *out++ = *in;
      else if (in + 1 == end || in[1] != '\n')
        *out++ = '\n';
    }
  *out = '\0';

  return (gsize) (out - text);
}

LecternDecodeResult
lectern_decode (const guint8 *bytes,
                gsize n_bytes,
                const char *encoding,
                char **text,
                gsize *n_text,
                const char **used)
{
  g_autoptr (GString) out = NULL;

  if (encoding == NULL)
    out = detect (bytes, n_bytes, used);
  else
    {
      out = convert (bytes, n_bytes, encoding);
      *used = g_intern_string (encoding);
    }

  if (out == NULL)
    return LECTERN_DECODE_INVALID;
  if (looks_binary (out->str, out->len))
    return LECTERN_DECODE_BINARY;

  *n_text = lectern_normalize_line_ends (out->str, out->len);
  *text = g_string_free (g_steal_pointer (&out), FALSE);

  return LECTERN_DECODE_OK;
}
