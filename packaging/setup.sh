#!/bin/sh
# Sets up the program in a virtual environment; on Debian and Ubuntu also the shared libraries that Qt needs.
# Called by make with PYTHON and VENV set. Says what it installs; where it may not install, prints the one line to run.
set -eu

# What Qt's window needs on a bare Debian or Ubuntu, and python3-venv for the environment itself.
QT_LIBRARIES="libgl1 libegl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0
 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

say() { printf '%s\n' "$*"; }

if ! command -v "$PYTHON" >/dev/null 2>&1; then
    say "python3 is missing. Install Python 3.11 or newer, then run make again."; exit 1
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "$("$PYTHON" --version) is too old: Pneumo Desktop needs Python 3.11 or newer (Debian 12, Ubuntu 24.04)."
    say "If a newer one is installed under another name: make run PYTHON=python3.12"; exit 1
fi

missing=""
if command -v dpkg-query >/dev/null 2>&1; then
    for package in $QT_LIBRARIES; do
        # Ubuntu 24.04 and Debian 13 renamed some libraries with the ending t64.
        dpkg-query -W -f '${Status}' "$package" "${package}t64" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
    done
fi
if ! "$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; then
    missing="$missing python3-venv"
fi

if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ]; then root=""; elif command -v sudo >/dev/null 2>&1; then root="sudo"; else root="none"; fi
    line="apt-get update && ${root:+$root }apt-get install -y --no-install-recommends$missing"
    if [ "$root" = none ]; then
        say "Some system libraries are missing and this user may not install them. As root, run once:"
        say "    apt-get update && apt-get install -y --no-install-recommends$missing"; exit 1
    fi
    say "Installing system libraries that the window needs:$missing"
    # One package a try: a name that this release does not know must not keep the others out.
    $root apt-get update -qq || true
    if ! DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1; then
        for package in $missing; do
            DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 ||
                DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "${package}t64" >/dev/null 2>&1 ||
                { say "Could not install $package. Run this once, then make again:"; say "    ${root:+$root }$line"; exit 1; }
        done
    fi
fi

if [ ! -x "$VENV/bin/python" ]; then
    say "Making the Python environment in $VENV ..."
    "$PYTHON" -m venv "$VENV"
fi
say "Installing Pneumo Desktop and its Python libraries (once; 1.3 GB, or about 6 GB where pip finds the CUDA build of torch) ..."
"$VENV/bin/python" -m pip install -q -e .
say "Ready."
