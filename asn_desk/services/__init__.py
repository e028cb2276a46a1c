"""What clerks do: one desk per noun, one public method per action."""
