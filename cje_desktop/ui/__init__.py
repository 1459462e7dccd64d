"""The PySide6 window: widgets, models, presenters, screens and jobs."""
