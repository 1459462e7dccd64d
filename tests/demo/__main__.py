"""``make demo`` without a screen: a display of our own, and the window driven on it."""

import subprocess
import sys

from tests.demo.display import virtual_display


def main() -> int:
    """Run the driven demo on a virtual display and return its exit code."""
    with virtual_display() as environment:
        return subprocess.run(
            [sys.executable, "-m", "tests.demo.drive"], env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
