"""The office's wordings of letters: its own free texts, beside the paper they make."""
