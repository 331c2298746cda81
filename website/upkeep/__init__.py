"""Keeping the policy values true: what ends, what ended, what nobody checked, where sources disagree, what is missing."""
