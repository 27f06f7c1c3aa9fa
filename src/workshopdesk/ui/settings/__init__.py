"""What the guide sets for this laptop: language, look, keys, sound, and where everything is."""
