"""Turns words (docs/) and rules (calculators/) into the site."""
