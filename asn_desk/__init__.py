"""ASN Desk: the disciplinary desk of a kabupaten, without its window."""
