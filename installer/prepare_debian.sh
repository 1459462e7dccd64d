#!/usr/bin/env bash
# Install the Debian packages the project needs, only those not there yet; without a network when none is missing.
# Usage: prepare_debian.sh GROUP...   (groups: base, package, windows)
set -euo pipefail

packages_of() { # GROUP
  case $1 in
    base)
      echo python3-venv ca-certificates openssl poppler-utils strace postgresql
      # What Qt loads, first without a screen, then on the X server without a screen.
      echo libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 fonts-dejavu-core
      echo xvfb xauth openbox xdotool libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-cursor0 libxcb-image0
      echo libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxcb-util1
      ;;
    package) echo binutils libpython3.11 ;;
    windows) echo nsis ;;
    *) echo "Unknown group of packages: $1" >&2 && return 2 ;;
  esac
}

wanted=()
for group in "${@:-base}"; do
  names=$(packages_of "$group")
  # shellcheck disable=SC2206  # names of packages have no spaces
  wanted+=($names)
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This is not a Debian-like system. Install what corresponds to these packages yourself, then go on:" >&2
  printf '  %s\n' "${wanted[@]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  # Newer releases rename some libraries (libglib2.0-0t64).
  states=$(dpkg-query -W -f '${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null || true)
  grep -qx installed <<<"$states" || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "These packages are missing and only root can install them (no sudo here):" >&2
    printf '  %s\n' "${missing[@]}" >&2
    exit 1
  }
  as_root=(sudo)
fi

echo "Installing Debian packages: ${missing[*]}"
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null
}
apt update
apt install --yes --no-install-recommends "${missing[@]}" >/dev/null
