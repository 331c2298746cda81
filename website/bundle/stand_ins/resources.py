"""In the place of importlib.resources: importlib.abc imports the package for its `abc` alone, and got temporary files and archives with it."""
