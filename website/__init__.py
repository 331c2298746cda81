"""Turns words (docs/) and rules (calculators/) into the site. Each folder imports those above it in this list alone.

errors.py, folders.py, toml_file.py, progress.py: the ground, for all others
programs/     programs of others, found or installed: Node, a Chromium, nginx and Caddy
hosting/      what hosts send: headers, Content-Security-Policy, servers' configuration, compression; servers for tests
bundle/       Python for the browser: Pyodide and the calculators, trimmed and compiled
assets/       our scripts and style sheets, bundled and named by their content
release/      the site as one release: service worker, packs for use without network, bill of materials
pages/        pages and fragments made from policy values, and the front matter of those that people wrote
opendata/     the same values for programs: JSON, tables, schemas, feeds
glossary/     the glossary, and its terms explained where a page uses them
finding/      what leads to the right page: the finder, and the words that the search knows
plugin/       what MkDocs calls while it builds, and the only folder that imports it
maintenance/  commands that keep values and links true, and begin new places
fuzz/         feeds whatever reads input with nonsense
bench/        measurements, a module each
tasks/        the commands of run.py, which name all of the above
browser/      the JavaScript of the site
theme/        its HTML and style sheets
"""
