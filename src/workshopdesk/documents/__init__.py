"""What is printed and exported: PDF through ReportLab, DOCX, XLSX, ICS, CSV."""
