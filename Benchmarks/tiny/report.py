"""What each of these programs prints: one line of JSON."""

import json


def report(nanoseconds, borrowers, paid, note=""):
    print(json.dumps({"nanoseconds": nanoseconds, "borrowers": borrowers, "paid": int(paid), "note": note}))
