"""Programs of others that the work needs, found or installed: Node, a Chromium, nginx and Caddy."""
