"""``make demo`` without a screen: a display of our own, and the window driven on it."""

import subprocess
import sys

from tests.demo.display import virtual_display


def main() -> int:
    """Run the driven demo on a virtual display and return its exit code."""
    command = [sys.executable, "-m", "tests.demo.drive", *sys.argv[1:]]
    with virtual_display() as environment:
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
