"""One SQLite file a school: tables, engine, recorder, migrations, queries.

SQLAlchemy Core, not its object mapper: what the rooms above get are frozen domain objects, so there is no row to
track, and the mapper's import is saved at every start.
"""
