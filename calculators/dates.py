"""Calendar arithmetic of regulations: so many months after a day."""

import calendar
import datetime


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
