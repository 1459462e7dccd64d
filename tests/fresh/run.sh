#!/usr/bin/env bash
# Try the two commands of the README on a bare Debian 12 that is built for the purpose and removed afterwards.
# Not in the gate: needs root, debootstrap, a network and some minutes.
#
# Usage: tests/fresh/run.sh [REPOSITORY [TARGET...]]      (default: this repository, "demo test")
#   FRESH_USER=officer   run as a user with sudo instead of as root
#   FRESH_KEEP=1         leave the tree in place and print where it is
#   FRESH_BASE=FOLDER    keep the bootstrapped tree there and start from it the next time
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
repository=$(cd "${1:-$here}" && pwd)
targets=("${@:2}")
[ "${#targets[@]}" -gt 0 ] || targets=(demo test)
user=${FRESH_USER:-root}
suite=bookworm

[ "$(id -u)" -eq 0 ] || { echo "Only root can build and enter a Debian tree." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "Install debootstrap first." >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/cje-fresh.XXXXXX")
tree=$work/tree
mounts=()

leave() {
  for ((i = ${#mounts[@]} - 1; i >= 0; i--)); do umount --lazy "${mounts[$i]}" || true; done
  # A mount that stayed must not be emptied with the tree.
  if grep -q " $work" /proc/mounts; then
    echo "Still mounted, left alone: $work" >&2
  elif [ -z "${FRESH_KEEP:-}" ]; then
    rm -rf --one-file-system "$work"
  else
    echo "Kept: $work"
  fi
}
trap leave EXIT

timed() { # LABEL COMMAND...
  local label=$1 started=$SECONDS status=0
  shift
  "$@" || status=$?
  echo "== $label: $((SECONDS - started)) s, exit $status"
  return "$status"
}

mount_into() { # KIND SOURCE TARGET [OPTIONS]
  mkdir -p "$tree$3"
  mount ${1:+-t "$1"} -o "${4:-rw}" "$2" "$tree$3"
  mounts+=("$tree$3")
}

# The machine's own package mirror and the way to it: proxies, checks, certificates, names.
mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{sources,list} 2>/dev/null || true; } \
  | awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ "^[a-z+]+://") { print $i; exit } }')
[ -n "$mirror" ] || { echo "No package mirror found in /etc/apt." >&2; exit 2; }

bootstrap() {
  debootstrap --variant=minbase --include=python3,git,make,sudo,ca-certificates "$suite" "$1" "$mirror" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 20 "$work/debootstrap.log" >&2; return 1; }
}

if [ -n "${FRESH_BASE:-}" ]; then
  [ -d "$FRESH_BASE/usr" ] || timed "debootstrap" bootstrap "$FRESH_BASE"
  cp -a "$FRESH_BASE" "$tree"
else
  timed "debootstrap" bootstrap "$tree"
fi

apt-config dump Acquire | grep -E '^Acquire::(http|https|Check|Retries)' >"$tree/etc/apt/apt.conf.d/99machine" || true
cp -L /etc/resolv.conf /etc/hosts "$tree/etc/"
cp -a /usr/local/share/ca-certificates/. "$tree/usr/local/share/ca-certificates/"
chroot "$tree" update-ca-certificates >"$work/certificates.log" 2>&1

# The machine's own package index for pip, as one system-wide file; the local folders it names are shown
# read-only (of an index ".../simple" the folder above, where its files lie).
python3 - "$tree/etc/pip.conf" <<'PY'
import ast
import subprocess
import sys

lines = subprocess.run(
    [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
).stdout.splitlines()
settings = dict(line.split("=", 1) for line in lines if not line.startswith(":env:"))
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write("[global]\n")
    for name, value in settings.items():
        file.write(f"{name.split('.', 1)[1]} = {' '.join(ast.literal_eval(value).split())}\n")
PY
for folder in $(grep -oE '(file://| |=)/[^ ]+' "$tree/etc/pip.conf" | sed -E 's#^(file://|[ =])##; s#/simple/?$##' | sort -u); do
  if [ -d "$folder" ]; then mount_into "" "$folder" "$folder" bind,ro; fi
done

mount_into proc proc /proc
mount_into tmpfs tmpfs /dev/shm
mount_into devpts devpts /dev/pts newinstance,ptmxmode=0666
for device in null zero full random urandom tty; do
  [ -c "$tree/dev/$device" ] || cp -a "/dev/$device" "$tree/dev/$device"
done

home=/root
if [ "$user" != root ]; then
  home=/home/$user
  chroot "$tree" useradd --create-home --shell /bin/bash "$user"
  echo "$user ALL=(ALL) NOPASSWD: ALL" >"$tree/etc/sudoers.d/fresh"
fi
git clone --quiet --no-hardlinks "$repository" "$tree$home/cje"
chroot "$tree" chown -R "$user:" "$home/cje"

settings=(HOME="$home" USER="$user" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI=true)
while IFS= read -r name; do settings+=("$name=${!name}"); done \
  < <(compgen -e | grep -iE '^(pip_(cert|default_timeout|index_url|extra_index_url|find_links)|ssl_cert_(file|dir)|(https?|no)_proxy)$' || true)

inside() { chroot --userspec="$user" "$tree" /usr/bin/env -i "${settings[@]}" /bin/bash -c "cd '$home/cje' && $1" </dev/null; }

for target in "${targets[@]}"; do timed "make $target" inside "make $target"; done
timed "make setup, second time" inside "make setup"
