"""The reference shelf on A4: every item that is shown, or those asked for, dated where they age."""

from __future__ import annotations

from datetime import date

from reportlab.platypus.flowables import Flowable, PageBreak

from ..request import PrintRequest
from . import dates
from .contents import contents_list
from .document import Plan, build
from .escape import joined
from .heads import head
from .layouts import gap
from .reference_blocks import LISTS, flow
from .setting import Setting

MARGIN_MM = 22.0
_BETWEEN_LISTS_MM = 2.0


def keys(request: PrintRequest) -> list[str]:
    """Return the items to print: those asked for, or all that are shown."""
    texts = request.texts.reference
    if request.only:
        return [key for key in request.only if key in texts]
    facts = request.pack.references
    return [key for key in texts if key not in facts or facts[key].shown]


def pdf(request: PrintRequest) -> bytes:
    """Return the shelf as PDF."""
    chosen = keys(request)
    title = Setting(request).say("reference.title")
    if len(chosen) == 1:
        title = str(request.texts.reference[chosen[0]]["title"])
    plan = Plan(title, margin_mm=MARGIN_MM, top_mm=20.0)
    return build(request, plan, lambda fresh: story(fresh, plan))


def story(setting: Setting, plan: Plan) -> list[Flowable]:
    """Return the flowables of the shelf; more than one item is preceded by contents."""
    width, _ = plan.frame_mm(setting.request)
    chosen = keys(setting.request)
    if not chosen:
        missing = setting.text(setting.say("reference.none"), "body")
        return [*head(setting, width, plan.title, "reference", ""), missing]
    if len(chosen) == 1:
        return _item(setting, chosen[0], width, 0)
    under = str(setting.texts.texts.get("name", ""))
    found = head(setting, width, plan.title, "reference", under)
    titles = [(f"item-{key}", str(setting.texts.reference[key]["title"])) for key in chosen]
    found += contents_list(setting, titles, width)
    for key in chosen:
        found += [PageBreak(), *_item(setting, key, width, 1)]
    return found


def _item(setting: Setting, key: str, width: float, level: int) -> list[Flowable]:
    told = setting.texts.reference[key]
    title, summary = str(told["title"]), str(told.get("summary", ""))
    dated = _dated(setting, key)
    if level == 0:
        found = head(setting, width, title, f"item-{key}", "")
    else:
        found = [setting.heading(title, f"item-{key}", 1, style="report-title")]
    if summary:
        found.append(setting.text(summary, "lead"))
    if dated:
        found.append(setting.text(dated, "label", after=6))
    before = None
    for number, block in enumerate(told["blocks"]):
        if before in LISTS and block.get("kind") in LISTS and before != block["kind"]:
            found.append(gap(_BETWEEN_LISTS_MM))
        found += flow(setting, block, f"{key}-{number}")
        before = block.get("kind")
    return found


def _dated(setting: Setting, key: str) -> str:
    """Return the country and the day of checking of an item that ages."""
    facts = setting.request.pack.references.get(key)
    if facts is None or not (facts.country or facts.checked_on):
        return ""
    country = setting.say(f"country.{facts.country}") if facts.country in ("BE", "NL") else facts.country or ""
    checked = ""
    if facts.checked_on:
        checked = setting.say("reference.checked", day=dates.day(date.fromisoformat(facts.checked_on), setting.words))
    return joined([country, checked])
