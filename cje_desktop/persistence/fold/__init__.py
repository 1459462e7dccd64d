"""The fold: operations become rows; nothing else writes the entity tables."""
