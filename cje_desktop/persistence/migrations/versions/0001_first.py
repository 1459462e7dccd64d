"""The first schema, as literal SQL: what the models become later must not change it."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQL = Path(__file__).parents[1] / "sql"
_SEPARATOR = "\n--;\n"


def upgrade() -> None:
    connection = op.get_bind()
    text = (_SQL / f"0001_first.{connection.dialect.name}.sql").read_text("utf-8")
    for statement in text.split(_SEPARATOR):
        connection.exec_driver_sql(statement.strip())
