#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles the kernels for 64-bit ARM and runs them under qemu against the scalar ones. Skips (77) without the tools.
#   neon-check.sh SOURCE-ROOT BUILD-FOLDER
set -eu

root=$1 build=$2
gcc=$(command -v aarch64-linux-gnu-gcc) || exit 77
qemu=$(command -v qemu-aarch64 || command -v qemu-aarch64-static) || exit 77
flags="-O3 -ffp-contract=off -fno-math-errno -fno-trapping-math -ffinite-math-only -fno-signed-zeros -std=gnu17"
here=$root/tests/analysis/model
for name in scalar neon; do
  # GLib's headers alone: both machines have the same types.
  # shellcheck disable=SC2046,SC2086
  $gcc $flags -march=armv8.2-a+dotprod -I"$root/src" $(pkg-config --cflags glib-2.0) \
    -c "$root/src/analysis/kernels/$name.c" -o "$build/neon-check-$name.o"
done
# shellcheck disable=SC2046,SC2086
$gcc $flags -static -I"$root/src" $(pkg-config --cflags glib-2.0) "$here/neon-check.c" \
  "$build/neon-check-scalar.o" "$build/neon-check-neon.o" -o "$build/neon-check" -lm
exec "$qemu" -cpu max "$build/neon-check"
