"""The review desk: accept, reject, repair and add facts; the log of who decided what, when and why."""
