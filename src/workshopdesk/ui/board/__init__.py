"""The Sexting Screener on the screen: a scene in the poster's millimetres, its cards, and the hand below it."""
