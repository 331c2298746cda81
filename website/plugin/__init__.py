"""From words and rules to a site: what MkDocs calls while it builds."""
