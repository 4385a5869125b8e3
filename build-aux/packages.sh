# SPDX-License-Identifier: GPL-3.0-or-later
# Debian packages that Lectern needs, and install_missing, which gets those that are not there. Sourced.

build_packages="build-essential meson ninja-build pkg-config gettext
  libgtk-4-dev libadwaita-1-dev libgtksourceview-5-dev libjson-glib-dev libglib2.0-dev
  libglib2.0-bin libgtk-4-bin libxml2-dev libgmime-3.0-dev libpoppler-glib-dev adwaita-icon-theme fonts-cantarell fonts-noto-core"

# What shows the window where there is no screen.
screen_packages="xvfb xauth dbus dbus-x11 at-spi2-core openbox xdotool imagemagick"

# poppler-utils: pdftotext reads what was printed.
test_packages="$screen_packages python3-gi gir1.2-atspi-2.0 clang-format desktop-file-utils appstream
  poppler-utils"

missing_packages () {
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf ' %s' "$package"
  done
}

# Installs as root, or through sudo; else says what to type and stops.
install_missing () {
  command -v dpkg-query >/dev/null || return 0
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command="apt-get install -y --no-install-recommends$missing"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=sudo
  else
    printf 'Lectern needs some packages. Please run this, then try again:\n\n  sudo %s\n' "$command" >&2
    exit 1
  fi
  echo "Installing:$missing" >&2
  $as_root apt-get update -qq >&2
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root ${as_root:+env DEBIAN_FRONTEND=noninteractive} $command >&2
}
