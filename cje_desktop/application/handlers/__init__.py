"""The functions that carry out commands and answer queries; values stand in ``commands`` and ``queries``."""
