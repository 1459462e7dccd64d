"""What the program can do: commands, queries, ports and permissions, without window or database."""
