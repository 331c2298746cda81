"""Measurements of speed and size, one module each; `python3 run.py bench` lists and runs them."""
