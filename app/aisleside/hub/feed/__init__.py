"""What a stream holds: snapshots, and pages of changes."""
