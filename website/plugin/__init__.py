"""What MkDocs calls while it builds: pages from data beside those of docs/, inserts, what is added to a page, the search."""
