"""What `python3 run.py` can do: one module per command, all of them named in `commands.py`."""
