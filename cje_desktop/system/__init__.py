"""The machine: paths, settings, message catalogue, packs on disk, secrets, single instance."""
