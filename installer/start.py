"""Start the program from the folder that needs no Python."""

import sys

from cje_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
