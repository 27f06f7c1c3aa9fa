"""Leading a phase: the clock, the rail of steps, the stage of the step, and the drawer."""
