"""Papers: what flows over pages, and what can be edited afterwards; a format is imported when asked for."""

from __future__ import annotations

from typing import Final

_HERE: Final = "workshopdesk.documents.papers"
PAPERS: Final[dict[str, dict[str, str]]] = {
    "action-plan": {
        "pdf": f"{_HERE}.action_plan:pdf",
        "docx": f"{_HERE}.action_plan_docx:docx",
        "xlsx": f"{_HERE}.action_plan_xlsx:xlsx",
        "csv": f"{_HERE}.action_plan_csv:csv",
        "ics": f"{_HERE}.action_plan_ics:ics",
    },
    "report": {"pdf": f"{_HERE}.report:pdf", "docx": f"{_HERE}.report_docx:docx"},
    "agenda": {"pdf": f"{_HERE}.agenda:pdf"},
    "working-group": {"pdf": f"{_HERE}.working_group:pdf"},
    "emergency-plan": {"pdf": f"{_HERE}.emergency_plan:pdf"},
    "reference": {"pdf": f"{_HERE}.reference:pdf"},
    "vision-text": {"pdf": f"{_HERE}.vision_text:pdf", "docx": f"{_HERE}.vision_text_docx:docx"},
}
