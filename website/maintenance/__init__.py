"""Commands that keep the values and the links true: what ends, ended or was never checked, which addresses are gone, new places."""
