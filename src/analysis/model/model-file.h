/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model file: mapped, checked, then read in place.
 *
 * Little-endian. A header of 128 bytes, then sections, each starting at a multiple of 64 bytes
 * (zeros between), their sizes given by the header's numbers alone:
 *
 *   offset  type      header
 *        0  char[8]   "LECTERNM"
 *        8  uint32    version, LECTERN_MODEL_VERSION
 *       12  uint32    n_pieces      word pieces
 *       16  uint32    piece_bytes   of all their texts
 *       20  uint32    width         of a state
 *       24  uint32    n_layers
 *       28  uint32    n_heads       of attention
 *       32  uint32    wide          inside the feed-forward part
 *       36  uint32    n_places      pieces that a window may have
 *       40  uint32    window        pieces that a window is filled up to
 *       44  uint32    syntax_layer  after which the lower heads read
 *       48  uint32    n_relations   of grammar
 *       52  uint32    arc, relation, link, coref: the sizes below; 4 numbers
 *       72  uint64    size of the file
 *       80  uint64    checksum of all after the header, lectern_model_checksum()
 *
 *   sections
 *     piece_starts uint32 (n_pieces + 1), piece_scores int32 (n_pieces), piece_text char
 *     word int8 (n_pieces, width), word_scales float (n_pieces)
 *     places float (n_places, width), norm
 *     for each layer: qkv, out, norm1, up, down, norm2
 *     lower, upper                    matrices of the heads, see LecternLower and LecternUpper
 *     arc float (arc, arc), arc_bias float (arc), arc_root float (arc)
 *     relation float (n_relations, relation + 1, relation + 16), relation_root float (relation)
 *     relation_names char (n_relations, 24)
 *     link_none float (link)
 *     coref_none float (coref)
 *
 *   a norm is gain float (width), shift float (width); a matrix is weights int8, packed as
 *   kernels.h says, scales float (n_out), bias float (n_out), sums int32 (n_out). */

#pragma once

#include "analysis/kernels/kernels.h"

G_BEGIN_DECLS

#define LECTERN_MODEL_MAGIC "LECTERNM"
#define LECTERN_MODEL_VERSION 2
#define LECTERN_MODEL_HEADER_BYTES 128
#define LECTERN_MODEL_ALIGNMENT 64
#define LECTERN_RELATION_NAME_BYTES 24

/* The first pieces have no text of their own. */
enum
{
  LECTERN_PIECE_START,
  LECTERN_PIECE_PAD,
  LECTERN_PIECE_BREAK, /* ends a paragraph */
  LECTERN_PIECE_UNKNOWN,
  LECTERN_N_SPECIAL_PIECES,
};

#define LECTERN_ARC_SIZE 128
#define LECTERN_RELATION_SIZE 64
#define LECTERN_LINK_SIZE 64
#define LECTERN_COREF_SIZE 64
#define LECTERN_N_NAME_LABELS 9
#define LECTERN_N_CONTENT_LABELS 3
#define LECTERN_N_WHO_LABELS 5
#define LECTERN_N_UPOS 17

/* Where each head's outputs are in the heads' matrices; rounded up to whole groups. */
typedef enum
{
  LECTERN_UPPER_NAMES = 0,
  LECTERN_UPPER_CONTENT = LECTERN_UPPER_NAMES + LECTERN_N_NAME_LABELS,
  LECTERN_UPPER_WHO = LECTERN_UPPER_CONTENT + LECTERN_N_CONTENT_LABELS,
  LECTERN_UPPER_LINK_FROM = LECTERN_UPPER_WHO + LECTERN_N_WHO_LABELS,
  LECTERN_UPPER_LINK_TO = LECTERN_UPPER_LINK_FROM + LECTERN_LINK_SIZE,
  LECTERN_UPPER_COREF_FROM = LECTERN_UPPER_LINK_TO + LECTERN_LINK_SIZE,
  LECTERN_UPPER_COREF_TO = LECTERN_UPPER_COREF_FROM + LECTERN_COREF_SIZE,
  LECTERN_UPPER_END = LECTERN_UPPER_COREF_TO + LECTERN_COREF_SIZE,
  LECTERN_N_UPPER = (LECTERN_UPPER_END + 15) / 16 * 16,
} LecternUpper;

