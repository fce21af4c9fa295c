"""Ask the API what nobody would ask: schemathesis makes requests from the description and looks for faults.

`python -m bench.api_faults http://127.0.0.1:8000 [examples]` against a room that is served with OFRECORD_API_RATE=1000000.
With OFRECORD_TOKEN (of an admin, with all scopes, on a copy of an archive) reviews and exports are asked, too.
"""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = "40"
NOT_ASKED = "positive_data_acceptance"  # a cursor is opaque, and 2021-02-31 is no day: both are told as 422


def main() -> None:
    """Run it; the exit status is schemathesis's own."""
    site, *rest = sys.argv[1:]
    program = Path(sys.executable).with_name("schemathesis")
    asked = (
        "--max-examples",
        *(rest or [EXAMPLES]),
        "--seed",
        "1",
        "--phases",
        "coverage,fuzzing",
        "--exclude-checks",
        NOT_ASKED,
    )
    token = os.environ.get("OFRECORD_TOKEN")
    asked += ("-H", f"Authorization: Bearer {token}") if token else ()
    command = [str(program), "run", f"{site}/api/v1/openapi.json", *asked]
    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    main()
