"""Feeds the readers of files, forms, links and tables with what nobody would type; none of them may break."""
