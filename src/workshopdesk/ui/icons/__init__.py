"""The drawn signs of the desk."""
