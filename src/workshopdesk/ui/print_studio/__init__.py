"""The print studio: documents to tick, how they come out, the PDF itself, and printer or file."""
