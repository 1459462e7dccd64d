import sys
from cje_desktop.application import permissions as P
P.GRANTS={**P.GRANTS, P.Role.CHIEF: P.GRANTS[P.Role.CHIEF]|{P.Permission.MONEY}}
from tests.screens.__main__ import main
sys.exit(main())
