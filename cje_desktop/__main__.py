"""The program: without words the window, with words the command line."""

import sys

from cje_desktop.bootstrap import Desktop
from cje_desktop.cli.window import asks_for_window, open_window


def main() -> int:
    """Run the program with the words it was started with."""
    if getattr(sys, "frozen", False):
        # The packed program starts itself again to draw pages in a process of its own.
        import multiprocessing

        multiprocessing.freeze_support()
    words = sys.argv[1:] or ["window"]
    program = Desktop()
    if asks_for_window(words):
        return open_window(words, program)
    # All commands and handlers: imported only when one of them is asked for.
    from cje_desktop.cli.main import main as run

    return run(words, program)


if __name__ == "__main__":
    sys.exit(main())
