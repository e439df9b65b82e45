"""What staff recorded: stored as sent, applied once, answered with a receipt."""
