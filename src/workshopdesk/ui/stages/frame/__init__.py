"""What the stages of phase 1 are put together with: a page, columns, the row of steps, fields that save."""
