"""Starts ASN Desk: the window, or the command line."""

import sys

if __name__ == "__main__":
    sys.exit(0)
