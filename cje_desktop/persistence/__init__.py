"""SQLAlchemy Core over SQLCipher and PostgreSQL: log, fold, readers, backup, migrations."""
