"""The API: every question of `ask`, articles and records, over HTTP, described by OpenAPI 3.1."""
