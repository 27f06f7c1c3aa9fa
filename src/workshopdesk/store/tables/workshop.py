"""A workshop, its phases, its run of show, the guide's own notes and the list of materials."""

from sqlalchemy import Column, Integer, Table, Text

from .base import checksum, metadata, of_workshop

workshop = Table(
    "workshop",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("pack", Text, nullable=False),
    Column("pack_version", Text, nullable=False),
    Column("school_year", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("guide", Text, nullable=False),
    Column("vision_text", Text, nullable=False),
    Column("plan_year", Text),
    Column("chosen_situations", Text, nullable=False),
    checksum(),
)

phase = Table(
    "phase",
    metadata,
    of_workshop(),
    Column("phase", Integer, primary_key=True),
    Column("date", Text),
    Column("start_time", Text),
    Column("started_at", Text),
    Column("ended_at", Text),
    Column("timer_state", Text),
    Column("timer_step", Text),
    Column("timer_changed_at", Text),
    Column("timer_boot_id", Text),
    Column("timer_boot_ms", Integer),
    checksum(),
)

agenda_item = Table(
    "agenda_item",
    metadata,
    of_workshop(),
    Column("phase", Integer, primary_key=True),
    Column("step", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("planned_minutes", Integer, nullable=False),
    Column("spent_ms", Integer, nullable=False),
    Column("added_minutes", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    checksum(),
)

step_note = Table(
    "step_note",
    metadata,
    of_workshop(),
    Column("phase", Integer, primary_key=True),
    Column("step", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    checksum(),
)

material = Table(
    "material",
    metadata,
    of_workshop(),
    Column("key", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("ready", Integer, nullable=False),
    Column("printed_at", Text),
    checksum(),
)
