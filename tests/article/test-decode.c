/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to text: marks, encodings, line ends, and what is no text at all. */

#include "article/decode.h"

#include <string.h>

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *encoding; /* asked for */
  LecternDecodeResult result;
  const char *text;
  const char *used;
} Case;

#define BYTES(literal) literal, sizeof literal - 1

static const Case cases[] = {
  { BYTES ("plain"), NULL, LECTERN_DECODE_OK, "plain", "UTF-8" },
  { BYTES ("caf\xc3\xa9"), NULL, LECTERN_DECODE_OK, "café", "UTF-8" },
  { BYTES ("\xef\xbb\xbf"
           "caf\xc3\xa9"),
    NULL, LECTERN_DECODE_OK, "café", "UTF-8" },
  { BYTES ("caf\xe9 \x93hi\x94 \x80"
           "5"),
    NULL, LECTERN_DECODE_OK, "café “hi” €5", "WINDOWS-1252" },
  { BYTES ("\x81"), NULL, LECTERN_DECODE_OK, "\xc2\x81", "WINDOWS-1252" },
  { BYTES ("\xff\xfe"
           "h\0i\0\xac\x20"),
    NULL, LECTERN_DECODE_OK, "hi€", "UTF-16LE" },
  { BYTES ("\xfe\xff"
           "\0h\0i\xd8\x3d\xde\x00"),
    NULL, LECTERN_DECODE_OK, "hi\xf0\x9f\x98\x80", "UTF-16BE" },
  /* Damaged UTF-16: a lone surrogate, an odd byte. */
  { BYTES ("\xfe\xff"
           "\0h\xd8\x3d\0i"),
    NULL, LECTERN_DECODE_OK, "h\xef\xbf\xbdi", "UTF-16BE" },
  { BYTES ("\xff\xfe"
           "h\0i"),
    NULL, LECTERN_DECODE_OK, "h\xef\xbf\xbd", "UTF-16LE" },
  /* One stray byte does not turn good UTF-8 into rubbish. */
  { BYTES ("\xe2\x80\x9c"
           "caf\xc3\xa9\xe2\x80\x9d caf\xe9"),
    NULL, LECTERN_DECODE_OK, "“café” café", "UTF-8" },
  { BYTES ("\xe2\x80\x9cg\xc3\xa9nial\xe2\x80"), NULL, LECTERN_DECODE_OK, "“génialâ€", "UTF-8" },
  { BYTES ("a\r\nb\rc\nd\r"), NULL, LECTERN_DECODE_OK, "a\nb\nc\nd\n", "UTF-8" },
  { BYTES ("\r\n\r\n"), NULL, LECTERN_DECODE_OK, "\n\n", "UTF-8" },
  { BYTES ("text\0text"), NULL, LECTERN_DECODE_BINARY, NULL, NULL },
  { BYTES ("\xff\xfe"
           "h\0\0\0"),
    NULL, LECTERN_DECODE_BINARY, NULL, NULL },
  { BYTES ("\x01\x02\x03\x04\x05\x06text"), NULL, LECTERN_DECODE_BINARY, NULL, NULL },
  { BYTES ("page\fpage"), NULL, LECTERN_DECODE_OK, "page\fpage", "UTF-8" },
  { BYTES ("caf\xe9"), "ISO-8859-1", LECTERN_DECODE_OK, "café", "ISO-8859-1" },
  { BYTES ("caf\xe9"), "UTF-8", LECTERN_DECODE_INVALID, NULL, NULL },
  { BYTES ("text"), "NO-SUCH-ENCODING", LECTERN_DECODE_INVALID, NULL, NULL },
  { BYTES ("\xef\xbb\xbftext"), "UTF-8", LECTERN_DECODE_OK, "text", "UTF-8" },
  { BYTES (""), NULL, LECTERN_DECODE_OK, "", "UTF-8" },
  /* UTF-16 without a mark. */
  { BYTES ("T\0h\0e\0 \0s\0h\0i\0p\0.\0\r\0\n\0"), NULL, LECTERN_DECODE_OK, "The ship.\n",
    "UTF-16LE" },
  { BYTES ("\0T\0h\0e\0 \0s\0h\0i\0p\0 \x20\x1c\0S\0k\0e\0l\0l\x20\x1d"), NULL, LECTERN_DECODE_OK,
    "The ship “Skell”", "UTF-16BE" },
  { BYTES ("<\0p\0>\0\x16\x4e\x4c\x75<\0/\0p\0>\0"), NULL, LECTERN_DECODE_OK, "<p>世界</p>",
    "UTF-16LE" },
  { BYTES ("\x01\0\x02\0\x03\0\x04\0\x05\0\x06\0\x07\0\x01\0"), NULL, LECTERN_DECODE_BINARY, NULL,
    NULL },
  { BYTES ("a\0b\0c\0d\0e\0f\0g\0\x11\xd8\x12\xd8"), NULL, LECTERN_DECODE_BINARY, NULL, NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autofree char *text = NULL;
      const char *used = NULL;
      gsize n_text = 0;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (lectern_decode ((const guint8 *) c->bytes, c->n_bytes, c->encoding, &text,
                                       &n_text, &used),
                       ==, c->result);
      g_assert_cmpstr (text, ==, c->text);
      if (c->result != LECTERN_DECODE_OK)
        continue;
      g_assert_cmpuint (n_text, ==, strlen (c->text));
      g_assert_cmpstr (used, ==, c->used);
    }
}

/* Whatever the bytes: text is valid UTF-8 without CR, or it is refused. */
static void
test_random_bytes (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint8 bytes[64];
      gsize n = (gsize) g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *text = NULL;
      const char *used;
      gsize n_text;

      for (gsize i = 0; i < n; i++)
        bytes[i] = (guint8) g_test_rand_int_range (round % 2 == 0 ? 1 : 0x70, 256);
      if (n > 2 && round % 5 == 0)
        memcpy (bytes, "\xff\xfe", 2);

      if (lectern_decode (bytes, n, NULL, &text, &n_text, &used) != LECTERN_DECODE_OK)
        continue;
      g_assert_true (g_utf8_validate (text, (gssize) n_text, NULL));
      g_assert_null (strchr (text, '\r'));
      g_assert_cmpuint (strlen (text), ==, n_text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/decode/cases", test_cases);
  g_test_add_func ("/article/decode/random-bytes", test_random_bytes);

  return g_test_run ();
}
