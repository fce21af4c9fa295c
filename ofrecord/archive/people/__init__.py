"""Who is who across articles, as the archive keeps it: told apart by rule, decided by people, helped by lists."""