typedef enum
{
  LECTERN_LOWER_UPOS = 0,
  LECTERN_LOWER_SENTENCE_END = LECTERN_LOWER_UPOS + LECTERN_N_UPOS,
  LECTERN_LOWER_ARC_WORD = LECTERN_LOWER_SENTENCE_END + 1,
  LECTERN_LOWER_ARC_HEAD = LECTERN_LOWER_ARC_WORD + LECTERN_ARC_SIZE,
  LECTERN_LOWER_RELATION_WORD = LECTERN_LOWER_ARC_HEAD + LECTERN_ARC_SIZE,
  LECTERN_LOWER_RELATION_HEAD = LECTERN_LOWER_RELATION_WORD + LECTERN_RELATION_SIZE,
  LECTERN_LOWER_END = LECTERN_LOWER_RELATION_HEAD + LECTERN_RELATION_SIZE,
  LECTERN_N_LOWER = (LECTERN_LOWER_END + 15) / 16 * 16,
} LecternLower;

/* A row of the relation matrices: the head's values, a one, and zeros. */
#define LECTERN_RELATION_STRIDE (LECTERN_RELATION_SIZE + 16)

/* What a model may ask of us at most. */
#define LECTERN_MODEL_MAX_BYTES (256u * 1024 * 1024)
#define LECTERN_MODEL_MAX_PIECES 300000u
#define LECTERN_MODEL_MAX_WIDTH 1024u
#define LECTERN_MODEL_MAX_WIDE 4096u
#define LECTERN_MODEL_MAX_LAYERS 24u
#define LECTERN_MODEL_MAX_PLACES 512u
#define LECTERN_MODEL_MIN_WINDOW 64u
#define LECTERN_MODEL_MAX_RELATIONS 128u
#define LECTERN_MODEL_MAX_HEAD_SIZE 64u

/* A matrix with what turns its integers into numbers. */
typedef struct
{
  LecternMatrix matrix;
  const float *scales; /* (n_out) */
  const float *bias;   /* (n_out) */
} LecternLinear;

typedef struct
{
  LecternLinear qkv;  /* (3 × width, width) queries, keys, values; heads side by side */
  LecternLinear out;  /* (width, width) */
  LecternNorm norm1;  /* (width) */
  LecternLinear up;   /* (wide, width) */
  LecternLinear down; /* (width, wide) */
  LecternNorm norm2;  /* (width) */
} LecternLayer;

/* Everything borrowed from the mapped file. */
typedef struct
{
  guint n_pieces;
  guint piece_bytes;
  guint width;
  guint n_layers;
  guint n_heads;
  guint wide;
  guint n_places;
  guint window;
  guint syntax_layer;
  guint n_relations;

  const guint32 *piece_starts; /* (n_pieces + 1) into piece_text */
  const gint32 *piece_scores;  /* (n_pieces) log probabilities, 16 bits after the point */
  const char *piece_text;
  const gint8 *word;        /* (n_pieces, width) */
  const float *word_scales; /* (n_pieces) */
  const float *places;      /* (n_places, width) */
  LecternNorm norm;
  LecternLayer layers[LECTERN_MODEL_MAX_LAYERS];
  LecternLinear lower;        /* (LECTERN_N_LOWER, width) */
  LecternLinear upper;        /* (LECTERN_N_UPPER, width) */
  const float *arc;           /* (arc, arc): word, head */
  const float *arc_bias;      /* (arc) */
  const float *arc_root;      /* (arc) */
  const float *relation;      /* (n_relations, relation + 1, LECTERN_RELATION_STRIDE): word, head */
  const float *relation_root; /* (relation) */
  const char *relation_names; /* (n_relations, 24) each ends with NUL */
  const float *link_none;     /* (link) */
  const float *coref_none;    /* (coref) */
} LecternWeights;

/* Reads the weights out of n_bytes at data, which must be aligned to 64 bytes and outlive them.
 * FALSE with error (LECTERN_ENGINE_ERROR_DATA, without the file's name) set if anything about
 * the bytes is wrong. */
gboolean lectern_weights_read (LecternWeights *self,
                               const guint8 *data,
                               gsize n_bytes,
                               GError **error);

/* 64 sums over 8-byte words in turn (h = (h ^ word) × odd), then over the sums likewise. n_bytes
 * is a multiple of LECTERN_MODEL_ALIGNMENT; the last block may be short. */
guint64 lectern_model_checksum (const guint8 *data, gsize n_bytes);

G_END_DECLS
