"""Jobs: work that takes longer than a page may, done by a process of its own: reading an upload, writing an export."""
