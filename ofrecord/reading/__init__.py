"""Reading: a page in, a record out, without network, database or clock."""
