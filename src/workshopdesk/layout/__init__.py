"""Sheets as display lists in millimetres; no Qt, no ReportLab."""
