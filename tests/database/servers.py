"""A PostgreSQL server for tests: a temporary cluster made from the machine's own binaries."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

OPTIONS = "-c listen_addresses='' -c fsync=off -c max_connections=40 -k {folder}"


@dataclass
class Server:
    """A running server, reached by a socket in its own folder."""

    folder: Path

    def url(self, name):
        return f"postgresql://postgres@/{name}?host={self.folder}"


def find_binaries():
    """Return the folder of the newest server programs; None on a machine without them."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def start_server(binaries):
    """Make a cluster and start it; initdb refuses to run as root, so root becomes postgres."""
    folder = Path(tempfile.mkdtemp(prefix="asn-pg-"))
    if _is_root():
        shutil.chown(folder, "postgres", "postgres")
    cluster = folder / "cluster"
    _run([binaries / "initdb", "-D", cluster, "-A", "trust", "-U", "postgres", "-E", "UTF8"])
    options = OPTIONS.format(folder=folder)
    _run([binaries / "pg_ctl", "-D", cluster, "-w", "-o", options, "-l", folder / "log", "start"])
    return Server(folder)


def stop_server(server, binaries):
    cluster = server.folder / "cluster"
    _run([binaries / "pg_ctl", "-D", cluster, "-m", "immediate", "stop"])
    shutil.rmtree(server.folder, ignore_errors=True)


def _run(command):
    account = {"user": "postgres", "group": "postgres", "extra_groups": []} if _is_root() else {}
    subprocess.run(
        [str(part) for part in command],
        check=True,
        capture_output=True,
        cwd="/",
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        **account,
    )


def _is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0
