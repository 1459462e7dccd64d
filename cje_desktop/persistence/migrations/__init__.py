"""Numbered steps from any released schema to the present one."""
