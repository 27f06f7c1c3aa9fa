"""What the guide and the group see: Qt Widgets, one folder a screen, each a widget and a controller."""
