"""The policy values as open data: one JSON, tables in a Frictionless data package, schemas, and the feeds of changes."""

from website.opendata.files import data_files, publish
from website.opendata.page import data_page

__all__ = ["data_files", "data_page", "publish"]
