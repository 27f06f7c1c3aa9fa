"""The school's file as first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str, **more: object) -> sa.Column:
    more.setdefault("nullable", False)
    return sa.Column(name, sa.Text, **more)


def _number(name: str, **more: object) -> sa.Column:
    more.setdefault("nullable", False)
    return sa.Column(name, sa.Integer, **more)


def _maybe(name: str, kind: type = sa.Text) -> sa.Column:
    return sa.Column(name, kind)


def _of_workshop() -> sa.Column:
    return sa.Column("workshop_id", sa.Text, sa.ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)


def _key(name: str, kind: type = sa.Text) -> sa.Column:
    return sa.Column(name, kind, primary_key=True)


def upgrade() -> None:
    op.create_table(
        "school",
        _key("id"), _text("name"), _text("municipality"), _text("level"), _text("language"), _text("contact"),
        _maybe("retention_until"), _number("rehearsal"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "workshop",
        _key("id"), _number("position"), _text("title"), _text("pack"), _text("pack_version"), _text("school_year"),
        _text("status"), _text("language"), _text("guide"), _text("vision_text"), _maybe("plan_year"),
        _text("chosen_situations"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "participant",
        _of_workshop(), _key("id"), _number("position"), _text("role"), _text("label"), _text("duties"),
        _text("phases"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "phase",
        _of_workshop(), _key("phase", sa.Integer), _maybe("date"), _maybe("start_time"), _maybe("started_at"),
        _maybe("ended_at"), _maybe("timer_state"), _maybe("timer_step"), _maybe("timer_changed_at"),
        _maybe("timer_boot_id"), _maybe("timer_boot_ms", sa.Integer), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "agenda_item",
        _of_workshop(), _key("phase", sa.Integer), _key("step"), _number("position"), _number("planned_minutes"),
        _number("spent_ms"), _number("added_minutes"), _number("skipped"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "step_note",
        _of_workshop(), _key("phase", sa.Integer), _key("step"), _number("position"), _text("text"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "material",
        _of_workshop(), _key("key"), _number("position"), _number("ready"), _maybe("printed_at"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "judged_situation",
        _of_workshop(), _key("situation"), _number("position"), _text("counts"), _text("criteria"), _maybe("flag"),
        _text("reaction"), _text("note"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "principle",
        _of_workshop(), _key("principle"), _number("position"), _maybe("votes", sa.Integer),
        _maybe("chosen", sa.Integer), _maybe("own_wording"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "mission_note",
        _of_workshop(), _key("mission"), _number("position"), _text("text"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "placement",
        _of_workshop(), _key("card"), _number("position"), _text("zone"), _maybe("held_by"), _number("contested"),
        _maybe("z", sa.Integer), _maybe("x", sa.Float), _maybe("y", sa.Float), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "note",
        _of_workshop(), _key("card"), _key("prompt"), _number("position"), _text("text"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "ballot", _of_workshop(), _key("slip", sa.Integer), _text("cards"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "ranking",
        _of_workshop(), _text("cards"), _number("final"), _text("method"), _text("reason"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "plan_row",
        _of_workshop(), _key("card"), _number("position"), _text("approach"), _text("owner"), _maybe("deadline"),
        _text("partners"), _text("status"), _maybe("review_date"), _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "task",
        _of_workshop(), _key("card"), _key("position", sa.Integer), _text("text"), _text("owner"), _maybe("due"),
        _number("done"), _text("checksum"),
        sa.ForeignKeyConstraint(
            ["workshop_id", "card"], ["plan_row.workshop_id", "plan_row.card"], ondelete="CASCADE"
        ),
    )  # fmt: skip
    op.create_table(
        "parked",
        _of_workshop(), _key("position", sa.Integer), _text("text"), _text("owner"), _number("done"),
        _text("checksum"),
    )  # fmt: skip
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        _text("scope"), _text("operation"), _text("facts"), _maybe("merge_key"), _text("made_at"), _text("revision"),
        _text("state"), _text("changes"), _maybe("compensation"), _text("checksum"),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("history_scope", "history", ["scope", "state", "seq"])
    op.create_table("seal", _key("name"), _number("rows"), _text("mix"))
