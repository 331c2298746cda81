"""What tests that draw their inputs share: no test fails because the machine is slow, and CI draws the same inputs each time."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "here", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
