"""What browsers are told to refuse, and how hosts tell them: headers, the same in each page, and servers' configuration."""

from website.security.secure import secure
from website.security.trouble import SecurityError

__all__ = ["SecurityError", "secure"]
