"""Answers to questions, straight from SQL to frozen rows."""
