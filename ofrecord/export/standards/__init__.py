"""The archive in the forms of others: Web Annotation, schema.org, event tables, FollowTheMoney, feeds."""
