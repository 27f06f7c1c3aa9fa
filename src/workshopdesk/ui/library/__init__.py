"""The library: the schools of this desk."""
