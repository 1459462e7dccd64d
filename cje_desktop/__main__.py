"""The program: without words the window, with words the command line."""

import multiprocessing
import sys

from cje_desktop.bootstrap import Desktop
from cje_desktop.cli.main import main as run


def main() -> int:
    """Run the program with the words it was started with."""
    # The packed program starts itself again to draw pages in a process of its own.
    multiprocessing.freeze_support()
    words = sys.argv[1:]
    return run(words or ["window"], Desktop())


if __name__ == "__main__":
    sys.exit(main())
