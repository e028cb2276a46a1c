"""Cases from their opening to their end: what the law proposes, each step with its paper."""
