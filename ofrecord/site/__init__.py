"""The reading room: pages, figures, people and events in the browser, server-rendered, without any outside host."""
