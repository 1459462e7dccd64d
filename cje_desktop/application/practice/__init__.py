"""The practice province: invented people and files, as real as the field, from a seed."""
