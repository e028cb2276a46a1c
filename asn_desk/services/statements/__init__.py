"""What the office states about somebody's discipline: asked of the register first, then written."""
