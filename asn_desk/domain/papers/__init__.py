"""What letters are and what each of them says."""
